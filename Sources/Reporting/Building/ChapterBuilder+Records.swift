// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// The records of a public register, one a row.
  mutating func recordTable(_ records: Directive.Records, _ directive: Directive) throws -> Table? {
    let source = try book.records(of: records.register, sortedBy: records.sort)
    var columns: [(index: Int, field: Field)] = []
    for name in records.columns {
      guard let index = source.fields.firstIndex(where: { $0.name == name }) else {
        reportUnknown(name, source, directive)
        continue
      }
      columns.append((index, source.fields[index]))
    }
    guard let first = columns.first else { return nil }
    var rows = source.rows.map { row in
      Table.Row(
        header: content(row.cells[first.index], first.field),
        cells: columns.dropFirst().map { cell(row.cells[$0.index], $0.field) },
        isTotal: false)
    }
    if let name = records.total {
      if let column = columns.firstIndex(where: { $0.field.name == name }), column > 0 {
        rows.append(totalRow(of: source, columns, column))
      } else {
        reportUnknown(name, source, directive)
      }
    }
    let register = setting.typeset(source.register.plural)
    return Table(
      caption: directive.title.map(setting.typeset) ?? register, corner: setting.typeset(first.field.label),
      columns: columns.dropFirst().map {
        Table.Column(
          head: setting.typeset($0.field.label), alignment: $0.field.type.scale == nil ? .start : .end)
      },
      rows: rows, note: directive.note.map(setting.typeset), footnotes: [],
      source: Catalogue.registersSource([register])(language))
  }

  private mutating func reportUnknown(_ name: String, _ source: RecordTable, _ directive: Directive) {
    let nearest = Suggestion.closest(to: name, among: source.fields.map(\.name))
    report(directive.position, Catalogue.unknownField(name, in: source.register.name, nearest))
  }

  private func totalRow(of source: RecordTable, _ columns: [(index: Int, field: Field)], _ column: Int)
    -> Table.Row
  {
    let (index, field) = columns[column]
    let sum = source.rows.reduce(Number?.some(.zero)) { sum, row in
      guard case .number(let number) = row.cells[index] else { return sum }
      return sum?.adding(number)
    }
    let cells = columns.indices.dropFirst().map {
      $0 == column ? cell(sum.map(RecordCell.number) ?? .absent, field) : .empty
    }
    return Table.Row(header: [.text(Catalogue.total(language))], cells: cells, isTotal: true)
  }

  private func cell(_ cell: RecordCell, _ field: Field) -> Table.Cell {
    switch cell {
    case .absent: .empty
    case .number(let number):
      .number(PrintedNumber(text: setting.text(number, of: field), value: number, origin: .record, note: nil))
    default: .text(content(cell, field))
    }
  }

  private func content(_ cell: RecordCell, _ field: Field) -> [Inline] {
    [.text(setting.text(cell, of: field))]
  }
}

extension DocumentBuilder {
  /// A cell of a record as a reader reads it.
  public func text(_ cell: RecordCell, of field: Field) -> String {
    switch cell {
    case .absent: "–"
    case .text(let text): typeset(text)
    case .number(let number): text(number, of: field).description
    case .date(let date): date.formatted(in: language)
    case .boolean(let value): (value ? Catalogue.yes : Catalogue.no)(language)
    case .choice(let choice): typeset(choice.label)
    case .commune(_, let name): name
    case .hidden: Catalogue.hidden(language)
    }
  }

  /// A number of a record in its field's unit.
  func text(_ number: Number, of field: Field) -> NumberText {
    if case .money = field.type {
      return printer.text(number, .euro, decimals: number.isWhole ? 0 : 2, .full)
    }
    return printer.text(number, Unit(name: field.unit ?? ""), decimals: number.decimals)
  }
}
