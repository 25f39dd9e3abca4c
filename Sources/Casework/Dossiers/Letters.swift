// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// Writes a letter of the programme for a dossier, and keeps it.
  func write(_ name: String, for dossier: Dossier, _ facts: DossierFacts) throws {
    guard let letter = dossier.programme.letter(name) else { return }
    try insert(
      "courrier",
      [
        "dossier": .integer(dossier.id), "modele": .text(name), "le": StoredValue(day),
        "objet": .text(letter.label), "texte": .text(try letter.text(facts, in: desk.language)),
      ])
  }
}

extension LetterTemplate {
  /// The letter, for what is known of a dossier.
  ///
  /// - Throws: `Refusal` where an expression gives nothing, for a reason.
  func text(_ facts: DossierFacts, in language: Language) throws(Refusal) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let expression, let unit):
        let value = facts.value(expression)
        if let cause = value.cause {
          throw Refusal(Catalogue.letterIncomplete(label, expression.expression.text, cause.explanation))
        }
        text += value.words(unit, in: language)
      }
    }
    return text
  }
}
