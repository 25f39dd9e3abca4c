// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

/// Passes once over some fields of many records, without making records of them: what a whole caseload is read
/// with. Valid only inside `Database.reading` or `Database.write`.
public final class RecordScan {
  private let statement: Statement
  private let path: String

  init(_ statement: Statement, path: String) {
    self.statement = statement
    self.path = path
  }

  /// Goes to the next record, the first one first; false after the last.
  public func next() throws(StoreError) -> Bool {
    do {
      return try statement.step()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A field of the record, by its place among those asked for.
  public func value(_ field: Int) -> StoredValue { statement.value(field) }

  /// A whole number, or the record that a reference points to; nil where there is none.
  public func integer(_ field: Int) -> Int64? {
    statement.kind(field) == .integer ? statement.integer(field) : nil
  }

  /// A text; nil where there is none.
  public func text(_ field: Int) -> String? { statement.text(field) }

  /// A day; nil where there is none.
  public func date(_ field: Int) -> CivilDate? {
    statement.isNull(field) ? nil : CivilDate(storedAs: statement.bytes(field))
  }
}

extension RecordReader {
  /// Passes over some fields of the records of a query: names of the register's fields, or `id`.
  public func scan(_ query: RecordQuery, _ fields: [String]) throws(StoreError) -> RecordScan {
    try StoreError.catching(path: path) {
      RecordScan(try query.statement(reading: fields, schema, connection), path: path)
    }
  }

  /// Passes over some fields of the records of a query, as long as `body` goes on; it neither reads nor writes
  /// anything else. What is asked for often is best asked so: the query is prepared once.
  ///
  /// - Parameter body: false stops.
  public func pass(
    over query: RecordQuery, _ fields: [String], _ body: (RecordScan) throws -> Bool
  ) throws {
    let statement = try StoreError.catching(path: path) {
      try query.statement(reading: fields, schema, connection, isAlone: true)
    }
    defer { statement.reset() }
    let scan = RecordScan(statement, path: path)
    while try scan.next(), try body(scan) {}
  }
}

extension RecordReader {
  /// The texts that a field of a register holds from one on and before another, each once, in their order. It goes from
  /// one to the next by the index of the field, however many records hold each.
  public func distinctTexts(
    of field: String, in register: String, from first: String, below end: String, limit: Int
  ) throws(StoreError) -> [String] {
    try StoreError.catching(path: path) {
      let (column, table) = try schema.column(field, of: register)
      let next = "(SELECT min(\(column)) FROM \(table) WHERE \(column)"
      let statement = try connection.cachedStatement(
        sql: """
          WITH RECURSIVE bilan_text(value) AS (
            SELECT \(next) >= ?1 AND \(column) < ?2)
            UNION ALL
            SELECT \(next) > value AND \(column) < ?2) FROM bilan_text WHERE value IS NOT NULL)
          SELECT value FROM bilan_text WHERE value IS NOT NULL LIMIT ?3
          """)
      defer { statement.reset() }
      statement.bind(.text(first), at: 1)
      statement.bind(.text(end), at: 2)
      statement.bind(.integer(Int64(limit)), at: 3)
      var texts: [String] = []
      while try statement.step() { texts.append(statement.text(0) ?? "") }
      return texts
    }
  }
}

extension CivilDate {
  /// A day as columns hold it: `2023-06-01`.
  fileprivate init?(storedAs bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(bytes[$1]) - Int(UInt8(ascii: "0")) }
    }
    self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }
}
