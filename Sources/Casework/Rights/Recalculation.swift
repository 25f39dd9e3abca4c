// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension CaseTransaction {
  /// Gives a right, from a day on, what the rule gives by the answers of today. Each month past has its own amount:
  /// its parameters, its ages and household, the resources told for it; so has each day to come for which another
  /// amount was decided. Reductions stay.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: `Refusal` where the right has no day left, or where the rule gives no amount for some of them.
  @discardableResult
  func recalculate(
    _ right: Right, of dossier: Dossier, from start: CivilDate, _ terms: RightTerms, _ grounds: Grounds
  ) throws -> Bool {
    if let until = right.until, until < start { throw Refusal(Catalogue.rightEnded(until)) }
    let records = try right.periods(reader)
    let before = try days(of: right, records, from: start).flatMap { $0.months(begunBy: day) }
    var after: [PeriodTerms] = []
    for (place, days) in before.enumerated() {
      var days = days
      if days.from < day.firstOfMonth {
        days.full = try amount(terms, of: dossier, on: days.from.lastOfMonth)
      } else if place == 0 || days.from <= day {
        days.full = try amount(terms, of: dossier, grounds)
      } else if before[place - 1].full == days.full {
        days.full = after[place - 1].full
      } else {
        days.full = try amount(terms, of: dossier, on: days.from)
      }
      after.append(days)
    }
    return try replace(records, of: right, before, by: after, .revision, grounds.decision)
  }

  /// What a right amounts to by what held on a day; nothing where it was not due then.
  private func amount(_ terms: RightTerms, of dossier: Dossier, on day: CivilDate) throws -> Number {
    var facts = try DossierFacts(dossier, on: day, reader, pack)
    let outcome = try calculation(of: dossier, facts)
    if let outcome { facts.note(outcome.results) }
    switch terms.amount(facts, outcome) {
    case .due(let amount): return amount
    case .notEligible: return .zero
    case .unknown(let cause):
      throw Refusal(Catalogue.noAmountOn(day, dossier.number, cause: cause?.explanation))
    }
  }
}

extension PeriodTerms {
  /// The same days, each month that has begun by a day apart.
  fileprivate func months(begunBy day: CivilDate) -> [PeriodTerms] {
    let last = until.map { min($0, day) } ?? day
    guard from <= last else { return [self] }
    return CivilDate.months(from: from, to: last).map { month in
      var days = self
      days.from = max(from, month)
      if month < last.firstOfMonth { days.until = month.lastOfMonth }
      return days
    }
  }
}
