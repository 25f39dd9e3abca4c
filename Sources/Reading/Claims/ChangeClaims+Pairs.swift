// SPDX-License-Identifier: Apache-2.0

import Base

/// The pairs of values that a change may compare.
extension ChangeClaims {
  /// Two values of one thing that the sentence compares: (now, before).
  struct Pair {
    let now: Int
    let before: Int
  }

  /// The pairs of a sentence, nearest to a change first.
  func pairs(_ sentence: [Int], near index: Int) -> [Pair] {
    let counts = sentence.filter { context.mentions[$0].change == nil }
    var pairs: [Pair] = []
    for (place, second) in counts.enumerated() where place > 0 {
      let first = counts[place - 1]
      let between = context.between(first, second)
      if ["contre", "against", "vs"].contains(where: between.contains) {
        // “A (B et C) contre D”, “A et B … contre C et D”: each is compared with its own.
        let likes = counts[..<place].filter {
          context.areAlike($0, second) && context.mentions[$0].parent == nil
        }
        pairs += (likes.isEmpty ? [first] : likes).map { Pair(now: $0, before: second) }
      } else if first < index, index < second, isBracketed(second, after: index) {
        // “2 340, soit une baisse de 24 % par rapport à 2019 (3 073)”.
        pairs.append(Pair(now: first, before: second))
      } else if first < index, index < second, context.between(index, second) == ["from"] {
        pairs.append(Pair(now: first, before: second))
      } else if isPassage(first), ["a", "to"].contains(where: between.contains) {
        pairs.append(Pair(now: second, before: first))
      } else if let old = year(second), let new = year(first) ?? context.reportYear, old < new,
        areComparable(first, second),
        between.contains("(") || between.contains(":") || between.contains("en")
      {
        pairs.append(Pair(now: first, before: second))
      }
    }
    return pairs.sorted { distance($0, index) < distance($1, index) }
  }

  func distance(_ pair: Pair, _ index: Int) -> Int {
    let place = context.mentions[index].index
    let last = max(context.mentions[pair.now].index, context.mentions[pair.before].index)
    return last < place ? place - last : 40 + last - place
  }

  func isBracketed(_ second: Int, after change: Int) -> Bool {
    let words = context.between(change, second)
    return words.last == "(" && words.count < 9 && (words.contains("rapport") || words.contains("compared"))
      && !words.contains(")")
  }

  func isPassage(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let words = context.words(max(mention.sentence.lowerBound, mention.index - 5)..<mention.index)
    return words.contains { $0.hasPrefix("pass") || $0 == "from" }
      && (words.last == "de" || words.last == "from" || words.last == "d'")
  }

  func year(_ index: Int) -> Int? {
    guard context.mentions[index].period != nil else { return nil }
    return Int(context.figures[index].period.prefix(4))
  }

  func areComparable(_ first: Int, _ second: Int) -> Bool {
    context.mentions[first].unit == context.mentions[second].unit || context.mentions[second].unit.isEmpty
  }
}
