// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Writes the records of one register within a transaction. Values come in the order of its fields.
public final class TableWriter {
  let table: Table
  let transaction: WriteTransaction
  private let statements: TableStatements
  private let encoder: RecordEncoder
  private let journalName: [UInt8]
  /// Where the columns of the key stand among the columns.
  private let keyIndexes: [Int]
  private var nextID: Int64
  private var identifiers = IdentifierCache()

  init(_ table: Table, _ transaction: WriteTransaction) throws {
    self.table = table
    self.transaction = transaction
    statements = try TableStatements(table, transaction.connection)
    encoder = RecordEncoder(columns: table.columns.map(\.name))
    journalName = Array(table.name.utf8)
    keyIndexes = table.key.compactMap { name in table.columns.firstIndex { $0.name == name } }
    // The journal remembers the records deleted: an identifier never comes back for another record.
    let sql = """
      SELECT max(ifnull((SELECT max("id") FROM \(table.quotedName)), 0),
        ifnull((SELECT max("record") FROM "bilan_journal" WHERE "register" = ?), 0))
      """
    let last = try transaction.connection.cachedStatement(sql: sql)
    nextID = try Int64.fetchOne(last, arguments: [table.name]) ?? 0
  }

  /// The register's name.
  public var register: String { table.name }
  /// The names of its fields, in the order of the values.
  public var fields: [String] { table.columns.map(\.name) }

  /// Inserts a record, or updates the one of the same natural key.
  ///
  /// - Throws: `StoreError.record` where it is refused.
  public func upsert(_ values: [StoredValue]) throws(StoreError) -> Outcome {
    try transaction.attempt {
      try check(values)
      let selection = try keySelection(keyIndexes.map { values[$0] })
      defer { selection.reset() }
      guard try selection.step() else { return .inserted(try insertRow(values)) }
      return try update(selection, to: values)
    }
  }

  /// Inserts a record and gives its identifier.
  ///
  /// - Throws: `StoreError.record` where it is refused.
  public func insert(_ values: [StoredValue]) throws(StoreError) -> Int64 {
    try transaction.attempt {
      try check(values)
      return try insertRow(values)
    }
  }

  /// Gives a record all these values.
  ///
  /// - Throws: `StoreError.record` where they are refused, or where there is no such record.
  public func update(_ id: Int64, to values: [StoredValue]) throws(StoreError) -> Outcome {
    try transaction.attempt {
      try check(values)
      let selection = statements.selectByID
      selection.bind(id, at: 1)
      defer { selection.reset() }
      guard try selection.step() else { throw refusal(.noRecord(id)) }
      return try update(selection, to: values)
    }
  }

  /// Deletes a record.
  ///
  /// - Throws: `StoreError.record` where there is no such record, or where another points to it.
  public func delete(_ id: Int64) throws(StoreError) {
    try transaction.attempt {
      let selection = statements.selectByID
      selection.bind(id, at: 1)
      defer { selection.reset() }
      guard try selection.step() else { throw refusal(.noRecord(id)) }
      let before = encoder.encode(selection, from: 1)
      selection.reset()
      statements.delete.bind(id, at: 1)
      do throws(DatabaseError) { try statements.delete.run() } catch {
        throw try deletionRefusal(error, of: id)
      }
      identifiers.removeAll()
      try journal(.delete, id, before: before, after: nil)
    }
  }

  /// The identifier of the record of a natural key, its values in the order of the register's key.
  ///
  /// - Throws: `StoreError.record` where the register has no key, or not as many fields in it.
  public func id(ofKey key: [StoredValue]) throws(StoreError) -> Int64? {
    if let id = identifiers[key] { return id }
    return try transaction.attempt {
      guard key.count == keyIndexes.count || keyIndexes.isEmpty else {
        throw refusal(.valueCount(expected: keyIndexes.count, found: key.count))
      }
      let selection = try keySelection(key)
      defer { selection.reset() }
      guard try selection.step() else { return nil }
      let id = selection.integer(0)
      identifiers[key] = id
      return id
    }
  }

  private func keySelection(_ key: [StoredValue]) throws -> Statement {
    guard let selection = statements.selectByKey else { throw refusal(.noKey) }
    for (index, value) in key.enumerated() { selection.bind(value, at: index + 1) }
    return selection
  }

  private func insertRow(_ values: [StoredValue]) throws -> Int64 {
    let id = nextID &+ 1
    let insertion = statements.insert
    insertion.bind(id, at: 1)
    for (index, value) in values.enumerated() { insertion.bind(value, at: index + 2) }
    do throws(DatabaseError) { try insertion.run() } catch { throw try refusal(error, values) }
    nextID = id
    try journal(.insert, id, before: nil, after: encoder.encode(values))
    return id
  }

  /// Updates the row that a selection stands on.
  private func update(_ row: Statement, to values: [StoredValue]) throws -> Outcome {
    let id = row.integer(0)
    if values.indices.allSatisfy({ row.holds(values[$0], at: $0 + 1) }) { return .unchanged(id) }
    let before = encoder.encode(row, from: 1)
    row.reset()
    let update = statements.update
    for (index, value) in values.enumerated() { update.bind(value, at: index + 1) }
    update.bind(id, at: values.count + 1)
    do throws(DatabaseError) { try update.run() } catch { throw try refusal(error, values, updating: id) }
    identifiers.removeAll()
    try journal(.update, id, before: before, after: encoder.encode(values))
    return .updated(id)
  }

  private func journal(_ action: JournalAction, _ id: Int64, before: [UInt8]?, after: [UInt8]?) throws {
    transaction.noteChange(of: table.name)
    try transaction.journal.append(
      JournalWriter.Entry(action: action, register: journalName, record: id, before: before, after: after))
  }
}
