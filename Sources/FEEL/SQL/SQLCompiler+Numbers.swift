// SPDX-License-Identifier: Apache-2.0

import Base

// Functions of numbers, which are whole numbers of their last place.
extension SQLCompiler {
  func numeric(_ name: String, _ terms: [SQLTerm], at position: Position) throws(Diagnostic) -> SQLTerm? {
    let term = terms[0]
    switch (name, term.storage.scale) {
    case ("abs", let scale) where scale != nil || term.storage.isDuration:
      return SQLTerm("abs(\(term))", term.storage, digits: term.digits)
    case ("number", _?) where terms.count == 1: return term
    case ("even", let scale?): return isEven(term, scale: scale)
    case ("odd", let scale?): return isOdd(term, scale: scale)
    case ("modulo", _?) where terms[1].storage.scale != nil:
      return try modulo(terms[0], terms[1], at: position)
    default: return nil
    }
  }

  /// A number that is not whole is neither even nor odd.
  private func isEven(_ term: SQLTerm, scale: Int) -> SQLTerm {
    SQLTerm("(\(term) % \(2 * PowerOfTen.of(scale)) = 0)", .boolean)
  }

  private func isOdd(_ term: SQLTerm, scale: Int) -> SQLTerm {
    let one = PowerOfTen.of(scale)
    return SQLTerm("(abs(\(term) % \(2 * one)) = \(one))", .boolean)
  }

  /// The remainder of the division rounded down, whose sign is that of the divisor; null where that is zero.
  private func modulo(_ dividend: SQLTerm, _ divisor: SQLTerm, at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    let terms = try aligned(
      [dividend, divisor], or: Catalogue.FEEL.noSQLFunction("modulo"), at: position)
    let isNeverZero = divisor.constant?.number.map { !$0.isZero } ?? false
    let divisor =
      isNeverZero
      ? terms[1]
      : SQLTerm(("NULLIF(\(terms[1]), 0)" as SQLText).nullable(), terms[1].storage, digits: terms[1].digits)
    let text = with([divisor]) { divisors in
      "((\(terms[0]) % \(divisors[0]) + \(divisors[0])) % \(divisors[0]))"
    }
    return SQLTerm(text, divisor.storage, digits: divisor.digits)
  }
}

// Rounding.
extension SQLCompiler {
  static let roundings: [String: Number.Rounding] = [
    "floor": .floor, "ceiling": .ceiling, "decimal": .halfEven, "round up": .up, "round down": .down,
    "round half up": .halfUp, "round half down": .halfDown, "round half even": .halfEven,
  ]

  func rounded(_ name: String, _ arguments: [Typed], at position: Position) throws(Diagnostic) -> SQLTerm? {
    guard let term = try term(arguments[0]) else { return nil }
    var scale = 0
    if arguments.count > 1 { scale = try wholeConstant(arguments[1], in: -18...18) }
    guard let rounding = SQLCompiler.roundings[name], let own = term.storage.scale else {
      throw refusal(Catalogue.FEEL.noSQLFunction(name), at: position)
    }
    guard scale < own else { return term }
    let drop = own - scale
    guard drop < SQLTerm.maximumDigits else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    let text = quotient(of: term, byTenTo: drop, rounding)
    let digits = max(1, term.digits - drop + 1)
    guard scale < 0 else { return SQLTerm(text, SQLStorage(scale: scale), digits: digits) }
    return SQLTerm(
      "(\(text) * \(PowerOfTen.of(-scale)))", .integer, digits: try bounded(digits - scale, at: position))
  }

  /// A whole number that an argument gives before the query.
  func wholeConstant(_ node: Typed, in range: ClosedRange<Int>) throws(Diagnostic) -> Int {
    guard let number = try known(node)?.number?.int, range.contains(number) else {
      throw refusal(Catalogue.FEEL.constantExpected, at: node.position)
    }
    return number
  }

  /// A whole number over a power of ten. The databases divide towards zero; an even quotient of powers of ten
  /// added to the number makes it positive, and that is then down.
  private func quotient(of term: SQLTerm, byTenTo drop: Int, _ rounding: Number.Rounding) -> SQLText {
    let power = PowerOfTen.of(drop)
    let places = max(term.digits, drop + 1)
    let (offset, quotient) = (PowerOfTen.of(places), PowerOfTen.of(places - drop))
    switch rounding {
    case .down: return "(\(term) / \(power))"
    case .floor: return "((\(term) + \(offset)) / \(power) - \(quotient))"
    case .ceiling: return "(\(quotient) - (\(offset) - \(term)) / \(power))"
    case .up: return awayFromZero(term, adding: power - 1, over: power)
    case .halfUp: return awayFromZero(term, adding: power / 2, over: power)
    case .halfDown: return awayFromZero(term, adding: power / 2 - 1, over: power)
    case .halfEven:
      let positive = SQLTerm("(\(term) + \(offset))", .integer)
      return with([positive]) { terms in
        "((\(terms[0]) + \(power / 2 - 1) + \(terms[0]) / \(power) % 2) / \(power) - \(quotient))"
      }
    }
  }

  private func awayFromZero(_ term: SQLTerm, adding part: Int, over power: Int) -> SQLText {
    with([term]) { terms in
      let number = terms[0]
      return "((\(number) + CASE WHEN \(number) < 0 THEN \(-part) ELSE \(part) END) / \(power))"
    }
  }
}
