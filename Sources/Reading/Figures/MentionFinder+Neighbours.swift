// SPDX-License-Identifier: Apache-2.0

import Base

/// What a number takes from the words before it and from its neighbours: a change, a noun that they share.
extension MentionFinder {
  /// “22 % de plus qu'en 2022”, “30 places de moins que l'an passé”.
  func moreThan(_ amount: Amount) -> Mention.Change? {
    let end = min(amount.range.upperBound + 7, sentence.upperBound)
    for index in amount.range.upperBound..<max(end, amount.range.upperBound) {
      guard tokens[index].isWord || tokens[index].text == "'" else { return nil }
      guard tokens[index].folded == "de", ["plus", "moins"].contains(word(index + 1)),
        ["que", "qu'"].contains(word(index + 2))
      else {
        continue
      }
      return word(index + 1) == "plus" ? .up : .down
    }
    return nil
  }

  func change(_ amount: Amount) -> Mention.Change? {
    switch amount.sign {
    case .plus: return .up
    case .minus: return .down
    case nil: break
    }
    if let told = moreThan(amount) { return told }
    var index = amount.range.lowerBound - 1
    var steps = 0
    if word(index) == "par" || word(index) == "by", word(index - 1).hasPrefix("multipli") { return .multiple }
    while steps < (amount.unit == "%" ? 12 : 6), let token = token(index) {
      if token.isSymbol(",") || token.isSymbol(";") || token.isSymbol(":") || token.numeral != nil
        || token.isSymbol(".")
      {
        return nil
      }
      if token.folded == "a" || token.folded == "to", steps == 0 { return nil }
      if lexicon.up.contains(token.folded) { return .up }
      if lexicon.down.contains(token.folded) { return .down }
      if token.folded == "evolution" || token.folded == "variation" { return .unsaid }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// “plus de 2 500 appels et 3 000 courriels”: what weakens the first weakens the second.
  func weaken(_ mentions: inout [Mention]) {
    for place in mentions.indices.dropFirst()
    where mentions[place].qualifier == .exact && mentions[place - 1].qualifier != .exact {
      let first = mentions[place - 1]
      let gap = first.amount.range.upperBound..<max(first.amount.range.upperBound, mentions[place].index)
      guard gap.count < 4, gap.count > 1, word(gap.upperBound - 1) == "et",
        gap.allSatisfy({ tokens[$0].isWord }), first.amount.range.lowerBound > sentence.lowerBound,
        !first.amount.isCollective, first.unit != "%"
      else { continue }
      mentions[place].qualifier = first.qualifier
    }
  }

  /// Numbers that share their noun: in “300 à 500 tests” and “1,2,3,4 ou 5 jours” the first take it of the last.
  func share(_ mentions: inout [Mention]) {
    for place in mentions.indices.dropLast().reversed() {
      let gap = mentions[place].amount.range.upperBound..<mentions[place + 1].amount.range.lowerBound
      guard mentions[place].unit.isEmpty, gap.count <= 2, gap.count > 0,
        gap.allSatisfy({
          ["a", "et", "ou", ",", "-", "–", "/", "to", "and", "or", "puis", "d'", "de"].contains(
            tokens[$0].folded)
        }),
        tokens[gap.lowerBound].folded != "/" || mentions[place + 1].change == nil
      else { continue }
      mentions[place].unit = mentions[place + 1].unit
      mentions[place].noun = mentions[place + 1].noun
      mentions[place].words = mentions[place + 1].words
      mentions[place].per = mentions[place + 1].per
      // “2 à 3 M€”: what multiplies the second multiplies the first.
      if gap.count == 1, ["a", "-", "–", "to", "et", "ou"].contains(tokens[gap.lowerBound].folded),
        mentions[place + 1].amount.unit == "€",
        mentions[place + 1].amount.precision >= Number(1000), mentions[place].amount.value < Number(1000),
        let factor = multiplier(mentions[place + 1].amount),
        let value = mentions[place].amount.value.multiplied(by: factor),
        let precision = mentions[place].amount.precision.multiplied(by: factor)
      {
        mentions[place].amount.value = value
        mentions[place].amount.precision = precision
      }
      if isPassage(mentions[place].index) { continue }
      if tokens[gap.lowerBound].folded == "a" || tokens[gap.lowerBound].folded == "to", gap.count == 1 {
        if mentions[place].qualifier == .exact { mentions[place].qualifier = .atLeast }
        if mentions[place + 1].qualifier == .exact { mentions[place + 1].qualifier = .atMost }
      }
    }
  }

  /// “passant de 3 à 9 %” tells two values, not a range.
  func isPassage(_ index: Int) -> Bool {
    word(index - 1) == "de" && (word(index - 2).hasPrefix("pass") || word(index - 2) == "from")
  }

  func multiplier(_ amount: Amount) -> Number? {
    guard let numeral = tokens[amount.range.lowerBound].numeral, !numeral.value.isZero else { return nil }
    return amount.value.divided(by: numeral.value)
  }
}
