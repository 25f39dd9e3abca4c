// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import GRDB

/// Makes or rebuilds the tables that a pack asks for, in one transaction that the journal tells of.
/// A table that changes is made anew beside the old one and takes its place
/// (https://www.sqlite.org/lang_altertable.html#otheralter).
struct Migrator {
  let database: Database
  let fingerprint: String

  /// - Throws: `StoreError.migrationRefused` where the new tables could not hold what is recorded.
  func run() throws {
    try database.connection.writeWithoutTransaction { connection in
      // Neither can be changed within a transaction. Foreign keys are checked as a whole before it ends.
      try connection.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
      let outcome = Result { try connection.inTransaction(.immediate) { try migrate(connection) } }
      try connection.execute(sql: "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON")
      try outcome.get()
    }
  }

  private func migrate(_ connection: GRDB.Database) throws -> GRDB.Database.TransactionCompletion {
    if try !connection.tableExists("bilan_meta") { try create(connection) }
    // Another process may have done it while this one waited.
    guard try OwnSchema.meta(.schema, in: connection) != fingerprint else { return .rollback }
    let plan = MigrationPlan(from: try RecordedTable.all(in: connection), to: database.schema)
    let refusals = try plan.refusals(in: connection)
    guard refusals.isEmpty else { throw StoreError.migrationRefused(refusals) }

    let journal = try JournalWriter(connection, actor: .bilan, time: .now, last: .noted(in: connection))
    try carryOut(plan, connection, journal)
    let orphans = try ForeignKeyViolation.all(in: connection)
    guard orphans.isEmpty else {
      throw StoreError.migrationRefused(ForeignKeyViolation.counted(orphans))
    }
    try RecordedTable.record(database.schema.tables, in: connection)
    for table in plan.created + plan.rebuilt.map(\.new) {
      try OwnSchema.bumpRevision(of: table.name, in: connection)
    }
    try OwnSchema.setMeta(.schema, to: fingerprint, in: connection)
    try journal.finish()
    return .commit
  }

  /// Bilan's own tables, in a database that is still empty.
  private func create(_ connection: GRDB.Database) throws {
    for creation in OwnSchema.creations { try connection.execute(sql: creation.sql) }
    try connection.execute(
      sql: "PRAGMA application_id = \(OwnSchema.applicationID); PRAGMA user_version = \(OwnSchema.version)")
    let pack = database.pack.header.identifier
    try OwnSchema.setMeta(.pack, to: pack, in: connection)
    try JournalLink.genesis(pack: pack, try SHA256()).note(in: connection)
  }

  private func carryOut(_ plan: MigrationPlan, _ connection: GRDB.Database, _ journal: JournalWriter) throws {
    for change in plan.rebuilt { try copy(change, connection, journal) }
    for table in plan.dropped { try journalChange(from: table, to: nil, journal) }
    for table in plan.rebuilt.map(\.old) + plan.dropped {
      try connection.execute(sql: "DROP TABLE \(table.name.quotedDatabaseIdentifier)")
    }
    for change in plan.rebuilt {
      let temporary = Self.temporaryName(of: change.new).quotedDatabaseIdentifier
      try connection.execute(sql: "ALTER TABLE \(temporary) RENAME TO \(change.new.quotedName)")
    }
    for table in plan.created {
      try connection.execute(sql: table.creation())
      try journalChange(from: nil, to: table, journal)
    }
    for index in (plan.created + plan.rebuilt.map(\.new)).flatMap(\.indexes) {
      try connection.execute(sql: index.creation)
    }
  }

  private static func temporaryName(of table: Table) -> String { "bilan_new.\(table.name)" }

  private func copy(_ change: TableChange, _ connection: GRDB.Database, _ journal: JournalWriter) throws {
    let name = Self.temporaryName(of: change.new)
    try connection.execute(sql: change.new.creation(named: name))
    let selection = (["\"id\""] + change.sources.map(\.selection)).joined(separator: ", ")
    try connection.execute(
      sql: """
        INSERT INTO \(name.quotedDatabaseIdentifier) SELECT \(selection)
        FROM \(change.old.name.quotedDatabaseIdentifier) ORDER BY "id"
        """)
    if change.rewritesRecords { try RewrittenRecords(change, newName: name).journal(in: connection, journal) }
    // Last: it closes the history under a former name.
    try journalChange(from: change.old, to: change.new, journal)
  }

  private func journalChange(from old: RecordedTable?, to new: Table?, _ journal: JournalWriter) throws {
    let name = new?.name ?? old?.name ?? ""
    try journal.append(
      JournalWriter.Entry(
        action: .migrate, register: Array(name.utf8), record: nil, before: try old?.journalDescription(),
        after: try new.map(RecordedTable.init)?.journalDescription()))
  }
}
