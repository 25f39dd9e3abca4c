// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// One row a figure, one column a period.
  mutating func figureTable(_ table: Directive.Table, _ directive: Directive) throws -> Table {
    let items = table.items + [table.total].compactMap(\.self)
    let periods = try columns(of: table, items)
    let values = try items.map { item in try periods.map { try book.value(item.figure, for: $0) } }
    var writer = CellWriter(self, values: values.joined())
    var rows: [Table.Row] = []
    for (index, item) in items.enumerated() {
      guard let figure = figure(item.figure, at: directive.position) else { continue }
      mention(figure.key)
      var cells = values[index].map { writer.cell($0, figure, asked: periods) }
      if table.hasShare { cells.append(try share(of: item, in: table)) }
      if table.hasChange { cells.append(try change(of: item, periods)) }
      let isTotal = table.total != nil && index == items.count - 1
      rows.append(Table.Row(header: [.text(label(item, figure))], cells: cells, isTotal: isTotal))
    }
    var heads = periods.map { $0.formatted(in: language) }
    if table.hasShare { heads.append(Catalogue.share(language)) }
    if table.hasChange { heads.append(Catalogue.change(language)) }
    return self.table(directive, heads: heads, rows: rows, writer)
  }

  /// The figures of each row side by side.
  mutating func matrix(
    _ columns: [String], _ rows: [(label: String, figures: [FigureKey?])], _ directive: Directive
  ) throws -> Table {
    var values: [FigureKey: FigureValue] = [:]
    for key in rows.flatMap(\.figures).compactMap(\.self) { values[key] = try book.value(key, for: year) }
    var writer = CellWriter(self, values: values.values)
    var built: [Table.Row] = []
    for row in rows {
      var cells: [Table.Cell] = []
      for key in row.figures {
        guard let key, let figure = figure(key, at: directive.position), let value = values[key] else {
          cells.append(.empty)
          continue
        }
        mention(key)
        cells.append(writer.cell(value, figure, asked: [year]))
      }
      built.append(Table.Row(header: [.text(setting.typeset(row.label))], cells: cells, isTotal: false))
    }
    return table(directive, heads: columns.map(setting.typeset), rows: built, writer)
  }

  /// A table typed in the text; a column of which every cell begins with a digit is aligned as numbers are.
  mutating func typedTable(_ rows: [[[Chapter.Inline]]]) throws -> Table? {
    var cells: [[[Inline]]] = []
    for row in rows {
      var built: [[Inline]] = []
      for cell in row { built.append(try sentence(cell)) }
      cells.append(built)
    }
    guard let heads = cells.first, !heads.isEmpty else { return nil }
    let body = cells.dropFirst()
    let columns = heads.indices.dropFirst().map { index in
      let texts = body.compactMap { index < $0.count ? $0[index].plainText : nil }.filter { !$0.isEmpty }
      let isNumeric =
        !texts.isEmpty && texts.allSatisfy { $0.first.map { $0.isNumber || "−+–—".contains($0) } ?? false }
      return Table.Column(head: heads[index].plainText, alignment: isNumeric ? .end : .start)
    }
    return Table(
      caption: nil, corner: heads[0].plainText, columns: columns,
      rows: body.map { row in
        Table.Row(header: row.first ?? [], cells: row.dropFirst().map(Table.Cell.text), isTotal: false)
      },
      note: nil, footnotes: [], source: nil)
  }

  /// The periods of a table of figures: as asked, else the year reported, with the year before where a row
  /// has it.
  private func columns(of table: Directive.Table, _ items: [Directive.Item]) throws -> [Period] {
    guard table.periods.isEmpty else { return table.periods.map { $0.period(reporting: year) } }
    let before = year.previousYear
    for item in items where pack.figure(item.figure) != nil {
      if try book.value(item.figure, for: before).number != nil { return [before, year] }
    }
    return [year]
  }

  private func share(of item: Directive.Item, in table: Directive.Table) throws -> Table.Cell {
    guard let total = table.total else { return .empty }
    guard
      let share = try book.share(
        item.figure, of: total.figure, for: table.periods.last?.period(reporting: year) ?? year)
    else {
      return .empty
    }
    return derived(printer.share(share), share)
  }

  private func change(of item: Directive.Item, _ periods: [Period]) throws -> Table.Cell {
    let from = periods.count > 1 ? periods[0] : year.previousYear
    guard let change = try book.changeRate(item.figure, from: from, to: periods.last ?? year) else {
      return .empty
    }
    return derived(printer.change(change), change)
  }

  /// The name of a row: as renamed there, else under its parent, with its unit where the name does not say
  /// it.
  private func label(_ item: Directive.Item, _ figure: Figure) -> String {
    let label = item.label ?? figure.short ?? figure.label
    let unit = Unit(name: figure.unit)
    guard figure.nature == .ratio, !unit.isSymbol, !label.lowercased().contains(figure.unit.lowercased())
    else {
      return setting.typeset(label)
    }
    return setting.typeset(label) + " (\(setting.typeset(figure.unit)))"
  }
}
