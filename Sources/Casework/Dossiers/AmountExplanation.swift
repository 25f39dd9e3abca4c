// SPDX-License-Identifier: Apache-2.0

import Pack
import Store

extension Desk {
  /// How the amount of a dossier is found, in words; nil where its programme has no rule.
  public func explanation(of number: String) throws -> String? {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      guard let calculation = dossier.programme.calculation, let rule = pack.ruleBook.rule(calculation.rule)
      else { return nil }
      let facts = try DossierFacts(dossier, on: day, reader, pack)
      return pack.ruleBook.explain(rule, calculation.inputs.map(facts.value)).explanation.text(in: language)
    }
  }
}
