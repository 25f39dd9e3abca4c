// SPDX-License-Identifier: Apache-2.0

import Base

extension SQLCompiler {
  /// An operation on numbers, dates, durations or strings; null where an operand is the constant null.
  func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: Typed, _ right: Typed, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    if sign == .divide { return try quotient(left, right, at: position) }
    guard let terms = try terms([left, right]) else { return nil }
    let (a, b) = (terms[0], terms[1])
    let isSum = sign == .add || sign == .subtract
    switch (a.storage, b.storage) {
    case (.text, .text) where sign == .add: return SQLTerm("(\(a) || \(b))", .text)
    case _ where isSum && a.storage.isDate && b.storage.isDuration:
      return try shifted(a, by: b, isBackwards: sign == .subtract, at: position)
    case _ where sign == .add && a.storage.isDuration && b.storage.isDate:
      return try shifted(b, by: a, isBackwards: false, at: position)
    case _ where sign == .subtract && a.storage.isDate && b.storage.isDate:
      return try difference(a, b, at: position)
    case _ where isSum && a.storage.isDuration && a.storage == b.storage:
      return try sum(sign, a, b, at: position)
    case _ where isSum && a.storage.scale != nil && b.storage.scale != nil:
      let reason = Catalogue.FEEL.noSQLOperator(sign.rawValue)
      let aligned = try aligned([a, b], or: reason, at: position)
      return try sum(sign, aligned[0], aligned[1], at: position)
    case _ where sign == .multiply: return try product(a, b, at: position)
    default: throw refusal(Catalogue.FEEL.noSQLOperator(sign.rawValue), at: position)
    }
  }

  /// Whole numbers stored alike, added or subtracted.
  private func sum(
    _ sign: Expression.ArithmeticOperator, _ a: SQLTerm, _ b: SQLTerm, at position: Position
  ) throws(Diagnostic) -> SQLTerm {
    let digits = try bounded(max(a.digits, b.digits) + 1, at: position)
    return SQLTerm("(\(a) \(word: sign.rawValue) \(b))", a.storage, digits: digits)
  }

  /// Of two numbers, or of a duration and a whole number.
  private func product(_ a: SQLTerm, _ b: SQLTerm, at position: Position) throws(Diagnostic) -> SQLTerm {
    let storage: SQLStorage
    switch (a.storage.scale, b.storage.scale) {
    case (let first?, let second?): storage = SQLStorage(scale: first + second)
    case (nil, 0) where a.storage.isDuration: storage = a.storage
    case (0, nil) where b.storage.isDuration: storage = b.storage
    default: throw refusal(Catalogue.FEEL.noSQLOperator("*"), at: position)
    }
    return SQLTerm("(\(a) * \(b))", storage, digits: try bounded(a.digits + b.digits, at: position))
  }

  /// A count of digits, which is refused where 64 bits may not hold the number.
  func bounded(_ digits: Int, at position: Position) throws(Diagnostic) -> Int {
    guard digits <= SQLTerm.maximumDigits else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    return digits
  }

  func negation(_ operand: Typed, at position: Position) throws(Diagnostic) -> SQLTerm? {
    guard let term = try term(operand) else { return nil }
    guard term.storage.scale != nil || term.storage.isDuration else {
      throw refusal(Catalogue.FEEL.noSQLOperator("-"), at: position)
    }
    return SQLTerm("(-\(term))", term.storage, digits: term.digits)
  }

  /// Dividing by 4 is multiplying by 25 two places further: only such divisors keep every digit.
  private func quotient(_ left: Typed, _ right: Typed, at position: Position) throws(Diagnostic) -> SQLTerm? {
    guard let divisor = try known(right)?.number, let inverse = Number.one.divided(by: divisor)?.reduced,
      inverse.multiplied(by: divisor) == .one, (-6...6).contains(inverse.exponent)
    else { throw refusal(Catalogue.FEEL.inexactDivision, at: position) }
    guard let dividend = try term(left) else { return nil }
    guard dividend.storage.scale != nil, let factor = try constant(.number(inverse), at: right.position)
    else {
      throw refusal(Catalogue.FEEL.noSQLOperator("/"), at: position)
    }
    return try product(dividend, factor, at: position)
  }
}
