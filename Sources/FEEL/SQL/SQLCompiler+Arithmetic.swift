// SPDX-License-Identifier: Apache-2.0

import Base

extension SQLCompiler {
  /// An operation on numbers, dates or strings; null where an operand is the constant null.
  func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: Typed, _ right: Typed, _ node: Typed
  ) throws(Diagnostic) -> SQLTerm? {
    if sign == .divide { return try quotient(left, right, node) }
    if right.type == .yearsDuration || left.type == .yearsDuration {
      throw refusal(Catalogue.FEEL.monthsDiffer, at: node.position)
    }
    guard let first = try term(left), let second = try term(right) else { return nil }
    switch (sign, first.storage, second.storage) {
    case (.add, .text, .text): return binary(first, "||", second, .text)
    case (.subtract, .date, .date):
      let sql = "(CAST(julianday(\(first.sql)) - julianday(\(second.sql)) AS INTEGER) * 86400)"
      return term(sql, of: [first, second], .seconds, digits: 12)
    case (.add, .seconds, .seconds), (.subtract, .seconds, .seconds):
      return binary(first, sign.rawValue, second, .seconds, digits: max(first.digits, second.digits) + 1)
    case (.multiply, _, _):
      guard let a = first.storage.scale, let b = second.storage.scale else { break }
      guard first.digits + second.digits <= SQLTerm.maximumDigits else {
        throw refusal(Catalogue.FEEL.exceedsIntegers, at: node.position)
      }
      return binary(first, "*", second, storage(scale: a + b), digits: first.digits + second.digits)
    case (.add, _, _), (.subtract, _, _):
      guard first.storage.scale != nil, second.storage.scale != nil else { break }
      let (a, b) = try aligned(
        first, second, or: Catalogue.FEEL.noSQLOperator(sign.rawValue), at: node.position)
      let digits = max(a.digits, b.digits) + 1
      guard digits <= SQLTerm.maximumDigits else {
        throw refusal(Catalogue.FEEL.exceedsIntegers, at: node.position)
      }
      return binary(a, sign.rawValue, b, a.storage, digits: digits)
    default: break
    }
    throw refusal(Catalogue.FEEL.noSQLOperator(sign.rawValue), at: node.position)
  }

  private func storage(scale: Int) -> SQLStorage { scale == 0 ? .integer : .decimal(scale: scale) }

  private func binary(
    _ left: SQLTerm, _ sign: String, _ right: SQLTerm, _ storage: SQLStorage, digits: Int = 1
  ) -> SQLTerm {
    term("(\(left.sql) \(sign) \(right.sql))", of: [left, right], storage, digits: digits)
  }

  /// SQL that reads each operand once, in order, and is null where one of them is.
  func term(_ sql: String, of operands: [SQLTerm], _ storage: SQLStorage, digits: Int = 1) -> SQLTerm {
    SQLTerm(
      sql: sql, arguments: operands.flatMap(\.arguments), storage: storage,
      isNullable: operands.contains(where: \.isNullable), digits: digits)
  }

  /// Dividing by 4 is multiplying by 25 two places further: only such divisors keep every digit.
  private func quotient(_ left: Typed, _ right: Typed, _ node: Typed) throws(Diagnostic) -> SQLTerm? {
    guard let divisor = right.constant?.number, let inverse = Number.one.divided(by: divisor)?.reduced,
      inverse.multiplied(by: divisor) == .one, (-6...6).contains(inverse.exponent)
    else { throw refusal(Catalogue.FEEL.inexactDivision, at: node.position) }
    let factor = Typed(operation: .constant(.number(inverse)), type: .number, position: right.position)
    guard left.type == .number else { throw refusal(Catalogue.FEEL.noSQLOperator("/"), at: node.position) }
    return try arithmetic(.multiply, left, factor, node)
  }

  /// Properties of dates, and the days between two.
  func member(_ name: String, of owner: Typed, _ node: Typed) throws(Diagnostic) -> SQLTerm? {
    guard let value = try term(owner) else { return nil }
    switch (value.storage, name) {
    case (.date, "year"):
      return term("CAST(substr(\(value.sql), 1, 4) AS INTEGER)", of: [value], .integer, digits: 4)
    case (.date, "month"):
      return term("CAST(substr(\(value.sql), 6, 2) AS INTEGER)", of: [value], .integer, digits: 2)
    case (.date, "day"):
      return term("CAST(substr(\(value.sql), 9, 2) AS INTEGER)", of: [value], .integer, digits: 2)
    case (.date, "weekday"):
      let sql = "((CAST(strftime('%w', \(value.sql)) AS INTEGER) + 6) % 7 + 1)"
      return term(sql, of: [value], .integer, digits: 1)
    case (.seconds, "days"):
      return term("(\(value.sql) / 86400)", of: [value], .integer, digits: max(1, value.digits - 4))
    default: throw refusal(Catalogue.FEEL.noSQLMember(name), at: node.position)
    }
  }

  /// The functions that the database computes as FEEL does.
  func call(_ builtin: Builtin, _ arguments: [Typed], at position: Position) throws(Diagnostic) -> SQLTerm? {
    if builtin.name == "not" {
      let negand = try truth(arguments[0])
      return term("(NOT \(negand.sql))", of: [negand], .boolean)
    }
    var terms: [SQLTerm] = []
    for argument in arguments {
      guard let term = try term(argument) else { return nil }
      terms.append(term)
    }
    switch (builtin.name, terms.map(\.storage)) {
    case ("string length", [.text]): return term("length(\(terms[0].sql))", of: terms, .integer, digits: 10)
    case ("contains", [.text, .text]):
      return term("(instr(\(terms[0].sql), \(terms[1].sql)) > 0)", of: terms, .boolean)
    case ("starts with", [.text, .text]):
      let (text, match) = (terms[0], terms[1])
      return term(
        "(substr(\(text.sql), 1, length(\(match.sql))) = \(match.sql))", of: [text, match, match], .boolean)
    case ("ends with", [.text, .text]):
      let (text, match) = (terms[0], terms[1])
      let sql =
        "(length(\(match.sql)) <= length(\(text.sql))"
        + " AND substr(\(text.sql), length(\(text.sql)) - length(\(match.sql)) + 1) = \(match.sql))"
      return term(sql, of: [match, text, text, text, match, match], .boolean)
    case ("abs", let storages) where storages[0].scale != nil || storages[0] == .seconds:
      return term("abs(\(terms[0].sql))", of: terms, storages[0], digits: terms[0].digits)
    default: throw refusal(Catalogue.FEEL.noSQLFunction(builtin.name), at: position)
    }
  }
}
