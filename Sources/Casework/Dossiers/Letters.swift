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

/// A letter that was sent.
public struct Letter: Sendable {
  /// The model that it was made from.
  public let name: String
  /// When it was sent.
  public let day: CivilDate
  /// What it is about.
  public let subject: String
  /// All of it.
  public let text: String

  /// As JSON has it.
  public var value: Value {
    .context([
      "letter": .string(name), "day": .string(day.description), "subject": .string(subject),
      "text": .string(text),
    ])
  }
}

extension Desk {
  /// The letters sent in a dossier, oldest first: those of one model, or all.
  ///
  /// - Throws: `Refusal` where there is no such dossier, or its programme has no such letter.
  public func letters(of number: String, _ name: String? = nil) throws -> [Letter] {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      let known = dossier.programme.letters.map(\.name)
      if let name, !known.contains(name) {
        throw Refusal(
          Catalogue.expectedOneOf(known, found: name, Suggestion.closest(to: name, among: known)))
      }
      return try dossier.related("courrier", reader).filter { name == nil || $0.text("modele") == name }
        .map { letter in
          Letter(
            name: letter.text("modele") ?? "", day: letter.date("le") ?? day,
            subject: letter.text("objet") ?? "", text: letter.text("texte") ?? "")
        }
    }
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
        guard !value.isNull else {
          throw Refusal(
            Catalogue.letterIncomplete(
              label, expression.expression.text, value.cause?.explanation ?? Catalogue.nothingThere))
        }
        text += facts.programme.shown(value, of: expression).words(unit, in: language)
      }
    }
    return text
  }
}

extension Programme {
  /// The answer to a question as a letter says it: a choice by its label.
  fileprivate func shown(_ value: Value, of expression: CheckedExpression) -> Value {
    guard case .name(let name) = expression.expression.root.form,
      let question = questions.first(where: { $0.field.name == name }),
      case .choice(let choices) = question.field.type, let text = value.string
    else { return value }
    return .string(choices.first { $0.value == text }?.label ?? text)
  }
}
