// SPDX-License-Identifier: Apache-2.0

import Base

/// The values of a change that stand in another sentence or in a table: never sure.
extension ChangeClaims {
  /// The same quantity a year before, elsewhere in the document: never sure.
  func elsewhere(_ index: Int, _ sentence: [Int]) -> Pair? {
    guard context.mentions[index].unit == "%", let place = sentence.firstIndex(of: index), place > 0 else {
      return nil
    }
    let now = sentence[place - 1]
    guard context.isCount(now), context.mentions[now].per == nil, !context.mentions[now].unit.isEmpty,
      let new = Int(context.figures[now].period.prefix(4)) ?? context.reportYear
    else { return nil }
    let words = sentenceWords(now)
    var best: (index: Int, shared: Int)?
    for other in context.near(now)
    where other != now && context.mentions[other].per == nil && context.isCount(other)
      && context.mentions[other].unit == context.mentions[now].unit
    {
      let lines = abs(context.figures[other].span.line - context.figures[now].span.line)
      guard let old = Int(context.figures[other].period.prefix(4)),
        old == new - 1 || context.figures[other].section == context.figures[now].section || lines < 40,
        context.mentions[other].sentence != context.mentions[now].sentence, lines < 200,
        let ratio = context.figures[now].value.divided(by: context.figures[other].value), ratio < Number(3),
        ratio.multiplied(by: Number(3)) ?? .zero > .one
      else { continue }
      // Amounts of money are told in fewer words than things.
      let least = context.mentions[now].unit == "€" && lines < 40 ? 2 : 4
      let shared = words.intersection(sentenceWords(other)).count
      if shared >= least, shared > best?.shared ?? 0 { best = (other, shared) }
    }
    return best.map { Pair(now: now, before: $0.index) }
  }

  /// “une baisse du nombre d'accidents de l'ordre de 20 %”: the row of a table nearby that counts accidents in two years.
  func inTable(_ index: Int) -> Pair? {
    let mention = context.mentions[index]
    guard mention.unit == "%" else { return nil }
    let words = context.words(max(mention.sentence.lowerBound, mention.index - 8)..<mention.index).filter {
      $0.count > 3
    }
    for grid in context.grids(near: mention.block) where !grid.header.isEmpty {
      for row in grid.rows {
        let name = Folding.fold(row.label)
        guard name.count > 3, !name.contains(" "), words.contains(where: { $0.hasPrefix(name.dropLast()) })
        else { continue }
        let dated = row.cells.enumerated().compactMap { column, cell -> (Int, Int)? in
          guard let cell, context.isCount(cell), column < grid.header.count else { return nil }
          return grid.header[column].split { !$0.isNumber }.compactMap { Int($0) }.first {
            (1950...2100).contains($0)
          }.map { (cell, $0) }
        }
        guard let now = dated.max(by: { $0.1 < $1.1 }), let before = dated.first(where: { $0.1 == now.1 - 1 })
        else { continue }
        return Pair(now: now.0, before: before.0)
      }
    }
    return nil
  }

  /// The beginnings of the content words around a figure: “allouée” and “allouées” are one.
  func sentenceWords(_ index: Int) -> Set<Substring> {
    let mention = context.mentions[index]
    let first = max(mention.sentence.lowerBound, mention.index - 20)
    let last = min(mention.sentence.upperBound, mention.amount.range.upperBound + 14)
    return Set(
      (first..<last).map { context.layout.tokens[$0].folded }
        .filter { $0.count > 4 && !context.lexicon.stopWords.contains($0) && $0.first?.isLetter ?? false }
        .map { $0.prefix(6) })
  }

  // MARK: Multiples and years
}
