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
    guard context.byBlock[mention.block] != nil else { return }
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
