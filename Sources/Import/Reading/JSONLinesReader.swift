// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// Reads JSON lines: an object a line, whose members are the cells. Numbers are kept as they are written; an
/// array or object within is the text that writes it. A member that a line lacks is absent.
public struct JSONLinesReader: RowReader {
  private let file: URL
  private let name: String?
  private let columns: [String]
  private let optional: Set<String>

  /// A reader of `file` that reads the members named and passes over the others. It refuses a file of which
  /// no line has one of them, unless that one is `optional`. Failures call the file by `name`.
  public init(_ file: URL, named name: String? = nil, columns: [String], optional: Set<String> = []) {
    self.file = file
    self.name = name
    self.columns = columns
    self.optional = optional
  }

  /// Streams the table: see `RowReader`.
  public func read(
    start: (Header) throws(ImportFailure) -> Void, body: (borrowing Row) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    var window = try ByteWindow(file, name)
    try window.skipByteOrderMark()
    try start(try Header(columns, line: 1, byteCount: window.byteCount, file: window.name))
    var parser = JSONObjectParser(columns)
    var row = Row()
    var line = 0
    while let (length, next) = try lineLength(&window, line: line + 1) {
      line += 1
      try window.validateUTF8(length, line: line)
      row.reset(line: line, width: columns.count)
      row.offset = window.offset + next
      let range = window.start..<window.start + length
      if !window.bytes.trimmed(range).isEmpty {
        parser.parse(window.bytes[range], into: &row)
        try body(row)
      }
      window.consume(next)
    }
    guard line > 0 else { throw .file(Diagnostic(file: window.name, Catalogue.Import.emptyFile)) }
    let missing = zip(columns, parser.isSeen).filter { !$0.1 && !optional.contains($0.0) }.map(\.0)
    guard missing.isEmpty || parser.isUnused else {
      throw .missingColumns(missing, found: parser.otherNames.sorted(), file: window.name, line: 1)
    }
  }

  /// The length of the next line, without and with its end; nil at the end of the file.
  private func lineLength(_ window: inout ByteWindow, line: Int) throws(ImportFailure) -> (
    length: Int, next: Int
  )? {
    var searched = 0
    while true {
      let unsearched = window.bytes[window.start + searched..<window.end]
      if let end = unsearched.firstIndex(of: UInt8(ascii: "\n")) {
        return (end - window.start, end - window.start + 1)
      }
      searched += unsearched.count
      guard !window.isAtEnd else { return searched == 0 ? nil : (searched, searched) }
      guard try window.refill() else {
        throw window.failure(atByte: window.start, line: line) { _, _ in Catalogue.Import.rowTooLong }
      }
    }
  }
}
