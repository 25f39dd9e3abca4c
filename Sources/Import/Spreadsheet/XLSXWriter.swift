// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// A table as an Excel workbook of one sheet (ECMA-376). Numbers and dates are such, and texts are inline strings:
/// whatever a text begins with, no program takes it for a formula.
public struct XLSXWriter: Sendable {
  /// What the sheet is called.
  public let sheet: String
  private var rows = ""
  private var count = 0

  /// A cell.
  public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    /// - Parameter decimals: how many are shown.
    case number(Number, decimals: Int)
    case date(CivilDate)
    case boolean(Bool)
  }

  /// The most rows that a sheet has.
  public static let mostRows = 1_048_576

  /// A table that begins with the names of its columns.
  public init(sheet: String, columns: [String]) {
    self.sheet = sheet
    add(columns.map(Cell.text), style: WorkbookStyle.heading)
  }

  /// Adds a row.
  public mutating func add(_ cells: [Cell]) { add(cells, style: nil) }

  private mutating func add(_ cells: [Cell], style: Int?) {
    count += 1
    rows += "<row r=\"\(count)\">"
    for (column, cell) in cells.enumerated() {
      write(cell, at: "\(Self.letters(column))\(count)", style: style ?? WorkbookStyle.of(cell))
    }
    rows += "</row>"
  }

  private mutating func write(_ cell: Cell, at place: String, style: Int) {
    let start = "<c r=\"\(place)\" s=\"\(style)\""
    switch cell {
    case .empty: return
    case .boolean(let flag): rows += "\(start) t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
    case .number(let number, _) where Self.isExact(number): rows += "\(start)><v>\(number)</v></c>"
    case .number(let number, _): rows += Self.inline(number.description, start)
    case .date(let date) where date >= Self.first:
      // Days are counted from 30 December 1899.
      rows += "\(start)><v>\(date.days + 25_569)</v></c>"
    case .date(let date): rows += Self.inline(date.description, start)
    case .text(let text): rows += Self.inline(text, start)
    }
  }

  /// Before it spreadsheets count a day that there never was.
  private static let first = CivilDate(days: -25_508)

  /// Spreadsheets keep 15 digits of a number: one that has more is a text.
  private static func isExact(_ number: Number) -> Bool {
    String(number.reduced.coefficient.magnitude).utf8.count <= 15
  }

  private static func inline(_ text: String, _ start: String) -> String {
    "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
  }

  /// A cell holds at most 32,767 characters, and XML no control characters.
  private static func escaped(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars.prefix(32_767) {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      case "\t", "\n": written.unicodeScalars.append(scalar)
      case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// The letters of a column, from 0: A, B … Z, AA.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// The file.
  ///
  /// - Throws: `ImportFailure.file` where there is no memory for it.
  public func file() throws(ImportFailure) -> [UInt8] {
    try ZipWriter.archive(
      WorkbookParts.all(sheet: Self.escaped(sheetName), rows: rows).map { ($0.path, Array($0.text.utf8)) })
  }

  /// A name of a sheet has 31 characters at most, and none of some signs.
  private var sheetName: String {
    let plain = sheet.map { "[]:*?/\\'".contains($0) ? " " : $0 }
    let name = String(plain.prefix(31)).trimmingCharacters(in: .whitespaces)
    return name.isEmpty ? "1" : name
  }
}
