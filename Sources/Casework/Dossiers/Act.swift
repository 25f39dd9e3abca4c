// SPDX-License-Identifier: Apache-2.0

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
