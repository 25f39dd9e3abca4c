// SPDX-License-Identifier: Apache-2.0

import Base

/// Evolutions and differences in prose: “contre 317 en 2022, soit +50,16 %”, “passant de 1 425 à 1 363 (-4 %)”.
struct ChangeClaims {
  let context: ClaimContext
  var arithmetic: ChangeArithmetic { ChangeArithmetic(context: context) }

  func find(_ list: inout ClaimList) {
    for sentence in context.sentences {
      for index in sentence {
        guard let change = context.mentions[index].change, !list.judged.contains(index) else { continue }
        if change == .multiple {
          multiple(index, sentence, &list)
        } else {
          sameYear(index, sentence, &list)
          changed(index, sentence, &list)
        }
      }
      verbs(sentence, &list)
    }
  }

  // MARK: Judging

  func changed(_ index: Int, _ sentence: [Int], _ list: inout ClaimList) {
    let mention = context.mentions[index]
    let candidates = pairs(sentence, near: index).filter { pair in
      mention.unit == "%" || context.areAlike(pair.now, index)
    }
    if let exact = candidates.first(where: { pair in
      arithmetic.computed(index, now: pair.now, before: pair.before).map {
        arithmetic.stated(index).overlaps($0)
      } ?? false
    }) {
      arithmetic.add(index, now: exact.now, before: exact.before, isSure: true, &list)
    } else if let near = candidates.first, distance(near, index) < 60 {
      arithmetic.add(index, now: near.now, before: near.before, isSure: candidates.count == 1, &list)
    } else if mention.unit == "%", let step = step(index, sentence) {
      stepped(index, step.level, step.difference, &list)
    } else if let pair = inTable(index) ?? elsewhere(index, sentence) {
      arithmetic.add(index, now: pair.now, before: pair.before, isSure: false, &list)
    } else {
      list.add(
        mention.unit == "%" ? .evolution : .difference, mention.unit == "%" ? .evolution : .difference,
        result: index, [],
        stated: arithmetic.stated(index).value, unit: mention.unit, at: index, .uncheckable,
        Catalogue.previousValueMissing)
    }
  }

  /// “1,141 centimes, en augmentation de 0,094 centimes (+ 6,3 %)”: the value now and its difference.
  func step(_ index: Int, _ sentence: [Int]) -> (level: Int, difference: Int)? {
    guard let place = sentence.firstIndex(of: index), place > 1 else { return nil }
    let (level, difference) = (sentence[place - 2], sentence[place - 1])
    guard context.mentions[difference].change != nil, context.mentions[difference].unit != "%",
      context.mentions[level].change == nil,
      context.mentions[level].unit == context.mentions[difference].unit,
      !context.mentions[level].unit.isEmpty,
      context.figures[difference].value.magnitude < context.figures[level].value
    else { return nil }
    return (level, difference)
  }

  func stepped(_ index: Int, _ level: Int, _ difference: Int, _ list: inout ClaimList) {
    let moved = arithmetic.stated(difference)
    guard let before = context.quantity(level) - moved, let ratio = moved / before,
      let computed = ratio * Quantity(exactly: Number(100))
    else { return }
    let stated = arithmetic.stated(index)
    let judgement = Judgement(
      stated: stated, computed: computed, decimals: context.figures[index].precision.decimals, isSure: true)
    list.add(
      .evolution, .evolution, result: level, [level, difference], stated: stated.value, unit: "%", at: index,
      judgement.verdict,
      Catalogue.evolutionReason(context.figures[level].value, before.value, computed.value, stated.value))
    list.judged.insert(index)
  }

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
    for other in context.figures.indices
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
    for grid in context.grids where abs(grid.block - mention.block) < 12 && !grid.header.isEmpty {
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

  /// “tripler l'usage du vélo, en passant de 3 à 9 %”.
  func verbs(_ sentence: [Int], _ list: inout ClaimList) {
    guard let first = sentence.first, let last = sentence.last else { return }
    let range = context.mentions[first].sentence
    guard let verb = range.first(where: { multiple(of: context.layout.tokens[$0].folded) != nil }),
      let times = multiple(of: context.layout.tokens[verb].folded),
      let pair = pairs(sentence, near: last).first,
      let computed = context.quantity(pair.now) / context.quantity(pair.before)
    else { return }
    let stated = Quantity(Number(times), qualifier: .exact, precision: .one)
    let judgement = Judgement(stated: stated, computed: computed, decimals: 0, isSure: false)
    list.add(
      .ratio, .multiple, result: pair.now, [pair.now, pair.before], stated: Number(times), unit: "fois",
      at: pair.now,
      judgement.verdict,
      Catalogue.averageReason(
        context.figures[pair.now].value, context.figures[pair.before].value, "", computed.value))
  }

  private func multiple(of word: String) -> Int? {
    guard word.count > 5 else { return nil }
    return [("doubl", 2), ("tripl", 3), ("quadrupl", 4)].first {
      word.hasPrefix($0.0) && !word.hasSuffix("e")
    }?.1
  }

  func multiple(_ index: Int, _ sentence: [Int], _ list: inout ClaimList) {
    let figure = context.figures[index]
    guard let pair = pairs(sentence, near: index).first,
      let computed = context.quantity(pair.now) / context.quantity(pair.before)
    else {
      list.add(
        .ratio, .multiple, result: nil, [], stated: figure.value, unit: "fois", at: index, .uncheckable,
        Catalogue.multipleUncheckable)
      return
    }
    let judgement = Judgement(
      stated: context.quantity(index), computed: computed, decimals: figure.precision.decimals, isSure: false)
    list.add(
      .ratio, .multiple, result: pair.now, [pair.now, pair.before], stated: figure.value, unit: "fois",
      at: index, judgement.verdict,
      Catalogue.averageReason(
        context.figures[pair.now].value, context.figures[pair.before].value, "", computed.value))
  }

  /// “agréés en 2020, soit une baisse de 24 % par rapport à 2020”.
  func sameYear(_ index: Int, _ sentence: [Int], _ list: inout ClaimList) {
    let mention = context.mentions[index]
    let dates =
      context.periods[mention.block]?.filter { mention.sentence.contains($0.range.lowerBound) } ?? []
    guard
      let compared = dates.first(where: {
        $0.isAside && $0.range.lowerBound > mention.index
          && $0.range.lowerBound - mention.amount.range.upperBound < 6
      }),
      compared.notation.count == 4, isComparison(compared.range.lowerBound),
      let now = dates.last(where: { !$0.isAside && $0.range.upperBound <= mention.index }),
      now.notation == compared.notation
    else { return }
    list.add(
      .other, .dates, result: nil, [], stated: Number(compared.year), unit: "", at: index, .broken,
      Catalogue.sameYear(compared.year))
  }

  func isComparison(_ index: Int) -> Bool {
    let words = context.words(max(0, index - 4)..<index)
    return words.contains("rapport") || words.contains("compared")
  }
}
