// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Pack

/// The database of one pack: its registers, its declared values and the journal of every write.
public final class Database: Sendable {
  /// The pack that the tables were made for.
  public let pack: Pack
  /// The file, as it was given; ":memory:" for a database in memory.
  public let path: String
  /// For reading. Registers are written through `write`, or `verify` will tell.
  public let connection: any DatabaseWriter
  let schema: Schema
  /// Nil for a database in memory, which nobody else writes.
  private let watch: RevisionWatch?

  /// The name of the table of declared values, among the revisions and in the journal.
  public static let declaredValues = Table.declaredValues.name

  init(pack: Pack, path: String, connection: any DatabaseWriter, watch: RevisionWatch? = nil) {
    self.watch = watch
    self.pack = pack
    self.path = path
    self.connection = connection
    schema = Schema(pack)
  }

  /// Closes the connections. The database is of no use after.
  public func close() throws(StoreError) {
    try StoreError.catching(path: path) {
      try watch?.close()
      try connection.close()
    }
  }

  /// Runs a transaction, journaled as `actor`'s at `time`. Whatever is thrown leaves the database as it was,
  /// and is rethrown.
  ///
  /// - Throws: what `body` throws; `StoreError` where the database fails.
  public func write<T>(
    by actor: Actor, at time: Date = .now, _ body: (RecordWriter) throws -> T
  ) throws -> T {
    do {
      return try connection.write { connection in
        let transaction = try WriteTransaction(self, connection, actor: actor, time: time)
        let result = try body(RecordWriter(transaction))
        try transaction.finish()
        return result
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Reads within one snapshot.
  func read<T>(_ body: (GRDB.Database) throws -> T) throws(StoreError) -> T {
    try StoreError.catching(path: path) { try connection.read(body) }
  }

  /// How many transactions have changed each table: the registers', and that of the declared values.
  public func revisions() throws(StoreError) -> [String: Int64] {
    guard let watch else { return try read(RevisionWatch.revisions) }
    return try StoreError.catching(path: path) { try watch.revisions() }
  }

  /// How many transactions have changed a table.
  public func revision(of table: String) throws(StoreError) -> Int64 { try revisions()[table] ?? 0 }

  /// A note kept by `RecordWriter.setNote`.
  public func note(_ key: String) throws(StoreError) -> String? {
    try read { connection in
      try String.fetchOne(
        connection, sql: #"SELECT "value" FROM "bilan_note" WHERE "key" = ?"#, arguments: [key])
    }
  }
}
