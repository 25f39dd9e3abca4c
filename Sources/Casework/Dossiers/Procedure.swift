// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// How a step is done: on whose authority, and what is told with it.
public struct Act: Sendable {
  /// On whose authority.
  public var authority: Authority
  /// Why the decision is what it is, by code.
  public var motive: String?
  /// Anything else that the history should keep.
  public var note: String?
  /// The version of the dossier that the agent saw; nil where it does not say.
  public var seen: Int64?

  /// Who may do a step.
  public enum Authority: Sendable, Hashable {
    /// An agent, by its roles.
    case agent
    /// A commission, in a session.
    case session(Int64, commission: String)
    /// A date that has come.
    case date
  }

  /// An act of an agent, unless told otherwise.
  public init(
    authority: Authority = .agent, motive: String? = nil, note: String? = nil, seen: Int64? = nil
  ) {
    self.authority = authority
    self.motive = motive
    self.note = note
    self.seen = seen
  }
}

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

  // MARK: What must hold

  /// Two agents at once: the second is told what changed.
  private func checkSeen(_ act: Act, _ dossier: Dossier) throws {
    guard let seen = act.seen, seen != dossier.version else { return }
    guard seen < dossier.version else {
      throw Refusal(Catalogue.unknownVersion(dossier.number, expected: dossier.version, found: seen))
    }
    let steps = try dossier.related("etape", reader).filter { ($0.integer("rang") ?? 0) > seen }
    throw Refusal(
      Catalogue.changedMeanwhile(
        dossier.number,
        steps.map { step in
          let name = step.text("transition") ?? ""
          return Catalogue.StepDone(
            label: dossier.programme.label(ofStep: name), agent: step.text("agent") ?? "",
            day: step.date("le") ?? day)
        }))
  }

  private func checkState(_ transition: Transition, _ dossier: Dossier) throws(Refusal) {
    guard !transition.isEntry, !transition.from.contains(dossier.state) else { return }
    let programme = dossier.programme
    func label(_ name: String) -> String { programme.state(name)?.label ?? name }
    throw Refusal(
      Catalogue.impossibleFrom(
        transition.label, state: label(dossier.state), expected: transition.from.map(label),
        possible: programme.transitions(from: dossier.state).map(\.name)))
  }

  /// An agent does not go back before what was done last.
  private func checkDay(_ transition: Transition, _ dossier: Dossier, _ act: Act) throws {
    guard act.authority == .agent, !transition.isEntry,
      let last = try dossier.steps(reader).last, let done = last.date("le"), day < done
    else { return }
    throw Refusal(
      Catalogue.beforeLastStep(day, done, dossier.programme.label(ofStep: last.text("transition") ?? "")))
  }

  private func checkAuthority(_ transition: Transition, _ dossier: Dossier, _ act: Act) throws(Refusal) {
    switch act.authority {
    case .date: return
    case .session(_, let commission):
      guard transition.commission == commission else {
        throw Refusal(Catalogue.notOfCommission(transition.label))
      }
    case .agent:
      if let name = transition.commission {
        throw Refusal(
          Catalogue.onlyCommission(transition.label, pack.procedures.commission(name)?.label ?? name))
      }
      guard !desk.agent.roles.isDisjoint(with: transition.roles) else {
        throw Refusal(
          Catalogue.notYourRole(
            transition.label, agent: desk.agent.name, roles: desk.agent.roles.sorted(),
            expected: transition.roles))
      }
    }
  }

  private func checkContents(_ transition: Transition, _ dossier: Dossier, _ act: Act, _ facts: DossierFacts)
    throws
  {
    let programme = dossier.programme
    if !transition.isEntry, let submitted = dossier.submitted, day < submitted {
      throw Refusal(Catalogue.beforeSubmission(day, submitted))
    }
    var missing: [String] = []
    if transition.requiresForm { missing += try unanswered(dossier, facts) }
    if !transition.requiredFields.isEmpty {
      let answers = try dossier.answers(reader)
      missing += zip(programme.questions, answers).filter { question, answer in
        transition.requiredFields.contains(question.field.name) && answer.isNull
      }.map(\.0.field.label)
      for group in programme.groups where transition.requiredFields.contains(group.name) {
        if try dossier.cases(of: group, reader).items.isEmpty { missing.append(group.label) }
      }
    }
    guard missing.isEmpty else { throw Refusal(Catalogue.answersMissing(transition.label, missing)) }
    if transition.requiresDocuments {
      let documents = try missingDocuments(of: dossier, facts).map {
        pack.procedures.document($0)?.label ?? $0
      }
      guard documents.isEmpty else { throw Refusal(Catalogue.documentsMissing(transition.label, documents)) }
    }
    if transition.requiresOpinions {
      let awaited = try dossier.related("avis", reader).filter { $0.date("rendu_le") == nil }
        .compactMap { $0.text("service") }
      guard awaited.isEmpty else { throw Refusal(Catalogue.opinionsAwaited(transition.label, awaited)) }
    }
    try checkMotive(transition, programme, act)
    guard let condition = transition.guardCondition else { return }
    let value = facts.value(condition)
    if value.isTrue { return }
    throw Refusal(
      Catalogue.guardNotMet(
        transition.label, transition.refusal ?? condition.expression.text, cause: value.cause?.explanation))
  }

  private func checkMotive(_ transition: Transition, _ programme: Programme, _ act: Act) throws(Refusal) {
    let known = programme.motives.map(\.value)
    if let motive = act.motive, !(transition.motives.isEmpty ? known : transition.motives).contains(motive) {
      let possible = transition.motives.isEmpty ? known : transition.motives
      throw Refusal(
        Catalogue.unknownMotive(motive, Suggestion.closest(to: motive, among: possible), possible: possible))
    }
    if act.motive == nil, !transition.motives.isEmpty, act.authority != .date {
      throw Refusal(Catalogue.motiveExpected(transition.label, transition.motives))
    }
  }

  // MARK: What is kept

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
