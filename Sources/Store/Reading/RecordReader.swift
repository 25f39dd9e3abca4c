// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Reads records within one snapshot, or within the transaction that writes them. Valid only inside
/// `Database.reading` or `Database.write`.
public struct RecordReader {
  let connection: GRDB.Database
  let schema: Schema
  let path: String

  /// The records of a query.
  public func records(_ query: RecordQuery) throws(StoreError) -> [StoredRecord] {
    try StoreError.catching(path: path) {
      var records: [StoredRecord] = []
      try query.forEach(schema, connection, isAlone: true) { records.append($0) }
      return records
    }
  }

  /// The first record of a query; nil where there is none.
  public func record(_ query: RecordQuery) throws(StoreError) -> StoredRecord? {
    try records(query.first(1)).first
  }

  /// The record of an identifier; nil where there is none.
  public func record(_ id: Int64, of register: String) throws(StoreError) -> StoredRecord? {
    try record(RecordQuery(register).filtered("id", .equals, .integer(id)))
  }

  /// How many records a query has; no more than it is limited to.
  public func count(_ query: RecordQuery) throws(StoreError) -> Int {
    try StoreError.catching(path: path) { Int(try query.count(schema, connection)) }
  }

  /// Gives the records of a query one by one: a caseload needs not stand in memory.
  ///
  /// - Throws: what `body` throws; `StoreError`.
  public func forEach(_ query: RecordQuery, _ body: (StoredRecord) throws -> Void) throws {
    do {
      try query.forEach(schema, connection, isAlone: false, body)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// A record of a register with nothing in it yet.
  public func blank(_ register: String) throws(StoreError) -> StoredRecord {
    guard let table = schema.table(register) else { throw .unknownRegister(register, suggestion: nil) }
    return StoredRecord(
      id: 0, values: Array(repeating: .null, count: table.columns.count), layout: schema.layout(of: table))
  }
}

extension Database {
  /// Reads within one snapshot. Whatever is thrown is rethrown; what SQLite throws, as `StoreError`.
  public func reading<T>(_ body: (RecordReader) throws -> T) throws -> T {
    do {
      return try connection.read { connection in
        try body(RecordReader(connection: connection, schema: schema, path: path))
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

extension RecordWriter {
  /// Reads what the transaction has written so far.
  public var reader: RecordReader {
    RecordReader(connection: transaction.connection, schema: transaction.schema, path: transaction.path)
  }

  /// Inserts a record and gives its identifier.
  public func insert(_ record: StoredRecord) throws(StoreError) -> Int64 {
    try table(record.register).insert(record.values)
  }

  /// Writes a record that was read, changed since.
  @discardableResult
  public func update(_ record: StoredRecord) throws(StoreError) -> Outcome {
    try table(record.register).update(record.id, to: record.values)
  }
}
