// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// Days of a right in which the same is due each month.
struct PeriodTerms: Equatable {
  var from: CivilDate
  var until: CivilDate?
  /// Before any reduction.
  var full: Number
  /// In hundredths.
  var reduction: Number

  /// What is due.
  var amount: Number {
    let kept = Number(100).subtracting(reduction) ?? .zero
    return full.multiplied(by: kept)?.divided(by: 100)?.rounded(to: 2, .halfUp) ?? .zero
  }

  /// Why a period is what it is, as the register of periods names it.
  enum Cause: String {
    case opening = "ouverture"
    case revision
    case reduction
    case suspension
    case resumption = "reprise"
  }

  /// What a right has from some day on; what is nil stays as it was.
  struct Change {
    /// Before any reduction.
    let full: Number?
    /// In hundredths.
    let reduction: Number?
    let cause: Cause
  }
}

extension PeriodTerms {
  /// As it is stored; nil for a record that has no first day.
  init?(_ record: StoredRecord) {
    guard let from = record.date("du") else { return nil }
    self.init(
      from: from, until: record.date("au"), full: record.money("plein"),
      reduction: record["reduction"].number(scale: 2) ?? .zero)
  }

  func reaches(_ day: CivilDate) -> Bool { until.map { $0 >= day } ?? true }

  /// The days from one on; nil where there are none.
  fileprivate func clipped(from day: CivilDate) -> PeriodTerms? {
    guard reaches(day) else { return nil }
    return PeriodTerms(from: max(from, day), until: until, full: full, reduction: reduction)
  }

  fileprivate func changed(_ change: Change) -> PeriodTerms {
    PeriodTerms(
      from: from, until: until, full: change.full ?? full, reduction: change.reduction ?? reduction)
  }
}

extension CaseTransaction {
  /// Gives a right another amount, or another reduction, from a day on: a new amount keeps the reductions
  /// decided for later days, a new reduction the amounts. The periods that it replaces stay, marked as replaced.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: `Refusal` where the right has no day left.
  @discardableResult
  func change(_ right: Right, from day: CivilDate, _ change: PeriodTerms.Change, _ decision: Int64?) throws
    -> Bool
  {
    if let until = right.until, until < day { throw Refusal(Catalogue.rightEnded(until)) }
    return try self.change(right, right.periods(reader), from: day, change, decision)
  }

  /// The same, where the periods in force are known.
  @discardableResult
  func change(
    _ right: Right, _ records: [StoredRecord], from day: CivilDate, _ change: PeriodTerms.Change,
    _ decision: Int64?
  ) throws -> Bool {
    let days = try self.days(of: right, records, from: day)
    return try replace(records, of: right, days, by: days.map { $0.changed(change) }, change.cause, decision)
  }

  /// The days that a right has from one on, in its periods in force.
  ///
  /// - Throws: `Refusal` where it has none.
  func days(of right: Right, _ records: [StoredRecord], from day: CivilDate) throws(Refusal) -> [PeriodTerms]
  {
    let start = max(day, right.from ?? day)
    let days = records.compactMap(PeriodTerms.init).compactMap { $0.clipped(from: start) }
    guard !days.isEmpty else { throw Refusal(Catalogue.noOpenRight(String(right.id))) }
    return days
  }

  /// Replaces the periods in force of a right from the first day on that changes.
  ///
  /// - Parameters:
  ///   - before: its last days, as they are.
  ///   - after: the same days, one for one.
  /// - Returns: whether any changed.
  func replace(
    _ records: [StoredRecord], of right: Right, _ before: [PeriodTerms], by after: [PeriodTerms],
    _ cause: PeriodTerms.Cause, _ decision: Int64?
  ) throws -> Bool {
    guard let first = after.indices.first(where: { before[$0] != after[$0] }) else { return false }
    try cut(records, at: after[first].from)
    for period in joined(after[first...]) { try insert(period, of: right, cause, decision) }
    return true
  }

  /// Ends a right: from that day on nothing is due. One that ends before it begins was never due: its last day
  /// is the one before its first.
  func end(_ right: Right, from day: CivilDate, motive: String?) throws {
    let first = right.from ?? day
    let last = max(day.adding(days: -1), first.adding(days: -1))
    let until = right.until.map { min($0, last) } ?? last
    try cut(right.periods(reader), at: until.adding(days: 1))
    try update(
      right.record,
      [
        "etat": .text(Right.State.closed.rawValue), "au": StoredValue(until),
        "motif": StoredValue(text: motive), "revue_le": .null,
      ])
  }

  /// Periods end before a day; those that begin on it or later are replaced.
  private func cut(_ periods: [StoredRecord], at day: CivilDate) throws {
    for period in periods {
      if let from = period.date("du"), from >= day {
        try update(period, ["remplacee_le": StoredValue(self.day)])
      } else if period.date("au").map({ $0 >= day }) ?? true {
        try update(period, ["au": StoredValue(day.adding(days: -1))])
      }
    }
  }

  /// Neighbours that are alike become one.
  private func joined(_ periods: ArraySlice<PeriodTerms>) -> [PeriodTerms] {
    periods.reduce(into: []) { joined, period in
      if let last = joined.last, last.full == period.full, last.reduction == period.reduction {
        joined[joined.count - 1].until = period.until
      } else {
        joined.append(period)
      }
    }
  }

  /// Nothing is read back: a revision writes tens of thousands.
  func insert(_ period: PeriodTerms, of right: Right, _ cause: PeriodTerms.Cause, _ decision: Int64?) throws {
    var record = try reader.blank("periode")
    record["droit"] = .integer(right.id)
    record["du"] = StoredValue(period.from)
    record["au"] = StoredValue(period.until)
    record["montant"] = StoredValue(money: period.amount)
    record["plein"] = StoredValue(money: period.full)
    record["reduction"] = StoredValue(period.reduction.rounded(to: 2, .halfUp), scale: 2) ?? .null
    record["cause"] = .text(cause.rawValue)
    record["decision"] = StoredValue(reference: decision)
    record["fixee_le"] = StoredValue(day)
    _ = try writer.insert(record)
  }
}
