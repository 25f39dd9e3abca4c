// SPDX-License-Identifier: Apache-2.0

import Base

/// Finds the amounts of a sentence or a cell.
struct MentionFinder {
  let tokens: [Token]
  let lexicon: Lexicon
  let periods: [PeriodMention]
  let block: Int
  let sentence: Range<Int>
  let isBlockStart: Bool
  let isHeading: Bool

  func mentions() -> [Mention] {
    var found: [Mention] = []
    let parser = AmountParser(tokens: tokens, lexicon: lexicon, end: sentence.upperBound)
    let excluded = NonQuantities(
      tokens: tokens, lexicon: lexicon, range: sentence, isBlockStart: isBlockStart, isHeading: isHeading)
    var dates = periods[...]
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      while let first = dates.first, first.range.upperBound <= index { dates.removeFirst() }
      if let date = dates.first, date.range.contains(index) {
        index = date.range.upperBound
      } else if let rank = rank(at: index) {
        found.append(rank)
        index = rank.words.upperBound
      } else if let one = one(at: index, after: found.last) {
        found.append(one)
        index = one.words.upperBound
      } else if let end = excluded.end(at: index) {
        index = max(end, index + 1)
      } else if var amount = parser.amount(at: index), isCounted(amount) {
        amount.sign = sign(before: index)
        found.append(mention(amount))
        index = amount.range.upperBound
      } else {
        index += 1
      }
    }
    share(&found)
    weaken(&found)
    return found
  }

  func token(_ index: Int) -> Token? { sentence.contains(index) ? tokens[index] : nil }

  func word(_ index: Int) -> String { token(index)?.folded ?? "" }

  // MARK: Whether it counts

  /// “un mois” is a duration after “pendant” only; “ces deux”, “tous deux” count nothing.
  func isCounted(_ amount: Amount) -> Bool {
    guard amount.isWritten else { return true }
    let before = word(amount.range.lowerBound - 1)
    let first = tokens[amount.range.lowerBound]
    if lexicon.ones.contains(first.folded) {
      guard AmountParser.durations.contains(amount.unit), !amount.isCollective else { return true }
      return ["d'", "pendant", "durant", "sur", "dans", "apres", "tard", "sous", "de"].contains(before)
        && word(amount.range.upperBound) != "sur"
        || amount.range.count > 2
    }
    if amount.isCollective || amount.isFraction || !amount.unit.isEmpty { return true }
    if ["ces", "tous", "toutes", "nos", "leurs", "ses", "those", "these", "both"].contains(before) {
      return false
    }
    return nounPhrase(amount.range.upperBound) != nil || amount.value > 20
  }

  func sign(before index: Int) -> Amount.Sign? {
    guard let token = token(index - 1), token.kind == .symbol else { return nil }
    if token.text == "+" { return .plus }
    guard let scalar = token.text.unicodeScalars.first, scalar.isDash, token.text.unicodeScalars.count == 1
    else { return nil }
    // A dash between two words or two numbers is no sign.
    guard let before = self.token(index - 2) else { return .minus }
    if before.text == "(" || before.text == ":" || before.text == "/" { return .minus }
    return token.isSpaced && !tokens[index].isSpaced && !(before.numeral != nil) ? .minus : nil
  }

  /// “4e position”: a rank is a figure where its noun says so.
  func rank(at index: Int) -> Mention? {
    guard let numeral = token(index)?.numeral, let ending = token(index + 1), !ending.isSpaced,
      lexicon.ordinalEndings.contains(ending.folded),
      ["position", "rang", "place", "rank"].contains(word(index + 2))
    else { return nil }
    var mention = Mention(
      amount: Amount(range: index..<(index + 2), value: numeral.value, precision: .one, unit: "rang"),
      block: block, sentence: sentence,
      words: (index + 2)..<(index + 3))
    mention.unit = "rang"
    return mention
  }

  /// “trois marchés et un appel à projets”: “un” counts where it goes on with a count.
  func one(at index: Int, after last: Mention?) -> Mention? {
    guard let last, lexicon.ones.contains(word(index)), let phrase = nounPhrase(index + 1),
      lexicon.units[phrase.folded] == nil,
      lexicon.collectives[phrase.folded] == nil, lexicon.multipliers[phrase.folded] == nil,
      lexicon.fractions[phrase.folded] == nil
    else { return nil }
    var link = index - 1
    if word(link) == "d'" || word(link) == "de" { link -= 1 }
    guard word(link) == "et" || word(link) == "and", last.unit != "%", last.unit != "€", !last.noun.isEmpty,
      link - last.words.upperBound <= 3,
      (last.words.upperBound..<max(last.words.upperBound, link)).allSatisfy({ tokens[$0].isWord })
    else { return nil }
    var mention = Mention(
      amount: Amount(range: index..<(index + 1), value: .one, precision: .one, unit: "", isWritten: true),
      block: block,
      sentence: sentence, words: phrase.range)
    mention.unit = phrase.text
    mention.noun = phrase.folded
    return mention
  }

  // MARK: What is counted

  func mention(_ amount: Amount) -> Mention {
    var mention = Mention(
      amount: amount, block: block, sentence: sentence,
      words: amount.range.upperBound..<amount.range.upperBound)
    mention.qualifier = QualifierFinder(tokens: tokens, lexicon: lexicon, range: sentence).qualifier(
      of: amount)
    mention.change = change(amount)
    mention.unit = amount.unit
    var after = amount.range.upperBound
    if amount.unit.isEmpty, let phrase = nounPhrase(after) {
      mention.unit = phrase.text
      mention.noun = phrase.folded
      mention.words = phrase.range
      after = phrase.range.upperBound
    }
    mention.per = per(after, amount)
    return mention
  }

  /// The noun after a number: “20 nouveaux collaborateurs”, “35 prises en charge”.
  func nounPhrase(_ start: Int) -> (text: String, folded: String, range: Range<Int>)? {
    var index = start
    // “2 millions d'habitants”, “une dizaine de projets”; “56 de niveau européen” counts no levels.
    if index > sentence.lowerBound, let link = token(index), ["de", "d'", "des", "of"].contains(link.folded),
      lexicon.collectives[tokens[index - 1].folded] != nil
        || lexicon.multipliers[tokens[index - 1].folded] != nil
    {
      index += 1
    }
    while let token = token(index),
      token.isSymbol("«") || token.isSymbol("\"") || token.isWord && lexicon.adjectives.contains(token.folded)
    {
      index += 1
    }
    guard let noun = token(index), noun.isWord, !lexicon.stopWords.contains(noun.folded),
      noun.folded.unicodeScalars.contains(where: \.isLetter), !NounShape.isNoNoun(noun.folded),
      !noun.folded.hasSuffix("'") || noun.folded.count > 3
    else { return nil }
    for compound in lexicon.compounds where compound.count > 1 {
      if compound.indices.allSatisfy({ word(index + $0) == compound[$0] }) {
        let range = index..<(index + compound.count)
        return (Sections.text(tokens[range]).lowercased(), compound.joined(separator: " "), range)
      }
    }
    // “34 mises en conformité”, “25 prises de contact” are told by their complement.
    if ["mises", "mise", "prises", "prise"].contains(noun.folded),
      ["en", "de", "a"].contains(word(index + 1)),
      let complement = token(index + 2), complement.isWord, !lexicon.stopWords.contains(complement.folded)
    {
      let range = index..<(index + 3)
      return (Sections.text(tokens[range]).lowercased(), noun.folded, range)
    }
    let isAcronym = noun.text.count > 1 && noun.text.allSatisfy { $0.isUppercase || $0.isNumber }
    return (isAcronym ? noun.text : noun.text.lowercased(), noun.folded, index..<(index + 1))
  }

  /// “par semaine”, “/jour”, “chaque jour” within a few words.
  func per(_ start: Int, _ amount: Amount) -> String? {
    var index = start
    while index < start + 7, let token = token(index), token.numeral == nil {
      if lexicon.per.contains(token.folded), let unit = lexicon.perUnits[word(index + 1)] {
        return unit
      }
      guard token.isWord else { return nil }
      index += 1
    }
    return nil
  }
}
