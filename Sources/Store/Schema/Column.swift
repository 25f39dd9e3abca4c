// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Pack

/// A column of a table, with everything that SQLite is to hold it to.
struct Column: Sendable, Hashable {
  let name: String
  let renamedFrom: String?
  let type: ColumnType
  let isRequired: Bool
  /// A condition on the column, in SQL; null passes.
  let check: String?
  let reference: Reference?
  /// What a person is told the column holds.
  let expectation: Message

  /// What a foreign key points to.
  struct Reference: Sendable, Hashable {
    let table: String
    let column: String
  }

  /// A number shown with its decimals, a text cut to 40 characters, null as a dash.
  func shown(_ value: StoredValue) -> String {
    switch value {
    case .null: return "—"
    case .integer(let whole): return value.number(scale: type.scale ?? 0)?.description ?? String(whole)
    case .text(let text): return text.count > 40 ? text.prefix(39) + "…" : text
    }
  }
}

extension Column {
  /// The column of a field; `hasCommunes` tells whether there is a register of communes to point to.
  init(_ field: Field, hasCommunes: Bool) {
    name = field.name
    renamedFrom = field.renamedFrom
    type = ColumnType(field.type)
    isRequired = field.isRequired
    check = field.type.check(on: field.name.quotedDatabaseIdentifier)
    reference =
      switch field.type {
      case .commune where hasCommunes: Reference(table: Register.communes, column: "code")
      case .reference(let target): Reference(table: target, column: "id")
      default: nil
      }
    expectation = field.type.expectation
  }

  /// Name, type and constraints, as `CREATE TABLE` takes them. The check bears the column's name, which
  /// SQLite's errors give back.
  var definition: String {
    let quoted = name.quotedDatabaseIdentifier
    var parts = [quoted, type.storage.rawValue]
    if isRequired { parts.append("NOT NULL") }
    if let check { parts.append("CONSTRAINT \(quoted) CHECK (\(check))") }
    if let reference {
      parts.append("REFERENCES \(reference.table.quotedDatabaseIdentifier)")
      parts.append("(\(reference.column.quotedDatabaseIdentifier))")
    }
    return parts.joined(separator: " ")
  }
}

extension FieldType {
  /// The condition that values of this type satisfy, in SQL on a quoted column; nil where SQLite's own type
  /// says it all.
  func check(on column: String) -> String? {
    switch self {
    case .text(let maximum): maximum.map { "length(\(column)) <= \($0)" }
    case .integer(let bounds): FieldType.check(bounds, scale: 0, on: column)
    case .decimal(let scale, let bounds): FieldType.check(bounds, scale: scale, on: column)
    case .money(let bounds): FieldType.check(bounds, scale: 2, on: column)
    case .boolean: "\(column) IN (0, 1)"
    case .choice(let choices): "\(column) IN (\(choices.map { $0.value.sqlLiteral }.joined(separator: ", ")))"
    case .date(let first, let last): FieldType.dateCheck(from: first, to: last, on: column)
    case .commune, .reference: nil
    }
  }

  private static func check(_ bounds: Bounds, scale: Int, on column: String) -> String? {
    func scaled(_ bound: Number?, _ rounding: Number.Rounding) -> Int64? {
      guard let bound,
        case .integer(let value) = StoredValue(bound.rounded(to: scale, rounding), scale: scale)
      else { return nil }
      return value
    }
    let conditions = [
      scaled(bounds.minimum, .ceiling).map { "\(column) >= \($0)" },
      scaled(bounds.maximum, .floor).map { "\(column) <= \($0)" },
    ].compactMap(\.self)
    return conditions.isEmpty ? nil : conditions.joined(separator: " AND ")
  }

  /// The form first, then whether there is such a day: SQLite's `date` turns 2024-02-30 into 1 March once it
  /// has to compute.
  private static func dateCheck(from first: CivilDate?, to last: CivilDate?, on column: String) -> String {
    let form = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
    let conditions = [
      "\(column) GLOB \(form.sqlLiteral)", "date(\(column), '+0 days') = \(column)",
      first.map { "\(column) >= \($0.description.sqlLiteral)" },
      last.map { "\(column) <= \($0.description.sqlLiteral)" },
    ]
    return conditions.compactMap(\.self).joined(separator: " AND ")
  }
}

extension String {
  /// The text as an SQL literal: only for what the pack itself declares; data are bound.
  var sqlLiteral: String { "'\(replacing("'", with: "''"))'" }
}
