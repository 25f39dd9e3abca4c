// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import GRDBSQLite

extension Database {
  /// Whether the database answers, and its tables are those of the pack.
  public func isCurrent() throws(StoreError) -> Bool {
    let expected = try StoreError.catching(path: path) { schema.fingerprint(try SHA256()) }
    return try read { try OwnSchema.meta(.schema, in: $0) } == expected
  }

  /// Copies the database as it is at one moment into a file of its own, while others read and write it (SQLite's
  /// online backup).
  ///
  /// - Parameter file: where there is none yet.
  public func copy(to file: String) throws(StoreError) {
    try StoreError.catching(path: file) {
      try Self.copy(connection, to: file)
    }
  }

  /// Copies a database that this process has not opened, with what of it still stands in a file of its own
  /// (write-ahead log).
  public static func copy(_ path: String, to file: String) throws(StoreError) {
    try StoreError.catching(path: path) {
      var configuration = Configuration()
      configuration.readonly = true
      try copy(try DatabaseQueue(path: path, configuration: configuration), to: file)
    }
  }

  private static func copy(_ source: any DatabaseReader, to file: String) throws {
    let copy = try DatabaseQueue(path: file)
    // In one go: within one snapshot, which waits for no writer and makes none wait.
    try source.backup(to: copy)
    // One file, that can be moved and read where nothing may be written.
    _ = try copy.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
  }

  /// Looks whether a file is a sound database of a pack, without changing it.
  ///
  /// - Throws: `StoreError` saying what it is instead.
  public static func inspect(_ file: String, pack: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: file) else { throw .missing(path: file) }
    try StoreError.catching(path: file) {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: file, configuration: configuration)
      try queue.read { connection in
        let application = try Int.fetchOne(connection, sql: "PRAGMA application_id")
        guard application == OwnSchema.applicationID else { throw StoreError.notBilan(path: file) }
        let version = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
        guard version <= OwnSchema.version else {
          throw StoreError.newerVersion(path: file, supported: OwnSchema.version, found: version)
        }
        let found = try OwnSchema.meta(.pack, in: connection) ?? ""
        guard found == pack else { throw StoreError.otherPack(path: file, expected: pack, found: found) }
        let problem = try String.fetchOne(connection, sql: "PRAGMA integrity_check(1)") ?? ""
        guard problem == "ok" else { throw StoreError.corrupted(path: file, reason: problem) }
      }
      try queue.close()
    }
  }

  /// Whether some other connection, such as that of a server, has a database open. One that cannot be read is open
  /// to nobody.
  public static func isInUse(_ file: String) -> Bool {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard sqlite3_open_v2(file, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else { return false }
    // In write-ahead mode, too, a connection that wants to be alone has to be.
    let statements = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK"
    return [SQLITE_BUSY, SQLITE_LOCKED].contains(sqlite3_exec(connection, statements, nil, nil, nil))
  }
}
