// SPDX-License-Identifier: Apache-2.0

/// A record as it is stored: its identifier, and one value a field.
public struct StoredRecord: Sendable {
  /// Its identifier; 0 for one that was not written yet.
  public let id: Int64
  /// In the order of the register's fields: what `TableWriter` writes.
  public var values: [StoredValue]
  let layout: RecordLayout

  /// The value of a field; null for one that the register does not have.
  public subscript(field: String) -> StoredValue {
    get { layout.index[field].map { values[$0] } ?? .null }
    set { if let index = layout.index[field] { values[index] = newValue } }
  }

  /// The same, under the identifier that it was written with.
  public func written(as id: Int64) -> StoredRecord { StoredRecord(id: id, values: values, layout: layout) }

  /// The register that it is of.
  public var register: String { layout.register }
}

/// Where the fields of a register stand in its records.
final class RecordLayout: Sendable {
  let register: String
  let index: [String: Int]
  /// What reads whole records: the identifier, then the fields.
  let selection: String

  init(_ table: Table) {
    register = table.name
    selection = "SELECT \(Table.list(["id"] + table.columns.map(\.name))) FROM \(table.quotedName)"
    index = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.name, $0) })
  }
}
