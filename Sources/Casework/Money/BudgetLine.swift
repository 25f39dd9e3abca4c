// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// A line of the budget of a year: what it may cost, what is promised, what is ordered to be paid.
public struct BudgetLine: Sendable {
  /// As it is stored.
  public let record: StoredRecord

  static let register = "ligne_budgetaire"

  /// Its identifier in the database.
  public var id: Int64 { record.id }
  /// As the budget names it: `65-RSA`.
  public var code: String { record.text("code") ?? "" }
  /// The year of the budget.
  public var year: Int { Int(record.integer("exercice") ?? 0) }
  /// As shown to a person.
  public var label: String { record.text("libelle") ?? "" }
  /// What was voted.
  public var credits: Number { record.money("credits") }
  /// What rights will cost by the end of the year.
  public var committed: Number { record.money("engage") }
  /// What payments were ordered.
  public var ordered: Number { record.money("mandate") }
  /// What can still be promised.
  public var available: Number { credits - committed }
  /// What can still be paid.
  public var payable: Number { credits - ordered }
}

extension RecordReader {
  /// The line of a code in the budget of a year; nil where there is none.
  func budgetLine(_ code: String, of year: Int) throws(StoreError) -> BudgetLine? {
    try record(
      RecordQuery(BudgetLine.register).filtered("exercice", .equals, .integer(Int64(year)))
        .filtered("code", .equals, .text(code))
    ).map(BudgetLine.init)
  }

  /// The line of a code in the budget of a year.
  ///
  /// - Throws: `Refusal` where there is none.
  func requiredLine(_ code: String, of year: Int) throws -> BudgetLine {
    guard let line = try budgetLine(code, of: year) else {
      throw Refusal(Catalogue.noBudgetLine(code, year: year))
    }
    return line
  }
}

extension CaseTransaction {
  /// Opens credits on a line of the budget of a year, or changes them.
  ///
  /// - Throws: `Refusal` for a line without a code, for credits that are no amount, or below what is already ordered
  ///   to be paid or committed.
  public func setCredits(_ credits: Number, on code: String, of year: Int, label: String?) throws
    -> BudgetLine
  {
    guard !code.allSatisfy(\.isWhitespace) else { throw Refusal(Catalogue.lineCodeExpected) }
    guard !credits.isNegative, credits.decimals <= 2 else {
      throw Refusal(Catalogue.wrongCredits(credits.description))
    }
    guard let line = try reader.budgetLine(code, of: year) else {
      return BudgetLine(
        record: try insert(
          BudgetLine.register,
          [
            "exercice": .integer(Int64(year)), "code": .text(code), "libelle": .text(label ?? code),
            "credits": StoredValue(money: credits), "engage": .integer(0), "mandate": .integer(0),
          ]))
    }
    guard credits >= line.ordered else {
      throw Refusal(Catalogue.creditsBelowOrdered(code, year: year, ordered: line.ordered, found: credits))
    }
    guard credits >= line.committed else {
      throw Refusal(
        Catalogue.creditsBelowCommitted(code, year: year, committed: line.committed, found: credits))
    }
    return BudgetLine(
      record: try update(
        line.record,
        ["credits": StoredValue(money: credits), "libelle": .text(label ?? line.label)]))
  }
}

extension Desk {
  /// The lines of the budget, of a year or of all.
  public func budget(of year: Int?) throws -> [BudgetLine] {
    var query = RecordQuery(BudgetLine.register)
    if let year { query = query.filtered("exercice", .equals, .integer(Int64(year))) }
    return try database.reading {
      try $0.records(query.sorted(by: "exercice").sorted(by: "code")).map(BudgetLine.init)
    }
  }
}

/// Sums of money are far from the bounds of numbers.
extension Number {
  static func + (left: Number, right: Number) -> Number { left.adding(right) ?? .zero }
  static func - (left: Number, right: Number) -> Number { left.subtracting(right) ?? .zero }
  static func += (left: inout Number, right: Number) { left = left + right }
  static func -= (left: inout Number, right: Number) { left = left - right }
}
