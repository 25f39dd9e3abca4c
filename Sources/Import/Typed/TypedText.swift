// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack

/// What people write in forms and spreadsheets, made into what an import reads: « 1 234,50 € », « 31/12/2023 »,
/// « oui », the label of a choice, the name of a commune. Whatever is none of that stays as it is, to be refused.
struct TypedText: Sendable {
  private let type: FieldType
  /// Labels and names, folded, and what is stored for them.
  private let names: [String: String]

  init(_ type: FieldType, in pack: Pack) {
    self.type = type
    let pairs: [(String, String)] =
      switch type {
      case .choice(let choices): choices.map { (Self.folded($0.label), $0.value) }
      case .commune: pack.territory.communes.map { (Self.folded($0.name), $0.code) }
      case .boolean:
        ["oui", "vrai", "yes", "1", "x"].map { ($0, "true") }
          + ["non", "faux", "no", "0"].map { ($0, "false") }
      default: []
      }
    // Two things of one name: neither is meant.
    names = Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }

  /// The text as an import reads it.
  func plain(_ text: String) -> String {
    let text = text.trimmed
    switch type {
    case .integer, .decimal, .money: return number(text)
    case .date: return date(text)
    case .choice(let choices) where choices.contains { $0.value == text }: return text
    case .choice, .commune, .boolean: return names[Self.folded(text)] ?? text
    case .text, .reference: return text
    }
  }

  private func number(_ text: String) -> String {
    var digits = text.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != "€" }
    if !digits.contains("."), digits.count(where: { $0 == "," }) == 1 {
      digits = digits.replacing(",", with: ".")
    }
    return Number(digits) == nil ? text : digits
  }

  private func date(_ text: String) -> String {
    let parts = text.split(whereSeparator: { "/.".contains($0) }).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999,
      let date = CivilDate(year: year, month: month, day: day)
    else { return text }
    return date.description
  }

  /// Without case, accents, and the difference between kinds of spaces and apostrophes.
  static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
