// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Figures
import Import
import NIOCore
import Pack
import Reporting
import Store

/// What a list is extracted as.
enum RecordListFormat: String {
  case csv, json, xlsx

  var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }
}

extension RecordListPages {
  /// What is listed, all pages of it: the same columns, filters and order. CSV and JSON are for programs, a workbook
  /// for people: it has the words of the page.
  func file(_ format: RecordListFormat) throws -> DeskAnswer {
    let (content, isEmpty) =
      switch format {
      case .csv, .json: try table(format)
      case .xlsx: try workbook()
      }
    if request.columns.contains(where: \.isConfidential), !isEmpty { try scene.noteWholeList() }
    return .file(content, type: format.type, name: "\(scene.register.name).\(format.rawValue)")
  }

  private func table(_ format: RecordListFormat) throws -> (ByteBuffer, isEmpty: Bool) {
    let rows = try rows { try $0.data($1, $2) }
    let table = DataTable(columns: request.columns.map(\.name), rows: rows)
    return (ByteBuffer(string: format == .csv ? table.csv : table.json), rows.isEmpty)
  }

  private func workbook() throws -> (ByteBuffer, isEmpty: Bool) {
    let count = try scene.visit.body.database.reading { try $0.count(request.filtered) }
    guard count < XLSXWriter.mostRows else {
      throw Refusal(Catalogue.DeskRegisters.tooManyRows(XLSXWriter.mostRows - 1))
    }
    var writer = XLSXWriter(sheet: scene.title, columns: request.columns.map { scene.label($0) })
    let rows = try rows { try $0.cell($1, $2) }
    for row in rows { writer.add(row) }
    do throws(ImportFailure) {
      return (ByteBuffer(bytes: try writer.file()), rows.isEmpty)
    } catch {
      throw Refusal(Catalogue.storeFailedAtDesk)
    }
  }

  private func rows<Cell>(_ cell: (RecordWords, StoredValue, Field) throws -> Cell) throws -> [[Cell]] {
    try scene.visit.body.database.reading { reader in
      let words = RecordWords(reader, scene.visit.pack, scene.visit.language)
      var rows: [[Cell]] = []
      try reader.forEach(request.records) { record in
        rows.append(try request.columns.map { try cell(words, record[$0.name], $0) })
      }
      return rows
    }
  }
}

extension RecordWords {
  /// A value for a program to read, as the public data give it.
  func data(_ value: StoredValue, _ field: Field) throws -> DataTable.Value {
    switch (value, field.type) {
    case (.null, _): .absent
    case (.integer(let flag), .boolean): .boolean(flag == 1)
    case (.integer, .reference): .text(try text(value, field))
    case (.integer, _): value.number(scale: field.type.scale ?? 0).map { .number($0) } ?? .absent
    case (.text(let text), _): .text(text)
    }
  }

  /// A value in a spreadsheet: numbers and dates are such.
  func cell(_ value: StoredValue, _ field: Field) throws -> XLSXWriter.Cell {
    let scale = field.type.scale ?? 0
    switch (value, field.type) {
    case (.null, _): return .empty
    case (.integer(let flag), .boolean): return .boolean(flag == 1)
    case (.integer, .integer), (.integer, .decimal), (.integer, .money):
      return value.number(scale: scale).map { .number($0, decimals: scale) } ?? .empty
    case (.text(let day), .date): return CivilDate(day).map { .date($0) } ?? .text(day)
    default: return .text(try text(value, field))
    }
  }
}
