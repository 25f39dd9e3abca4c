// SPDX-License-Identifier: Apache-2.0

import Base

/// Amounts written in words.
extension AmountParser {
  func words(_ index: Int) -> Amount? {
    guard let first = token(index), first.isWord else { return nil }
    if lexicon.ones.contains(first.folded) { return one(index) }
    guard var (value, next) = cardinal(index) else { return half(index) }
    var amount = Amount(range: index..<next, value: Number(value), precision: .one, unit: "", isWritten: true)
    if let word = token(next), let parts = lexicon.fractions[word.folded], isOfSomething(next + 1),
      parts > value
    {
      return fraction(value, parts, index..<(next + 1))
    }
    if let word = token(next), let factor = lexicon.collectives[word.folded] {
      value *= factor
      amount.value = Number(value)
      next += 1
      amount.range = index..<next
      amount.isCollective = true
    }
    multiply(&amount)
    measure(&amount)
    return amount
  }

  /// “une cinquantaine”, “un million”, “un tiers”, “un mois”.
  func one(_ index: Int) -> Amount? {
    guard let word = token(index + 1), word.isWord else { return nil }
    if let size = lexicon.collectives[word.folded] {
      var amount = Amount(
        range: index..<(index + 2), value: Number(size), precision: .one, unit: "", isCollective: true,
        isWritten: true)
      multiply(&amount)
      measure(&amount)
      return amount
    }
    if word.folded.count > 3, let factor = lexicon.multipliers[word.folded] {
      var amount = Amount(
        range: index..<(index + 2), value: Number(factor), precision: Number(factor), unit: "",
        isWritten: true)
      measure(&amount)
      return amount
    }
    if let parts = lexicon.fractions[word.folded], isOfSomething(index + 2) {
      return fraction(1, parts, index..<(index + 2))
    }
    guard let unit = lexicon.units[word.folded], Self.durations.contains(unit) else { return nil }
    return Amount(range: index..<(index + 2), value: .one, precision: .one, unit: unit, isWritten: true)
  }

  static let durations: Set<String> = [
    "jours", "semaines", "mois", "ans", "h", "days", "weeks", "months", "years",
  ]

  /// “la moitié des agents”, “pour moitié”.
  func half(_ index: Int) -> Amount? {
    guard let word = token(index), word.folded == "moitie" || word.folded == "half", isOfSomething(index + 1)
    else {
      return nil
    }
    return fraction(1, 2, index..<(index + 1))
  }

  func isOfSomething(_ index: Int) -> Bool {
    guard let word = token(index)?.folded else { return false }
    return ["de", "des", "d'", "du", "of", "en", "par", "sont", "est"].contains(word)
  }

  func fraction(_ part: Int, _ parts: Int, _ range: Range<Int>) -> Amount? {
    guard let value = Number(100 * part).divided(by: Number(parts)) else { return nil }
    return Amount(
      range: range, value: value.rounded(to: 1).reduced, precision: .one, unit: "%", isWritten: true,
      isFraction: true)
  }

  /// A number in words and the token after it.
  func cardinal(_ index: Int) -> (value: Int, next: Int)? {
    var count = WordCount(lexicon)
    var next = index
    while let word = token(next), word.isWord || word.isSymbol("-") {
      if word.isSymbol("-") {
        guard count.hasAny, !word.isSpaced else { break }
      } else if word.folded == "et" || word.folded == "and" {
        guard count.hasAny, let after = token(next + 1),
          after.folded == "un" || after.folded == "onze" || lexicon.powers.isEmpty,
          count.isTens
        else { break }
      } else if !count.take(word.folded) {
        break
      }
      next += 1
    }
    while next > index, tokens[next - 1].isSymbol("-") { next -= 1 }
    return count.hasAny ? (count.value, next) : nil
  }
}
