// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// What a right amounts to before any reduction, or why it amounts to nothing.
enum RightAmount {
  case due(Number)
  case notEligible
  case unknown(NullCause?)
}

extension RightTerms {
  /// What a right amounts to, by what is known of its dossier.
  ///
  /// - Parameter outcome: what the rule gives; nil where there is none.
  func amount(_ facts: DossierFacts, _ outcome: Outcome?) -> RightAmount {
    if let outcome, !outcome.isEligible { return .notEligible }
    if let expression = amount {
      let value = facts.value(expression)
      guard let amount = value.number, !amount.isNegative else { return .unknown(value.cause) }
      return .due(amount.rounded(to: 2, .halfUp))
    }
    guard rhythm != .none else { return .due(.zero) }
    guard let amount = outcome?.amount, !amount.isNegative else { return .unknown(outcome?.cause) }
    return .due(amount.rounded(to: 2, .halfUp))
  }
}
