// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the rows of a sheet (ECMA-376, 18.3): the first that is not blank is the header.
final class SheetParser: PartParser {
  /// What the cells of a sheet refer to.
  struct References {
    let strings: SharedStrings
    let formats: NumberFormats
    let countsFrom1904: Bool
  }

  typealias Start = (Header) throws(ImportFailure) -> Void
  typealias Body = (borrowing Row) throws(ImportFailure) -> Void

  private let references: References
  private let stream: ZipEntryStream
  private let giveHeader: Start
  private let giveRow: Body
  private(set) var width: Int?
  private var row = Row()
  private var line = 0
  /// The column of the cell being read.
  private var column = -1
  private var kind = ""
  private var style = 0
  /// The text that the cell holds so far.
  private var content: String?
  private var isPhonetic = false

  private static let maximumColumns = 16_384

  init(
    _ stream: ZipEntryStream, of archive: ZipArchive, _ references: References, start: @escaping Start,
    body: @escaping Body
  ) {
    self.stream = stream
    self.references = references
    giveHeader = start
    giveRow = body
    super.init(archive)
  }

  override func start(_ element: String, _ attributes: [String: String]) throws(ImportFailure) {
    switch element {
    case "row":
      line = attributes["r"].flatMap { Int($0) } ?? line + 1
      column = -1
      row.reset(line: line, width: width ?? 0)
    case "c":
      column =
        try attributes["r"].map { reference throws(ImportFailure) in try place(reference) } ?? column + 1
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      content = nil
    case "rPh": isPhonetic = true
    case "v", "t": if !isPhonetic { text = "" }
    default: break
    }
  }

  override func end(_ element: String) throws(ImportFailure) {
    switch element {
    case "v", "t":
      guard let text else { return }
      content = (content ?? "") + text
      self.text = nil
    case "rPh": isPhonetic = false
    case "c": if let content { try set(content) }
    case "row": try endRow()
    default: break
    }
  }

  /// The column of a reference such as `BC12`, from 0.
  private func place(_ reference: String) throws(ImportFailure) -> Int {
    var column = 0
    for byte in reference.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte), column <= Self.maximumColumns else {
        break
      }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    guard (1...Self.maximumColumns).contains(column) else {
      throw archive.failure(Catalogue.Import.Spreadsheet.unknownCell(reference), line: line)
    }
    return column - 1
  }

  private func set(_ content: String) throws(ImportFailure) {
    guard column < Self.maximumColumns else {
      throw archive.failure(Catalogue.Import.Spreadsheet.unknownCell(String(column)), line: line)
    }
    while row.cells.count <= column { row.cells.append(.absent) }
    switch kind {
    case "s":
      guard let index = Int(content.trimmed), let shared = references.strings[index] else {
        throw archive.failure(Catalogue.Import.Spreadsheet.unknownString(content), line: line)
      }
      row.set(column, to: shared)
    case "b": row.set(column, to: (content == "1" ? "true" : "false").utf8)
    case "n":
      let number = SerialNumber(text: content.trimmed)
      let text = references.formats[style].map { number.text(as: $0, from1904: references.countsFrom1904) }
      row.set(column, to: (text ?? number.decimal).utf8)
    // Texts in place, results of formulas, errors (#N/A) and ISO dates.
    default: row.set(column, to: content.utf8)
    }
  }

  private func endRow() throws(ImportFailure) {
    guard row.cells.contains(where: { $0.end > $0.start }) else { return }
    row.offset = stream.offset
    if let width {
      // Cells beyond the header that hold nothing are only formatted.
      while row.cells.count > width, let last = row.cells.last, last.end <= last.start {
        row.cells.removeLast()
      }
      row.check(width: width)
      try giveRow(row)
    } else {
      var columns: [String] = []
      for column in 0..<row.count { columns.append(row.text(column)?.trimmed ?? "") }
      while columns.last?.isEmpty == true { columns.removeLast() }
      width = columns.count
      try giveHeader(try Header(columns, line: line, byteCount: stream.byteCount, file: archive.name))
    }
  }
}
