// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack

/// A table that a person keeps in a spreadsheet, CSV or Excel: columns named by fields or by their labels, numbers
/// and dates as people write them. It is made into the plain source of its register, line by line.
public struct UploadedTable: Sendable {
  /// The columns, as the plain source names them.
  public private(set) var columns: [String] = []
  /// The first rows, as they will be read.
  public private(set) var firstRows: [[String]] = []
  /// How many rows there are.
  public private(set) var rows = 0

  private var text = ""
  private var line = 1
  private var typed: [TypedText?] = []

  private static let rowsShown = 8

  /// Reads a file and writes it to `plain` as CSV that `SourceImport.plain` takes.
  ///
  /// - Parameter name: what failures call the file.
  /// - Throws: `ImportFailure.file` where it is no table.
  public init(_ file: URL, named name: String, for register: Register, in pack: Pack, to plain: URL)
    throws(ImportFailure)
  {
    var table = UploadedTable()
    do {
      let data = try Data(contentsOf: file, options: .mappedIfSafe)
      let isSpreadsheet = data.starts(with: Array("PK".utf8))
      let reader: any RowReader =
        isSpreadsheet
        ? XLSXReader(file, named: name)
        : CSVReader(
          file, named: name, separator: Self.separator(of: data),
          encoding: String(validating: data, as: UTF8.self) == nil ? .latin1 : .utf8)
      try reader.read { header throws(ImportFailure) in
        table.start(header, register, pack)
      } body: { row throws(ImportFailure) in
        table.add(row)
      }
      try Data(table.text.utf8).write(to: plain)
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw .file(Diagnostic(file: name, Catalogue.unreadableFile(error.localizedDescription)))
    }
    table.text = ""
    self = table
  }

  private init() {}

  /// The one that the first line has most of.
  private static func separator(of data: Data) -> Character {
    let line = data.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let counts = [";", "\t", ","].map { mark in (mark, line.count { $0 == Character(mark).asciiValue }) }
    return Character(counts.max { $0.1 < $1.1 }?.0 ?? ",")
  }

  private mutating func start(_ header: Header, _ register: Register, _ pack: Pack) {
    let names = Dictionary(
      register.fields.map { (TypedText.folded($0.label), $0.name) }, uniquingKeysWith: { first, _ in first })
    columns = header.columns.map { column in
      register.field(column)?.name ?? names[TypedText.folded(column)] ?? column
    }
    typed = columns.map { register.field($0).map { TypedText($0.type, in: pack) } }
    write(columns, at: header.line)
  }

  private mutating func add(_ row: borrowing Row) {
    var cells: [String] = []
    for column in 0..<row.count {
      let cell = row.text(column) ?? ""
      cells.append(typed.indices.contains(column) ? typed[column]?.plain(cell) ?? cell : cell)
    }
    if firstRows.count < Self.rowsShown { firstRows.append(cells) }
    rows += 1
    write(cells, at: row.line)
  }

  /// At the line where it stood, so that what is told of it can be found.
  private mutating func write(_ cells: [String], at place: Int) {
    while line < place {
      text += "\n"
      line += 1
    }
    let row = CSVText.line(cells)
    text += row + "\n"
    line += 1 + row.utf8.count { $0 == UInt8(ascii: "\n") }
  }
}
