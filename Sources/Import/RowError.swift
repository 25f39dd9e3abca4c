// SPDX-License-Identifier: Apache-2.0

import Base

/// What is wrong with one row of a file.
public struct RowError: Error, Sendable, Hashable {
  /// The line that the row begins on.
  public let line: Int
  /// The field that cannot be filled; nil where the row as a whole is wrong.
  public let field: String?
  /// The column that it is filled from, where it is a single one.
  public let column: String?
  /// What was found, cut to 40 characters; nil where nothing was.
  public let found: String?
  /// What was expected; where the row as a whole is wrong, all there is to say.
  public let expected: Message

  init(line: Int, field: String? = nil, column: String? = nil, found: String? = nil, expected: Message) {
    self.line = line
    self.field = field
    self.column = column
    self.found = found.map { $0.count > 40 ? $0.prefix(39) + "…" : $0 }
    self.expected = expected
  }

  /// What was expected and what was found.
  public var message: Message {
    guard let field else { return expected }
    return Catalogue.Import.mismatch(field: field, column: column, expected: expected, found: found)
  }

  /// The error at its line of a file.
  public func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(file: file, position: Position(line: line, column: 1), message)
  }
}
