// SPDX-License-Identifier: Apache-2.0

import Base

/// Wholes and their parts, in prose and in lists: “383 assistants, 182 dans le département et 201 en dehors”.
struct SumClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    for sentence in context.sentences { inSentence(sentence, &list) }
    inLists(&list)
    inBlocks(&list)
    inSiblings(&list)
    for sentence in context.sentences { brought(sentence, &list) }
    for sentence in context.sentences { parts(sentence, &list) }
  }

  // MARK: In one sentence

  /// For each count, the run of counts after it that makes it; or that nearly makes it, where the words say that it should.
  private func inSentence(_ sentence: [Int], _ list: inout ClaimList) {
    let counts = sentence.filter { context.isCount($0) }
    guard counts.count > 2 else { return }
    var taken: Set<Int> = []
    for (place, whole) in counts.enumerated() where !taken.contains(whole) {
      if let parts = run(after: place, counts, whole) {
        add(whole, parts, &list, isSure: true)
        taken.formUnion(parts)
      } else if let parts = run(before: place, counts, whole) {
        add(whole, parts, &list, isSure: true)
        taken.formUnion(parts)
      } else if let parts = closed(after: place, counts, whole) {
        add(whole, parts, &list, isSure: isClose(whole, parts))
        taken.formUnion(parts)
      }
    }
  }

  private func sum(_ parts: [Int]) -> Quantity? {
    var sum: Quantity? = Quantity(exactly: .zero)
    for part in parts { sum = sum.flatMap { $0 + context.quantity(part) } }
    return sum
  }

  /// The parts after a whole that add up to it exactly.
  private func run(after place: Int, _ counts: [Int], _ whole: Int) -> [Int]? {
    let value = context.figures[whole].value
    guard value >= Number(4) else { return nil }
    for start in (place + 1)..<min(place + 4, counts.count) {
      var total = Number.zero
      var parts: [Int] = []
      for index in counts[start...] {
        guard context.areAlike(whole, index) else { continue }
        guard let next = total.adding(context.figures[index].value), next <= value else { break }
        // The parts of a part are not added to it.
        if let parent = context.mentions[index].parent, parts.contains(parent) { continue }
        total = next
        parts.append(index)
        if total == value, parts.count > 1 { return isLinked(whole, parts) ? parts : nil }
      }
    }
    return nil
  }

  /// “4 créations et 3 suppressions, soit 7 en tout”.
  private func run(before place: Int, _ counts: [Int], _ whole: Int) -> [Int]? {
    guard place > 1 else { return nil }
    let words = context.between(counts[place - 1], whole) + after(whole)
    guard
      words.contains("soit") || words.contains("total") || words.contains("ensemble")
        || words.contains("totaling")
    else { return nil }
    let value = context.figures[whole].value
    var total = Number.zero
    var parts: [Int] = []
    for index in counts[..<place].reversed() {
      guard context.areAlike(whole, index), let next = total.adding(context.figures[index].value),
        next <= value
      else { return nil }
      total = next
      parts.insert(index, at: 0)
      if total == value, parts.count > 1 { return parts }
    }
    return nil
  }

  private func after(_ index: Int) -> [String] {
    let start = context.mentions[index].amount.range.upperBound
    return context.words(start..<min(start + 5, context.mentions[index].sentence.upperBound))
  }

  /// Small numbers add up by chance: they must be told as parts.
  private func isLinked(_ whole: Int, _ parts: [Int]) -> Bool {
    if context.figures[whole].value >= Number(100) { return true }
    let words = context.between(whole, parts[0])
    return words.contains {
      ["dont", "(", ":", "soit", "repartis", "reparties", "including", "which", "comprenant", ","].contains(
        $0)
    }
  }

  /// The parts in brackets or after a colon that say that they are all: “(19 856 à domicile et 8 565 en établissement)”.
  private func closed(after place: Int, _ counts: [Int], _ whole: Int) -> [Int]? {
    guard place + 2 < counts.count, context.figures[whole].value >= Number(10) else { return nil }
    let gap = context.between(whole, counts[place + 1])
    guard let opening = gap.last(where: { ["(", ":", "dont", "soit"].contains($0) }), gap.count < 26,
      gap.suffix(4).contains(opening),
      !gap.contains(where: { ["contre", "et", ";"].contains($0) && opening != ":" })
    else { return nil }
    var parts: [Int] = []
    for index in counts[(place + 1)...] {
      guard context.areAlike(whole, index), context.mentions[index].period == context.mentions[whole].period
      else { break }
      if let parent = context.mentions[index].parent, parts.contains(parent) { continue }
      if let last = parts.last {
        let words = context.between(last, index)
        if words.contains(opening == "(" ? ")" : ".") || words.contains("...") || words.contains("…") {
          break
        }
      }
      parts.append(index)
    }
    guard parts.count > 1, let total = sum(parts) else { return nil }
    // Parts that are far from their whole are parts of something else.
    return isClose(whole, parts) || opening != "(" && context.quantity(whole).overlaps(total) ? parts : nil
  }

  /// A list that goes on (“, …”, “etc.”) tells no total.
  private func isOpen(_ last: Int) -> Bool {
    let start = context.mentions[last].amount.range.upperBound
    let words = context.words(start..<min(start + 12, context.mentions[last].sentence.upperBound))
    return words.contains("…") || words.contains("etc")
      || zip(words, words.dropFirst()).contains { $0 == "." && $1 == "." } || words.contains("notamment")
  }

  private func isClose(_ whole: Int, _ parts: [Int]) -> Bool {
    guard let total = sum(parts)?.value, let gap = context.figures[whole].value.subtracting(total)?.magnitude,
      let limit = context.figures[whole].value.divided(by: 25)
    else { return false }
    return gap <= limit
  }

  private func add(
    _ whole: Int, _ parts: [Int], _ list: inout ClaimList, isSure: Bool, form: ReadClaim.Form = .parts
  ) {
    guard let total = sum(parts) else { return }
    if let last = parts.last, isOpen(last), form == .parts, total.value < context.figures[whole].value {
      let figure = context.figures[whole]
      list.add(
        .sum, form, result: whole, parts, stated: figure.value, unit: figure.unit, at: whole, .uncheckable,
        Catalogue.openListReason(parts.map { context.figures[$0].value }, total.value, figure.value))
      return
    }
    let figure = context.figures[whole]
    let judgement = Judgement(
      stated: context.quantity(whole), computed: total, decimals: figure.precision.decimals, isSure: isSure)
    list.add(
      .sum, form, result: whole, parts, stated: figure.value, unit: figure.unit, at: whole, judgement.verdict,
      Catalogue.sumReason(
        parts.map { context.figures[$0].value }, total.value, figure.value, total.value != figure.value))
    list.judged.formUnion(parts)
  }

  // MARK: In blocks

  /// A whole in one sentence and its parts in the next: three parts or more, or large numbers, do not meet by chance.
  private func inBlocks(_ list: inout ClaimList) {
    for (block, mentions) in context.byBlock where context.layout.blocks[block].kind != .table {
      let counts = mentions.filter { context.isCount($0) && !list.judged.contains($0) }
      guard counts.count > 2, counts.count < 30 else { continue }
      for whole in counts where !list.claims.contains(where: { $0.result == whole && $0.kind == .sum }) {
        let others = counts.filter {
          $0 != whole && context.mentions[$0].sentence != context.mentions[whole].sentence
            && context.areAlike($0, whole)
        }
        if let parts = runOf(others, whole) ?? pair(others, whole) { add(whole, parts, &list, isSure: true) }
      }
    }
  }

  private func runOf(_ counts: [Int], _ whole: Int) -> [Int]? {
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

  private func pair(_ counts: [Int], _ whole: Int) -> [Int]? {
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

  // MARK: In lists

  /// A point or a paragraph, and the points under it that begin with their part.
  private func inLists(_ list: inout ClaimList) {
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
  private func parts(under index: Int, of whole: Int) -> [Int]? {
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

  /// The amounts of money of a list: the first, and those after it that make it (“coût global”, then who pays).
  private func inSiblings(_ list: inout ClaimList) {
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

  private func money(_ block: Int) -> [Int] {
    (context.byBlock[block] ?? []).filter { context.isCount($0) && context.mentions[$0].unit == "€" }
  }

  /// “8 autres villes …, ce qui porterait à 28 le nombre de logements”: what is added, and what there was nearby.
  private func brought(_ sentence: [Int], _ list: inout ClaimList) {
    for (place, index) in sentence.enumerated()
    where place > 0 && context.isCount(index) && !context.mentions[index].noun.isEmpty {
      let mention = context.mentions[index]
      let before = context.words(max(mention.sentence.lowerBound, mention.index - 3)..<mention.index)
      guard before.last == "a", before.contains(where: { $0.hasPrefix("port") }),
        context.isCount(sentence[place - 1])
      else { continue }
      let added = sentence[place - 1]
      let earlier = (max(0, mention.block - 3)..<mention.block).flatMap { context.byBlock[$0] ?? [] }
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

  // MARK: Parts and wholes

  /// “4 331 places, dont 2 100 en structures …”: a part is no more than its whole.
  private func parts(_ sentence: [Int], _ list: inout ClaimList) {
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
