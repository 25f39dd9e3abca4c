// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

/// What leads from the tables that the database has to those that the pack asks for.
struct MigrationPlan {
  let created: [Table]
  let rebuilt: [TableChange]
  let dropped: [RecordedTable]

  init(from recorded: [String: RecordedTable], to schema: Schema) {
    let names = Set(schema.tables.map(\.name))
    // A former name counts only while no register of the pack bears it.
    func source(of table: Table) -> RecordedTable? {
      recorded[table.name]
        ?? table.renamedFrom.flatMap { names.contains($0) ? nil : recorded[$0] }
    }
    var renamed: [String: String] = [:]
    var pairs: [(old: RecordedTable, new: Table)] = []
    var created: [Table] = []
    for table in schema.tables {
      guard let old = source(of: table), renamed[old.name] == nil else {
        created.append(table)
        continue
      }
      renamed[old.name] = table.name
      pairs.append((old, table))
    }
    self.created = created
    rebuilt = pairs.filter { $0.old != RecordedTable($0.new) }
      .map { TableChange(from: $0.old, to: $0.new, renamed: renamed) }
    dropped = recorded.values.filter { renamed[$0.name] == nil }.sorted { $0.name < $1.name }
  }

  /// Why it would lose data, or could not hold them; empty where all goes well.
  func refusals(in connection: GRDB.Database) throws -> [Message] {
    var refusals: [Message] = []
    for table in dropped {
      let count = try Int.fetchOne(
        connection, sql: "SELECT count(*) FROM \(table.name.quotedDatabaseIdentifier)")
      if let count, count > 0 { refusals.append(Catalogue.registerHoldsRecords(table.name, count: count)) }
    }
    for change in rebuilt { refusals += try change.refusals(in: connection) }
    return refusals
  }
}
