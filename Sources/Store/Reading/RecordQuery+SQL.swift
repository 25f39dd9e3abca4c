// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

extension RecordQuery {
  /// Gives the records one by one.
  ///
  /// - Parameter isAlone: whether nothing reads or writes before the last record was given; the statement is then
  ///   the one of an earlier query.
  func forEach(
    _ schema: Schema, _ connection: GRDB.Database, isAlone: Bool, _ body: (StoredRecord) throws -> Void
  ) throws {
    let table = try schema.known(register)
    let layout = schema.layout(of: table)
    let statement = try statement(layout.selection, of: table, schema, connection, isCached: isAlone)
    defer { statement.reset() }
    while try statement.step() {
      let values = table.columns.indices.map { statement.value($0 + 1) }
      try body(StoredRecord(id: statement.integer(0), values: values, layout: layout))
    }
  }

  /// The statement that reads some fields of the records.
  ///
  /// - Parameter isAlone: whether it is read to its end before another is; it is then that of an earlier query.
  func statement(
    reading fields: [String], _ schema: Schema, _ connection: GRDB.Database, isAlone: Bool = false
  ) throws -> Statement {
    let table = try schema.known(register)
    let columns = try fields.map { try table.column($0) }.joined(separator: ", ")
    return try statement(
      "SELECT \(columns) FROM \(table.quotedName)", of: table, schema, connection,
      isCached: isAlone)
  }

  private func statement(
    _ selection: String, of table: Table, _ schema: Schema, _ connection: GRDB.Database, isCached: Bool
  ) throws -> Statement {
    let (condition, values) = try sql(of: conditions, table, schema)
    let order = try order.map { field, isDescending in
      try schema.expression(field.path[...], of: table, alias: table.quotedName)
        + (isDescending ? " DESC" : "")
    }
    var sql = selection + condition
    if !order.isEmpty { sql += " ORDER BY \(order.joined(separator: ", "))" }
    if limit != nil || offset > 0 { sql += " LIMIT \(limit ?? -1) OFFSET \(offset)" }
    let statement = try isCached ? connection.cachedStatement(sql: sql) : connection.makeStatement(sql: sql)
    for (index, value) in values.enumerated() { statement.bind(value, at: index + 1) }
    return statement
  }

  /// The statement that counts them, no further than the limit.
  func count(_ schema: Schema, _ connection: GRDB.Database) throws -> Int64 {
    let table = try schema.known(register)
    let (condition, values) = try sql(of: conditions, table, schema)
    let statement = try connection.cachedStatement(
      sql: limit.map {
        "SELECT count(*) FROM (SELECT 1 FROM \(table.quotedName)\(condition) LIMIT \($0))"
      } ?? "SELECT count(*) FROM \(table.quotedName)\(condition)")
    for (index, value) in values.enumerated() { statement.bind(value, at: index + 1) }
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : 0
  }

  private func sql(of conditions: [Condition], _ table: Table, _ schema: Schema) throws -> (
    String, [StoredValue]
  ) {
    var values: [StoredValue] = []
    let pieces = try conditions.map { condition in
      switch condition {
      case .comparison(let path, let comparison, let value):
        values.append(value)
        return try schema.condition(path[...], of: table) { "\($0) \(comparison.rawValue) ?" }
      case .isNull(let path, let isNull):
        return try schema.condition(path[...], of: table) { "\($0) IS \(isNull ? "" : "NOT ")NULL" }
      case .among(let path, let among):
        values += among
        let places = Array(repeating: "?", count: among.count).joined(separator: ", ")
        return try schema.condition(path[...], of: table) { "\($0) IN (\(places))" }
      case .contains(let path, let text):
        values.append(.text("%\(text.likeLiteral)%"))
        return try schema.condition(path[...], of: table) { "\($0) LIKE ? ESCAPE '\\'" }
      case .sharing(let field, let other, let value):
        values.append(value)
        let (field, other) = (try table.column(field), try table.column(other))
        return """
          EXISTS (SELECT 1 FROM \(table.quotedName) AS bilan_other
            WHERE bilan_other.\(field) = \(table.quotedName).\(field) AND bilan_other.\(other) = ?)
          """
      }
    }
    return (pieces.isEmpty ? "" : " WHERE " + pieces.joined(separator: " AND "), values)
  }
}

extension Schema {
  fileprivate func known(_ register: String) throws -> Table {
    guard let table = table(register) else {
      throw StoreError.unknownRegister(
        register, suggestion: Suggestion.closest(to: register, among: tables.map(\.name)))
    }
    return table
  }

  /// A field of a register and its table, as SQL names them.
  func column(_ field: String, of register: String) throws -> (column: String, table: String) {
    let table = try known(register)
    return (try table.column(field), table.quotedName)
  }

  /// A condition on the field at the end of a path.
  fileprivate func condition(_ path: ArraySlice<String>, of table: Table, _ test: (String) -> String) throws
    -> String
  {
    guard let name = path.first else { return "1" }
    let column = try table.column(name)
    let rest = path.dropFirst()
    guard !rest.isEmpty else { return test(column) }
    guard let reference = table.columns.first(where: { $0.name == name })?.reference else {
      throw table.unknown(name)
    }
    let target = try known(reference.table)
    let inner = try condition(rest, of: target, test)
    return
      "\(column) IN (SELECT \(reference.column.quotedDatabaseIdentifier) FROM \(target.quotedName) WHERE \(inner))"
  }
}

extension Schema {
  /// What a path leads to, as a value to sort by.
  fileprivate func expression(_ path: ArraySlice<String>, of table: Table, alias: String, depth: Int = 0)
    throws
    -> String
  {
    guard let name = path.first else { return "NULL" }
    let column = "\(alias).\(try table.column(name))"
    guard path.count > 1 else { return column }
    guard let reference = table.columns.first(where: { $0.name == name })?.reference else {
      throw table.unknown(name)
    }
    let target = try known(reference.table)
    let inner = "bilan_order_\(depth)"
    let value = try expression(path.dropFirst(), of: target, alias: inner, depth: depth + 1)
    return """
      (SELECT \(value) FROM \(target.quotedName) AS \(inner)
        WHERE \(inner).\(reference.column.quotedDatabaseIdentifier) = \(column))
      """
  }
}

extension String {
  /// The text where LIKE would take some of its characters for others.
  fileprivate var likeLiteral: String {
    replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }
}

extension Table {
  fileprivate func column(_ name: String) throws -> String {
    guard name == "id" || columns.contains(where: { $0.name == name }) else { throw unknown(name) }
    return name.quotedDatabaseIdentifier
  }

  fileprivate func unknown(_ field: String) -> StoreError {
    .record(
      RecordError(
        register: name, field: field, found: field,
        problem: .unexpected(Catalogue.expectsField(columns.map(\.name)))))
  }
}
