// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The records that a change of their table rewrites: each is journaled, so that the journal's last word on a
/// record is what the table holds. Under a new name of the register the record ends under the old one and
/// begins under the new.
struct RewrittenRecords {
  private let change: TableChange
  private let newName: String

  /// `newName` is what the new table is called while both exist.
  init(_ change: TableChange, newName: String) {
    self.change = change
    self.newName = newName
  }

  func journal(in connection: GRDB.Database, _ journal: JournalWriter) throws {
    let (oldNames, newNames) = (change.old.columns.map(\.name), change.new.columns.map(\.name))
    let (oldEncoder, newEncoder) = (RecordEncoder(columns: oldNames), RecordEncoder(columns: newNames))
    let old = try Self.rows(of: change.old.name, oldNames, connection)
    let new = try Self.rows(of: newName, newNames, connection)
    let (oldRegister, newRegister) = (Array(change.old.name.utf8), Array(change.new.name.utf8))
    // Both hold the same identifiers, in the same order.
    while try old.step(), try new.step() {
      let id = old.integer(0)
      let (before, after) = (oldEncoder.encode(old, from: 1), newEncoder.encode(new, from: 1))
      if oldRegister != newRegister {
        try journal.append(
          .init(action: .migrate, register: oldRegister, record: id, before: before, after: nil))
        try journal.append(
          .init(action: .migrate, register: newRegister, record: id, before: nil, after: after))
      } else if before != after {
        try journal.append(
          .init(action: .migrate, register: newRegister, record: id, before: before, after: after))
      }
    }
  }

  private static func rows(of table: String, _ columns: [String], _ connection: GRDB.Database) throws
    -> Statement
  {
    try connection.makeStatement(
      sql: "SELECT \(Table.list(["id"] + columns)) FROM \(table.quotedDatabaseIdentifier) ORDER BY \"id\"")
  }
}
