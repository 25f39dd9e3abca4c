// SPDX-License-Identifier: Apache-2.0

import Base

/// Compares figures that count the same thing in different places: the same value twice, swapped digits, a unit wrong by a
/// thousand.
struct LikenessClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    var byNoun: [String: [Int]] = [:]
    for index in context.figures.indices where context.isCount(index) {
      let unit =
        context.mentions[index].noun.isEmpty ? context.mentions[index].unit : context.mentions[index].noun
      guard !unit.isEmpty else { continue }
      decimals(index, &list)
      byNoun[unit, default: []].append(index)
    }
    for (_, group) in byNoun.sorted(by: { $0.key < $1.key }) where group.count > 1 && group.count < 400 {
      compare(group, &list)
    }
    swapped(&list)
  }

  /// Two digits swapped between things that are not named alike: “296 jeunes se sont inscrits”, “sur 269 inscrits”.
  private func swapped(_ list: inout ClaimList) {
    var byDigits: [String: [Int]] = [:]
    for index in context.figures.indices where context.isCount(index) && context.mentions[index].row == nil {
      guard let value = context.figures[index].value.int, value > 99 else { continue }
      byDigits[String(String(value).sorted()), default: []].append(index)
    }
    for (_, group) in byDigits.sorted(by: { $0.key < $1.key }) where group.count > 1 && group.count < 50 {
      for (place, second) in group.enumerated() {
        for first in group[..<place]
        where isSwapped(context.figures[first].value, context.figures[second].value)
          && context.mentions[first].noun != context.mentions[second].noun
          && context.figures[first].period == context.figures[second].period
          && around(first, wide: true).intersection(around(second, wide: true)).count > 2
        {
          list.add(
            .other, .repetition, result: second, [first], stated: context.figures[second].value,
            unit: context.figures[second].unit, at: second, .look,
            Catalogue.contradictedReason(context.figures[first].value, line: context.figures[first].span.line)
          )
        }
      }
    }
  }

  private func compare(_ group: [Int], _ list: inout ClaimList) {
    let words = Dictionary(uniqueKeysWithValues: group.map { ($0, around($0)) })
    for (place, second) in group.enumerated() {
      var isSaid = false
      for first in group[..<place].suffix(60).reversed() where !isSaid {
        guard context.mentions[first].sentence != context.mentions[second].sentence,
          context.mentions[first].row == nil, context.mentions[second].row == nil,
          context.figures[first].period == context.figures[second].period, let one = words[first],
          let two = words[second]
        else { continue }
        let shared = one.intersection(two).count
        isSaid = repetition(first, second, shared, min(one.count, two.count), &list)
      }
    }
  }

  /// The content words near a figure, its noun left out; or all those of its sentence.
  private func around(_ index: Int, wide isWide: Bool = false) -> Set<String> {
    let mention = context.mentions[index]
    let range =
      isWide
      ? mention.sentence
      : max(
        mention.sentence.lowerBound, mention.index - 8)..<min(
          mention.sentence.upperBound, mention.amount.range.upperBound + 12)
    return Set(
      context.words(range).filter {
        $0.count > 3 && (isWide || $0 != mention.noun) && !context.lexicon.stopWords.contains($0)
          && $0.first?.isLetter ?? false
      })
  }

  private func repetition(_ first: Int, _ second: Int, _ shared: Int, _ least: Int, _ list: inout ClaimList)
    -> Bool
  {
    let (one, two) = (context.figures[first], context.figures[second])
    guard one.span.line != two.span.line else { return false }
    if one.value == two.value {
      // Small numbers meet by chance; the same money twice nearby under other words may be a copy.
      if two.unit == "€", two.span.line - one.span.line < 4, two.value >= Number(1000),
        head(first) != head(second)
      {
        list.add(
          .other, .repetition, result: second, [first], stated: two.value, unit: two.unit, at: second, .look,
          Catalogue.sameAmountReason(line: one.span.line))
        return true
      }
      guard one.value >= Number(100) || shared > 1 || one.value >= Number(20) && shared > 0 else {
        return false
      }
      guard one.value >= Number(3), !AmountParser.durations.contains(two.unit) || shared > 1,
        two.unit != "€" || shared > 0
      else { return false }
      list.add(
        .other, .repetition, result: second, [first], stated: two.value, unit: two.unit, at: second, .holds,
        Catalogue.repeatedReason(line: one.span.line))
      return true
    }
    guard shared > 1 else { return false }
    if isSwapped(one.value, two.value), shared * 3 >= least {
      list.add(
        .other, .repetition, result: second, [first], stated: two.value, unit: two.unit, at: second, .look,
        Catalogue.contradictedReason(one.value, line: one.span.line))
      return true
    }
    return magnitude(first, second, shared, least, &list)
  }

  /// The first content words of a figure's sentence.
  private func head(_ index: Int) -> Set<String> {
    Set(
      context.words(context.mentions[index].sentence).filter {
        $0.count > 3 && !context.lexicon.stopWords.contains($0)
      }.prefix(3))
  }

  /// The same digits in another order, two of them swapped: 296 and 269.
  private func isSwapped(_ one: Number, _ two: Number) -> Bool {
    guard one.isWhole, two.isWhole, one >= Number(100), let first = one.int, let second = two.int else {
      return false
    }
    let (left, right) = (Array(String(first)), Array(String(second)))
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
      && left[places[1]] == right[places[0]]
  }

  // MARK: Orders of magnitude

  private func magnitude(_ first: Int, _ second: Int, _ shared: Int, _ least: Int, _ list: inout ClaimList)
    -> Bool
  {
    let (one, two) = (context.figures[first], context.figures[second])
    // The same digits a thousand times apart.
    if shared * 2 >= least, one.value.reduced.coefficient == two.value.reduced.coefficient,
      abs(one.value.reduced.exponent - two.value.reduced.exponent) == 3, one.value.reduced.coefficient > 9
    {
      list.add(
        .other, .magnitude, result: second, [first], stated: two.value, unit: two.unit, at: second, .look,
        Catalogue.thousandfold(two.value, one.value, line: one.span.line))
      return true
    }
    return false
  }

  /// “2,146 ha”: a French comma before three digits may have been meant to part thousands.
  private func decimals(_ index: Int, _ list: inout ClaimList) {
    let figure = context.figures[index]
    guard context.language == .fr, let numeral = context.layout.tokens[context.mentions[index].index].numeral,
      numeral.decimals == 3,
      numeral.value >= .one, figure.value == numeral.value,
      !["kg", "t", "km", "Go", "To", "l"].contains(figure.unit), context.mentions[index].row == nil
    else { return }
    list.add(
      .other, .magnitude, result: index, [], stated: figure.value, unit: figure.unit, at: index, .look,
      Catalogue.threeDecimals)
  }
}
