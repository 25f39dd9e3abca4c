// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The statements that write one table, prepared once a connection: a transaction has one writer a table. Where a row is read, its identifier
/// comes first.
struct TableStatements {
  let selectByID: Statement
  /// Nil for a table without natural key.
  let selectByKey: Statement?
  /// Takes the identifier, then the columns.
  let insert: Statement
  /// Takes the columns, then the identifier.
  let update: Statement
  let delete: Statement

  init(_ table: Table, _ connection: GRDB.Database) throws {
    let names = table.columns.map(\.name.quotedDatabaseIdentifier)
    let selection = "SELECT \((["\"id\""] + names).joined(separator: ", ")) FROM \(table.quotedName)"
    selectByID = try connection.cachedStatement(sql: "\(selection) WHERE \"id\" = ?")
    // IS also finds a key that holds null.
    let condition = table.key.map { "\($0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
    selectByKey =
      table.key.isEmpty ? nil : try connection.cachedStatement(sql: "\(selection) WHERE \(condition)")
    let places = Array(repeating: "?", count: names.count + 1).joined(separator: ", ")
    insert = try connection.cachedStatement(sql: "INSERT INTO \(table.quotedName) VALUES (\(places))")
    let assignments = names.isEmpty ? "\"id\" = \"id\"" : names.map { "\($0) = ?" }.joined(separator: ", ")
    update = try connection.cachedStatement(
      sql: "UPDATE \(table.quotedName) SET \(assignments) WHERE \"id\" = ?")
    delete = try connection.cachedStatement(sql: "DELETE FROM \(table.quotedName) WHERE \"id\" = ?")
  }
}
