// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// On what a change of a right rests.
struct Grounds {
  /// What is known of the dossier.
  let facts: DossierFacts
  /// What the rule gives; nil where there is none.
  let outcome: Outcome?
  /// The decision; nil where the step is none.
  let decision: Int64?
}

extension CaseTransaction {
  /// Does to the right of a dossier what a step says.
  ///
  /// - Throws: `Refusal` where there is no right to change, no amount, or another right for the same days.
  func apply(_ effect: RightEffect, of transition: Transition, to dossier: Dossier, _ grounds: Grounds) throws
  {
    guard let terms = dossier.programme.right else {
      throw Refusal(Catalogue.programmeWithoutRight(dossier.programme.name))
    }
    let from = try effectiveDay(transition, grounds)
    if effect == .open {
      let right = try open(terms, for: dossier, from: from, grounds)
      return try rightChanged(right, of: dossier)
    }
    guard let right = try dossier.currentRight(reader), right.state != .closed else {
      throw Refusal(Catalogue.noOpenRight(dossier.number))
    }
    switch effect {
    case .open: break
    case .revise:
      let amount = try amount(terms, of: dossier, grounds)
      let reduction = try right.period(on: from, reader)?["reduction"].number(scale: 2) ?? nil
      try change(
        right, from: from, .init(full: amount, reduction: reduction ?? .zero, cause: "revision"), grounds)
      try update(right.record, ["revue_le": StoredValue(try review(terms, grounds))])
    case .reduce:
      guard let share = transition.reduction.map(grounds.facts.value)?.number, share >= .zero, share <= 100
      else { throw Refusal(Catalogue.noReduction(transition.label)) }
      try change(right, from: from, .init(full: nil, reduction: share, cause: "reduction"), grounds)
    case .suspend:
      guard right.state == .open else { throw Refusal(Catalogue.noOpenRight(dossier.number)) }
      try change(right, from: from, .init(full: nil, reduction: 100, cause: "suspension"), grounds)
      try update(right.record, ["etat": .text(Right.State.suspended.rawValue)])
    case .resume:
      try change(right, from: from, .init(full: nil, reduction: .zero, cause: "reprise"), grounds)
      try update(right.record, ["etat": .text(Right.State.open.rawValue)])
    case .end: try end(right, from: from, motive: dossier.record.text("motif"))
    }
    if let changed = try reader.record(right.id, of: Right.register) {
      try rightChanged(Right(record: changed), of: dossier)
    }
  }

  private func effectiveDay(_ transition: Transition, _ grounds: Grounds) throws(Refusal) -> CivilDate {
    guard let expression = transition.effective else { return day }
    let value = grounds.facts.value(expression)
    guard let date = value.date else {
      throw Refusal(Catalogue.noEffectiveDay(transition.label, cause: value.cause?.explanation))
    }
    return date
  }

  // MARK: Opening

  private func open(_ terms: RightTerms, for dossier: Dossier, from day: CivilDate, _ grounds: Grounds) throws
    -> Right
  {
    let amount = try amount(terms, of: dossier, grounds)
    let from = try date(terms.from, grounds) ?? day
    let until = try date(terms.until, grounds)
    if let until, until < from { throw Refusal(Catalogue.rightEndsBeforeItBegins(from, until)) }
    try checkOverlap(dossier, from: from, until: until)
    let payee = try payee(terms, of: dossier)
    let record = try insert(
      Right.register,
      [
        "dossier": .integer(dossier.id), "programme": .text(dossier.programme.name),
        "decision": StoredValue(reference: grounds.decision), "etat": .text(Right.State.open.rawValue),
        "rythme": .text(terms.rhythm.rawValue), "du": StoredValue(from), "au": StoredValue(until),
        "revue_le": StoredValue(try review(terms, grounds)), "personne": StoredValue(reference: payee.person),
        "organisme": StoredValue(reference: payee.organisation),
      ])
    let right = Right(record: record)
    try insertPeriod(
      of: right, from: from, until: until, .init(full: amount, reduction: .zero, cause: "ouverture"), amount,
      grounds)
    return right
  }

  /// Nobody has two rights of one programme for the same days.
  private func checkOverlap(_ dossier: Dossier, from: CivilDate, until: CivilDate?) throws {
    guard dossier.programme.right?.rhythm == .monthly else { return }
    let others = try reader.records(
      RecordQuery(Right.register).filtered("programme", .equals, .text(dossier.programme.name))
        .filtered("dossier.demandeur", .equals, .integer(dossier.applicant)))
    for other in others.map(Right.init) {
      guard let start = other.from, other.until.map({ from <= $0 }) ?? true,
        until.map({ start <= $0 }) ?? true
      else { continue }
      let number = try self.dossier(id: other.record.integer("dossier") ?? 0)?.number ?? ""
      throw Refusal(Catalogue.rightOverlaps(number, from: start, until: other.until))
    }
  }

  private func amount(_ terms: RightTerms, of dossier: Dossier, _ grounds: Grounds) throws(Refusal) -> Number
  {
    if let outcome = grounds.outcome, !outcome.isEligible {
      throw Refusal(Catalogue.notEligible(dossier.number))
    }
    if let expression = terms.amount {
      let value = grounds.facts.value(expression)
      guard let amount = value.number, !amount.isNegative else {
        throw Refusal(Catalogue.noAmount(dossier.number, cause: value.cause?.explanation))
      }
      return amount.rounded(to: 2, .halfUp)
    }
    guard terms.rhythm != .none else { return .zero }
    guard let amount = grounds.outcome?.amount else {
      throw Refusal(Catalogue.noAmount(dossier.number, cause: grounds.outcome?.cause?.explanation))
    }
    return amount.rounded(to: 2, .halfUp)
  }

  private func date(_ expression: CheckedExpression?, _ grounds: Grounds) throws(Refusal) -> CivilDate? {
    guard let expression else { return nil }
    let value = grounds.facts.value(expression)
    if let cause = value.cause {
      throw Refusal(Catalogue.noTerm(expression.expression.text, cause: cause.explanation))
    }
    return value.date
  }

  private func review(_ terms: RightTerms, _ grounds: Grounds) throws -> CivilDate? {
    terms.review.flatMap { grounds.facts.value($0).term(from: day) }
  }

  /// Who is paid: the one that the form names, or the applicant.
  private func payee(_ terms: RightTerms, of dossier: Dossier) throws -> (
    person: Int64?, organisation: Int64?
  ) {
    let form = try reader.record(
      RecordQuery(dossier.programme.name).filtered("dossier", .equals, .integer(dossier.id)))
    guard let name = terms.payee, let id = form?.integer(name),
      case .reference(let register) = dossier.programme.questions.first(where: { $0.field.name == name })?
        .field
        .type
    else { return (dossier.applicant, nil) }
    return register == "organisme" ? (nil, id) : (id, nil)
  }

  // MARK: Changing

  /// The amount that a right has from some day on.
  struct Change {
    /// Before any reduction; nil: as it was.
    let full: Number?
    /// In hundredths.
    let reduction: Number
    /// As the register of periods names it.
    let cause: String
  }

  /// Gives a right another amount from a day on. What was decided for later days is replaced.
  func change(_ right: Right, from day: CivilDate, _ change: Change, _ grounds: Grounds) throws {
    let start = max(day, right.from ?? day)
    let before = try right.periods(reader)
    guard let last = before.last(where: { ($0.date("du") ?? start) <= start }) ?? before.first else {
      throw Refusal(Catalogue.noOpenRight(String(right.id)))
    }
    if let until = right.until, until < start { throw Refusal(Catalogue.rightEnded(until)) }
    try cut(before, at: start)
    let full = change.full ?? last.money("plein")
    let kept = Number(100).subtracting(change.reduction) ?? .zero
    let amount =
      full.multiplied(by: kept)?.divided(by: 100)?.rounded(to: 2, .halfUp) ?? .zero
    try insertPeriod(
      of: right, from: start, until: right.until,
      Change(full: full, reduction: change.reduction, cause: change.cause), amount, grounds)
  }

  /// Ends a right: from that day on nothing is due.
  func end(_ right: Right, from day: CivilDate, motive: String?) throws {
    let last = day.adding(days: -1)
    let periods = try right.periods(reader)
    try cut(periods, at: day)
    let until = max(last, right.from ?? last)
    try update(
      right.record,
      [
        "etat": .text(Right.State.closed.rawValue), "au": StoredValue(until),
        "motif": StoredValue(text: motive),
        "revue_le": .null,
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

  private func insertPeriod(
    of right: Right, from: CivilDate, until: CivilDate?, _ change: Change, _ amount: Number,
    _ grounds: Grounds
  ) throws {
    try insert(
      "periode",
      [
        "droit": .integer(right.id), "du": StoredValue(from), "au": StoredValue(until),
        "montant": StoredValue(money: amount), "plein": StoredValue(money: change.full ?? amount),
        "reduction": StoredValue(change.reduction.rounded(to: 2, .halfUp), scale: 2) ?? .null,
        "cause": .text(change.cause), "decision": StoredValue(reference: grounds.decision),
        "fixee_le": StoredValue(day),
      ])
  }
}
