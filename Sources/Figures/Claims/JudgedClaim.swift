// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// A claim with its verdict.
public struct JudgedClaim: Sendable {
  /// What the pack claims.
  public let claim: Claim
  /// Whether it holds, and where it does not, what is known of why.
  public let verdict: Verdict
  /// The arithmetic, as a reader would do it: "19 856 + 8 565 = 28 421, et non 28 431 (écart 10)"; nil where
  /// there is nothing to check.
  public let arithmetic: Message?
  /// The figures it is about, in the order they are named.
  public let figures: [FigureKey]

  /// Whether a claim holds.
  public enum Verdict: Sendable, Hashable {
    /// On the numbers as they are.
    case holds
    /// Not on the numbers as they are, but on some of those that round to them.
    case holdsWithinRounding
    /// With the likely slip, where one is recognised.
    case broken(Message?)
    /// With what is missing.
    case notCheckable(Message)
  }

  /// Whether it is broken, and not accepted by the pack.
  public var isFailure: Bool {
    guard case .broken = verdict else { return false }
    return claim.accepted == nil
  }
}

extension JudgedClaim.Verdict {
  /// As data: `holds`, `holds_within_rounding`, `broken`, `not_checkable`.
  public var name: String {
    switch self {
    case .holds: "holds"
    case .holdsWithinRounding: "holds_within_rounding"
    case .broken: "broken"
    case .notCheckable: "not_checkable"
    }
  }

  /// The likely slip of a broken claim, or what keeps one from being checked; nil where it holds.
  public var reason: Message? {
    switch self {
    case .holds, .holdsWithinRounding: nil
    case .broken(let slip): slip
    case .notCheckable(let missing): missing
    }
  }
}
