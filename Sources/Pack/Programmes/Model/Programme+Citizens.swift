// SPDX-License-Identifier: Apache-2.0

import FEEL

/// What citizens may do themselves.
extension Programme {
  /// The role that steps name for whoever asks.
  public static let citizen = "usager"

  /// The step by which a citizen begins a dossier; nil where agents alone do.
  public var citizenEntry: Transition? { entries.first { $0.roles.contains(Self.citizen) } }

  /// The steps that a citizen may do from a state.
  public func citizenSteps(from state: String) -> [Transition] {
    transitions.filter { $0.from.contains(state) && $0.roles.contains(Self.citizen) }
  }

  /// The questions that a citizen is asked: not those that agents alone fill in, nor those that a later step of
  /// theirs asks for. An organisation or another person is chosen by agents, who see the registers.
  public var citizenQuestions: [Question] {
    let later = Set(
      transitions.filter { !$0.roles.contains(Self.citizen) }.flatMap(\.requiredFields))
    return questions.filter { question in
      guard !question.isForAgents, !later.contains(question.field.name) else { return false }
      if case .reference = question.field.type { return false }
      return true
    }
  }

  /// The questions and groups that the rule reads: what has to be told to know its result beforehand.
  public var simulated: (questions: [Question], groups: [QuestionGroup]) {
    let names = calculationNames
    let asked = questions.filter { question in
      guard names.contains(question.field.name), !question.isForAgents else { return false }
      if case .reference = question.field.type { return false }
      return true
    }
    return (asked, groups.filter { names.contains($0.name) })
  }

  /// What the rule has to know of a household, and of the person who asks.
  public var readsMembers: Bool { calculationNames.contains(DossierScope.Known.members.rawValue) }
  /// Whether the rule reads something of the person who asks: its age.
  public var readsApplicant: Bool {
    let names = openings.reduce(calculationNames) { $0.union($1.guardCondition?.firstNames ?? []) }
    return names.contains(DossierScope.Known.applicant.rawValue)
  }

  /// The steps by which a first request may open a right: none that comes after an end, as an appeal does.
  public var openings: [Transition] {
    let ends = Set(states.filter(\.isFinal).map(\.name))
    var reached = Set(entries.compactMap(\.to))
    var count = 0
    while reached.count > count {
      count = reached.count
      for transition in transitions where !reached.subtracting(ends).isDisjoint(with: transition.from) {
        reached.formUnion(transition.to.map { [$0] } ?? [])
      }
    }
    return transitions.filter {
      $0.effect == .open && !reached.subtracting(ends).isDisjoint(with: $0.from)
    }
  }

  /// Whether a condition reads nothing but what is told beforehand, and what the rule gives for it.
  public func isTold(_ condition: CheckedExpression) -> Bool {
    let known: [DossierScope.Known] = [.day, .applicant, .members, .calculation]
    return Set(condition.firstNames).isSubset(of: calculationNames.union(known.map(\.rawValue)))
  }

  /// The first names of the paths that the calculation reads, and those that the conditions of what it reads do.
  private var calculationNames: Set<String> {
    guard let calculation else { return [] }
    var names = Set((calculation.inputs + [calculation.eligibility].compactMap(\.self)).flatMap(\.firstNames))
    let conditions =
      questions.map { ($0.field.name, $0.condition) } + groups.map { ($0.name, $0.condition) }
    var count = 0
    while names.count > count {
      count = names.count
      for (name, condition) in conditions where names.contains(name) {
        names.formUnion(condition?.firstNames ?? [])
      }
    }
    return names
  }
}

extension CheckedExpression {
  /// The names that it reads, each the first of its path.
  public var firstNames: [String] {
    expression.references.filter { !$0.isCalled }.compactMap {
      $0.path.split(separator: ".").first.map(String.init)
    }
  }
}
