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
      try recalculate(right, of: dossier, from: from, terms, grounds)
      try update(right.record, ["revue_le": StoredValue(try review(terms, grounds))])
    case .reduce:
      guard let share = transition.reduction.map(grounds.facts.value)?.number, share >= .zero, share <= 100
      else { throw Refusal(Catalogue.noReduction(transition.label)) }
      guard right.state == .open else { throw Refusal(Catalogue.rightSuspended(dossier.number)) }
      try change(right, from: from, .init(full: nil, reduction: share, cause: .reduction), grounds.decision)
    case .suspend:
      guard right.state == .open else { throw Refusal(Catalogue.noOpenRight(dossier.number)) }
      try change(right, from: from, .init(full: nil, reduction: 100, cause: .suspension), grounds.decision)
      try update(right.record, ["etat": .text(Right.State.suspended.rawValue)])
    case .resume:
      try change(right, from: from, .init(full: nil, reduction: .zero, cause: .resumption), grounds.decision)
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
}
