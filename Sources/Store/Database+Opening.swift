// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import GRDBSQLite
import Pack

extension Database {
  /// How long a connection waits for another process to finish writing, in seconds.
  static let busyTimeout: TimeInterval = 5

  /// Opens the database of a pack, made where it is missing, and brings it to the pack where that has
  /// changed.
  ///
  /// - Throws: `StoreError`; the file is then as it was.
  public static func open(
    at path: String, pack: Pack, create: Bool = true
  ) throws(StoreError) -> Database {
    try open(at: path, pack: pack, create: create, busyTimeout: busyTimeout)
  }

  static func open(
    at path: String, pack: Pack, create: Bool, busyTimeout: TimeInterval
  ) throws(StoreError) -> Database {
    guard create || FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    return try StoreError.catching(path: path) {
      let identity = Identity(pack: pack.header.identifier, path: path)
      var configuration = Configuration()
      configuration.busyMode = .timeout(busyTimeout)
      // Before the file is turned to write-ahead logging: one that is not ours stays as it is.
      configuration.prepareDatabase { connection in
        guard !connection.configuration.readonly else {
          return try connection.execute(sql: "PRAGMA cache_size = -16384")
        }
        try identity.check(connection)
        // The log is copied into the file once it holds 32 MB: who writes next waits for that, rarely.
        try connection.execute(
          sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      return try prepared(
        Database(pack: pack, path: path, connection: pool, watch: RevisionWatch(path: path)))
    }
  }

  /// A database in memory, gone with its last reference: for tests and checks.
  public static func inMemory(pack: Pack) throws(StoreError) -> Database {
    let path = ":memory:"
    return try StoreError.catching(path: path) {
      try prepared(Database(pack: pack, path: path, connection: DatabaseQueue()))
    }
  }

  /// Brings the tables to the pack. Where nothing has changed this reads one text.
  private static func prepared(_ database: Database) throws -> Database {
    let fingerprint = database.schema.fingerprint(try SHA256())
    let recorded = try database.connection.read { connection in
      try connection.tableExists("bilan_meta") ? try OwnSchema.meta(.schema, in: connection) : nil
    }
    if recorded != fingerprint { try Migrator(database: database, fingerprint: fingerprint).run() }
    return database
  }
}

/// Whose a database is, read from its header and its first note.
private struct Identity: Sendable {
  let pack: String
  let path: String

  /// Passes a database of this pack, and one that is still empty.
  func check(_ connection: GRDB.Database) throws {
    guard sqlite3_db_readonly(connection.sqliteConnection, "main") == 0 else {
      throw StoreError.readOnly(path: path)
    }
    let application = try Int.fetchOne(connection, sql: "PRAGMA application_id")
    guard application == OwnSchema.applicationID else {
      let objects = try Int.fetchOne(connection, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard application == 0, objects == 0 else { throw StoreError.notBilan(path: path) }
      return
    }
    let version = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
    guard version <= OwnSchema.version else {
      throw StoreError.newerVersion(path: path, supported: OwnSchema.version, found: version)
    }
    let found = try OwnSchema.meta(.pack, in: connection) ?? ""
    guard found == pack else { throw StoreError.otherPack(path: path, expected: pack, found: found) }
  }
}
