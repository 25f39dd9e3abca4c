// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The cells of a row that an import uses, trimmed, with the source's null contents absent.
struct RowCells: ~Copyable {
  private let places: [Place]
  private let nullContents: [[UInt8]]
  /// The columns that expressions read.
  private let evaluated: [Int]
  /// Their values, at the place of the column.
  private(set) var slots: [Value]
  private var row: [String?]

  /// Where a row has the contents of a column.
  enum Place {
    case cell(Int)
    /// The number of its line.
    case line
    case absent
  }

  init(places: [Place], nullContents: Set<String>, evaluated: [Int]) {
    self.places = places
    self.nullContents = nullContents.map { Array($0.trimmed.utf8) }
    self.evaluated = evaluated
    slots = places.map { _ in .null() }
    row = places.map { _ in nil }
  }

  /// A cell's contents; nil where it is absent.
  func text(_ column: Int) -> String? { row[column] }

  /// Takes the cells of a row.
  mutating func load(_ source: borrowing Row) {
    for column in places.indices { row[column] = contents(column, of: source) }
    for column in evaluated { slots[column] = row[column].map(Value.string) ?? .null() }
  }

  private func contents(_ column: Int, of source: borrowing Row) -> String? {
    let cell: Int
    switch places[column] {
    case .cell(let place): cell = place
    case .line: return String(source.line)
    case .absent: return nil
    }
    guard let range = source.content(cell) else { return nil }
    for contents in nullContents where contents.count == range.count {
      if source.bytes[range].elementsEqual(contents) { return nil }
    }
    return source.text(in: range)
  }
}
