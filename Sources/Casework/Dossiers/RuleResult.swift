// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What the rule of a programme gives for a dossier on a day, and why.
public struct RuleResult: Sendable {
  /// The amount; nil where the rule gives none.
  public let amount: Number?
  /// Why it gives none; nil where it gives one.
  public let cause: Message?
  /// Whether there is a right at all.
  public let isEligible: Bool
  /// How it is found, in the words of the desk's language.
  public let explanation: String
}

extension Desk {
  /// What the rule gives for a dossier on the day of the desk; nil where its programme has none.
  public func ruleResult(of number: String) throws -> RuleResult? {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      guard let calculation = dossier.programme.calculation, let rule = pack.ruleBook.rule(calculation.rule)
      else { return nil }
      let facts = try DossierFacts(dossier, on: day, reader, pack)
      let outcome = calculation.outcome(of: rule, facts, pack.ruleBook)
      let explanation = pack.ruleBook.explain(rule, calculation.inputs.map(facts.value)).explanation
      return RuleResult(
        amount: outcome.amount,
        cause: outcome.amount == nil ? outcome.cause?.explanation ?? Catalogue.noAmountAtAll : nil,
        isEligible: outcome.isEligible, explanation: explanation.text(in: language))
    }
  }
}
