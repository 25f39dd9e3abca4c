// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import GRDBSQLite
import Store

/// What an import is compared with: rows already parsed, in memory, inserted by one prepared statement a table
/// through the C interface, within one transaction, into tables declared as Bilan's are (constraints and indexes
/// included). No parsing, no references to look up, no journal.
struct PlainTables {
  private let schema: [String]
  private let tables: [Contents]

  /// The rows of a table.
  struct Contents {
    let name: String
    let rows: [[StoredValue]]
  }

  /// Takes the rows of registers, in the order in which they can be inserted, from a database of Bilan.
  init(of registers: [String], in database: URL) throws {
    let connection = try DatabaseQueue(path: database.path)
    defer { try? connection.close() }
    (schema, tables) = try connection.read { db in
      let schema = try registers.flatMap { register in
        try String.fetchAll(
          db, sql: "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC",
          arguments: [register])
      }
      return (schema, try registers.map { try Contents(of: $0, db) })
    }
  }

  /// How many rows the tables from a place on have.
  func rowCount(from first: Int = 0) -> Int { tables.dropFirst(first).reduce(0) { $0 + $1.rows.count } }

  /// Makes a database with the tables, the first ones filled.
  func make(_ url: URL, filled count: Int) throws {
    let queue = try open(url)
    try queue.write { db in
      for statement in schema { try db.execute(sql: statement) }
      for table in tables.prefix(count) { try insert(table, "INSERT", db) }
    }
    try queue.close()
  }

  /// Inserts the rows of the tables from a place on, in one transaction.
  /// - Parameter verb: `INSERT`, or `INSERT OR IGNORE` where the rows are there already.
  func insert(from first: Int, _ verb: String = "INSERT", into queue: DatabaseQueue) throws {
    try queue.write { db in
      for table in tables.dropFirst(first) { try insert(table, verb, db) }
    }
  }

  /// Opens a database with the settings of Bilan's.
  func open(_ url: URL) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { connection in
      try connection.execute(
        sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
    }
    return try DatabaseQueue(path: url.path, configuration: configuration)
  }

  private func insert(_ table: Contents, _ verb: String, _ db: GRDB.Database) throws {
    let places = Array(repeating: "?", count: table.rows.first?.count ?? 1).joined(separator: ", ")
    let prepared = try db.makeStatement(sql: "\(verb) INTO \"\(table.name)\" VALUES (\(places))")
    try withExtendedLifetime(prepared) {
      for row in table.rows { try insert(row, prepared.sqliteStatement) }
    }
  }

  private func insert(_ row: [StoredValue], _ statement: SQLiteStatement) throws {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in row.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let integer): sqlite3_bind_int64(statement, place, integer)
      case .text(let text): sqlite3_bind_text(statement, place, text, -1, transient)
      }
    }
    guard sqlite3_step(statement) == SQLITE_DONE else {
      throw BenchmarkError(String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))
    }
    sqlite3_reset(statement)
  }
}

extension PlainTables.Contents {
  fileprivate init(of register: String, _ db: GRDB.Database) throws {
    var rows: [[StoredValue]] = []
    let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \"\(register)\" ORDER BY \"id\"")
    while let row = try cursor.next() {
      rows.append(
        row.databaseValues.map { value in
          switch value.storage {
          case .int64(let integer): .integer(integer)
          case .string(let text): .text(text)
          default: .null
          }
        })
    }
    self.init(name: register, rows: rows)
  }
}
