// SPDX-License-Identifier: Apache-2.0

import Base

// The functions that a database computes as FEEL does.
extension SQLCompiler {
  func call(_ builtin: Builtin, _ arguments: [Typed], at position: Position) throws(Diagnostic) -> SQLTerm? {
    let name = builtin.name
    switch name {
    case "not":
      let negand = try truth(arguments[0])
      return SQLTerm("(NOT \(negand))", .boolean)
    case "min": return try extreme(.least, arguments, of: name, at: position)
    case "max": return try extreme(.greatest, arguments, of: name, at: position)
    case "upper case", "lower case": throw refusal(Catalogue.FEEL.lettersDiffer(name), at: position)
    case "substring": return try substring(arguments, at: position)
    case _ where SQLCompiler.roundings[name] != nil: return try rounded(name, arguments, at: position)
    case "day of week": return try named(builtin, arguments, .weekday, count: 7, at: position)
    case "month of year": return try named(builtin, arguments, .month, count: 12, at: position)
    default: break
    }
    guard let terms = try terms(arguments) else { return nil }
    if let result = try temporal(name, terms, at: position) ?? textual(name, terms) { return result }
    if let result = try numeric(name, terms, at: position) { return result }
    throw refusal(Catalogue.FEEL.noSQLFunction(name), at: position)
  }

  /// The first or the last of a fixed number of values.
  private func extreme(
    _ extreme: SQLDialect.Extreme, _ arguments: [Typed], of name: String, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    guard let terms = try terms(SQLCompiler.items(arguments)) else { return nil }
    let aligned = try aligned(terms, or: Catalogue.FEEL.noSQLFunction(name), at: position)
    guard let first = aligned.first, first.storage != .boolean else {
      throw refusal(Catalogue.FEEL.noSQLFunction(name), at: position)
    }
    guard aligned.count > 1 else { return first }
    let text: SQLText
    if dialect.passesOverNull, aligned.contains(where: \.isNullable) {
      text = with(aligned) { dialect.extreme(extreme, $0) }
    } else {
      text = dialect.extreme(extreme, aligned)
    }
    return SQLTerm(text, first.storage, digits: aligned.map(\.digits).max() ?? 1)
  }

  /// The values of which a function makes one: those of a list written out, or the arguments themselves.
  private static func items(_ arguments: [Typed]) -> [Typed] {
    guard arguments.count == 1 else { return arguments }
    switch arguments[0].operation {
    case .list(let items): return items
    case .conversion(.toList, let item): return [item]
    default: return arguments
    }
  }

  /// Functions of dates.
  private func temporal(_ name: String, _ terms: [SQLTerm], at position: Position) throws(Diagnostic)
    -> SQLTerm?
  {
    switch (name, terms.map(\.storage)) {
    case ("date", let storages) where storages.count == 1 && storages[0].isDate: return terms[0]
    case ("day of year", let storages) where storages[0].isDate:
      return try part(.dayOfYear, of: terms[0], at: position)
    case ("week of year", let storages) where storages[0].isDate:
      return try part(.weekOfYear, of: terms[0], at: position)
    case ("years and months duration", let storages) where storages.allSatisfy(\.isDate):
      return try months(from: terms[0], to: terms[1], at: position)
    default: return nil
    }
  }

  /// The name of a date's day or month, which the function itself gives for one date of each.
  private func named(
    _ builtin: Builtin, _ arguments: [Typed], _ part: SQLDialect.DatePart, count: Int, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    guard let date = try term(arguments[0]) else { return nil }
    guard date.storage.isDate else { throw refusal(Catalogue.FEEL.noSQLFunction(builtin.name), at: position) }
    var cases: [SQLText] = []
    for number in 1...count {
      // The fifth of January 1970 is a Monday.
      let sample =
        part == .month ? CivilDate(days: 0).adding(months: number - 1) : CivilDate(days: 3 + number)
      guard let name = builtin.body([.date(sample)], Caller()), let name = try constant(name, at: position)
      else {
        throw refusal(Catalogue.FEEL.noSQLFunction(builtin.name), at: position)
      }
      cases.append("WHEN \(number) THEN \(name)")
    }
    let number = try self.part(part, of: date, at: position)
    return SQLTerm("CASE \(number) \(SQLText.joined(cases, " ")) END", .text)
  }
}
