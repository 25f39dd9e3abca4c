// SPDX-License-Identifier: Apache-2.0

/// A place in a text: line and column count from 1, columns in Unicode code points.
public struct Position: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int

  /// The place at a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// This place, counted from `origin` instead of from 1:1.
  public func offset(from origin: Position) -> Position {
    line == 1
      ? Position(line: origin.line, column: origin.column + column - 1)
      : Position(line: origin.line + line - 1, column: column)
  }
}

/// Something wrong at a place of a file: what was expected and what was found.
public struct Diagnostic: Error, Sendable, Hashable {
  /// The file, as the reader would name it; nil where the text came from no file.
  public let file: String?
  /// The place in the file; nil where the whole of it is meant.
  public let position: Position?
  /// What was expected and what was found.
  public let message: Message

  /// Something wrong in a file, or in none, at a place where one is known.
  public init(file: String?, position: Position? = nil, _ message: Message) {
    self.file = file
    self.position = position
    self.message = message
  }

  /// `file:line:column: message`, without the parts that are not known.
  public func description(in language: Language) -> String {
    var place = file ?? ""
    if let position { place += "\(place.isEmpty ? "" : ":")\(position.line):\(position.column)" }
    return place.isEmpty ? message(language) : "\(place): \(message(language))"
  }
}

/// Everything that was found wrong, by the names of the files, then by place.
public struct Diagnostics: Error, Sendable {
  /// In the order in which they are shown.
  public let all: [Diagnostic]

  /// Puts diagnostics in order; those without a file or a place come first.
  public init(_ all: [Diagnostic]) {
    self.all = all.sorted { left, right in
      (left.file ?? "", left.position ?? Position(line: 0, column: 0))
        < (right.file ?? "", right.position ?? Position(line: 0, column: 0))
    }
  }

  /// One line a diagnostic.
  public func description(in language: Language) -> String {
    all.map { $0.description(in: language) }.joined(separator: "\n")
  }
}
