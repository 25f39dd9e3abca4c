// SPDX-License-Identifier: Apache-2.0

import Base

/// A daily value that cannot be, beside the year's: “quotidiennement plus d'un million de repas”.
struct DailyClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    let yearly = Dictionary(
      grouping: context.figures.indices.filter {
        context.isCount($0) && !context.mentions[$0].noun.isEmpty && !isDaily($0)
      },
      by: { context.mentions[$0].noun })
    for index in context.figures.indices
    where context.isCount(index) && isDaily(index) && !Self.people.contains(context.mentions[index].noun) {
      let figure = context.figures[index]
      guard figure.value >= Number(1000), let others = yearly[context.mentions[index].noun], others.count > 0,
        let most = others.max(by: { context.figures[$0].value < context.figures[$1].value }),
        context.figures[most].value >= figure.value,
        let year = figure.value.multiplied(by: Number(200)),
        year > (context.figures[most].value.multiplied(by: Number(10)) ?? year)
      else { continue }
      list.add(
        .other, .magnitude, result: index, [most], stated: figure.value, unit: figure.unit, at: index, .look,
        Catalogue.beyondYear(figure.value, context.figures[most].value, line: context.figures[most].span.line)
      )
    }
  }

  /// The same people come every day: a day may count nearly as many as the year.
  private static let people: Set<String> = [
    "personnes", "agents", "enfants", "eleves", "usagers", "menages", "familles", "voyageurs", "people",
    "pupils", "children", "users",
  ]

  private func isDaily(_ index: Int) -> Bool {
    let mention = context.mentions[index]
    if mention.per == "jour" || mention.per == "day" { return true }
    let words = context.words(
      max(
        mention.sentence.lowerBound, mention.index - 6)..<min(
          mention.sentence.upperBound, mention.amount.range.upperBound + 5))
    return words.contains("quotidiennement") || words.contains("daily")
  }
}
