// SPDX-License-Identifier: Apache-2.0

import Base

/// Something that a document says of its figures and that arithmetic can judge.
public struct ReadClaim: Sendable, Hashable {
  /// The claim's index among those of its reading.
  public var id: Int
  public var kind: Kind
  public var form: Form
  /// The name of its section.
  public var section: String
  /// The figure that is claimed: a total, a share, an evolution; nil where it is not written (parts that make 100 %).
  public var result: Int?
  /// The figures it is computed from, by index, in the document's order.
  public var operands: [Int]
  /// What the document states, in `unit`.
  public var stated: Number?
  public var unit: String
  /// Where the claim is made.
  public var span: TextSpan
  public var verdict: Verdict
  /// The arithmetic, or what is missing, or why it is to be looked at.
  public var reason: Message

  /// The kinds of the reference files.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case sum, share, difference, ratio, other
    case evolution = "evolution_pct"
  }

  /// How the claim is made.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// A row or column of a table that is the sum of the others.
    case tableTotal = "table_total"
    /// Parts told in prose or in a list, with their whole.
    case parts
    /// Shares that make 100 %.
    case hundred
    /// A part that cannot exceed its whole (“dont”, “sur”).
    case part
    case share
    case evolution
    case difference
    /// An average: per month, day, session, head.
    case average
    /// “multiplié par 4”.
    case multiple
    /// “trois axes :” and what follows.
    case announced
    /// The same quantity given twice.
    case repetition
    /// A value a thousand times its like.
    case magnitude
    /// The same year told twice in a comparison, an end before its beginning.
    case dates
  }

  /// What arithmetic says of a claim.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case broken
    case look = "to_look_at"
    case uncheckable
    case rounding = "holds_within_rounding"
    case holds
  }
}
