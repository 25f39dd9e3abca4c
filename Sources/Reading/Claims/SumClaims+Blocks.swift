// SPDX-License-Identifier: Apache-2.0

import Base

/// Sums whose parts stand in other sentences, other points or other blocks than their whole.
extension SumClaims {
  /// A whole in one sentence and its parts in the next: three parts or more, or large numbers, do not meet by chance.
  func inBlocks(_ list: inout ClaimList) {
    for (block, mentions) in context.byBlock.sorted(by: { $0.key < $1.key })
    where context.layout.blocks[block].kind != .table {
      let counts = mentions.filter { context.isCount($0) && !list.judged.contains($0) }
      guard counts.count > 2, counts.count < 30 else { continue }
      for whole in counts where !list.summed.contains(whole) {
        let others = counts.filter {
          $0 != whole && context.mentions[$0].sentence != context.mentions[whole].sentence
            && context.areAlike($0, whole)
        }
        if let parts = runOf(others, whole) ?? pair(others, whole) { add(whole, parts, &list, isSure: true) }
      }
    }
  }

  func runOf(_ counts: [Int], _ whole: Int) -> [Int]? {
    let value = context.figures[whole].value
    guard value >= Number(20), counts.count > 2 else { return nil }
    for start in 0...(counts.count - 3) {
      var total = Number.zero
      for end in start..<counts.count {
        guard context.mentions[counts[end]].sentence == context.mentions[counts[start]].sentence,
          let next = total.adding(context.figures[counts[end]].value), next <= value
        else { break }
        total = next
        if total == value, end - start > 1 { return Array(counts[start...end]) }
      }
    }
    return nil
  }

  func pair(_ counts: [Int], _ whole: Int) -> [Int]? {
    let value = context.figures[whole].value
    guard value >= Number(1000), value.reduced.exponent < 2 else { return nil }
    for (place, first) in counts.enumerated() {
      for second in counts[(place + 1)...]
      where context.figures[first].value.adding(context.figures[second].value) == value {
        return [first, second]
      }
    }
    return nil
  }

  /// A point or a paragraph, and the points under it that begin with their part.
  func inLists(_ list: inout ClaimList) {
    let blocks = context.layout.blocks
    for index in blocks.indices {
      guard let counts = context.byBlock[index]?.filter({ context.isCount($0) }), !counts.isEmpty,
        blocks[index].kind != .table
      else { continue }
      var isFound = false
      for whole in counts {
        guard let parts = parts(under: index, of: whole), parts.count > 1, let total = sum(parts),
          context.areAlike(whole, parts[0])
        else { continue }
        if context.quantity(whole).overlaps(total) {
          add(whole, parts, &list, isSure: true)
          isFound = true
        }
      }
      if !isFound, let whole = counts.last, let parts = parts(under: index, of: whole), parts.count > 1,
        context.mentions[whole].unit == context.mentions[parts[0]].unit, isClose(whole, parts)
      {
        add(whole, parts, &list, isSure: true)
      }
    }
  }

  /// The first count of each point under a block; nil where a point has none.
  func parts(under index: Int, of whole: Int) -> [Int]? {
    let blocks = context.layout.blocks
    var parts: [Int] = []
    var next = index + 1
    guard next < blocks.count, let indent = blocks[next].indent, indent > (blocks[index].indent ?? -1) else {
      return nil
    }
    while next < blocks.count, let depth = blocks[next].indent, depth >= indent {
      if depth == indent {
        guard let counts = context.byBlock[next]?.filter(context.isCount), let first = counts.first else {
          return nil
        }
        // “9 villes ont mis 11 logements à disposition de 16 femmes”: of women, sixteen; of two years, the whole's own.
        let same = counts.filter { context.mentions[$0].unit == context.mentions[whole].unit }
        guard !same.isEmpty || context.mentions[first].index - blocks[next].tokens.lowerBound < 4 else {
          return nil
        }
        let alike =
          same.isEmpty ? counts.filter { context.mentions[$0].unit == context.mentions[first].unit } : same
        parts.append(alike.first { context.figures[$0].period == context.figures[whole].period } ?? alike[0])
      }
      next += 1
    }
    return parts
  }
}
