// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// The records of a register that belong to dossiers, passed over in the order of the dossiers.
final class CaseloadScan {
  private let scan: RecordScan
  private let kinds: [Kind]
  private var current: Int64?

  /// How a field is read: most without a look at its type.
  private enum Kind {
    case date
    case number(scale: Int)
    case text
    case other(FieldType)

    init(_ type: FieldType) {
      switch type {
      case .date: self = .date
      case .integer, .decimal, .money: self = .number(scale: type.scale ?? 0)
      case .text, .choice, .commune: self = .text
      case .boolean, .reference: self = .other(type)
      }
    }
  }

  /// - Parameter order: the field that orders the records of one dossier; nil where it has one.
  init(
    _ register: String, _ fields: [Field], of dossiers: ClosedRange<Int64>, order: String? = nil,
    _ reader: RecordReader
  ) throws {
    var query = RecordQuery(register).filtered("dossier", .atLeast, .integer(dossiers.lowerBound))
      .filtered("dossier", .atMost, .integer(dossiers.upperBound)).sorted(by: "dossier")
    if let order { query = query.sorted(by: order) }
    scan = try reader.scan(query, ["dossier"] + fields.map(\.name))
    kinds = fields.map { Kind($0.type) }
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
    switch kinds[field] {
    case .date: scan.date(field + 1).map(Value.date) ?? .null()
    case .number(let scale):
      scan.integer(field + 1).flatMap { Number(coefficient: Int128($0), exponent: -scale) }
        .map(Value.number) ?? .null()
    case .text: scan.text(field + 1).map(Value.string) ?? .null()
    case .other(let type): type.value(scan.value(field + 1))
    }
  }
}
