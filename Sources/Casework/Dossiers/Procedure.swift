// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// Does a step of the procedure of a dossier, and all that follows from it.
  ///
  /// - Returns: the dossier, as it is then.
  /// - Throws: `Refusal` with the reason why it cannot be done; nothing is written.
  public func perform(_ name: String, on dossier: Dossier, _ act: Act = Act()) throws -> Dossier {
    guard let transition = dossier.programme.transition(name), !transition.isEntry else {
      let names = dossier.programme.transitions(from: dossier.state).map(\.name)
      throw Refusal(
        Catalogue.unknownTransition(name, Suggestion.closest(to: name, among: names), possible: names))
    }
    return try perform(transition, on: dossier, act)
  }

  func perform(_ transition: Transition, on dossier: Dossier, _ act: Act) throws -> Dossier {
    let dossier = try self.dossier(id: dossier.id) ?? dossier
    try checkSeen(act, dossier)
    try checkState(transition, dossier)
    try checkAuthority(transition, dossier, act)
    try checkDay(transition, dossier, act)
    var facts = try DossierFacts(dossier, on: day, reader, pack)
    let outcome = try calculation(of: dossier, facts)
    if let outcome { facts.note(outcome.results) }
    try checkContents(transition, dossier, act, facts)

    let target = transition.to ?? dossier.state
    let isFinal = dossier.programme.state(target)?.isFinal ?? false
    var changes: [String: StoredValue] = [
      "etat": .text(target), "version": .integer(dossier.version + 1),
      "clos_le": isFinal ? StoredValue(day) : .null,
    ]
    if let queue = transition.queue { changes["file"] = .text(queue) }
    // The motive is that of the present state: it does not outlive it.
    if target != dossier.state || transition.decision != nil || act.motive != nil {
      changes["motif"] = StoredValue(text: act.motive)
    }
    if transition.requiresDocuments, dossier.record.date("complet_le") == nil {
      changes["complet_le"] = StoredValue(day)
    }
    if transition.decision == .grant || transition.decision == .refuse {
      changes["decide_le"] = StoredValue(day)
    }
    let changed = Dossier(try update(dossier.record, changes), dossier.programme)
    try keepStep(transition, dossier, target, act)
    let decision = try keepDecision(transition, changed, act, outcome)
    if let effect = transition.effect {
      try apply(
        effect, of: transition, to: changed, Grounds(facts: facts, outcome: outcome, decision: decision))
    }
    try moveDeadlines(transition, changed, facts, isFinal: isFinal)
    if !transition.letters.isEmpty {
      let after = try facts.afterStep(of: changed, reader, pack)
      for letter in transition.letters { try write(letter, for: changed, after) }
    }
    return changed
  }

  private func keepStep(_ transition: Transition, _ dossier: Dossier, _ target: String, _ act: Act) throws {
    try insert(
      "etape",
      [
        "dossier": .integer(dossier.id), "rang": .integer(dossier.version + 1),
        "transition": .text(transition.name),
        "de": transition.isEntry ? .null : .text(dossier.state), "vers": .text(target),
        "le": StoredValue(day), "agent": .text(desk.agent.name), "motif": StoredValue(text: act.motive),
        "note": StoredValue(text: act.note),
      ])
  }

  private func keepDecision(_ transition: Transition, _ dossier: Dossier, _ act: Act, _ outcome: Outcome?)
    throws -> Int64?
  {
    guard let sense = transition.decision else { return nil }
    var session: Int64?
    if case .session(let id, _) = act.authority { session = id }
    let rule = dossier.programme.calculation?.rule.description
    return try insert(
      "decision",
      [
        "dossier": .integer(dossier.id), "sens": .text(sense.rawValue), "transition": .text(transition.name),
        "motif": StoredValue(text: act.motive), "le": StoredValue(day),
        "montant": outcome?.amount.map { StoredValue(money: $0) } ?? .null, "regle": StoredValue(text: rule),
        "explication": StoredValue(text: try outcome.map { _ in try explanation(of: dossier) } ?? nil),
        "agent": .text(desk.agent.name), "seance": StoredValue(reference: session),
      ]
    ).id
  }
}

extension Programme {
  /// The steps that leave a state.
  public func transitions(from state: String) -> [Transition] {
    transitions.filter { $0.from.contains(state) }
  }
}
