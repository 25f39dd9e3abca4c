// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What must hold before a step is done.
extension CaseTransaction {
  /// Two agents at once: the second is told what changed.
  func checkSeen(_ act: Act, _ dossier: Dossier) throws {
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

  func checkState(_ transition: Transition, _ dossier: Dossier) throws(Refusal) {
    guard !transition.isEntry, !transition.from.contains(dossier.state) else { return }
    let programme = dossier.programme
    func label(_ name: String) -> String { programme.state(name)?.label ?? name }
    throw Refusal(
      Catalogue.impossibleFrom(
        transition.label, state: label(dossier.state), expected: transition.from.map(label),
        possible: programme.transitions(from: dossier.state).map(\.name)))
  }

  /// An agent does not go back before what was done last.
  func checkDay(_ transition: Transition, _ dossier: Dossier, _ act: Act) throws {
    guard act.authority == .agent, !transition.isEntry,
      let last = try dossier.steps(reader).last, let done = last.date("le"), day < done
    else { return }
    throw Refusal(
      Catalogue.beforeLastStep(day, done, dossier.programme.label(ofStep: last.text("transition") ?? "")))
  }

  func checkAuthority(_ transition: Transition, _ dossier: Dossier, _ act: Act) throws(Refusal) {
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

  func checkContents(_ transition: Transition, _ dossier: Dossier, _ act: Act, _ facts: DossierFacts)
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
        transition.label, transition.refusal ?? condition.expression.text,
        cause: facts.cause(of: condition, value)))
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
}
