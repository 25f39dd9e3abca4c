// SPDX-License-Identifier: Apache-2.0

import Base

/// A file that is a table, read once from its first row to its last in constant memory.
public protocol RowReader {
  /// Gives the header to `start`, then each row that is not blank to `body`. The row is only lent: its buffer
  /// is filled anew for the next one.
  /// - Throws: `.file` where the file is no such table, naming the line; whatever `start` or `body` throws.
  func read(
    start: (Header) throws(ImportFailure) -> Void, body: (borrowing Row) throws(ImportFailure) -> Void
  ) throws(ImportFailure)
}

/// What is known of a table before its first row.
public struct Header: Sendable {
  /// The names of the columns, spaces around them cut. An unnamed column is empty.
  public let columns: [String]
  /// The line that they stand on.
  public let line: Int
  /// The size that `Row.offset` runs to, in bytes.
  public let byteCount: Int

  /// The header made of a row of names.
  /// - Throws: `.file` where no column has a name, or two have the same.
  init(_ columns: [String], line: Int, byteCount: Int, file: String) throws(ImportFailure) {
    func failure(_ message: Message) -> ImportFailure {
      .file(Diagnostic(file: file, position: Position(line: line, column: 1), message))
    }
    var seen: Set<String> = []
    for column in columns where !column.isEmpty && !seen.insert(column).inserted {
      throw failure(Catalogue.Import.duplicateColumn(column))
    }
    guard !seen.isEmpty else { throw failure(Catalogue.Import.noColumnNames) }
    self.columns = columns
    self.line = line
    self.byteCount = byteCount
  }
}
