// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack

/// Reads CSV (RFC 4180): fields in quotes where need be, any line ends, a byte order mark or none.
/// Blank lines are passed over.
public struct CSVReader: RowReader {
  private let file: URL
  private let name: String?
  private let separator: UInt8
  private let encoding: Source.Encoding

  /// A reader of `file`, whose fields are kept apart by one ASCII character; failures call the file by
  /// `name`.
  public init(
    _ file: URL, named name: String? = nil, separator: Character = ",", encoding: Source.Encoding = .utf8
  ) {
    self.file = file
    self.name = name
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    self.encoding = encoding
  }

  /// Streams the table: see `RowReader`.
  public func read(
    start: (Header) throws(ImportFailure) -> Void, body: (borrowing Row) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    var window = try ByteWindow(file, name)
    try window.skipByteOrderMark()
    var scanner = CSVScanner(separator: separator)
    var row = Row()
    var line = 1
    var width: Int?
    while let (length, next) = try scan(&window, &scanner, line: line) {
      if length > 0 {
        if encoding == .utf8 { try window.validateUTF8(length, line: line) }
        row.reset(line: line)
        row.offset = window.offset + next
        let bytes = window.bytes[window.start..<window.start + length]
        switch encoding {
        case .utf8: row.fill(bytes, scanner.cells)
        case .latin1: row.fill(transcoding: bytes, scanner.cells)
        }
        if let width {
          row.check(width: width)
          try body(row)
        } else {
          let header = try header(row, in: window)
          width = header.columns.count
          try start(header)
        }
      }
      window.consume(next)
      line += scanner.lineBreaks
    }
    guard width != nil else {
      throw .file(Diagnostic(file: window.name, Catalogue.Import.emptyFile))
    }
  }

  /// Finds the next row in the window: its length, and that up to the one after; nil at the end of the file.
  private func scan(
    _ window: inout ByteWindow, _ scanner: inout CSVScanner, line: Int
  ) throws(ImportFailure) -> (length: Int, next: Int)? {
    while true {
      guard window.start < window.end else {
        guard !window.isAtEnd else { return nil }
        _ = try window.refill()
        continue
      }
      let unread = window.start..<window.end
      switch scanner.scan(window.bytes.span.extracting(unread), isLast: window.isAtEnd) {
      case .row(let length, let next): return (length, next)
      case .incomplete:
        guard try window.refill() else {
          throw window.failure(atByte: window.start + (scanner.openQuote ?? 0), line: line) { _, _ in
            scanner.openQuote == nil ? Catalogue.Import.rowTooLong : Catalogue.Import.quoteNotClosed
          }
        }
      case .flaw(let flaw, let place):
        throw window.failure(atByte: window.start + place, line: line) { byte, column in
          switch flaw {
          case .nulByte: Catalogue.Import.nulByte(at: column)
          case .textAfterQuote:
            Catalogue.Import.textAfterQuote(separator: Character(UnicodeScalar(separator)))
          case .quoteNotClosed: Catalogue.Import.quoteNotClosed
          }
        }
      }
    }
  }

  private func header(
    _ row: borrowing Row, in window: borrowing ByteWindow
  ) throws(ImportFailure) -> Header {
    var columns: [String] = []
    for column in 0..<row.count { columns.append(row.text(column)?.trimmed ?? "") }
    return try Header(columns, line: row.line, byteCount: window.byteCount, file: window.name)
  }
}
