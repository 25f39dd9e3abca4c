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
    inCaptions(&list)
    for sentence in context.sentences { brought(sentence, &list) }
    for sentence in context.sentences { named(sentence, &list) }
    inSections(&list)
    for sentence in context.sentences { parts(sentence, &list) }
  }

  // MARK: In one sentence

  /// For each count, the run of counts after it that makes it; or that nearly makes it, where the words say that it should.
  func inSentence(_ sentence: [Int], _ list: inout ClaimList) {
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

  func sum(_ parts: [Int]) -> Quantity? {
    var sum: Quantity? = Quantity(exactly: .zero)
    for part in parts { sum = sum.flatMap { $0 + context.quantity(part) } }
    return sum
  }

  /// The parts after a whole that add up to it exactly.
  func run(after place: Int, _ counts: [Int], _ whole: Int) -> [Int]? {
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
  func run(before place: Int, _ counts: [Int], _ whole: Int) -> [Int]? {
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

  func after(_ index: Int) -> [String] {
    let start = context.mentions[index].amount.range.upperBound
    return context.words(start..<min(start + 5, context.mentions[index].sentence.upperBound))
  }

  /// Small numbers add up by chance: they must be told as parts.
  func isLinked(_ whole: Int, _ parts: [Int]) -> Bool {
    if context.figures[whole].value >= Number(100) { return true }
    let words = context.between(whole, parts[0])
    return words.contains {
      ["dont", "(", ":", "soit", "repartis", "reparties", "including", "which", "comprenant", ","].contains(
        $0)
    }
  }

  /// The parts in brackets or after a colon that say that they are all: “(19 856 à domicile et 8 565 en établissement)”.
  func closed(after place: Int, _ counts: [Int], _ whole: Int) -> [Int]? {
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
  func isOpen(_ last: Int) -> Bool {
    let start = context.mentions[last].amount.range.upperBound
    let words = context.words(start..<min(start + 12, context.mentions[last].sentence.upperBound))
    return words.contains("…") || words.contains("etc")
      || zip(words, words.dropFirst()).contains { $0 == "." && $1 == "." } || words.contains("notamment")
  }

  func isClose(_ whole: Int, _ parts: [Int]) -> Bool {
    guard let total = sum(parts)?.value, let gap = context.figures[whole].value.subtracting(total)?.magnitude,
      let limit = context.figures[whole].value.divided(by: 25)
    else { return false }
    return gap <= limit
  }

  func add(
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
}
