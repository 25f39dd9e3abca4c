// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads an amount that begins at a token.
struct AmountParser {
  let tokens: [Token]
  let lexicon: Lexicon
  let end: Int

  /// The amount that begins at a token; nil where none does.
  func amount(at index: Int) -> Amount? {
    guard var amount = digits(index) ?? words(index) else { return nil }
    compound(&amount)
    return amount
  }

  func token(_ index: Int) -> Token? { index < end && index >= 0 ? tokens[index] : nil }

  // MARK: In digits

  func digits(_ index: Int) -> Amount? {
    if let ratio = quotient(index) { return ratio }
    guard let numeral = token(index)?.numeral,
      let precision = Number(coefficient: 1, exponent: -numeral.decimals)
    else { return nil }
    var amount = Amount(range: index..<(index + 1), value: numeral.value, precision: precision, unit: "")
    if let currency = token(index - 1), !tokens[index].isSpaced, ["£", "$", "€"].contains(currency.text) {
      priced(&amount, currency.text)
      return amount
    }
    multiply(&amount)
    measure(&amount)
    return amount
  }

  /// “3/4 communaux” is a share.
  func quotient(_ index: Int) -> Amount? {
    guard let part = token(index)?.numeral?.value.int, let bar = token(index + 1), bar.text == "/",
      !bar.isSpaced,
      let whole = token(index + 2)?.numeral?.value.int, !tokens[index + 2].isSpaced, part > 0, part < whole,
      [2, 3, 4, 5, 10].contains(whole), token(index + 3).map({ $0.isWord && $0.isSpaced }) ?? false
    else { return nil }
    return fraction(part, whole, index..<(index + 3))
  }

  /// “£3.2 million”, “$1.3m”: the currency comes first.
  func priced(_ amount: inout Amount, _ currency: String) {
    amount.unit = currency
    guard let word = token(amount.range.upperBound), word.isWord,
      let factor = lexicon.multipliers[word.folded]
    else { return }
    scale(&amount, by: factor, to: amount.range.upperBound + 1)
  }

  /// “M€”, “millions d'euros”, “milliards”.
  func multiply(_ amount: inout Amount) {
    let next = amount.range.upperBound
    guard let word = token(next), word.isWord, let factor = lexicon.multipliers[word.folded] else { return }
    // Milliards are of euros, be they told or not.
    if ["md", "mds", "mrd"].contains(word.folded) {
      scale(&amount, by: factor, to: next + 1)
      amount.unit = "€"
      return
    }
    // Letters alone are multipliers before a currency only; a capital M stands for million by itself.
    if word.folded.count <= 3, factor != 1000 || word.folded == "k" {
      let currency = token(next + 1)
      guard
        currency?.text == "€" || currency?.folded == "euros" || currency?.text == "$" || currency?.text == "£"
          || word.text == "M" && !isCapitalWord(next + 1)
      else { return }
    }
    scale(&amount, by: factor, to: next + 1)
  }

  func isCapitalWord(_ index: Int) -> Bool {
    token(index).map { $0.isWord && $0.startsUpper } ?? false
  }

  func scale(_ amount: inout Amount, by factor: Int, to end: Int) {
    guard let value = amount.value.multiplied(by: Number(factor)),
      let precision = amount.precision.multiplied(by: Number(factor))
    else { return }
    amount.value = value.reduced
    amount.precision = precision.reduced
    amount.range = amount.range.lowerBound..<end
  }

  /// The unit of measure that follows, be it glued to the number.
  func measure(_ amount: inout Amount) {
    var next = amount.range.upperBound
    if let link = token(next), link.folded == "d'" || link.folded == "de" || link.folded == "of",
      let unit = token(next + 1), let symbol = lexicon.units[unit.folded],
      symbol == "€" || unit.folded.count > 2 && amount.precision >= Number(100)
    {
      next += 1
    }
    guard let word = token(next) else { return }
    if word.folded == "pour" || word.folded == "per", token(next + 1)?.folded == "cent" {
      amount.unit = "%"
      amount.range = amount.range.lowerBound..<(next + 2)
      return
    }
    guard let symbol = lexicon.units[word.folded], isUnit(word, next) else { return }
    amount.unit = symbol
    next += 1
    // “mètres carrés”, “mètres linéaires”, “jours ouvrés” are written in two words.
    if symbol == "m" || symbol == "km", let power = token(next)?.folded {
      if power.hasPrefix("carre") || power == "square" {
        amount.unit = symbol + "²"
        next += 1
      } else if power.hasPrefix("cube") {
        amount.unit = symbol + "³"
        next += 1
      }
    }
    amount.range = amount.range.lowerBound..<next
  }

  /// Letters that are also words or multipliers are units only where they are written as such.
  func isUnit(_ word: Token, _ index: Int) -> Bool {
    guard word.folded.count == 1, word.isWord else { return true }
    switch word.folded {
    case "m": return word.text == "m"
    case "h", "t", "g", "l", "j":
      return word.text == word.folded && (!word.isSpaced || !(token(index + 1)?.isSymbol("'") ?? false))
    default: return true
    }
  }

  /// “1 an et 40 jours” is 405 days, “2 ans et 3 mois” 27 months.
  func compound(_ amount: inout Amount) {
    guard amount.unit == "ans" || amount.unit == "years",
      token(amount.range.upperBound).map({ $0.folded == "et" || $0.folded == "and" }) ?? false,
      let rest = digits(amount.range.upperBound + 1) ?? words(amount.range.upperBound + 1)
    else { return }
    let factor: Int
    switch rest.unit {
    case "jours", "days": factor = 365
    case "mois", "months": factor = 12
    default: return
    }
    guard let value = amount.value.multiplied(by: Number(factor))?.adding(rest.value) else { return }
    amount = Amount(
      range: amount.range.lowerBound..<rest.range.upperBound, value: value, precision: .one, unit: rest.unit,
      isWritten: amount.isWritten)
  }
}
