// SPDX-License-Identifier: Apache-2.0

import Base

/// What tables claim: that a row or column is the total of the others, that a column tells the change between two.
struct TableClaims {
  let context: ClaimContext

  func find(_ list: inout ClaimList) {
    for grid in context.grids {
      columnTotals(grid, &list)
      for row in grid.rows { across(row, grid, &list) }
      changeRows(grid, &list)
      shareColumns(grid, &list)
    }
  }

  private func isTotal(_ words: String) -> Bool {
    let first = Folding.fold(words).split { !$0.isLetter }.first.map(String.init) ?? ""
    return ["total", "totaux", "ensemble", "cumul", "totals", "sous-total", "general"].contains(first)
  }

  private func isChange(_ words: String) -> Bool {
    let folded = Folding.fold(words)
    return ["evolution", "variation", "difference", "ecart", "change"].contains { folded.contains($0) }
  }

  private func isLevel(_ index: Int) -> Bool { context.mentions[index].change == nil }

  private func sum(_ parts: [Int]) -> Quantity? {
    var sum: Quantity? = Quantity(exactly: .zero)
    for part in parts { sum = sum.flatMap { $0 + context.quantity(part) } }
    return sum
  }

  // MARK: Totals

  private func columnTotals(_ grid: TableGrid, _ list: inout ClaimList) {
    for (place, row) in grid.rows.enumerated()
    where isTotal(row.label) || row.label.isEmpty && place == grid.rows.count - 1 {
      for column in row.cells.indices {
        guard let total = row.cells[column], isLevel(total) else { continue }
        // A last row without a name is a total where it is one.
        if row.label.isEmpty, !agrees(total, parts(grid.rows[..<place], column)) { continue }
        let above = grid.rows[..<place]
        let since = above.lastIndex { isTotal($0.label) }.map { above.index(after: $0) } ?? 0
        let near = parts(above[since...], column)
        let all = parts(above.filter { !isTotal($0.label) }[...], column)
        guard
          let parts = [near, all].first(where: { $0.count > 1 && agrees(total, $0) })
            ?? [near, all].first(where: { $0.count > 1 })
        else {
          continue
        }
        judge(total, parts, &list)
      }
    }
  }

  private func parts(_ rows: ArraySlice<TableGrid.GridRow>, _ column: Int) -> [Int] {
    rows.compactMap { row in
      guard column < row.cells.count, let cell = row.cells[column], isLevel(cell), !isChange(row.label) else {
        return nil
      }
      return cell
    }
  }

  private func agrees(_ total: Int, _ parts: [Int]) -> Bool {
    sum(parts).map { context.quantity(total).overlaps($0) } ?? false
  }

  private func judge(_ total: Int, _ parts: [Int], _ list: inout ClaimList) {
    guard let computed = sum(parts) else { return }
    let figure = context.figures[total]
    // Averages and rates are not added up: a total that is no larger than its largest part is one of them.
    let largest = parts.map { context.figures[$0].value }.max() ?? .zero
    guard figure.value >= largest || agrees(total, parts) else { return }
    let judgement = Judgement(
      stated: context.quantity(total), computed: computed, decimals: figure.precision.decimals, isSure: true)
    list.add(
      .sum, .tableTotal, result: total, parts, stated: figure.value, unit: figure.unit, at: total,
      judgement.verdict,
      Catalogue.sumReason(
        parts.map { context.figures[$0].value }, computed.value, figure.value, computed.value != figure.value)
    )
    list.judged.formUnion(parts)
  }

  /// A column that is the total of those before it, or tells the change between two of them.
  private func across(_ row: TableGrid.GridRow, _ grid: TableGrid, _ list: inout ClaimList) {
    guard !isChange(row.label) else { return }
    func header(_ column: Int) -> String { column < grid.header.count ? grid.header[column] : "" }
    var levels: [(column: Int, index: Int)] = []
    var hasTotal = false
    for (column, cell) in row.cells.enumerated() {
      guard let cell else { continue }
      if isTotal(header(column)), isLevel(cell), !hasTotal {
        let parts = levels.map(\.index)
        if parts.count > 1, parts.allSatisfy({ context.areAlike(cell, $0) }) { judge(cell, parts, &list) }
        hasTotal = true
        levels.append((column, cell))
      } else if !isLevel(cell) {
        change(cell, header(column), levels.map { ($0.index, header($0.column)) }, &list)
      } else {
        levels.append((column, cell))
      }
    }
  }

  // MARK: Changes

  private func year(_ words: String) -> Int? {
    words.split { !$0.isNumber }.compactMap { Int($0) }.first { (1950...2100).contains($0) }
  }

  /// The two columns that a change compares: those of its years, or the last two with years.
  private func change(
    _ cell: Int, _ header: String, _ levels: [(index: Int, header: String)], _ list: inout ClaimList
  ) {
    let dated = levels.compactMap { level in year(level.header).map { (level.index, $0) } }
    let known: Set<String> = [
      "evolution", "variation", "difference", "ecart", "change", "en", "de", "entre", "et", "taux",
      "annuelle", "annuel", "n", "la",
    ]
    let others = Folding.fold(header).split { !$0.isLetter }.filter { !known.contains(String($0)) }
    guard others.isEmpty, let now = dated.max(by: { $0.1 < $1.1 }),
      let before = dated.filter({ $0.1 < now.1 }).max(by: { $0.1 < $1.1 })
    else {
      list.judged.insert(cell)
      let kind: ReadClaim.Kind = context.figures[cell].unit == "%" ? .evolution : .difference
      list.add(
        kind, kind == .evolution ? .evolution : .difference, result: cell, [],
        stated: context.figures[cell].value,
        unit: context.figures[cell].unit, at: cell, .uncheckable, Catalogue.previousValueMissing)
      return
    }
    ChangeArithmetic(context: context).add(cell, now: now.0, before: before.0, isSure: true, &list)
  }

  /// “Évolution” under the rows of two years.
  private func changeRows(_ grid: TableGrid, _ list: inout ClaimList) {
    for (place, row) in grid.rows.enumerated() where isChange(row.label) && place > 1 {
      let dated = grid.rows[..<place].compactMap { row in year(row.label).map { (row, $0) } }.suffix(2).sorted
      { $0.1 < $1.1 }
      guard dated.count == 2 else { continue }
      for column in row.cells.indices {
        guard let cell = row.cells[column], column < dated[0].0.cells.count, column < dated[1].0.cells.count,
          let before = dated[0].0.cells[column], let now = dated[1].0.cells[column]
        else { continue }
        ChangeArithmetic(context: context).add(cell, now: now, before: before, isSure: true, &list)
      }
    }
  }

  // MARK: Shares

  /// A column of shares beside a column of counts with its total.
  private func shareColumns(_ grid: TableGrid, _ list: inout ClaimList) {
    guard let last = grid.rows.last(where: { isTotal($0.label) }) else { return }
    for column in last.cells.indices.dropFirst() {
      guard let whole = last.cells[column - 1], context.isCount(whole),
        grid.rows.contains(where: {
          column < $0.cells.count
            && $0.cells[column].map { context.mentions[$0].unit == "%" && isLevel($0) } ?? false
        })
      else { continue }
      let agreeing = grid.rows.count { row in
        guard column < row.cells.count, let share = row.cells[column], let part = row.cells[column - 1] else {
          return false
        }
        return ShareArithmetic(context: context).agrees(share, part: part, whole: whole)
      }
      // A column of rates is no column of shares.
      guard agreeing * 2 > grid.rows.count else { continue }
      for row in grid.rows where !isTotal(row.label) {
        guard column < row.cells.count, let share = row.cells[column], let part = row.cells[column - 1],
          isLevel(share),
          context.mentions[share].unit == "%"
        else { continue }
        ShareArithmetic(context: context).add(share, part: part, whole: whole, isSure: true, &list)
      }
    }
  }
}
