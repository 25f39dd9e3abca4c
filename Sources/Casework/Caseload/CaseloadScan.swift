// SPDX-License-Identifier: Apache-2.0

import FEEL
import Pack
import Store

/// The records of a register that belong to dossiers, passed over in the order of the dossiers.
final class CaseloadScan {
  private let scan: RecordScan
  private let types: [FieldType]
  private var current: Int64?

  /// - Parameter order: the field that orders the records of one dossier; nil where it has one.
  init(
    _ register: String, _ fields: [Field], of dossiers: ClosedRange<Int64>, order: String? = nil,
    _ reader: RecordReader
  ) throws {
    var query = RecordQuery(register).filtered("dossier", .atLeast, .integer(dossiers.lowerBound))
      .filtered("dossier", .atMost, .integer(dossiers.upperBound)).sorted(by: "dossier")
    if let order { query = query.sorted(by: order) }
    scan = try reader.scan(query, ["dossier"] + fields.map(\.name))
    types = fields.map(\.type)
    try advance()
  }

  private func advance() throws { current = try scan.next() ? scan.integer(0) : nil }

  /// Passes over the records of a dossier. Dossiers come in ascending order, each at most once.
  func records(of dossier: Int64, _ body: (CaseloadScan) -> Void) throws {
    while let found = current, found <= dossier {
      if found == dossier { body(self) }
      try advance()
    }
  }

  /// A field of the record, by its place among those asked for.
  func value(_ field: Int) -> Value {
    if case .date = types[field] { return scan.date(field + 1).map(Value.date) ?? .null() }
    return types[field].value(scan.value(field + 1))
  }
}
