// SPDX-License-Identifier: Apache-2.0

import Pack

/// The journaled tables that a pack asks for.
struct Schema: Sendable {
  /// The registers in the order of the pack, then the declared values.
  let tables: [Table]
  private let index: [String: Int]
  private let layouts: [String: RecordLayout]

  init(_ pack: Pack) {
    let hasCommunes = pack.register(Register.communes) != nil
    tables = pack.registers.map { Table($0, hasCommunes: hasCommunes) } + [.declaredValues]
    index = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.name, $0) })
    layouts = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, RecordLayout($0)) })
  }

  func table(_ name: String) -> Table? { index[name].map { tables[$0] } }

  /// Where the fields of a table stand in its records.
  func layout(of table: Table) -> RecordLayout { layouts[table.name] ?? RecordLayout(table) }

  /// Changes when, and only when, the database has something to do: one text compared when it is opened.
  func fingerprint(_ hasher: borrowing SHA256) -> String {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
    }
    for table in tables {
      add(table.creation())
      for index in table.indexes { add(index.creation) }
      // Types tell apart what SQLite holds alike: cents and thousandths.
      for column in table.columns { add(column.type.notation) }
    }
    for creation in OwnSchema.creations { add(creation.sql) }
    return hasher.digest(of: bytes).hexadecimal
  }
}
