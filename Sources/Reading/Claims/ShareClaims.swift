// SPDX-License-Identifier: Apache-2.0

import Base

/// Shares of a count, and shares that together make the whole.
struct ShareClaims {
  let context: ClaimContext
  var arithmetic: ShareArithmetic { ShareArithmetic(context: context) }

  func find(_ list: inout ClaimList) {
    hundredsInLists(&list)
    rests(&list)
    for sentence in context.sentences {
      hundredsInSentence(sentence, &list)
      for (place, index) in sentence.enumerated() where isShare(index) && !list.judged.contains(index) {
        share(index, place, sentence, &list)
      }
    }
  }

  func isShare(_ index: Int) -> Bool {
    context.mentions[index].unit == "%" && context.mentions[index].change == nil
  }

  // MARK: One share

  func share(_ index: Int, _ place: Int, _ sentence: [Int], _ list: inout ClaimList) {
    let counts = (nearby(sentence) + sentence[..<place]).filter {
      context.isCount($0) && context.figures[$0].value >= Number(2)
    }
    let isApposed = isApposed(index, place, sentence)
    // The part is the count before the share; the whole any larger one before it.
    let parts = isApposed ? counts.suffix(1) : counts.suffix(2)
    for part in parts.reversed() {
      for whole in counts.reversed()
      where whole != part && context.figures[whole].value > context.figures[part].value
        && context.areAlike(whole, part)
      {
        if arithmetic.agrees(index, part: part, whole: whole) {
          arithmetic.add(index, part: part, whole: whole, isSure: true, &list)
          return
        }
      }
    }
    if isApposed, let part = parts.last, let whole = before(index, part) {
      arithmetic.add(index, part: part, whole: whole, isSure: true, &list)
      return
    }
    if isApposed, let part = parts.last, let whole = whole(part, counts),
      let computed = arithmetic.computed(part: part, whole: whole),
      isNear(context.figures[index].value, computed.value)
    {
      arithmetic.add(index, part: part, whole: whole, isSure: true, &list)
      return
    }
    if let part = told(after: index, place, sentence), let whole = before(index, part) ?? budget(index, part)
    {
      arithmetic.add(index, part: part, whole: whole, isSure: true, &list)
      return
    }
    guard !isRule(index), isOfSomething(index) || isApposed || isRate(index) else { return }
    list.add(
      .share, .share, result: index, base(index, counts, sentence), stated: context.figures[index].value,
      unit: "%",
      at: index, .uncheckable,
      Catalogue.wholeMissing)
    list.judged.insert(index)
  }

  /// The counts of the sentences before in the same block, and of the points that it is under.
  func nearby(_ sentence: [Int]) -> [Int] {
    guard let first = sentence.first, let block = context.byBlock[context.mentions[first].block] else {
      return []
    }
    return above(context.mentions[first].block)
      + block.filter { $0 < first && context.mentions[$0].row == context.mentions[first].row }
  }

  func above(_ block: Int) -> [Int] {
    let blocks = context.layout.blocks
    guard var indent = blocks[block].indent else { return [] }
    var found: [Int] = []
    var place = block - 1
    while place >= 0, block - place < 20, let depth = blocks[place].indent {
      if depth < indent {
        found = (context.byBlock[place] ?? []) + found
        indent = depth
      }
      place -= 1
    }
    return found
  }

  /// “à 50 % de responsabilité”, “le seuil des 25 %”, “une réduction de 50 %”: a rule or a quality, no share that was counted.
  func isRule(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let before = context.words(max(mention.sentence.lowerBound, mention.index - 5)..<mention.index)
    if before.last == "a" || before.last == "at" || mention.qualifier == .atMost && before.last != "soit" {
      return true
    }
    return before.contains { word in
      [
        "reduction", "remise", "seuil", "rembours", "exoneration", "objectif", "charge", "threshold",
        "discount",
      ].contains {
        word.hasPrefix($0)
      }
    }
  }

  /// “54 % des logements (soit 1 255 logements)”: the part is told after its share.
  func told(after index: Int, _ place: Int, _ sentence: [Int]) -> Int? {
    guard place + 1 < sentence.count, context.isCount(sentence[place + 1]),
      context.between(index, sentence[place + 1]).suffix(2).contains(where: { $0 == "soit" || $0 == "savoir" }
      )
    else {
      return nil
    }
    return sentence[place + 1]
  }

  /// A large amount within some pages, the only one that the share agrees with.
  func budget(_ share: Int, _ part: Int) -> Int? {
    guard context.mentions[part].unit == "€", context.figures[part].value >= Number(100_000) else {
      return nil
    }
    let line = context.figures[share].span.line
    let found = context.near(share).filter {
      context.mentions[$0].unit == "€" && context.isCount($0) && $0 != part
        && abs(context.figures[$0].span.line - line) < 60
        && arithmetic.agrees(share, part: part, whole: $0)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A whole told in one of the three blocks before: only where the share agrees with it.
  func before(_ share: Int, _ part: Int) -> Int? {
    let block = context.mentions[share].block
    let counts = (max(0, block - 3)..<block).flatMap { context.byBlock[$0] ?? [] }.filter {
      context.isCount($0)
    }
    return counts.last {
      (context.mentions[$0].unit == context.mentions[part].unit
        || context.figures[share].precision < .one && context.areAlike($0, part))
        && context.figures[$0].value > context.figures[part].value
        && arithmetic.agrees(share, part: part, whole: $0)
    }
  }

  func whole(_ part: Int, _ counts: [Int]) -> Int? {
    if let parent = context.mentions[part].parent { return parent }
    return counts.last {
      $0 < part && context.figures[$0].value > context.figures[part].value && context.areAlike($0, part)
    }
  }

  /// Within a tenth: a slip of rounding or of digits, not another quantity.
  func isNear(_ stated: Number, _ computed: Number) -> Bool {
    guard let gap = stated.distance(to: computed), let limit = Number("0.1") else { return false }
    return gap <= limit
  }

  /// “868 demandes (soit 56 %)”: the share is told of the number before it.
  func isApposed(_ index: Int, _ place: Int, _ sentence: [Int]) -> Bool {
    guard place > 0, context.isCount(sentence[place - 1]) else { return false }
    let words = context.between(sentence[place - 1], index)
    return words.count < 16 && (words.last == "(" || words.suffix(2).contains("soit"))
  }
}
