// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension Desk {
  /// How the amount of a dossier is found, in words; nil where its programme has no rule.
  public func explanation(of number: String) throws -> String? {
    try database.reading { reader in
      try reader.dossier(number, pack).explanation(on: day, reader, pack, in: language)
    }
  }
}

extension Dossier {
  /// How its amount is found on a day, in words; nil where its programme has no rule.
  func explanation(on day: CivilDate, _ reader: RecordReader, _ pack: Pack, in language: Language) throws
    -> String?
  {
    guard let calculation = programme.calculation, let rule = pack.ruleBook.rule(calculation.rule) else {
      return nil
    }
    let facts = try DossierFacts(self, on: day, reader, pack)
    return pack.ruleBook.explain(rule, calculation.inputs.map(facts.value)).explanation.text(in: language)
  }
}
