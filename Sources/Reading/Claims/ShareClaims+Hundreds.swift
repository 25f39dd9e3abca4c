// SPDX-License-Identifier: Apache-2.0

import Base

/// Shares that together make the whole.
extension ShareClaims {
  /// The place of the words that introduce a list, where they end with a colon.
  func introduction(_ first: Int) -> TextSpan? {
    let block = context.mentions[first].block
    guard block > 0, let end = context.layout.blocks[block - 1].tokens.last,
      context.layout.tokens[end].isSymbol(":")
    else { return nil }
    let token = context.layout.tokens[end]
    return TextSpan(line: token.line, column: token.column, length: token.length)
  }

  func hundred(
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

  func total(_ shares: [Int]) -> Number {
    shares.reduce(.zero) { $0.adding(context.figures[$1].value) ?? $0 }
  }

  /// Whether shares make a hundred, each being rounded by half a unit.
  func makesHundred(_ shares: [Int]) -> Bool {
    guard let gap = total(shares).subtracting(Number(100))?.magnitude else { return false }
    guard shares.count > 2 else { return gap.isZero }
    let slack = shares.reduce(Number.zero) { $0.adding(context.figures[$1].precision) ?? $0 }
    return gap <= (slack.divided(by: 2) ?? .zero)
  }

  /// Points of one list that each begin with a share.
  func hundredsInLists(_ list: inout ClaimList) {
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

  func isAlmost(_ shares: [Int]) -> Bool {
    guard shares.count > 3, let gap = total(shares).subtracting(Number(100))?.magnitude else { return false }
    return gap <= Number(3)
  }

  /// “70 % des crédits … . Les 30 % restants”.
  func rests(_ list: inout ClaimList) {
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
  func hundredsInSentence(_ sentence: [Int], _ list: inout ClaimList) {
    let shares = sentence.filter { isShare($0) && !list.judged.contains($0) }
    guard shares.count > 1 else { return }
    var start = 0
    while start < shares.count - 1 {
      let end = (start + 2...min(shares.count, start + 20)).last { makesHundred(Array(shares[start..<$0])) }
      if let end {
        hundred(Array(shares[start..<end]), at: shares[start], &list)
        start = end
      } else {
        start += 1
      }
    }
  }
}
