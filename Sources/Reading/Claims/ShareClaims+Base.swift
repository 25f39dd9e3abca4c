// SPDX-License-Identifier: Apache-2.0

import Base

/// What a share without its whole is a share of.
extension ShareClaims {
  /// What a share without its whole is a share of, or the part: the last count before it that no closed bracket holds.
  func base(_ index: Int, _ counts: [Int], _ sentence: [Int]) -> [Int] {
    let own =
      counts
      + sentence.filter { $0 > index && context.isCount($0) }
    // “0,4 % des titres émis”: of titles.
    if let noun = nounOf(index),
      let named = own.last(where: {
        context.mentions[$0].noun == noun && context.mentions[$0].block == context.mentions[index].block
      })
    {
      return [named]
    }
    let near = isOfSomething(index) || isBracketed(index) ? nearest(index, counts) : []
    return near.isEmpty ? oftenTold(index) : near
  }

  /// “67 % des collèges”, in a document that says again and again that there are 108.
  func oftenTold(_ index: Int) -> [Int] {
    guard let noun = nounOf(index), let told = context.oftenest[noun] else { return [] }
    return [told]
  }

  /// “55 % des appels”: the noun that the share is of.
  func nounOf(_ index: Int) -> String? {
    let mention = context.mentions[index]
    let words = context.words(
      mention.amount.range.upperBound..<min(mention.sentence.upperBound, mention.amount.range.upperBound + 3))
    guard let first = words.first, ["de", "des", "d'", "du", "of"].contains(first) else { return nil }
    return words.dropFirst().first { !["la", "les", "l'", "the", "ces"].contains($0) }
  }

  func isBracketed(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let before = context.words(max(mention.sentence.lowerBound, mention.index - 2)..<mention.index)
    return before.contains("(") || before.contains("soit") || before.contains("dont") || before.last == "pour"
  }

  func nearest(_ index: Int, _ counts: [Int]) -> [Int] {
    let own = counts.filter {
      context.mentions[$0].block == context.mentions[index].block && context.figures[$0].value >= Number(20)
    }
    if let last = own.last(where: { !isInClosedBracket($0, before: index) }) { return [last] }
    guard own.isEmpty, context.layout.blocks[context.mentions[index].block].isPoint else { return [] }
    return context.byBlock[context.mentions[index].block - 1]?.first(where: context.isCount).map { [$0] }
      ?? []
  }

  func isInClosedBracket(_ count: Int, before index: Int) -> Bool {
    let words = context.between(count, index)
    guard let close = words.firstIndex(of: ")") else { return false }
    return !words[..<close].contains("(")
  }

  /// “un taux d'occupation de 99 %”, “(31 %)”.
  func isRate(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let before = context.words(max(mention.sentence.lowerBound, mention.index - 7)..<mention.index)
    let after = mention.amount.range.upperBound
    if before.contains("taux") || before.contains("proportion") || before.last == "pour" { return true }
    return before.last == "(" && after < mention.sentence.upperBound
      && [")", "des", "de", "du"].contains(context.layout.tokens[after].folded)
  }

  func isOfSomething(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let next = mention.amount.range.upperBound
    guard next < mention.sentence.upperBound else { return false }
    let word = context.layout.tokens[next].folded
    let before =
      mention.index > mention.sentence.lowerBound ? context.layout.tokens[mention.index - 1].folded : ""
    return ["de", "des", "d'", "du", "of"].contains(word)
      || ["dont", "soit", "represente", "representent"].contains(before)
  }
}
