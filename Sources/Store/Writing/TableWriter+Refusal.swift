// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Why SQLite refused a record, in the pack's words. The constraints themselves are judged by SQLite alone.
extension TableWriter {
  func refusal(_ problem: RecordError.Problem, field: String? = nil, found: String? = nil) -> StoreError {
    .record(RecordError(register: table.name, field: field, found: found, problem: problem))
  }

  /// One value a field, of the column's own kind (SQLite would turn "5" into 5, and the journal tell another
  /// value than the table), and no NUL character, that SQLite would cut the text at.
  func check(_ values: [StoredValue]) throws {
    guard values.count == table.columns.count else {
      throw refusal(.valueCount(expected: table.columns.count, found: values.count))
    }
    for (column, value) in zip(table.columns, values) {
      switch (value, column.type.storage) {
      case (.null, _), (.integer, .integer): continue
      case (.text, .text):
        if value.holdsNUL { throw refusal(.nulCharacter, field: column.name) }
      default: throw refusal(.unexpected(column.expectation), field: column.name, found: column.shown(value))
      }
    }
  }

  /// What an insertion, or the update of a record, that SQLite refused is reported as.
  func refusal(_ error: DatabaseError, _ values: [StoredValue], updating id: Int64? = nil) throws -> any Error
  {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_NOTNULL:
      return refusal(.required, field: named(by: error)?.column.name)
    case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_DATATYPE:
      guard let (index, column) = named(by: error) else { return error }
      return refusal(.unexpected(column.expectation), field: column.name, found: column.shown(values[index]))
    case .SQLITE_CONSTRAINT_UNIQUE:
      let key = zip(table.columns, values).filter { table.key.contains($0.0.name) }
      return refusal(.duplicateKey(table.key), found: key.map { $0.0.shown($0.1) }.joined(separator: ", "))
    case .SQLITE_CONSTRAINT_FOREIGNKEY:
      if let missing = try missingTarget(values) { return missing }
      return try id.map { try deletionRefusal(error, of: $0) } ?? error
    default: return error
    }
  }

  /// What is reported where SQLite refuses that a record be deleted, or change what it is pointed to by: who
  /// points to it.
  func deletionRefusal(_ error: DatabaseError, of id: Int64) throws -> any Error {
    guard error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY else { return error }
    for other in transaction.schema.tables {
      for column in other.columns where column.reference?.table == table.name {
        let target = column.reference?.column.quotedDatabaseIdentifier ?? ""
        let sql = """
          SELECT count(*) FROM \(other.quotedName) WHERE \(column.name.quotedDatabaseIdentifier) =
            (SELECT \(target) FROM \(table.quotedName) WHERE "id" = ?)
          """
        let count = try Int.fetchOne(transaction.connection, sql: sql, arguments: [id]) ?? 0
        if count > 0 { return refusal(.referenced(by: other.name, count: count)) }
      }
    }
    return error
  }

  /// The column that SQLite's message ends with: the check's name ("…failed: date"), or "…accident.date".
  private func named(by error: DatabaseError) -> (index: Int, column: Column)? {
    let name = error.message?.split(whereSeparator: { $0 == " " || $0 == "." }).last.map(String.init)
    return table.columns.enumerated().first { $0.element.name == name }.map { ($0.offset, $0.element) }
  }

  /// SQLite does not say which foreign key fails: the first reference that leads nowhere.
  private func missingTarget(_ values: [StoredValue]) throws -> StoreError? {
    for (column, value) in zip(table.columns, values) where value != .null {
      guard let reference = column.reference else { continue }
      let sql = """
        SELECT 1 FROM \(reference.table.quotedDatabaseIdentifier)
        WHERE \(reference.column.quotedDatabaseIdentifier) = ?
        """
      let search = try transaction.connection.makeStatement(sql: sql)
      search.bind(value, at: 1)
      guard try !search.step() else { continue }
      return refusal(.noTarget(register: reference.table), field: column.name, found: column.shown(value))
    }
    return nil
  }
}
