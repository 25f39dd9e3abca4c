// SPDX-License-Identifier: Apache-2.0

import Base

/// Judges a change against its two values.
struct ChangeArithmetic {
  let context: ClaimContext

  /// What a change says, with its sign: “en baisse de 4 %” is -4.
  func stated(_ index: Int) -> Quantity {
    let figure = context.figures[index]
    let quantity = context.quantity(index)
    return context.mentions[index].change == .down && !figure.value.isNegative ? -quantity : quantity
  }

  /// The change between two values; nil where it cannot be computed.
  func computed(_ index: Int, now: Int, before: Int) -> Quantity? {
    let (new, old) = (context.quantity(now), context.quantity(before))
    guard let difference = new - old else { return nil }
    guard context.mentions[index].unit == "%" else { return difference }
    // The bounds of (a - b) / b are those of a / b - 1.
    guard let ratio = new / old, let share = ratio - Quantity(exactly: .one) else { return nil }
    return share * Quantity(exactly: Number(100))
  }

  func add(_ index: Int, now: Int, before: Int, isSure: Bool, _ list: inout ClaimList) {
    guard let computed = computed(index, now: now, before: before) else { return }
    let figure = context.figures[index]
    var stated = stated(index)
    // A change whose direction no sign tells is compared as it is printed.
    if context.mentions[index].change == .unsaid, computed.value.isNegative != stated.value.isNegative,
      !computed.value.isZero, figure.unit != "%"
    {
      stated = -stated
    }
    let isPercent = context.mentions[index].unit == "%"
    let judgement = Judgement(
      stated: stated, computed: computed, decimals: figure.precision.decimals, isSure: isSure)
    let (new, old) = (context.figures[now].value, context.figures[before].value)
    list.add(
      isPercent ? .evolution : .difference, isPercent ? .evolution : .difference, result: now, [before],
      stated: stated.value,
      unit: figure.unit, at: index, judgement.verdict,
      isPercent
        ? Catalogue.evolutionReason(new, old, computed.value, stated.value)
        : Catalogue.differenceReason(new, old, computed.value, stated.value))
    list.judged.insert(index)
  }
}

/// Judges a share against its part and its whole.
struct ShareArithmetic {
  let context: ClaimContext

  func computed(part: Int, whole: Int) -> Quantity? {
    guard let ratio = context.quantity(part) / context.quantity(whole) else { return nil }
    return ratio * Quantity(exactly: Number(100))
  }

  func agrees(_ share: Int, part: Int, whole: Int) -> Bool {
    computed(part: part, whole: whole).map { context.quantity(share).overlaps($0) } ?? false
  }

  func add(_ share: Int, part: Int, whole: Int, isSure: Bool, _ list: inout ClaimList) {
    guard let computed = computed(part: part, whole: whole) else { return }
    let figure = context.figures[share]
    let judgement = Judgement(
      stated: context.quantity(share), computed: computed, decimals: figure.precision.decimals, isSure: isSure
    )
    list.add(
      .share, .share, result: share, [whole, part], stated: figure.value, unit: "%", at: share,
      judgement.verdict,
      Catalogue.shareReason(
        context.figures[part].value, context.figures[whole].value, computed.value, figure.value))
    list.judged.insert(share)
  }
}

extension Number {
  /// How far two numbers are apart, as a part of the first; nil where that is nothing.
  func distance(to other: Number) -> Number? {
    subtracting(other)?.magnitude.divided(by: magnitude)
  }
}
