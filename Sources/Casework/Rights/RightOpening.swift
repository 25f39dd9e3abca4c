// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// Opens a right for a dossier.
  ///
  /// - Throws: `Refusal` where there is no amount, or another right for the same days.
  func open(_ terms: RightTerms, for dossier: Dossier, from day: CivilDate, _ grounds: Grounds) throws
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
    try insert(
      PeriodTerms(from: from, until: until, full: amount, reduction: .zero), of: right, .opening,
      grounds.decision)
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

  /// What a right amounts to before any reduction.
  ///
  /// - Throws: `Refusal` where there is none.
  func amount(_ terms: RightTerms, of dossier: Dossier, _ grounds: Grounds) throws(Refusal) -> Number {
    switch terms.amount(grounds.facts, grounds.outcome) {
    case .due(let amount): return amount
    case .notEligible: throw Refusal(Catalogue.notEligible(dossier.number))
    case .unknown(let cause): throw Refusal(Catalogue.noAmount(dossier.number, cause: cause?.explanation))
    }
  }

  private func date(_ expression: CheckedExpression?, _ grounds: Grounds) throws(Refusal) -> CivilDate? {
    guard let expression else { return nil }
    let value = grounds.facts.value(expression)
    if let cause = value.cause {
      throw Refusal(Catalogue.noTerm(expression.expression.text, cause: cause.explanation))
    }
    return value.date
  }

  func review(_ terms: RightTerms, _ grounds: Grounds) throws -> CivilDate? {
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
}
