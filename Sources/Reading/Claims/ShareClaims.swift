// SPDX-License-Identifier: Apache-2.0

import Base

/// Shares of a count, and shares that together make the whole.
struct ShareClaims {
  let context: ClaimContext
  private var arithmetic: ShareArithmetic { ShareArithmetic(context: context) }

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

  private func isShare(_ index: Int) -> Bool {
    context.mentions[index].unit == "%" && context.mentions[index].change == nil
  }

  // MARK: One share

  private func share(_ index: Int, _ place: Int, _ sentence: [Int], _ list: inout ClaimList) {
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
    if let part = told(after: index, place, sentence), let whole = before(index, part) {
      arithmetic.add(index, part: part, whole: whole, isSure: true, &list)
      return
    }
    guard isOfSomething(index) || isApposed || isRate(index) else { return }
    list.add(
      .share, .share, result: index, base(index, counts), stated: context.figures[index].value, unit: "%",
      at: index, .uncheckable,
      Catalogue.wholeMissing)
    list.judged.insert(index)
  }

  /// The counts of the sentences before in the same block, and of the points that it is under.
  private func nearby(_ sentence: [Int]) -> [Int] {
    guard let first = sentence.first, let block = context.byBlock[context.mentions[first].block] else {
      return []
    }
    return above(context.mentions[first].block)
      + block.filter { $0 < first && context.mentions[$0].row == context.mentions[first].row }
  }

  private func above(_ block: Int) -> [Int] {
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

  /// “54 % des logements (soit 1 255 logements)”: the part is told after its share.
  private func told(after index: Int, _ place: Int, _ sentence: [Int]) -> Int? {
    guard place + 1 < sentence.count, context.isCount(sentence[place + 1]),
      context.between(index, sentence[place + 1]).suffix(2).contains("soit")
    else {
      return nil
    }
    return sentence[place + 1]
  }

  /// A whole told in one of the three blocks before: only where the share agrees with it.
  private func before(_ share: Int, _ part: Int) -> Int? {
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

  private func whole(_ part: Int, _ counts: [Int]) -> Int? {
    if let parent = context.mentions[part].parent { return parent }
    return counts.last {
      $0 < part && context.figures[$0].value > context.figures[part].value && context.areAlike($0, part)
    }
  }

  /// Within a tenth: a slip of rounding or of digits, not another quantity.
  private func isNear(_ stated: Number, _ computed: Number) -> Bool {
    guard let gap = stated.distance(to: computed), let limit = Number("0.1") else { return false }
    return gap <= limit
  }

  /// “868 demandes (soit 56 %)”: the share is told of the number before it.
  private func isApposed(_ index: Int, _ place: Int, _ sentence: [Int]) -> Bool {
    guard place > 0, context.isCount(sentence[place - 1]) else { return false }
    let words = context.between(sentence[place - 1], index)
    return words.count < 16 && (words.last == "(" || words.suffix(2).contains("soit"))
  }

  /// What a share without its whole is a share of, or the part: the last count before it that no closed bracket holds.
  private func base(_ index: Int, _ counts: [Int]) -> [Int] {
    let own =
      counts
      + (context.sentences.first { $0.contains(index) } ?? []).filter { $0 > index && context.isCount($0) }
    // “0,4 % des titres émis”: of titles.
    if let noun = nounOf(index),
      let named = own.last(where: {
        context.mentions[$0].noun == noun && context.mentions[$0].block == context.mentions[index].block
      })
    {
      return [named]
    }
    return isOfSomething(index) || isBracketed(index) ? nearest(index, counts) : []
  }

  /// “55 % des appels”: the noun that the share is of.
  private func nounOf(_ index: Int) -> String? {
    let mention = context.mentions[index]
    let words = context.words(
      mention.amount.range.upperBound..<min(mention.sentence.upperBound, mention.amount.range.upperBound + 3))
    guard let first = words.first, ["de", "des", "d'", "du", "of"].contains(first) else { return nil }
    return words.dropFirst().first { !["la", "les", "l'", "the", "ces"].contains($0) }
  }

  private func isBracketed(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let before = context.words(max(mention.sentence.lowerBound, mention.index - 2)..<mention.index)
    return before.contains("(") || before.contains("soit") || before.contains("dont") || before.last == "pour"
  }

  private func nearest(_ index: Int, _ counts: [Int]) -> [Int] {
    let own = counts.filter {
      context.mentions[$0].block == context.mentions[index].block && context.figures[$0].value >= Number(20)
    }
    if let last = own.last(where: { !isInClosedBracket($0, before: index) }) { return [last] }
    guard own.isEmpty, context.layout.blocks[context.mentions[index].block].isPoint else { return [] }
    return context.byBlock[context.mentions[index].block - 1]?.first(where: context.isCount).map { [$0] }
      ?? []
  }

  private func isInClosedBracket(_ count: Int, before index: Int) -> Bool {
    let words = context.between(count, index)
    guard let close = words.firstIndex(of: ")") else { return false }
    return !words[..<close].contains("(")
  }

  /// “un taux d'occupation de 99 %”, “(31 %)”.
  private func isRate(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let before = context.words(max(mention.sentence.lowerBound, mention.index - 7)..<mention.index)
    let after = mention.amount.range.upperBound
    if before.contains("taux") || before.contains("proportion") || before.last == "pour" { return true }
    return before.last == "(" && after < mention.sentence.upperBound
      && [")", "des", "de", "du"].contains(context.layout.tokens[after].folded)
  }

  private func isOfSomething(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    let next = mention.amount.range.upperBound
    guard next < mention.sentence.upperBound else { return false }
    let word = context.layout.tokens[next].folded
    let before =
      mention.index > mention.sentence.lowerBound ? context.layout.tokens[mention.index - 1].folded : ""
    return ["de", "des", "d'", "du", "of"].contains(word)
      || ["dont", "soit", "represente", "representent"].contains(before)
  }

  // MARK: Shares that make the whole

  /// The place of the words that introduce a list, where they end with a colon.
  private func introduction(_ first: Int) -> TextSpan? {
    let block = context.mentions[first].block
    guard block > 0, let end = context.layout.blocks[block - 1].tokens.last,
      context.layout.tokens[end].isSymbol(":")
    else { return nil }
    let token = context.layout.tokens[end]
    return TextSpan(line: token.line, column: token.column, length: token.length)
  }

  private func hundred(
    _ shares: [Int], at place: Int, span: TextSpan? = nil, _ list: inout ClaimList, isLast: Bool = true
  ) {
    var total: Quantity? = Quantity(exactly: .zero)
    for share in shares { total = total.flatMap { $0 + context.quantity(share) } }
    guard let total else { return }
    let stated = Quantity(exactly: Number(100))
    let judgement = Judgement(stated: stated, computed: total, decimals: 0, isSure: false)
    list.add(
      .sum, .hundred, result: nil, shares, stated: Number(100), unit: "%", at: place, span: span,
      judgement.verdict,
      Catalogue.hundredReason(shares.map { context.figures[$0].value }, total.value))
    // Shares that stand beside their counts are judged against them too.
    if isLast { list.judged.formUnion(shares) }
  }

  private func total(_ shares: [Int]) -> Number {
    shares.reduce(.zero) { $0.adding(context.figures[$1].value) ?? $0 }
  }

  /// Whether shares make a hundred, each being rounded by half a unit.
  private func makesHundred(_ shares: [Int]) -> Bool {
    guard let gap = total(shares).subtracting(Number(100))?.magnitude else { return false }
    guard shares.count > 2 else { return gap.isZero }
    let slack = shares.reduce(Number.zero) { $0.adding(context.figures[$1].precision) ?? $0 }
    return gap <= (slack.divided(by: 2) ?? .zero)
  }

  /// Points of one list that each begin with a share.
  private func hundredsInLists(_ list: inout ClaimList) {
    let blocks = context.layout.blocks
    var run: [[Int]] = []
    var indent: Int?
    func close(_ list: inout ClaimList) {
      // The first share of each point, then the second of each: two years beside one another.
      for place in 0..<(run.map(\.count).min() ?? 0) where run.count > 2 {
        let series = run.map { $0[place] }
        if makesHundred(series) || place == 0 && run.allSatisfy({ $0.count == 1 }) && isAlmost(series) {
          hundred(
            series, at: series[0], span: run.allSatisfy { $0.count == 1 } ? introduction(series[0]) : nil,
            &list, isLast: place == 0)
        }
      }
      run = []
    }
    for index in blocks.indices {
      guard let depth = blocks[index].indent, let shares = context.byBlock[index]?.filter(isShare),
        let first = shares.first,
        context.mentions[first].index - blocks[index].tokens.lowerBound < 12, depth == indent || run.isEmpty
      else {
        close(&list)
        continue
      }
      indent = depth
      run.append(shares)
    }
    close(&list)
  }

  private func isAlmost(_ shares: [Int]) -> Bool {
    guard shares.count > 3, let gap = total(shares).subtracting(Number(100))?.magnitude else { return false }
    return gap <= Number(3)
  }

  /// “70 % des crédits … . Les 30 % restants”.
  private func rests(_ list: inout ClaimList) {
    for (_, mentions) in context.byBlock.sorted(by: { $0.key < $1.key }) {
      let shares = mentions.filter { isShare($0) && !list.judged.contains($0) }
      for (first, second) in zip(shares, shares.dropFirst()) where makesHundred([first, second]) {
        let end = context.mentions[second].amount.range.upperBound
        let words = context.words(end..<min(end + 2, context.mentions[second].sentence.upperBound))
        if words.contains(where: { $0.hasPrefix("restant") || $0 == "remaining" }) {
          hundred([first, second], at: first, &list, isLast: false)
        }
      }
    }
  }

  /// The longest run of shares of a sentence that makes a hundred.
  private func hundredsInSentence(_ sentence: [Int], _ list: inout ClaimList) {
    let shares = sentence.filter { isShare($0) && !list.judged.contains($0) }
    guard shares.count > 1 else { return }
    var start = 0
    while start < shares.count - 1 {
      let end = (start + 2...shares.count).last { makesHundred(Array(shares[start..<$0])) }
      if let end {
        hundred(Array(shares[start..<end]), at: shares[start], &list)
        start = end
      } else {
        start += 1
      }
    }
  }
}
