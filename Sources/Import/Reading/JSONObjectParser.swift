// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads one JSON object (RFC 8259) into the cells of a row.
struct JSONObjectParser {
  private let places: [String: Int]
  /// Which columns were met so far.
  private(set) var isSeen: [Bool]
  /// Names met that are no columns, for the message where columns are missing; not more than it can hold.
  private(set) var otherNames: Set<String> = []
  /// Whether no object was read.
  private(set) var isUnused = true
  private var cursor = JSONCursor()

  init(_ columns: [String]) {
    places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    isSeen = columns.map { _ in false }
  }

  /// Fills the row, or notes in its flaw what was expected and where.
  mutating func parse(_ line: ArraySlice<UInt8>, into row: inout Row) {
    isUnused = false
    cursor.load(line)
    do {
      try members(into: &row)
    } catch {
      row.flaw = error.message
    }
  }

  private mutating func members(into row: inout Row) throws(JSONFlaw) {
    try cursor.expect("{", Catalogue.Import.JSON.object)
    guard !cursor.take("}") else { return try cursor.expectEnd() }
    repeat {
      let place = cursor.index
      let nameStart = row.bytes.count
      try cursor.string(into: &row.bytes, Catalogue.Import.JSON.name)
      let name = String(decoding: row.bytes[nameStart...], as: UTF8.self)
      try cursor.expect(":", Catalogue.Import.JSON.colon)
      guard let column = places[name] else {
        if otherNames.count < 50 { otherNames.insert(name) }
        try cursor.skipValue()
        continue
      }
      guard row.cells[column].end < 0 else { throw JSONFlaw(place, Catalogue.Import.JSON.uniqueName) }
      isSeen[column] = true
      let start = row.bytes.count
      let isNull = try cursor.value(into: &row.bytes)
      if !isNull { row.cells[column] = Row.Cell(start: start, end: row.bytes.count) }
    } while cursor.take(",")
    try cursor.expect("}", Catalogue.Import.JSON.commaOrEnd)
    try cursor.expectEnd()
  }
}

/// What makes a line no JSON object, and its place in the line, in bytes from 1.
struct JSONFlaw: Error {
  let message: Message

  init(_ index: Int, _ expected: Message) {
    message = Catalogue.Import.JSON.flaw(expected, column: index + 1)
  }
}
