// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// How the amount of a programme follows from a dossier.
public struct Calculation: Sendable {
  /// The rule.
  public let rule: RuleKey
  /// What each of its inputs is, over a dossier; in the order of the rule.
  public let inputs: [CheckedExpression]
  /// The place of the amount among the rule's results.
  public let amount: Int
  /// Whether there is a right at all, over a dossier; nil where the amount alone tells.
  public let eligibility: CheckedExpression?
  /// Whether that reads what the rule gives.
  public let eligibilityReadsResults: Bool

  /// The same, its expressions compiled anew: for a thread that evaluates many while another does.
  public func ownCopy() -> Calculation {
    Calculation(
      rule: rule, inputs: inputs.map { $0.ownCopy() }, amount: amount, eligibility: eligibility?.ownCopy(),
      eligibilityReadsResults: eligibilityReadsResults)
  }
}

/// What a decision opens, and how it is paid.
public struct RightTerms: Sendable {
  /// When it is paid.
  public let rhythm: Rhythm
  /// The amount, by month or at once; nil: what the calculation gives.
  public let amount: CheckedExpression?
  /// Its first day; nil: that of the decision.
  public let from: CheckedExpression?
  /// Its last day; nil: it has none.
  public let until: CheckedExpression?
  /// After how long it is to be reviewed; nil: never.
  public let review: CheckedExpression?
  /// The code of the budget line that pays; nil where nothing is paid.
  public let budgetLine: String?
  /// The question that names who is paid in place of the applicant; nil: the applicant.
  public let payee: String?
  /// The greatest share of a payment withheld to recover an overpayment, in hundredths; nil: all of it.
  public let recovery: CheckedExpression?
  /// The overpayment up to which nothing is recovered; nil: none.
  public let forgiven: CheckedExpression?

  /// When a right is paid.
  public enum Rhythm: String, Sendable, CaseIterable {
    /// Each month.
    case monthly
    /// Once.
    case once
    /// Never: it is a place or a status.
    case none
  }
}

/// A letter: text with FEEL between braces.
public struct LetterTemplate: Sendable {
  /// Its identifier.
  public let name: String
  /// As shown to a person, and the letter's subject.
  public let label: String
  /// What it is made of, in order.
  public let pieces: [Piece]

  /// A piece of a letter.
  public enum Piece: Sendable {
    /// Words, as they are.
    case text(String)
    /// The value of an expression over the dossier, and the unit it is written with.
    case value(CheckedExpression, unit: String?)
  }
}
