// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// An aid, a place or a right that a service decides on request: what is asked, by which steps it is decided,
/// what it opens. A reference: each of thousands of dossiers holds its programme.
public final class Programme: Sendable {
  /// Its identifier, and the name of the register of its forms.
  public let name: String
  /// The service that runs it.
  public let service: String
  /// As shown to a person.
  public let label: String
  /// What it is for and for whom, in a few sentences, said to those who may ask; nil: nothing.
  public let help: String?
  /// What the numbers of its dossiers begin with: `RSA`.
  public let short: String
  /// Who asks.
  public let subject: Subject
  /// What is asked once, in the order of the form.
  public let questions: [Question]
  /// What is asked several times: children, resources by month.
  public let groups: [QuestionGroup]
  /// The dates asked that may be after the day on which they are given: `name`, or `group.name`.
  public let futureDates: Set<String>
  /// The documents that are asked for.
  public let documents: [DocumentRequest]
  /// Why a decision is what it is, by code.
  public let motives: [FieldType.Choice]
  /// In the order of the procedure.
  public let states: [State]
  /// In the order in which they are offered to an agent.
  public let transitions: [Transition]
  /// The delays that run on its dossiers.
  public let deadlines: [Deadline]
  /// How its amount is computed; nil where no rule decides.
  public let calculation: Calculation?
  /// What its decisions open; nil where they open nothing.
  public let right: RightTerms?
  /// The letters that its transitions send.
  public let letters: [LetterTemplate]
  /// How a table of cases is read by `bilan evaluate`; nil: the inputs of the rule are its columns.
  public let evaluation: EvaluationColumns?
  /// The `programmes.yaml` that declares it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position

  init(
    name: String, service: String, label: String, help: String?, short: String, subject: Subject,
    questions: [Question], groups: [QuestionGroup], futureDates: Set<String>, documents: [DocumentRequest],
    motives: [FieldType.Choice], states: [State], transitions: [Transition], deadlines: [Deadline],
    calculation: Calculation?, right: RightTerms?, letters: [LetterTemplate], evaluation: EvaluationColumns?,
    file: String, position: Position
  ) {
    self.name = name
    self.service = service
    self.label = label
    self.help = help
    self.short = short
    self.subject = subject
    self.questions = questions
    self.groups = groups
    self.futureDates = futureDates
    self.documents = documents
    self.motives = motives
    self.states = states
    self.transitions = transitions
    self.deadlines = deadlines
    self.calculation = calculation
    self.right = right
    self.letters = letters
    self.evaluation = evaluation
    self.file = file
    self.position = position
  }

  /// Who asks.
  public enum Subject: String, Sendable, CaseIterable {
    /// One person, for itself.
    case person
    /// A household: the person who asks and those who live with it.
    case household
    /// A body: the person who asks represents it.
    case organisation
  }

  /// Where a dossier stands.
  public struct State: Sendable {
    /// Its identifier.
    public let name: String
    /// As shown to a person.
    public let label: String
    /// Whether nothing is expected any more.
    public let isFinal: Bool
  }
}

/// A question of a form.
public struct Question: Sendable {
  /// The field that holds the answer.
  public let field: Field
  /// Asked only where this holds; nil: always.
  public let condition: CheckedExpression?
  /// Said under the question; nil: nothing.
  public let help: String?
  /// Whether agents alone fill it in: a citizen who asks is not asked.
  public let isForAgents: Bool
}

/// Questions asked as many times as there are cases.
public struct QuestionGroup: Sendable {
  /// Its identifier.
  public let name: String
  /// As shown to a person.
  public let label: String
  /// The questions of one case.
  public let questions: [Field]
  /// The least number of cases, where the group is asked for.
  public let minimum: Int
  /// The greatest number of cases; nil: any.
  public let maximum: Int?
  /// Asked only where this holds; nil: always.
  public let condition: CheckedExpression?
}

/// A document that a programme asks for.
public struct DocumentRequest: Sendable {
  /// The kind, as `documents.yaml` names it.
  public let kind: String
  /// Asked only where this holds; nil: always.
  public let condition: CheckedExpression?
}

extension Programme {
  /// The name of the register of a group's cases.
  public func register(of group: QuestionGroup) -> String { "\(name)_\(group.name)" }
  /// The state of a name.
  public func state(_ name: String) -> State? { states.first { $0.name == name } }
  /// The transition of a name.
  public func transition(_ name: String) -> Transition? { transitions.first { $0.name == name } }
  /// The deadline of a name.
  public func deadline(_ name: String) -> Deadline? { deadlines.first { $0.name == name } }
  /// The letter of a name.
  public func letter(_ name: String) -> LetterTemplate? { letters.first { $0.name == name } }
  /// The transitions by which a dossier begins.
  public var entries: [Transition] { transitions.filter(\.isEntry) }
}
