// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What Bilan keeps for itself beside the registers. A reader of the database finds in `bilan_field` what
/// each column holds.
enum OwnSchema {
  /// Marks a file as Bilan's in its header ("Biln").
  static let applicationID = 0x4269_6c6e
  /// Of the tables below. A database of a later version is refused.
  static let version = 1

  /// A table, index or trigger, and the statement that makes it.
  struct Creation: Sendable {
    let name: String
    let sql: String
  }

  static let creations: [Creation] = [
    Creation(
      name: "bilan_meta",
      sql: #"CREATE TABLE "bilan_meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID"#
    ),
    Creation(
      name: "bilan_note",
      sql: #"CREATE TABLE "bilan_note" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID"#
    ),
    Creation(
      name: "bilan_revision",
      sql: """
        CREATE TABLE "bilan_revision" (
          "name" TEXT PRIMARY KEY, "revision" INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """),
    Creation(
      name: "bilan_field",
      sql: """
        CREATE TABLE "bilan_field" (
          "register" TEXT NOT NULL, "position" INTEGER NOT NULL, "field" TEXT NOT NULL,
          "type" TEXT NOT NULL, "scale" INTEGER, "target" TEXT,
          PRIMARY KEY ("register", "position")
        ) STRICT, WITHOUT ROWID
        """),
    Creation(
      name: "bilan_journal",
      sql: """
        CREATE TABLE "bilan_journal" (
          "sequence" INTEGER PRIMARY KEY, "time" TEXT NOT NULL, "actor" TEXT NOT NULL,
          "action" TEXT NOT NULL CHECK ("action" IN ('insert', 'update', 'delete', 'migrate')),
          "register" TEXT NOT NULL, "record" INTEGER, "before" TEXT, "after" TEXT,
          "previous_hash" BLOB NOT NULL, "hash" BLOB NOT NULL
        ) STRICT
        """),
    Creation(
      name: "bilan_journal_record",
      sql: #"CREATE INDEX "bilan_journal_record" ON "bilan_journal" ("register", "record")"#),
    appendOnly("update"), appendOnly("delete"),
  ]

  private static func appendOnly(_ operation: String) -> Creation {
    Creation(
      name: "bilan_journal_no_\(operation)",
      sql: """
        CREATE TRIGGER "bilan_journal_no_\(operation)" BEFORE \(operation.uppercased()) ON "bilan_journal"
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """)
  }

  /// A key of `bilan_meta`.
  enum Key: String {
    /// The identifier of the pack.
    case pack
    /// The fingerprint of the schema.
    case schema
    /// The last entry of the journal: what lets a missing tail be seen.
    case journalSequence = "journal_sequence"
    case journalHash = "journal_hash"
  }

  static func meta(_ key: Key, in connection: GRDB.Database) throws -> String? {
    let statement = try connection.cachedStatement(
      sql: #"SELECT "value" FROM "bilan_meta" WHERE "key" = ?"#)
    return try String.fetchOne(statement, arguments: [key.rawValue])
  }

  static func setMeta(_ key: Key, to value: String, in connection: GRDB.Database) throws {
    let statement = try connection.cachedStatement(
      sql: #"INSERT INTO "bilan_meta" VALUES (?, ?) ON CONFLICT DO UPDATE SET "value" = excluded."value""#)
    try statement.execute(arguments: [key.rawValue, value])
  }

  /// Notes that a table changed, once a transaction: what is computed from it is to be computed again.
  static func bumpRevision(of table: String, in connection: GRDB.Database) throws {
    let statement = try connection.cachedStatement(
      sql:
        #"INSERT INTO "bilan_revision" VALUES (?, 1) ON CONFLICT DO UPDATE SET "revision" = "revision" + 1"#)
    try statement.execute(arguments: [table])
  }
}
