// SPDX-License-Identifier: Apache-2.0

import Base

/// An overall mean beside the means of its groups, where another table counts the groups: the mean of “1,7; 2,04; 2,11
/// days” weighted by the agents of categories A, B and C.
struct WeightedClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    for (place, grid) in context.grids.enumerated() where isOfMeans(grid) {
      guard let means = column(grid), means.count > 1, let overall = overall(after: grid) else {
        continue
      }
      let earlier = context.grids[..<place].reversed().prefix(6)
      guard let weights = earlier.lazy.compactMap({ weights($0, means.map(\.label)) }).first else { continue }
      judge(overall, means.map(\.index), weights, &list)
    }
  }

  private func isOfMeans(_ grid: TableGrid) -> Bool {
    grid.header.contains {
      Folding.fold($0).contains("moyen") || Folding.fold($0).contains("average")
        || Folding.fold($0).contains("mean")
    }
  }

  /// The one column of numbers of a table, with the labels of its rows; nil where there are more.
  private func column(_ grid: TableGrid) -> [(label: String, index: Int)]? {
    var cells: [(label: String, index: Int)] = []
    for row in grid.rows {
      let found = row.cells.compactMap { $0 }
      guard found.count == 1 else { return nil }
      cells.append((Folding.fold(row.label), found[0]))
    }
    return cells
  }

  /// A mean alone in the next block, in the same unit.
  private func overall(after grid: TableGrid) -> Int? {
    let next = context.byBlock[grid.block + 1] ?? []
    guard next.count == 1, context.isCount(next[0]) else { return nil }
    let block = context.layout.blocks[grid.block + 1]
    let words = context.words(block.tokens)
    return words.contains { $0.hasPrefix("moyen") || $0 == "average" || $0 == "mean" } ? next[0] : nil
  }

  /// What another table counts of the same groups.
  private func weights(_ grid: TableGrid, _ labels: [String]) -> [Int]? {
    guard let cells = column(grid), !isOfMeans(grid) else { return nil }
    let byLabel = Dictionary(cells.map { ($0.label, $0.index) }, uniquingKeysWith: { first, _ in first })
    let found = labels.compactMap { byLabel[$0] }
    return found.count == labels.count && found.allSatisfy { context.isCount($0) } ? found : nil
  }

  private func judge(_ overall: Int, _ means: [Int], _ weights: [Int], _ list: inout ClaimList) {
    var total: Quantity? = Quantity(exactly: .zero)
    var count: Quantity? = Quantity(exactly: .zero)
    for (mean, weight) in zip(means, weights) {
      guard let product = context.quantity(mean) * context.quantity(weight) else { return }
      total = total.flatMap { $0 + product }
      count = count.flatMap { $0 + context.quantity(weight) }
    }
    guard let total, let count, let computed = total / count else { return }
    let figure = context.figures[overall]
    // The groups counted may not be those that the mean was taken of: never sure.
    let judgement = Judgement(
      stated: context.quantity(overall), computed: computed, decimals: figure.precision.decimals,
      isSure: false)
    list.add(
      .other, .average, result: overall, means + weights, stated: figure.value, unit: figure.unit,
      at: overall, judgement.verdict,
      Catalogue.weightedReason(computed.value, figure.value))
    list.judged.insert(overall)
  }
}
