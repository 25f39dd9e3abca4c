// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

/// Compares the tables, indexes and triggers of the database with those that the pack asks for.
/// Tables and views that others have added beside them are none of its business.
struct SchemaVerifier {
  let schema: Schema
  let pack: String

  func verify(_ connection: GRDB.Database, _ findings: Findings) throws {
    let recorded = try RecordedTable.all(in: connection)
    for table in schema.tables where recorded[table.name] != RecordedTable(table) {
      findings.add(Finding(Catalogue.schemaDiffers(table.name), register: table.name))
    }
    for name in recorded.keys.sorted() where schema.table(name) == nil {
      findings.add(Finding(Catalogue.schemaDiffers(name), register: name))
    }
    let notes = [(OwnSchema.Key.pack, pack), (.schema, schema.fingerprint(try SHA256()))]
    for (key, value) in notes where try OwnSchema.meta(key, in: connection) != value {
      findings.add(Catalogue.metaDiffers(key.rawValue, expected: value))
    }
    let objects = try Self.objects(in: connection)
    for creation in OwnSchema.creations where objects[creation.name]?.sql != creation.sql {
      findings.add(Catalogue.schemaDiffers(creation.name))
    }
    let own = Set(OwnSchema.creations.map(\.name))
    let watched = own.union(schema.tables.map(\.name))
    for (name, object) in objects.sorted(by: { $0.key < $1.key })
    where object.isTrigger && watched.contains(object.table) && !own.contains(name) {
      findings.add(Catalogue.unknownTrigger(name, on: object.table))
    }
  }

  private struct Object {
    let table: String
    let isTrigger: Bool
    let sql: String
  }

  private static func objects(in connection: GRDB.Database) throws -> [String: Object] {
    let statement = try connection.makeStatement(
      sql: "SELECT name, tbl_name, type = 'trigger', sql FROM sqlite_schema WHERE sql IS NOT NULL")
    var objects: [String: Object] = [:]
    while try statement.step() {
      guard let name = statement.text(0), let table = statement.text(1), let sql = statement.text(3) else {
        continue
      }
      objects[name] = Object(table: table, isTrigger: statement.integer(2) == 1, sql: sql)
    }
    return objects
  }
}
