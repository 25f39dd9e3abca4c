// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

/// How checks are grouped for a reader: what calls for attention first.
enum ClaimGroup: String, CaseIterable {
  case broken
  case accepted
  case notCheckable = "not-checkable"
  case withinRounding = "within-rounding"
  case holds

  init(_ judged: JudgedClaim) {
    self =
      switch judged.verdict {
      case .holds: .holds
      case .holdsWithinRounding: .withinRounding
      case .broken: judged.isFailure ? .broken : .accepted
      case .notCheckable: .notCheckable
      }
  }

  var label: Message {
    switch self {
    case .broken: Catalogue.claimsBroken
    case .accepted: Catalogue.claimsAccepted
    case .notCheckable: Catalogue.claimsNotCheckable
    case .withinRounding: Catalogue.claimsWithinRounding
    case .holds: Catalogue.claimsHold
    }
  }

  /// For one claim.
  var verdict: Message {
    switch self {
    case .broken: Catalogue.verdictBroken
    case .accepted: Catalogue.verdictAccepted
    case .notCheckable: Catalogue.verdictNotCheckable
    case .withinRounding: Catalogue.verdictWithinRounding
    case .holds: Catalogue.verdictHolds
    }
  }
}
