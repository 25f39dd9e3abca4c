// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Pack
import Store

/// The values computed before, kept in the database with the version of the definition and of the records
/// that they were computed from.
///
/// A value is good while its figure's definition and the registers read are what they were. Tables:
/// `bilan_figure` (a figure's definition and its version), `bilan_pass` (what was computed, from what),
/// `bilan_value` (the values).
struct ValueCache: Sendable {
  /// Each figure's definition, as one line of text.
  let definitions: [FigureKey: String]
  /// How many transactions had changed each table when the book was opened.
  let revisions: [String: Int64]

  static func createTables(_ db: GRDB.Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS bilan_figure (
          figure TEXT PRIMARY KEY, definition TEXT NOT NULL, version INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS bilan_pass (
          figure TEXT NOT NULL, period TEXT NOT NULL, breakdowns TEXT NOT NULL,
          version INTEGER NOT NULL, registers TEXT NOT NULL,
          PRIMARY KEY (figure, period, breakdowns)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS bilan_value (
          figure TEXT NOT NULL, period TEXT NOT NULL, breakdowns TEXT NOT NULL,
          row_member TEXT, column_member TEXT, value TEXT, records INTEGER NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS bilan_value_pass ON bilan_value (figure, period, breakdowns);
        """)
  }

  /// Notes the definitions, each new or changed one with its next version.
  static func register(_ definitions: [FigureKey: String], _ db: GRDB.Database) throws {
    var known: [String: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT figure, definition FROM bilan_figure")
    while let row = try rows.next() { known[row[0]] = row[1] }
    for (key, definition) in definitions where known[key.description] != definition {
      try db.execute(
        sql: """
          INSERT INTO bilan_figure (figure, definition, version) VALUES (?, ?, 1)
          ON CONFLICT (figure) DO UPDATE SET definition = excluded.definition, version = version + 1
          """, arguments: [key.description, definition])
    }
  }

  /// The table kept under a key, if it is still good.
  func table(_ key: ComputedKey, _ db: GRDB.Database) throws -> ComputedTable? {
    let arguments: StatementArguments = [key.figure.description, key.period.notation, key.breakdownNames]
    guard
      let registers = try String.fetchOne(
        db,
        sql: """
          SELECT registers FROM bilan_pass JOIN bilan_figure USING (figure, version)
          WHERE figure = ? AND period = ? AND breakdowns = ?
          """, arguments: arguments),
      registers
        == stamp(
          of: registers.split(separator: " ").compactMap { $0.split(separator: ":").first.map(String.init) })
    else { return nil }
    var table = ComputedTable()
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT row_member, column_member, value, records FROM bilan_value WHERE figure = ? AND period = ? AND breakdowns = ?",
      arguments: arguments)
    while let row = try rows.next() {
      let codes = [row[0] as String?, row[1] as String?].prefix(key.breakdowns.count)
      table.cells[.init(codes: Array(codes))] = .init(
        value: (row[2] as String?).flatMap { Number($0) }, records: row[3])
    }
    return table
  }

  /// Keeps a table, computed from `registers`.
  func keep(_ table: ComputedTable, _ key: ComputedKey, from registers: Set<String>, _ db: GRDB.Database)
    throws
  {
    let name = key.figure.description
    let place: StatementArguments = [name, key.period.notation, key.breakdownNames]
    try db.execute(
      sql: "DELETE FROM bilan_value WHERE figure = ? AND period = ? AND breakdowns = ?", arguments: place)
    try db.execute(
      sql: """
        INSERT INTO bilan_pass (figure, period, breakdowns, version, registers)
        SELECT figure, ?, ?, version, ? FROM bilan_figure WHERE figure = ? AND definition = ?
        ON CONFLICT DO UPDATE SET version = excluded.version, registers = excluded.registers
        """,
      arguments: [
        key.period.notation, key.breakdownNames, stamp(of: registers.sorted()), name,
        definitions[key.figure],
      ])
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO bilan_value (figure, period, breakdowns, row_member, column_member, value, records)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (members, cell) in table.cells {
      try insert.execute(
        arguments: place + [
          members.codes.first ?? nil, members.codes.count > 1 ? members.codes[1] : nil,
          cell.value?.description,
          cell.records,
        ])
    }
  }

  /// Registers with their revisions: "accident:3 usager:3".
  private func stamp(of registers: [String]) -> String {
    registers.map { "\($0):\(revisions[$0] ?? 0)" }.joined(separator: " ")
  }
}
