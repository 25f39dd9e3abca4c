// SPDX-License-Identifier: Apache-2.0

import Base

/// The unit that the header of a row or a column gives to bare numbers: “Nombre d'agents”, “Montant (en k€)”, “Part”.
struct HeaderUnit {
  let unit: String
  let noun: String
  /// What numbers under it are multiplied by.
  let factor: Int
  /// Whether the words tell a change between two periods.
  let isChange: Bool

  init?(_ tokens: ArraySlice<Token>, _ lexicon: Lexicon) {
    let words = tokens.map(\.folded)
    isChange = words.contains {
      $0.hasPrefix("evolution") || $0.hasPrefix("variation") || $0 == "difference" || $0 == "ecart"
        || $0 == "change"
    }
    var factor = 1
    var unit: String?
    var noun = ""
    for index in tokens.indices {
      let token = tokens[index]
      let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
      if token.text == "€" || token.folded == "euros" || token.folded == "euro" {
        unit = "€"
        if index > tokens.startIndex, let multiplier = lexicon.multipliers[tokens[index - 1].folded] {
          factor = multiplier
        }
        if index > tokens.startIndex + 1, tokens[index - 1].folded == "d'",
          let multiplier = lexicon.multipliers[tokens[index - 2].folded]
        {
          factor = multiplier
        }
        break
      }
      if token.text == "%" {
        unit = "%"
        break
      }
      if ["nombre", "nb", "nbre", "effectif", "number", "total"].contains(token.folded), unit == nil, let next
      {
        let start = ["de", "d'", "des", "of", "total"].contains(next.folded) ? index + 2 : index + 1
        if let head = Self.head(tokens, from: start, lexicon) {
          (unit, noun) = head
          break
        }
      }
      if let symbol = lexicon.units[token.folded],
        token.folded.count > 1 || token.text == "J" || token.text == "m" || token.text == "h"
      {
        unit = unit ?? symbol
      }
    }
    if unit == nil {
      if words.contains(where: {
        ["part", "proportion", "pourcentage", "taux", "share", "rate"].contains($0)
      }) {
        unit = "%"
      } else if words.contains(where: { Self.money.contains($0) }) {
        unit = "€"
      }
    }
    guard let unit else { return nil }
    self.unit = unit
    self.noun = noun
    self.factor = factor
  }

  /// What stands between “nombre” and its noun.
  private static let measures: Set<String> = [
    "moyen", "moyenne", "maximum", "maximal", "minimum", "minimal", "total", "global", "annuel", "average",
  ]

  static let money: Set<String> = [
    "montant", "montants", "cout", "couts", "budget", "depenses", "recettes", "credits", "subvention",
    "subventions", "dotation", "financement",
    "amount", "cost", "costs", "budget", "expenditure", "income", "prix",
  ]

  /// The first noun of a few words, as a unit.
  static func head(_ tokens: ArraySlice<Token>, from start: Int, _ lexicon: Lexicon) -> (String, String)? {
    var index = start
    while index < tokens.endIndex {
      let token = tokens[index]
      guard token.isWord else { return nil }
      if lexicon.adjectives.contains(token.folded) || measures.contains(token.folded)
        || ["de", "d'", "des", "les", "l'", "la", "le"].contains(token.folded)
      {
        index += 1
        continue
      }
      if let symbol = lexicon.units[token.folded], token.folded.count > 2 { return (symbol, "") }
      return lexicon.stopWords.contains(token.folded) ? nil : (token.text.lowercased(), token.folded)
    }
    return nil
  }
}
