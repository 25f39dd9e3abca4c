// SPDX-License-Identifier: Apache-2.0

import Base

/// Sums that the layout of a page tells: points beside one another, captions, brackets after a noun.
extension SumClaims {
  /// The amounts of money of a list: the first, and those after it that make it (“coût global”, then who pays).
  func inSiblings(_ list: inout ClaimList) {
    let blocks = context.layout.blocks
    for index in blocks.indices {
      guard let indent = blocks[index].indent, let whole = money(index).first, !list.judged.contains(whole),
        context.figures[whole].value >= Number(10_000)
      else { continue }
      var parts: [Int] = []
      var next = index + 1
      while next < blocks.count, next - index < 8, blocks[next].indent == indent {
        parts += money(next)
        next += 1
        guard let total = sum(parts), parts.count > 1 else { continue }
        if total.value > (context.quantity(whole).high ?? total.value),
          !context.quantity(whole).overlaps(total)
        {
          break
        }
        if context.quantity(whole).overlaps(total),
          parts.allSatisfy({ context.figures[$0].value < context.figures[whole].value })
        {
          add(whole, parts, &list, isSure: true)
          break
        }
      }
    }
  }

  /// An amount in a sentence, and the short captions after it that part it: “46 M€”, “4,8 M€”, “3 M€”.
  func inCaptions(_ list: inout ClaimList) {
    let blocks = context.layout.blocks
    for index in blocks.indices where blocks[index].kind == .paragraph {
      guard let whole = money(index).last, !list.judged.contains(whole),
        context.figures[whole].value >= Number(10_000)
      else {
        continue
      }
      var parts: [Int] = []
      for next in (index + 1)..<min(index + 9, blocks.count) where blocks[next].tokens.count > 0 {
        guard blocks[next].tokens.count < 25, !blocks[next].isPoint, blocks[next].kind != .table else {
          break
        }
        parts += money(next).prefix(1)
      }
      guard parts.count > 2, let total = sum(parts), context.quantity(whole).overlaps(total) else { continue }
      add(whole, parts, &list, isSure: true)
    }
  }

  /// “des athlètes (3 hommes - 3 femmes)”: the parts of a noun that was counted shortly before.
  func named(_ sentence: [Int], _ list: inout ClaimList) {
    for (place, index) in sentence.enumerated() where !list.judged.contains(index) && context.isCount(index) {
      let mention = context.mentions[index]
      guard mention.index - 2 >= mention.sentence.lowerBound,
        context.words(mention.index - 1..<mention.index) == ["("]
      else { continue }
      let noun = context.layout.tokens[mention.index - 2].folded
      let parts = sentence[place...].prefix {
        context.isCount($0) && ($0 == index || !context.between(index, $0).contains(")"))
      }
      let before = (max(0, mention.block - 3)..<mention.block).flatMap { context.byBlock[$0] ?? [] }
      guard parts.count > 1, let total = sum(Array(parts)),
        let whole = before.last(where: { context.isCount($0) && context.mentions[$0].noun == noun }),
        context.figures[whole].value == total.value, !list.summed.contains(whole)
      else { continue }
      add(whole, Array(parts), &list, isSure: true)
    }
  }

  /// Three counts of one noun in a section, the largest being the sum of the others: 47 crèches, here 35 and there 12.
  func inSections(_ list: inout ClaimList) {
    let counts = context.figures.indices.filter {
      context.isCount($0) && !context.mentions[$0].noun.isEmpty && context.mentions[$0].row == nil
    }
    let groups = Dictionary(grouping: counts) {
      "\(context.figures[$0].section) \(context.mentions[$0].noun)"
    }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count == 3 {
      let ordered = group.sorted { context.figures[$0].value > context.figures[$1].value }
      guard context.figures[ordered[0]].value >= Number(30), !list.summed.contains(ordered[0]),
        Set(group.map { context.mentions[$0].sentence }).count == 3,
        let total = sum(Array(ordered.dropFirst())),
        total.value == context.figures[ordered[0]].value
      else { continue }
      add(ordered[0], Array(ordered.dropFirst()), &list, isSure: true)
    }
  }

  func money(_ block: Int) -> [Int] {
    (context.byBlock[block] ?? []).filter { context.isCount($0) && context.mentions[$0].unit == "€" }
  }

  /// “8 autres villes …, ce qui porterait à 28 le nombre de logements”: what is added, and what there was nearby.
  func brought(_ sentence: [Int], _ list: inout ClaimList) {
    for (place, index) in sentence.enumerated()
    where place > 0 && context.isCount(index) && !context.mentions[index].noun.isEmpty {
      let mention = context.mentions[index]
      let before = context.words(max(mention.sentence.lowerBound, mention.index - 3)..<mention.index)
      guard before.last == "a", before.contains(where: { $0.hasPrefix("port") }),
        context.isCount(sentence[place - 1])
      else { continue }
      let added = sentence[place - 1]
      let earlier =
        (max(0, mention.block - 3)..<mention.block).flatMap { context.byBlock[$0] ?? [] }
        + (context.byBlock[mention.block] ?? []).filter { $0 < added }
      guard
        let first = earlier.last(where: { context.isCount($0) && context.mentions[$0].noun == mention.noun }),
        let total = sum([first, added])
      else {
        continue
      }
      let holds = context.quantity(index).overlaps(total)
      let figure = context.figures[index]
      list.add(
        .sum, .parts, result: index, [first, added], stated: figure.value, unit: figure.unit, at: index,
        holds ? .holds : .look,
        Catalogue.sumReason(
          [context.figures[first].value, context.figures[added].value], total.value, figure.value, !holds))
    }
  }

  /// “4 331 places, dont 2 100 en structures …”: a part is no more than its whole.
  func parts(_ sentence: [Int], _ list: inout ClaimList) {
    for index in sentence {
      guard let whole = context.mentions[index].parent, whole < context.figures.count,
        !list.judged.contains(index), context.isCount(index),
        context.isCount(whole), context.areAlike(whole, index),
        context.mentions[index].period == context.mentions[whole].period
      else { continue }
      let (part, all) = (context.figures[index], context.figures[whole])
      let isAbove = part.value > all.value && !context.quantity(whole).overlaps(context.quantity(index))
      // A part counted in something else (“29 écoles dont 300 élèves”) is no part.
      let isSame = context.mentions[index].noun == context.mentions[whole].noun
      guard !isAbove || isSame else { continue }
      list.add(
        .other, .part, result: whole, [index], stated: part.value, unit: part.unit, at: index,
        isAbove ? .look : .holds,
        Catalogue.partReason(part.value, all.value, isAbove: isAbove))
    }
  }
}
