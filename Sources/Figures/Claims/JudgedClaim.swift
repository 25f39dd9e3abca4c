// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// A claim with its verdict.
public struct JudgedClaim: Sendable {
  public let claim: Claim
  public let verdict: Verdict
  /// The arithmetic, as a reader would do it: "19 856 + 8 565 = 28 421, et non 28 431 (écart 10)".
  public let arithmetic: Message?
  /// The figures it is about, in the order they are named.
  public let figures: [FigureKey]

  public enum Verdict: Sendable, Hashable {
    case holds
    case holdsWithinRounding
    /// With the likely slip, where one is recognised.
    case broken(Message?)
    /// With what is missing.
    case notCheckable(Message)
  }

  /// Broken, and not accepted by the pack.
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

  /// The likely slip of a broken claim, or what keeps one from being checked.
  public var reason: Message? {
    switch self {
    case .holds, .holdsWithinRounding: nil
    case .broken(let slip): slip
    case .notCheckable(let missing): missing
    }
  }
}
