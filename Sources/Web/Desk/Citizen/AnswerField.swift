// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Reporting

/// The control of a question, made from its field, and what was typed in it as a value.
struct AnswerField {
  let field: Field
  /// Its name in the form: `q.nature`, `g.enfants.0.naissance`.
  let name: String
  /// Whether it must have an answer.
  var isRequired: Bool
  var help: String?
  let pack: Pack
  let language: Language

  private var label: String { pack.header.typeset(field.label) }

  func write(_ value: String, _ html: inout Markup) {
    var writer = FieldWriter(
      name: name, label: isRequired ? label : Catalogue.optional(label)(language), value: value,
      hint: help.map { pack.header.typeset($0) }, isRequired: isRequired)
    switch field.type {
    case .boolean:
      writer.select(
        &html, [("true", Catalogue.yes(language)), ("false", Catalogue.no(language))],
        empty: Catalogue.choose(language))
    case .choice(let choices):
      writer.select(
        &html, choices.map { ($0.value, pack.header.typeset($0.label)) }, empty: Catalogue.choose(language))
    case .commune:
      writer.select(
        &html, pack.territory.communes.map { ($0.code, $0.name) }, empty: Catalogue.choose(language))
    case .date: writer.input(&html, type: "date")
    case .integer, .decimal, .money:
      if let unit = field.unit {
        let expected = Catalogue.expectedIn(unit)(language)
        // A condition in brackets goes on with the sentence.
        writer.hint = writer.hint.map { expected + ($0.hasPrefix("(") ? " " : ". ") + $0 } ?? expected
      }
      writer.input(&html, others: [.inputmode("decimal"), .maxlength(20)])
    case .text(let most):
      guard let most, most <= 200 else {
        writer.isWide = true
        return writer.area(&html)
      }
      writer.input(&html, others: [.maxlength(most)])
    case .reference: break
    }
  }

  /// What was typed, as the form of a dossier takes it; null where nothing was.
  func value(_ text: String) -> Value {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return .null() }
    switch field.type {
    case .boolean: return text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : .string(text)
    case .integer, .decimal, .money:
      // As people write amounts: 1 234,56 €
      let plain = String(text.filter { !$0.isWhitespace && $0 != "€" && $0 != "\u{202F}" })
        .replacing(",", with: ".")
      return Number(plain).map(Value.number) ?? .string(text)
    case .date: return CivilDate(text).map(Value.date) ?? .string(text)
    default: return .string(text)
    }
  }

  /// What was typed, as a person reads it again.
  func shown(_ text: String) -> String {
    let value = value(text)
    switch (field.type, value) {
    case (_, .null): return Catalogue.notAnswered(language)
    case (.choice(let choices), .string(let text)):
      return choices.first { $0.value == text }.map { pack.header.typeset($0.label) } ?? text
    case (.commune, .string(let code)): return pack.territory.commune(code)?.name ?? code
    case (_, .boolean(let truth)): return (truth ? Catalogue.yes : Catalogue.no)(language)
    case (_, .date(let day)): return day.formatted(in: language)
    case (.money, .number(let number)): return number.formatted(decimals: 2, in: language) + "\u{A0}€"
    case (_, .number(let number)):
      return number.formatted(in: language) + (field.unit.map { "\u{A0}\($0)" } ?? "")
    default: return text
    }
  }
}
