// SPDX-License-Identifier: Apache-2.0

import Base

/// Numbers that count nothing: of articles and pages, of telephones, in addresses and names, ages that name a public,
/// ranks, marks of lists.
struct NonQuantities {
  let tokens: [Token]
  let lexicon: Lexicon
  let range: Range<Int>
  /// Whether the range begins a block, where a number can be the mark of a list.
  let isBlockStart: Bool
  let isHeading: Bool

  func token(_ index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }

  /// Where to read on after a number that is no quantity; nil where it is one.
  func end(at index: Int) -> Int? {
    guard let numeral = tokens[index].numeral else { return nil }
    let before = token(index - 1)
    let next = token(index + 1)
    if let end = outOf(index) { return end }
    if isSectionNumber(index, numeral, next) || isOldYear(index, numeral, before, next) { return index + 1 }
    if isMark(index, numeral, next) || isGlued(index, before, next) || isNumbered(index, before, next) {
      return index + 1
    }
    if isAddress(index, numeral, next) || isClock(index, numeral, before, next) { return index + 1 }
    if let end = ordinal(index, next) { return end }
    return age(index)
  }

  /// “l'objectif stratégique 1.4”: in French a decimal point, with nothing measured or counted, parts chapters.
  func isSectionNumber(_ index: Int, _ numeral: Numeral, _ next: Token?) -> Bool {
    guard numeral.decimals > 0, tokens[index].text.contains("."), lexicon.months["janvier"] != nil,
      !isUnit(next), !isMultiplied(next)
    else {
      return tokens[index].text == "½" && !(next.map { lexicon.units[$0.folded] != nil } ?? false)
    }
    return !(next.map { isNoun($0) } ?? false)
  }

  /// “(1827)”, “1850-1990”: years before those that the reports count in.
  func isOldYear(_ index: Int, _ numeral: Numeral, _ before: Token?, _ next: Token?) -> Bool {
    guard numeral.digits == 4, numeral.decimals == 0, !numeral.isGrouped, let year = numeral.value.int,
      (1000...2100).contains(year)
    else {
      return false
    }
    if before?.text == "(", next?.text == ")" { return true }
    if let next, next.text == "-" || next.text == "–", let after = token(index + 2)?.numeral,
      after.digits == 4, !after.isGrouped
    {
      return true
    }
    return year < 1950
      && (before.map { $0.folded == "en" || $0.folded == "depuis" || $0.folded == "in" } ?? false)
      && !(next.map { isNoun($0) } ?? false)
  }

  // MARK: Marks and names

  /// “1. Des adaptations”, “2) …” and “1.1 La mise en place” number their paragraph.
  func isMark(_ index: Int, _ numeral: Numeral, _ next: Token?) -> Bool {
    guard isBlockStart, index == range.lowerBound, numeral.digits <= 2, let next else { return false }
    if next.text == "." || next.text == ")" || next.text == "°" { return token(index + 2)?.isSpaced ?? true }
    return isHeading && (numeral.decimals == 1 || next.text == "-" || next.text == "–" || next.text == "/")
  }

  /// “Covid-19”, “L.121-1”, “CO2”, “5G”, “1er” are one word with their number.
  func isGlued(_ index: Int, _ before: Token?, _ next: Token?) -> Bool {
    if let before, !tokens[index].isSpaced {
      if ["°", "_", "#", "&"].contains(before.text) { return true }
      // The mark of a footnote: “27 000 000 €2”; “€27” is a price.
      if before.text == "€" { return token(index - 2)?.numeral != nil || !before.isSpaced }
      if before.text == "-" || before.text == "." || before.text == "/" || before.text == "–" {
        guard !before.isSpaced, let head = token(index - 2) else { return false }
        // “n° 2020-317”, “MEDEF 93-94”: the first was no quantity, nor is the second.
        if head.numeral != nil, before.text == "-" || before.text == "/" {
          return isNumbered(index - 2, token(index - 3), before)
        }
        return head.isWord && !(before.text == "/" && lexicon.units[head.folded] != nil)
      }
      if before.isWord, !before.text.hasSuffix("'"), !before.text.hasSuffix("’") { return true }
    }
    guard let next, next.isWord, !next.isSpaced,
      lexicon.units[next.folded] == nil || next.text.count == 1 && next.startsUpper,
      lexicon.multipliers[next.folded] == nil
    else { return false }
    return !lexicon.ordinalEndings.contains(next.folded)
  }

  /// “article 12”, “annexe 3”, “ligne 14”, “n° 2020-123”, “le 115”.
  func isNumbered(_ index: Int, _ before: Token?, _ next: Token?) -> Bool {
    guard let before, tokens[index].numeral?.isGrouped == false, !isUnit(next), !isMultiplied(next) else {
      return false
    }
    if before.text == "°" || before.text == "º" || before.text == "№" { return true }
    let hasNoun = next.map { isNoun($0) } ?? false
    // “L. 121-1”, “R. 3221-4”: articles of codes.
    if before.text == ".", let letter = token(index - 2), letter.isWord, letter.text.count == 1,
      letter.startsUpper
    {
      return true
    }
    if before.text == ")", !hasNoun, let acronym = token(index - 2), acronym.isWord, acronym.text.count > 1,
      acronym.text == acronym.text.uppercased(),
      token(index - 3)?.text == "("
    {
      return true
    }
    if before.isWord, lexicon.numbered.contains(before.folded),
      !hasNoun || Self.alwaysNumbered.contains(before.folded)
    {
      return !isAfterColon(index)
    }
    // A proper name and its number: “Horizon 2030”, “Crit'Air 3”, “DTSP 94”.
    if before.isWord, before.startsUpper, !hasNoun, index - 1 > range.lowerBound, tokens[index].isSpaced,
      (tokens[index].numeral?.digits ?? 9) <= 4, tokens[index].numeral?.decimals == 0, !isUnit(next),
      token(index - 2)?.text != ".",
      next.map({
        $0.kind == .symbol && $0.text != ")" || lexicon.stopWords.contains($0.folded) || $0.startsUpper
          || $0.text == ")"
      }) ?? true,
      !Self.speaks.contains(before.folded)
    {
      return true
    }
    // A number that is dialled or a day of the month: “le 115”, “au 3994”, “le 15 du mois”.
    let isArticle = before.folded == "le" || before.folded == "au" || before.folded == "du"
    return isArticle && !hasNoun && !isUnit(next) && (tokens[index].numeral?.digits ?? 9) <= 4
      && tokens[index].numeral?.decimals == 0 && !isMultiplied(next) && !isRangeLink(next)
  }

  static let alwaysNumbered: Set<String> = [
    "article", "articles", "art", "annexe", "annexes", "page", "pages", "p", "annex", "section",
  ]
  static let speaks: Set<String> = ["total", "nombre", "dont", "soit", "ensemble"]

  func isAfterColon(_ index: Int) -> Bool { token(index - 1)?.isSymbol(":") ?? false }

  func isRangeLink(_ next: Token?) -> Bool {
    next?.folded == "a" || next?.folded == "et" || next?.text == "-"
  }

  func isUnit(_ next: Token?) -> Bool {
    next.map { $0.isSymbol("%") || $0.isSymbol("€") || $0.isWord && lexicon.units[$0.folded] != nil } ?? false
  }

  func isMultiplied(_ next: Token?) -> Bool {
    next.map { lexicon.multipliers[$0.folded] != nil } ?? false
  }

  func isNoun(_ token: Token) -> Bool {
    token.isWord && !lexicon.stopWords.contains(token.folded)
      && (!token.startsUpper || token.folded.hasSuffix("s"))
  }

  /// “12 rue de …”, “94000 Créteil”.
  func isAddress(_ index: Int, _ numeral: Numeral, _ next: Token?) -> Bool {
    guard var next else { return false }
    if next.isSymbol(","), let after = token(index + 2) { next = after }
    if next.isWord, lexicon.streets.contains(next.folded) { return true }
    return numeral.digits == 5 && !numeral.isGrouped && numeral.decimals == 0 && next.isWord
      && next.startsUpper
  }

  /// “20h30”, “de 9h à 18h”, “24h/24”.
  func isClock(_ index: Int, _ numeral: Numeral, _ before: Token?, _ next: Token?) -> Bool {
    guard let next, next.isWord, next.folded.hasPrefix("h"), numeral.digits <= 2, numeral.decimals == 0 else {
      return false
    }
    if !next.isSpaced, next.folded.dropFirst().first?.isNumber == true { return true }
    guard next.folded == "h" || next.folded == "heures", let hour = numeral.value.int, hour <= 24 else {
      return false
    }
    if let after = token(index + 2), after.text == "/" || after.text == "-" || after.text == "–" {
      return true
    }
    return before.map {
      ["a", "de", "des", "jusqu'a", "entre", "vers", "-", "–", "/", "avant", "apres", "et"].contains(
        $0.folded)
    } ?? false
      && next.folded == "h"
  }
}
