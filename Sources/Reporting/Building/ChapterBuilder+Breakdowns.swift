// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// Rows are the members of the first breakdown; columns are figures, the members of the second, or periods.
  mutating func breakdownTable(_ table: Directive.Table, _ directive: Directive) throws -> Table {
    let figures = table.items.compactMap { item in
      figure(item.figure, at: directive.position).map { (item, $0) }
    }
    for (_, figure) in figures { mention(figure.key) }
    guard let (first, figure) = figures.first else {
      return self.table(directive, heads: [], rows: [], CellWriter(self, values: []))
    }
    if table.by.count > 1 { return try crossedTable(figure, table, directive) }
    let periods = table.periods.isEmpty ? [year] : table.periods.map { $0.period(reporting: year) }
    var columns: [BreakdownColumn] = []
    for (item, figure) in periods.count > 1 ? [(first, figure)] : figures {
      for period in periods {
        let head =
          periods.count > 1
          ? period.formatted(in: language) : setting.typeset(item.label ?? figure.short ?? figure.label)
        columns.append(
          BreakdownColumn(head, figure, try book.breakdown(figure.key, by: table.by, for: period)))
      }
    }
    return try breakdownTable(columns, table, directive)
  }

  private func breakdownTable(
    _ columns: [BreakdownColumn], _ table: Directive.Table, _ directive: Directive
  ) throws -> Table {
    var writer = CellWriter(self, values: columns.map(\.values.total))
    let members = columns.map(\.values).allRows
    let total = columns[0].values.total.number
    func derivedCells(_ numbers: [Number?]) -> [Table.Cell] {
      var cells: [Table.Cell] = []
      if table.hasShare {
        cells.append(
          percent(numbers[0], of: total).map { derived(printer.share($0), $0) } ?? .empty)
      }
      if table.hasChange, numbers.count > 1 {
        let change = growth(from: numbers[0], to: numbers[numbers.count - 1])
        cells.append(change.map { derived(printer.change($0), $0) } ?? .empty)
      }
      return cells
    }
    var rows: [Table.Row] = []
    for member in members {
      let numbers = columns.map { $0.cell(member) }
      let cells = zip(numbers, columns).map { writer.cell($0, $1.figure) }
      rows.append(
        Table.Row(
          header: [.text(setting.typeset(member.label))], cells: cells + derivedCells(numbers), isTotal: false
        ))
    }
    if table.hasTotal {
      let cells = columns.map { writer.cell($0.values.total, $0.figure, asked: [$0.values.period]) }
      rows.append(totalRow(cells + derivedCells(columns.map(\.values.total.number))))
    }
    var heads = columns.map(\.head)
    if table.hasShare { heads.append(Catalogue.share(language)) }
    if table.hasChange, columns.count > 1 { heads.append(Catalogue.change(language)) }
    return self.table(
      directive, corner: setting.name(of: table.by[0], columns[0].figure), heads: heads, rows: rows, writer)
  }

  /// Two breakdowns crossed; with a total, both margins.
  private func crossedTable(_ figure: Figure, _ table: Directive.Table, _ directive: Directive) throws
    -> Table
  {
    let period = table.periods.first?.period(reporting: year) ?? year
    let crossed = try book.breakdown(figure.key, by: table.by, for: period)
    var writer = CellWriter(self, values: [crossed.total])
    let rowTotals = table.hasTotal ? try book.breakdown(figure.key, by: [table.by[0]], for: period) : nil
    var rows: [Table.Row] = []
    for (index, member) in crossed.rows.enumerated() {
      var cells = crossed.cells[index].map { writer.cell($0, figure) }
      if let rowTotals {
        cells.append(writer.cell(BreakdownColumn("", figure, rowTotals).cell(member), figure))
      }
      rows.append(Table.Row(header: [.text(setting.typeset(member.label))], cells: cells, isTotal: false))
    }
    var heads = crossed.columns.map { setting.typeset($0.label) }
    if table.hasTotal {
      let margin = BreakdownColumn("", figure, try book.breakdown(figure.key, by: [table.by[1]], for: period))
      let cells = crossed.columns.map { writer.cell(margin.cell($0), figure) }
      rows.append(totalRow(cells + [writer.cell(crossed.total, figure, asked: [period])]))
      heads.append(Catalogue.total(language))
    }
    return self.table(
      directive, corner: setting.name(of: table.by[0], figure), heads: heads, rows: rows, writer)
  }

  private func totalRow(_ cells: [Table.Cell]) -> Table.Row {
    Table.Row(header: [.text(Catalogue.total(language))], cells: cells, isTotal: true)
  }

  private func percent(_ part: Number?, of total: Number?) -> Number? {
    guard let part, let total else { return nil }
    return part.multiplied(by: Number(100))?.divided(by: total)
  }

  private func growth(from: Number?, to: Number?) -> Number? {
    guard let from, let to else { return nil }
    return percent(to.subtracting(from), of: from)
  }
}

extension DocumentBuilder {
  /// What a breakdown splits by: a month, a commune, the label of the field.
  public func name(of breakdown: Figure.Breakdown, _ figure: Figure) -> String {
    switch breakdown {
    case .commune: return Catalogue.commune(language)
    case .month: return Catalogue.month(language)
    case .quarter: return Catalogue.quarter(language)
    case .grouping(let name): return name.count <= 4 ? name.uppercased() : name.localizedCapitalizedFirst
    case .field(let path): return book.field(at: path, countedBy: figure.key).map { typeset($0.label) } ?? ""
    }
  }
}

/// A column of a breakdown table.
private struct BreakdownColumn {
  let head: String
  let figure: Figure
  let values: BreakdownTable
  private let index: [Member: Int]

  init(_ head: String, _ figure: Figure, _ values: BreakdownTable) {
    self.head = head
    self.figure = figure
    self.values = values
    index = Dictionary(values.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func cell(_ member: Member) -> Number? { index[member].flatMap { values.cells[$0].first ?? nil } }
}

extension String {
  fileprivate var localizedCapitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [BreakdownTable] {
  /// The rows of all tables: those of the first, then those that only a later one has.
  var allRows: [Member] {
    reduce(into: []) { rows, table in rows += table.rows.filter { [rows] in !rows.contains($0) } }
  }
}
