// SPDX-License-Identifier: Apache-2.0

import Base

/// Announced counts and what follows: “trois axes :” and its points, “4 EDS (Villejuif, Créteil, …)”.
struct AnnouncedClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    for sentence in context.sentences {
      guard let last = sentence.last(where: { announces($0) }) else { continue }
      points(last, sentence, &list)
      for index in sentence where announces(index) { names(index, &list) }
    }
  }

  private func announces(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    guard context.isCount(index), !mention.noun.isEmpty, mention.per == nil, mention.qualifier == .exact,
      let value = mention.amount.value.int
    else {
      return false
    }
    return (2...20).contains(value)
  }

  // MARK: Points

  private func points(_ index: Int, _ sentence: [Int], _ list: inout ClaimList) {
    let mention = context.mentions[index]
    let blocks = context.layout.blocks
    guard mention.sentence.upperBound == blocks[mention.block].tokens.upperBound,
      context.layout.tokens[mention.sentence.upperBound - 1].isSymbol(":"),
      let listed = pointCount(after: mention.block)
    else { return }
    let announced = mention.amount.value.int ?? 0
    // “trois marchés et un appel à projets :” announces four.
    let all = sentence.filter {
      announces($0) || context.mentions[$0].amount.value == .one && !context.mentions[$0].noun.isEmpty
    }
    .reduce(0) { $0 + (context.mentions[$1].amount.value.int ?? 0) }
    let isEqual = listed == announced || listed == all
    // “8 événements pilotés par :” lists something else than events.
    let before = context.layout.tokens[mention.sentence.upperBound - 2].folded
    let isOther = ["par", "de", "pour", "a", "avec", "sur", "dans", "chez", "by", "for", "with"].contains(
      before)
    let words = context.words(mention.words.upperBound..<mention.sentence.upperBound)
    let isOfOthers =
      ["des", "de", "d'"].contains(words.first ?? "") && words.contains { $0.hasPrefix("suivant") }
    list.add(
      .other, .announced, result: index, [], stated: mention.amount.value, unit: mention.unit, at: index,
      isEqual ? .holds : isOther || isOfOthers || listed < 2 || abs(listed - announced) > 3 ? .look : .broken,
      Catalogue.announcedReason(announced, listed))
    list.judged.insert(index)
  }

  /// The points of the list that follows a block, at its first depth.
  private func pointCount(after block: Int) -> Int? {
    let blocks = context.layout.blocks
    guard block + 1 < blocks.count, let indent = blocks[block + 1].indent,
      indent > (blocks[block].indent ?? -1)
    else { return nil }
    var count = 0
    for next in blocks[(block + 1)...] {
      guard let depth = next.indent, depth >= indent else { break }
      if depth == indent { count += 1 }
    }
    return count
  }

  // MARK: Names

  /// The names in brackets or after a colon within the sentence: counted where they are short and capitalised.
  private func names(_ index: Int, _ list: inout ClaimList) {
    let mention = context.mentions[index]
    let tokens = context.layout.tokens
    guard !list.judged.contains(index), let value = mention.amount.value.int else { return }
    let start = mention.words.upperBound
    var opening = start
    while opening < min(start + 9, mention.sentence.upperBound), !tokens[opening].isSymbol("("),
      !tokens[opening].isSymbol(":")
    {
      if tokens[opening].numeral != nil { return }
      opening += 1
    }
    guard opening < min(start + 9, mention.sentence.upperBound) else { return }
    let isBracket = tokens[opening].isSymbol("(")
    var items: [[Token]] = [[]]
    var end = opening + 1
    var depth = 0
    while end < mention.sentence.upperBound {
      let token = tokens[end]
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") {
        if depth == 0, isBracket { break }
        depth -= 1
      }
      if token.isSymbol("."), depth == 0 { break }
      if depth == 0,
        token.isSymbol(",") || token.isSymbol(";") || token.folded == "et" || token.folded == "and"
      {
        items.append([])
      } else if depth == 0 || !items[items.count - 1].isEmpty {
        items[items.count - 1].append(token)
      }
      end += 1
    }
    items.removeAll { $0.isEmpty }
    guard items.count > 1, items.allSatisfy({ $0.count < 12 && !$0.contains { $0.numeral != nil } }) else {
      return
    }
    let isNames = items.allSatisfy {
      $0.count < 7
        && ($0.first(where: \.isWord).map {
          $0.startsUpper || ["le", "la", "les", "l'", "a", "au"].contains($0.folded)
        } ?? false)
    }
    guard items.count == value || isNames && isBracket && abs(items.count - value) < 3 else { return }
    list.add(
      .other, .announced, result: index, [], stated: mention.amount.value, unit: mention.unit, at: index,
      items.count == value ? .holds : .look, Catalogue.announcedReason(value, items.count))
    list.judged.insert(index)
  }
}
