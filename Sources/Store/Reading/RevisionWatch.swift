// SPDX-License-Identifier: Apache-2.0

import GRDB
import Synchronization

/// Tells how often each table was changed without reading that each time: SQLite tells whether anything at all was
/// written since, by whichever connection or process.
final class RevisionWatch: Sendable {
  /// A connection of its own: the version that SQLite tells is that of a connection.
  private let opened = Mutex<DatabaseQueue?>(nil)
  private let path: String
  private let known = Mutex<Known?>(nil)

  private struct Known: Sendable {
    let version: Int64
    let revisions: [String: Int64]
  }

  /// Watches the database of a file, from when it is first asked.
  init(path: String) { self.path = path }

  func revisions() throws -> [String: Int64] {
    try connection().unsafeRead { connection in
      let version = try Self.version(connection)
      if let known = known.withLock(\.self), known.version == version { return known.revisions }
      // What is written in between is read now and again the next time, when the version tells of it.
      let revisions = try Self.revisions(in: connection)
      known.withLock { $0 = Known(version: version, revisions: revisions) }
      return revisions
    }
  }

  func close() throws { try opened.withLock { try $0?.close() } }

  private func connection() throws -> DatabaseQueue {
    try opened.withLock { opened in
      if let opened { return opened }
      var configuration = Configuration()
      configuration.readonly = true
      let connection = try DatabaseQueue(path: path, configuration: configuration)
      opened = connection
      return connection
    }
  }

  private static func version(_ connection: GRDB.Database) throws -> Int64 {
    let statement = try connection.cachedStatement(sql: "PRAGMA data_version")
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : 0
  }

  /// How many transactions have changed each table.
  static func revisions(in connection: GRDB.Database) throws -> [String: Int64] {
    let statement = try connection.cachedStatement(sql: #"SELECT "name", "revision" FROM "bilan_revision""#)
    defer { statement.reset() }
    var revisions: [String: Int64] = [:]
    while try statement.step() { revisions[statement.text(0) ?? ""] = statement.integer(1) }
    return revisions
  }
}
