// SPDX-License-Identifier: Apache-2.0

import Base

/// Averages by month or day beside the year's total: “355 placements (en moyenne 30 par mois)”.
struct AverageClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    for sentence in context.sentences {
      for index in sentence {
        guard let per = context.mentions[index].per, context.isCount(index), let counts = counts(per) else {
          continue
        }
        average(index, sentence, counts, &list)
      }
    }
  }

  /// What a year holds of a unit, in the report's year.
  private func counts(_ per: String) -> (certain: [Int], unit: String, isDays: Bool)? {
    let days = context.reportYear.map { CivilDate.isLeap($0) ? [366, 365] : [365, 366] } ?? [365, 366]
    switch per {
    case "mois", "month": return ([12], context.language == .fr ? "mois" : "months", false)
    case "semaine", "week": return ([52], context.language == .fr ? "semaines" : "weeks", false)
    case "jour", "day": return (days, context.language == .fr ? "jours" : "days", true)
    case "trimestre": return ([4], "trimestres", false)
    default: return nil
    }
  }

  private func average(
    _ index: Int, _ sentence: [Int], _ counts: (certain: [Int], unit: String, isDays: Bool),
    _ list: inout ClaimList
  ) {
    let figure = context.figures[index]
    // An average is rounded, be it printed as a whole number.
    let stated = Quantity(figure.value, qualifier: figure.qualifier, precision: figure.precision)
    let totals = sentence.filter {
      $0 < index && context.isCount($0) && context.mentions[$0].per == nil
        && context.figures[$0].value > (figure.value.multiplied(by: Number(3)) ?? figure.value)
        && context.mentions[index].index - context.mentions[$0].index < 40
    }
    guard let total = totals.last, !figure.value.isZero else { return }
    let value = context.figures[total].value
    for (place, count) in counts.certain.enumerated() {
      guard let computed = context.quantity(total) / Quantity(exactly: Number(count)) else { continue }
      if stated.overlaps(computed) {
        let days = Number(counts.certain[0])
        let right = value.divided(by: days) ?? computed.value
        let judgement = Judgement(
          stated: stated, computed: computed, decimals: figure.precision.decimals, isSure: true)
        // After the first, the year has another length than the report's.
        list.add(
          .ratio, .average, result: index, [total], stated: figure.value, unit: figure.unit, at: index,
          place == 0 ? judgement.verdict : .broken,
          place == 0
            ? Catalogue.averageReason(value, days, counts.unit, right)
            : Catalogue.averageOfOtherYear(value, days, counts.unit, right, used: Number(count)))
        list.judged.insert(index)
        return
      }
    }
    guard let implied = value.divided(by: figure.value), implied > Number(1), implied < Number(400) else {
      return
    }
    if counts.isDays {
      list.add(
        .ratio, .average, result: index, [total], stated: figure.value, unit: figure.unit, at: index,
        implied > Number(200) && implied < Number(367) ? .uncheckable : .look,
        Catalogue.averageImplies(value, figure.value, implied, counts.unit))
    } else {
      guard let computed = context.quantity(total) / Quantity(exactly: Number(counts.certain[0])) else {
        return
      }
      let judgement = Judgement(
        stated: stated, computed: computed, decimals: figure.precision.decimals, isSure: false)
      list.add(
        .ratio, .average, result: index, [total], stated: figure.value, unit: figure.unit, at: index,
        judgement.verdict,
        Catalogue.averageReason(value, Number(counts.certain[0]), counts.unit, computed.value))
    }
    list.judged.insert(index)
  }
}
