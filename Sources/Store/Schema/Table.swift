// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Pack

/// A table whose rows are journaled: a register's, or that of the declared values. Every one has an integer
/// `id`.
struct Table: Sendable, Hashable {
  let name: String
  let renamedFrom: String?
  let columns: [Column]
  /// The columns of the natural key; empty where rows have none.
  let key: [String]
  /// The columns that are searched or pointed from, each with an index of its own.
  let indexed: [String]
  /// The columns that are searched together, each list with an index of its own.
  var indexedTogether: [[String]] = []
}

extension Table {
  /// The table of a register; `hasCommunes` tells whether there is a register of communes to point to.
  init(_ register: Register, hasCommunes: Bool) {
    name = register.name
    renamedFrom = register.renamedFrom
    columns = register.fields.map { Column($0, hasCommunes: hasCommunes) }
    key = register.key
    // Paths through references end in another table; their first step is a reference, indexed as such.
    let searched = Set([register.date, register.until, register.place].compactMap { $0?.first })
      .union(register.fields.filter(\.isIndexed).map(\.name))
    indexed = columns.filter { $0.reference != nil || searched.contains($0.name) }.map(\.name)
      .filter { $0 != register.key.first }
    indexedTogether = register.searchedTogether
  }

  var quotedName: String { name.quotedDatabaseIdentifier }

  /// The columns' names, quoted and separated by commas.
  var columnList: String { Table.list(columns.map(\.name)) }

  static func list(_ names: [String]) -> String {
    names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
  }
}

extension Table {
  /// Its `CREATE TABLE`, under its own name or another.
  func creation(named name: String? = nil) -> String {
    let columns = ["\"id\" INTEGER PRIMARY KEY"] + columns.map(\.definition)
    let list = columns.map { "  \($0)" }.joined(separator: ",\n")
    return "CREATE TABLE \((name ?? self.name).quotedDatabaseIdentifier) (\n\(list)\n) STRICT"
  }

  /// Its indexes: name and `CREATE INDEX`. The prefix and the points keep their names apart from those of
  /// registers.
  var indexes: [(name: String, creation: String)] {
    let unique = key.isEmpty ? [] : [index("bilan_key.\(name)", on: key, unique: true)]
    return unique
      + (indexed.map { [$0] } + indexedTogether).map {
        index("bilan_index.\(name).\($0.joined(separator: "."))", on: $0, unique: false)
      }
  }

  private func index(_ name: String, on columns: [String], unique: Bool) -> (name: String, creation: String) {
    let kind = unique ? "UNIQUE INDEX" : "INDEX"
    let creation = "CREATE \(kind) \(name.quotedDatabaseIdentifier) ON \(quotedName) (\(Table.list(columns)))"
    return (name, creation)
  }
}

extension Table {
  /// The declared values of all figures, written and journaled like records.
  static let declaredValues = Table(
    name: "bilan_declared_value", renamedFrom: nil,
    columns: [
      own("figure", .text, isRequired: true), own("period", .text, isRequired: true),
      own("value", .text, isRequired: true), own("qualifier", .text, isRequired: true),
      own("precision", .text),
      own("line", .integer), own("note", .text), own("author", .text, isRequired: true),
      own("approved_by", .text),
      own("approved_at", .text),
    ],
    key: ["figure", "period"], indexed: [])

  private static func own(_ name: String, _ type: ColumnType, isRequired: Bool = false) -> Column {
    Column(
      name: name, renamedFrom: nil, type: type, isRequired: isRequired, check: nil, reference: nil,
      expectation: type == .integer
        ? Catalogue.expectsInteger(minimum: nil, maximum: nil) : Catalogue.expectsText(maximum: nil))
  }
}
