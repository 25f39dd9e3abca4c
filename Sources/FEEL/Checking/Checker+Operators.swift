// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  mutating func negation(_ operand: Node, at position: Position) -> Typed {
    let value = check(operand)
    if value.type.isDuration || strictness == .lenient {
      return folded(.negation(value), value.type, position, from: [value])
    }
    let number = expect(.number, value)
    return folded(.negation(number), .number, position, from: [number])
  }

  mutating func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: Typed, _ right: Typed, at position: Position
  ) -> Typed {
    let (left, right) = numeric(sign, left, right)
    guard let type = Checker.result(of: sign, left.type, right.type) ?? (strictness == .lenient ? .any : nil)
    else {
      let message = Catalogue.FEEL.wrongOperands(sign.rawValue, left.type.name, right.type.name)
      return failure(message, at: position)
    }
    if sign == .add || sign == .subtract { checkUnits(sign.rawValue, left, right, at: position) }
    return folded(.arithmetic(sign, left, right), type, position, from: [left, right])
  }

  /// The operands, text columns converted: to dates beside a date, else to numbers, but for `+` beside a
  /// string.
  private func numeric(
    _ sign: Expression.ArithmeticOperator, _ left: Typed, _ right: Typed
  ) -> (Typed, Typed) {
    func convert(_ node: Typed, beside other: FEELType) -> Typed {
      guard node.type == .text else { return node }
      if other == .date, let date = converted(node, to: .date) { return date }
      guard sign != .add || !(other.isString || other.isOpen) else { return node }
      return converted(node, to: .number) ?? node
    }
    return (convert(left, beside: right.type), convert(right, beside: left.type))
  }

  /// The type of an operation on values of two types (DMN 1.5, tables 50 to 54); nil where it has none.
  private static func result(
    of sign: Expression.ArithmeticOperator, _ left: FEELType, _ right: FEELType
  ) -> FEELType? {
    if left.isOpen || right.isOpen {
      let known = left.isOpen ? right : left
      return known.isOpen || known == .number || (known.isString && sign == .add) || known.isTemporal
        ? .any : nil
    }
    switch (sign, left, right) {
    case (_, .number, .number): return .number
    case (.add, _, _) where left.isString && right.isString: return .string
    case (.add, .date, _) where right.isDuration, (.subtract, .date, _) where right.isDuration,
      (.add, .dateTime, _) where right.isDuration, (.subtract, .dateTime, _) where right.isDuration,
      (.add, .time, .daysDuration), (.subtract, .time, .daysDuration):
      return left
    case (.add, _, .date) where left.isDuration, (.add, _, .dateTime) where left.isDuration,
      (.add, .daysDuration, .time):
      return right
    case (.subtract, .time, .time): return .daysDuration
    case (.subtract, _, _) where left.isDay && right.isDay: return .daysDuration
    case (.add, _, _) where left.isDuration && left == right: return left
    case (.subtract, _, _) where left.isDuration && left == right: return left
    case (.multiply, _, .number) where left.isDuration, (.divide, _, .number) where left.isDuration:
      return left
    case (.multiply, .number, _) where right.isDuration: return right
    case (.divide, _, _) where left.isDuration && left == right: return .number
    default: return nil
    }
  }

  mutating func comparison(
    _ sign: Expression.ComparisonOperator, _ left: Typed, _ right: Typed, at position: Position
  ) -> Typed {
    let (left, right) = aligned(left, right)
    if let problem = Checker.problem(comparing: left.type, sign, right.type) { report(problem, at: position) }
    checkUnits(sign.rawValue, left, right, at: position)
    return folded(.comparison(sign, left, right), .boolean, position, from: [left, right])
  }

  /// Two values to compare: a text column becomes a number beside a number, a date beside a date.
  func aligned(_ left: Typed, _ right: Typed) -> (Typed, Typed) {
    func align(_ node: Typed, with other: FEELType) -> Typed {
      guard node.type == .text, other == .number || other == .date else { return node }
      return converted(node, to: other) ?? node
    }
    return (align(left, with: right.type), align(right, with: left.type))
  }

  /// Why a comparison can never be true, if it cannot.
  static func problem(
    comparing left: FEELType, _ sign: Expression.ComparisonOperator, _ right: FEELType
  ) -> Message? {
    if case .choice(let allowed) = left, case .choice(let given) = right, !left.canEqual(right),
      sign == .equal || sign == .notEqual
    {
      // The shorter list is the literal's, which is the one mistyped.
      let (known, value) = given.count == 1 ? (allowed, given[0]) : (given, allowed[0])
      let suggestion = known.count > 1 ? Suggestion.closest(to: value, among: known) : nil
      return Catalogue.FEEL.notAmongChoices(value, allowed: known, suggestion: suggestion)
    }
    if sign == .equal || sign == .notEqual {
      return left.canEqual(right) ? nil : Catalogue.FEEL.neverEqual(left.name, right.name)
    }
    guard left.isOrdered, right.isOrdered,
      left.isOpen || right.isOpen || left == right || (left.isString && right.isString)
    else { return Catalogue.FEEL.neverOrdered(left.name, right.name) }
    return nil
  }
}

extension FEELType {
  var isDuration: Bool { self == .daysDuration || self == .yearsDuration }
  /// Whether it is a place on the calendar.
  var isDay: Bool { self == .date || self == .dateTime }
  var isTemporal: Bool { isDay || self == .time || isDuration }
}
