// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// A step of a procedure: who may do it, when, and what follows.
public struct Transition: Sendable {
  /// Its identifier.
  public let name: String
  /// As offered to an agent: a verb.
  public let label: String
  /// The states that it leaves; empty for one by which a dossier begins.
  public let from: [String]
  /// The state that it leads to; nil where the dossier stays where it is.
  public let to: String?
  /// The roles that may do it; empty where only a commission or a date does.
  public let roles: [String]
  /// The commission that alone may do it; nil: an agent may.
  public let commission: String?
  /// What must hold; nil: nothing.
  public let guardCondition: CheckedExpression?
  /// What is said where the guard does not hold; nil: the guard itself.
  public let refusal: String?
  /// The questions that must have an answer.
  public let requiredFields: [String]
  /// Whether every required question that is asked must have one.
  public let requiresForm: Bool
  /// Whether every document asked for must be there.
  public let requiresDocuments: Bool
  /// Whether every opinion asked must be given.
  public let requiresOpinions: Bool
  /// What it decides; nil where it is no decision.
  public let decision: DecisionSense?
  /// The motives of which one must be told; empty: none is asked.
  public let motives: [String]
  /// What it does to the right.
  public let effect: RightEffect?
  /// The share of the amount withheld by a reduction, in hundredths.
  public let reduction: CheckedExpression?
  /// The day from which the right changes; nil: that of the step.
  public let effective: CheckedExpression?
  /// The deadlines that start, anew where they run already.
  public let starts: [String]
  /// Those that stand still.
  public let pauses: [String]
  /// Those that run again.
  public let resumes: [String]
  /// Those that end.
  public let stops: [String]
  /// The letters sent.
  public let letters: [String]
  /// The queue that the dossier goes to; nil: it stays in its own.
  public let queue: String?
  /// The `programmes.yaml` that declares it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position

  /// Whether a dossier begins by it.
  public var isEntry: Bool { from.isEmpty }
}

/// What a decision says.
public enum DecisionSense: String, Sendable, CaseIterable {
  /// The request is granted.
  case grant
  /// It is refused.
  case refuse
  /// What was granted is lessened, suspended or taken back.
  case sanction
  /// What was granted ends, or the request is withdrawn.
  case end
  /// Neither: it is put off, or oriented.
  case other
}

/// What a transition does to the right of its dossier.
public enum RightEffect: String, Sendable, CaseIterable {
  /// The right opens, at the amount that the rule gives.
  case open
  /// The amount is computed again.
  case revise
  /// A share of it is withheld.
  case reduce
  /// Nothing is paid any more, until it resumes.
  case suspend
  /// It is paid whole again.
  case resume
  /// It ends.
  case end
}

/// A delay that runs on a dossier.
public struct Deadline: Sendable {
  /// Its identifier.
  public let name: String
  /// As shown to a person.
  public let label: String
  /// How long it runs: a duration from the day on which it starts, or the date on which it ends.
  public let term: CheckedExpression
  /// What is done at its end; nil: it is only overdue.
  public let then: String?
}
