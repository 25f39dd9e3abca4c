// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// A journaled table as the database has it: what the data dictionary and SQLite say of it.
struct RecordedTable: Sendable, Hashable {
  let name: String
  let columns: [RecordedColumn]
  /// The statements that made the table and its indexes; those that SQLite makes of itself have none.
  let creations: [String]

  /// A column as the data dictionary has it.
  struct RecordedColumn: Sendable, Hashable {
    /// From 1.
    let position: Int
    let name: String
    let type: ColumnType
  }
}

extension RecordedTable {
  init(_ table: Table) {
    name = table.name
    columns = table.columns.enumerated().map { index, column in
      RecordedColumn(position: index + 1, name: column.name, type: column.type)
    }
    creations = [table.creation()] + table.indexes.map(\.creation).sorted()
  }

  /// The tables that the data dictionary knows, by name.
  static func all(in connection: GRDB.Database) throws -> [String: RecordedTable] {
    var columns: [String: [RecordedColumn]] = [:]
    let fields = try connection.makeStatement(
      sql: #"""
        SELECT "register", "position", "field", "type", "scale", "target" FROM "bilan_field"
        ORDER BY "register", "position"
        """#)
    while try fields.step() {
      guard let register = fields.text(0), let name = fields.text(2),
        let kind = fields.text(3).flatMap(ColumnType.Kind.init)
      else { continue }
      let scale = fields.isNull(4) ? nil : Int(fields.integer(4))
      let type = ColumnType(kind: kind, scale: scale, target: fields.text(5))
      columns[register, default: []]
        .append(RecordedColumn(position: Int(fields.integer(1)), name: name, type: type))
    }
    var creations: [String: [String]] = [:]
    let objects = try connection.makeStatement(
      sql: """
        SELECT tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL
        ORDER BY type = 'index', sql
        """)
    while try objects.step() {
      guard let table = objects.text(0), let sql = objects.text(1) else { continue }
      creations[table, default: []].append(sql)
    }
    return Dictionary(
      uniqueKeysWithValues: columns.map { name, columns in
        (name, RecordedTable(name: name, columns: columns, creations: creations[name] ?? []))
      })
  }

  /// Writes the tables as the data dictionary, in place of the one before.
  static func record(_ tables: [Table], in connection: GRDB.Database) throws {
    try connection.execute(sql: #"DELETE FROM "bilan_field""#)
    let insertion = try connection.makeStatement(sql: #"INSERT INTO "bilan_field" VALUES (?, ?, ?, ?, ?, ?)"#)
    for table in tables.map(RecordedTable.init) {
      for column in table.columns {
        insertion.bind(.text(table.name), at: 1)
        insertion.bind(.integer(Int64(column.position)), at: 2)
        insertion.bind(.text(column.name), at: 3)
        insertion.bind(.text(column.type.kind.rawValue), at: 4)
        insertion.bind(column.type.scale.map(Int64.init), at: 5)
        insertion.bind(StoredValue(column.type.target), at: 6)
        try insertion.run()
      }
    }
  }

  /// What the journal keeps of a change of schema: canonical JSON.
  func journalDescription() throws -> [UInt8] {
    struct Description: Encodable {
      let register: String
      let fields: [String: String]
      let sql: String
    }
    let types = columns.map { ($0.name, $0.type.notation) }
    let description = Description(
      register: name, fields: Dictionary(types, uniquingKeysWith: { first, _ in first }),
      sql: creations.first ?? "")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(description))
  }
}
