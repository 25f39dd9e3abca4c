// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Pack

/// Writes records within one transaction; every write is journaled with it. Valid only inside
/// `Database.write`.
public final class RecordWriter {
  let transaction: WriteTransaction
  private var writers: [String: TableWriter] = [:]

  init(_ transaction: WriteTransaction) { self.transaction = transaction }

  /// The writer of a register, prepared once a transaction: keep it where many records are written.
  ///
  /// - Throws: `StoreError.unknownRegister`.
  public func table(_ register: String) throws(StoreError) -> TableWriter {
    if let writer = writers[register] { return writer }
    let names = transaction.schema.tables.map(\.name).filter { $0 != Database.declaredValues }
    guard names.contains(register), let table = transaction.schema.table(register) else {
      throw .unknownRegister(register, suggestion: Suggestion.closest(to: register, among: names))
    }
    return try writer(of: table)
  }

  /// The writer of any journaled table.
  func writer(of table: Table) throws(StoreError) -> TableWriter {
    let writer = try transaction.attempt { try TableWriter(table, transaction) }
    writers[table.name] = writer
    return writer
  }

  /// Inserts a record, or updates the one of the same natural key. Values in the order of the register's
  /// fields.
  public func upsert(_ values: [StoredValue], into register: String) throws(StoreError) -> Outcome {
    try table(register).upsert(values)
  }

  /// The identifier of the record of a natural key, its values in the order of the register's key.
  public func id(of register: String, key: [StoredValue]) throws(StoreError) -> Int64? {
    try table(register).id(ofKey: key)
  }

  /// Keeps a note (the hash of what was imported…). Notes are not data: they are not journaled.
  public func setNote(_ key: String, to value: String) throws(StoreError) {
    try transaction.attempt {
      try transaction.connection.execute(
        sql: #"INSERT INTO "bilan_note" VALUES (?, ?) ON CONFLICT DO UPDATE SET "value" = excluded."value""#,
        arguments: [key, value])
    }
  }
}
