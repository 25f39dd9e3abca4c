// SPDX-License-Identifier: Apache-2.0

import Base

/// Settles the mentions of one sentence together: the unit that a number leaves unsaid, its period, the whole it is part of.
struct SentenceReader {
  let layout: Layout
  let lexicon: Lexicon
  let dates: [PeriodMention]
  /// The index of the sentence's first mention among the document's.
  let base: Int

  private var tokens: [Token] { layout.tokens }

  func settle(_ mentions: inout [Mention]) {
    for place in mentions.indices {
      let previous =
        place > 0 ? mentions[place - 1].amount.range.upperBound : mentions[place].sentence.lowerBound
      let gap = min(previous, mentions[place].index)..<mentions[place].index
      mentions[place].parent = parent(place, mentions, gap)
      if needsUnit(mentions[place], isFirst: place == 0) { giveUnit(place, &mentions, gap) }
      if mentions[place].period == nil { mentions[place].period = period(place, mentions) }
    }
  }

  // MARK: Parts

  /// “dont 38 en REP”, “parmi lesquelles 50”: a part of the last whole.
  private func parent(_ place: Int, _ mentions: [Mention], _ gap: Range<Int>) -> Int? {
    guard place > 0 else { return nil }
    let words = gap.map { tokens[$0].folded }
    if words.contains("dont") || words.contains("lesquels") || words.contains("lesquelles")
      || words.contains("including")
    {
      // “dont 15 960 … et 3 128 …”: the second is a part of the same whole; “dont 38, dont 12” of the first.
      return wholeBefore(place, mentions).map { base + $0 }
    }
    if words.allSatisfy({ ![".", ";"].contains($0) }), let whole = mentions[place - 1].parent,
      words.contains("et") || words.contains(",") || words.contains("and"),
      mentions[place].change == nil, !words.contains("soit"), !words.contains("pour"),
      mentions[place].unit != "%"
        || mentions[place - 1].unit == "%"
    {
      return whole
    }
    return nil
  }

  private func wholeBefore(_ place: Int, _ mentions: [Mention]) -> Int? {
    mentions.indices.prefix(place).last {
      mentions[$0].parent == nil && mentions[$0].change == nil && mentions[$0].unit != "%"
        && (mentions[$0].amount.value >= mentions[place].amount.value || mentions[place].unit == "%"
          || mentions[place].amount.unit.isEmpty && mentions[$0].unit == "€")
    }
  }

  // MARK: Units left unsaid

  /// A participle or an adjective is no noun: “dont 19 650 numérisés”, “177 primo-entrantes”.
  private func needsUnit(_ mention: Mention, isFirst: Bool) -> Bool {
    mention.unit.isEmpty || !isFirst && !mention.noun.isEmpty && NounShape.mayBeParticiple(mention.unit)
  }

  private func giveUnit(_ place: Int, _ mentions: inout [Mention], _ gap: Range<Int>) {
    let mention = mentions[place]
    if let parent = mention.parent, parent >= base, mentions[parent - base].unit != "%" {
      take(mentions[parent - base], &mentions[place])
      if mention.amount.unit.isEmpty { scale(&mentions[place], like: mentions[parent - base]) }
      return
    }
    let words = gap.map { tokens[$0].folded }
    if words.contains("contre") || words.contains("("), words.count < 14,
      let other = mentions[..<place].last(where: { $0.unit != "%" && $0.change == nil })
    {
      take(other, &mentions[place])
      return
    }
    if let said = saidBefore(mention) {
      (mentions[place].unit, mentions[place].noun) = said
      return
    }
    if place > 0, mentions[place - 1].unit != "%" || mentions[place].change != nil {
      take(mentions[place - 1], &mentions[place])
    } else if place > 1 {
      take(mentions[place - 2], &mentions[place])
    } else if place + 1 < mentions.count, mentions[place + 1].unit != "%",
      mentions[place + 1].index - mention.index < 8
    {
      take(mentions[place + 1], &mentions[place])
    }
  }

  /// “3,3 Mds, dont 1,1 au titre du plan”: what multiplies the whole multiplies its part.
  private func scale(_ mention: inout Mention, like whole: Mention) {
    guard whole.unit == "€", whole.amount.precision >= Number(1000),
      let numeral = tokens[mention.index].numeral, numeral.decimals > 0,
      let first = tokens[whole.index].numeral, !first.value.isZero,
      let factor = whole.amount.value.divided(by: first.value),
      let value = mention.amount.value.multiplied(by: factor),
      let precision = mention.amount.precision.multiplied(by: factor)
    else { return }
    mention.amount.value = value.reduced
    mention.amount.precision = precision.reduced
  }

  private func take(_ other: Mention, _ mention: inout Mention) {
    mention.unit = other.unit
    mention.noun = other.noun
  }

  /// “Nombre d'heures d'accueil réalisées : 4 774 732”, “Le coût … s'élève à 77 000 000”, “portant à 108 le nombre d'établissements”.
  private func saidBefore(_ mention: Mention) -> (String, String)? {
    let before = tokens[segment(mention)..<mention.index]
    for index in before.indices.reversed()
    where (index == before.startIndex || before[index - 1].folded != "au")
      && ["nombre", "nb", "number", "total", "effectif"].contains(before[index].folded)
    {
      if let head = HeaderUnit.head(before, from: index + 1, lexicon) { return head }
    }
    let after = tokens[
      mention.amount.range.upperBound..<min(mention.sentence.upperBound, mention.amount.range.upperBound + 4)]
    if let index = after.firstIndex(where: { $0.folded == "nombre" || $0.folded == "number" }) {
      let rest = tokens[index..<mention.sentence.upperBound]
      if let head = HeaderUnit.head(rest, from: index + 1, lexicon) { return head }
    }
    if mention.amount.value >= Number(1000), before.contains(where: { HeaderUnit.money.contains($0.folded) }),
      tokens[mention.index].numeral?.isGrouped ?? false, mention.unit.isEmpty
    {
      return ("€", "")
    }
    guard before.last?.isSymbol(":") ?? false,
      let head = HeaderUnit.head(before, from: before.startIndex, lexicon)
    else {
      return nil
    }
    return head
  }

  /// Where the words that introduce a number begin: after the last colon, slash, bracket or semicolon but its own.
  private func segment(_ mention: Mention) -> Int {
    var index = mention.index - 1
    if index > mention.sentence.lowerBound, tokens[index].isSymbol(":") { index -= 1 }
    while index >= mention.sentence.lowerBound {
      let token = tokens[index]
      if token.kind == .symbol, [":", ";", "/", "("].contains(token.text) { return index + 1 }
      index -= 1
    }
    return mention.sentence.lowerBound
  }

  // MARK: Periods

  /// The period said after a number and before the next one (“317 en 2022”), or that its sentence begins with.
  private func period(_ place: Int, _ mentions: [Mention]) -> String? {
    let mention = mentions[place]
    let next = place + 1 < mentions.count ? mentions[place + 1].index : mention.sentence.upperBound
    if let after = dates.first(where: { $0.range.lowerBound >= mention.amount.range.upperBound }),
      after.range.lowerBound < next, !after.isAside, mention.change == nil,
      after.range.lowerBound - mention.amount.range.upperBound < 14,
      isWhen(after.range.lowerBound, mention.sentence)
    {
      return after.notation
    }
    guard let first = dates.first(where: { !$0.isAside && $0.range.upperBound <= mention.index }),
      first.range.lowerBound - mention.sentence.lowerBound <= 5
        || mentions[..<place].allSatisfy({ $0.index > first.range.lowerBound }),
      !mentions.contains(where: {
        $0.index < first.range.lowerBound && first.range.lowerBound - $0.index < 12
      })
    else { return nil }
    return isWhen(first.range.lowerBound, mention.sentence)
      || first.range.lowerBound == mention.sentence.lowerBound ? first.notation : nil
  }

  private func isWhen(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound,
      ["l'", "la", "le", "annee", "mois", "de", "d'", "du", "cours", "periode", "fin", "1er", "des"].contains(
        tokens[place].folded)
    {
      if tokens[place].folded == "fin" || tokens[place].folded == "annee" || tokens[place].folded == "cours"
        || tokens[place].folded == "periode"
      {
        return true
      }
      place -= 1
    }
    guard place >= sentence.lowerBound else { return true }
    return [
      "en", "au", "a", "(", "durant", "pendant", "pour", "sur", "entre", "in", "during", "for", "on", ":",
      ",", "lors", "des", "titre",
    ].contains(tokens[place].folded)
  }
}
