// SPDX-License-Identifier: Apache-2.0

import Base

/// A small CSV file of the pack, held whole: RFC 4180 with a comma, a header, and the place of every cell.
struct PackCSV {
  let file: PackFile
  let rows: [Row]

  struct Row {
    let line: Int
    let cells: [String: Cell]

    subscript(column: String) -> Cell {
      cells[column] ?? Cell(text: "", position: Position(line: line, column: 1))
    }
  }

  struct Cell {
    let text: String
    let position: Position
  }

  /// Reads the file; `columns` must be there, in any order, and `others` says whether more may be.
  init?(_ file: PackFile, columns: [String], others: Bool = false, report: PackReport) {
    guard let text = file.text(report) else { return nil }
    guard var records = PackCSV.records(of: text) else {
      report.add(file.name, nil, Catalogue.quoteNotClosed)
      return nil
    }
    guard !records.isEmpty else {
      report.add(file.name, Position(line: 1, column: 1), Catalogue.csvColumns(expected: columns, found: []))
      return nil
    }
    let header = records.removeFirst().map(\.text)
    guard columns.allSatisfy(header.contains), others || header.allSatisfy(columns.contains),
      Set(header).count == header.count
    else {
      report.add(
        file.name, Position(line: 1, column: 1), Catalogue.csvColumns(expected: columns, found: header))
      return nil
    }
    self.file = file
    rows = records.compactMap { cells in
      guard cells.count == header.count else {
        report.add(
          file.name, cells[0].position, Catalogue.csvCells(expected: header.count, found: cells.count))
        return nil
      }
      return Row(line: cells[0].position.line, cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }

  /// The cells of each line that is not empty; nil where a quote is never closed.
  static func records(of text: String, separator: Character = ",") -> [[Cell]]? {
    var records: [[Cell]] = []
    var record: [Cell] = []
    var cell = ""
    var position = Position(line: 1, column: 1)
    var start = position
    var quoted = false
    var wasQuote = false

    func endCell() {
      record.append(Cell(text: cell, position: start))
      cell = ""
      start = position
    }
    for character in text {
      if character.isNewline {
        position = Position(line: position.line + 1, column: 1)
      } else {
        position = Position(line: position.line, column: position.column + character.unicodeScalars.count)
      }
      if quoted {
        if wasQuote {
          wasQuote = false
          if character == "\"" {
            cell.append("\"")
            continue
          }
          quoted = false
        } else if character == "\"" {
          wasQuote = true
          continue
        } else {
          cell.append(character)
          continue
        }
      }
      if character == "\"", cell.isEmpty {
        quoted = true
      } else if character == separator {
        endCell()
      } else if character.isNewline {
        endCell()
        if record.count > 1 || !record[0].text.isEmpty { records.append(record) }
        record = []
      } else {
        cell.append(character)
      }
    }
    guard !quoted || wasQuote else { return nil }
    if !cell.isEmpty || !record.isEmpty {
      endCell()
      records.append(record)
    }
    return records
  }
}
