// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What someone who may ask for something says of themselves: not stored, maybe not complete.
public struct RequestPlan: Sendable {
  /// What is asked for.
  public let programme: Programme
  /// The person who asks, by the fields of the register of persons.
  public var applicant: Value.Context
  /// Those who live in the same household, without the one who asks.
  public var members: [Member]
  /// The answers, and the cases of groups, by name; dates may be texts, as JSON has them.
  public var answers: Value.Context

  /// Someone of the household.
  public struct Member: Sendable {
    /// `conjoint`, `enfant` or `autre`.
    public let role: String
    /// By the fields of the register of persons.
    public let person: Value.Context

    /// Someone in a role.
    public init(role: String, person: Value.Context) {
      self.role = role
      self.person = person
    }
  }

  /// A plan of a request.
  public init(
    _ programme: Programme, applicant: Value.Context = [:], members: [Member] = [],
    answers: Value.Context = [:]
  ) {
    self.programme = programme
    self.applicant = applicant
    self.members = members
    self.answers = answers
  }
}

/// What a request that is not made yet would need, and give.
public struct RequestOutlook: Sendable {
  /// The questions that are asked, for what was answered so far.
  public let questions: Set<String>
  /// The groups that are.
  public let groups: Set<String>
  /// The kinds of documents that are asked for.
  public let documents: [String]
  /// What the rule gives; nil where the programme has none.
  public let outcome: Outcome?
  /// How the rule came to it, sentence by sentence.
  public let explanation: [Explanation.Line]
  /// Whether the step that opens the right would be possible.
  public let opening: Opening

  /// What the conditions of the steps that open a right come to.
  public enum Opening: Sendable, Hashable {
    /// One of them is possible, or it depends on more than was told.
    case possible
    /// None is; what is said of it then, where anything is.
    case refused(String?)
    /// An answer is missing.
    case undecided
  }
}

extension Desk {
  /// What a request would need, and what the rule would give for it. Nothing is stored. An answer that no
  /// question can have counts as none.
  public func outlook(_ plan: RequestPlan) -> RequestOutlook {
    var facts = DossierFacts(of: plan.programme, on: day, plan.slots(on: day, pack), pack)
    let programme = plan.programme
    var lines: [Explanation.Line] = []
    let outcome = programme.outcome(facts, pack.ruleBook)
    if let calculation = programme.calculation, let rule = pack.ruleBook.rule(calculation.rule) {
      lines = pack.ruleBook.explain(rule, calculation.inputs.map { facts.value($0) }).explanation
        .lines(in: language)
    }
    if let outcome { facts.note(outcome.results) }
    return RequestOutlook(
      questions: Set(programme.questions.filter { facts.holds($0.condition) }.map(\.field.name)),
      groups: Set(programme.groups.filter { facts.holds($0.condition) }.map(\.name)),
      documents: programme.documents.filter { facts.holds($0.condition) }.map(\.kind),
      outcome: outcome, explanation: lines, opening: opening(programme, facts))
  }

  private func opening(_ programme: Programme, _ facts: DossierFacts) -> RequestOutlook.Opening {
    let steps = programme.openings
    let conditions = steps.compactMap(\.guardCondition).filter(programme.isTold)
    guard !steps.isEmpty, conditions.count == steps.count else { return .possible }
    let values = conditions.map { facts.value($0) }
    if values.contains(where: \.isTrue) { return .possible }
    // Of who asks nothing may be known; a question without an answer has its own meaning for the rule.
    let isUnknown = conditions.flatMap(\.expression.references).contains {
      $0.path.hasPrefix("applicant.") && facts.missingPiece($0.path) != nil
    }
    if isUnknown || values.contains(where: \.isNull) { return .undecided }
    return .refused(steps.compactMap(\.refusal).first)
  }

  /// Looks at one answer, as the form that keeps it will.
  ///
  /// - Parameters:
  ///   - value: a date may be a text, as JSON has it.
  ///   - place: what the refusal calls the question.
  ///   - mayBeAhead: whether a date may be one that has not come.
  /// - Throws: `Refusal` for what the field cannot hold.
  public func check(_ value: Value, for field: Field, called place: String, mayBeAhead: Bool) throws(Refusal)
  {
    let stored = try field.type.stored(value, place, in: pack)
    if case .date = field.type, !mayBeAhead, let date = stored.text.flatMap({ CivilDate($0) }), day < date {
      throw Refusal(Catalogue.dateInTheFuture(place, date, day))
    }
  }
}

extension RequestPlan {
  /// What expressions know of it, at the slots of `DossierScope`.
  func slots(on day: CivilDate, _ pack: Pack) -> [Value] {
    let asking = Self.person(applicant, role: "demandeur", pack)
    let known = DossierScope.Known.allCases.map { known -> Value in
      switch known {
      case .day: return .date(day)
      case .applicant: return asking
      case .members:
        guard programme.subject == .household else { return .list([]) }
        return .list([asking] + members.map { Self.person($0.person, role: $0.role, pack) })
      case .dossier:
        return .context([
          "number": .null(), "state": .string(programme.citizenEntry?.to ?? ""), "motive": .null(),
          "reason": .null(), "submitted": .date(day), "completed": .null(), "decided": .null(),
          "commune": applicant["commune"] ?? .null(),
        ])
      case .documents, .opinions, .history: return .list([])
      case .right, .calculation: return .null()
      }
    }
    return known + programme.questions.map { Self.value(answers[$0.field.name], $0.field, pack) }
      + programme.groups.map { group in
        .list(
          (answers[group.name] ?? .list([])).items.map { item in
            .context(
              Value.Context(
                group.questions.map { field in
                  .init(name: field.name, value: Self.value(item.context?[field.name], field, pack))
                }))
          })
      }
  }

  private static func person(_ given: Value.Context, role: String, _ pack: Pack) -> Value {
    let register = pack.register("personne")
    let entries = PersonField.all.map { known -> Value.Context.Entry in
      let field = register?.field(known.column)
      return .init(name: known.name, value: field.map { value(given[known.column], $0, pack) } ?? .null())
    }
    return .context(Value.Context([.init(name: "role", value: .string(role))] + entries))
  }

  private static func value(_ given: Value?, _ field: Field, _ pack: Pack) -> Value {
    guard let given, let stored = try? field.type.stored(given, field.name, in: pack) else { return .null() }
    return field.type.value(stored)
  }
}
