// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import GRDB

/// Compares every record of a table with the journal's last word on it. Both are read in the order of their
/// identifiers, side by side: memory does not grow with the table.
struct RecordVerifier {
  private let table: Table
  private let encoder: RecordEncoder

  init(_ table: Table) {
    self.table = table
    encoder = RecordEncoder(columns: table.columns.map(\.name))
  }

  func verify(
    _ connection: GRDB.Database, _ findings: Findings, _ counter: inout VerificationCounter
  ) throws {
    let selection = (["\"id\""] + table.columns.map(\.name.quotedDatabaseIdentifier)).joined(separator: ", ")
    // Where the table lacks a column the schema was found to differ; nothing can be compared.
    guard
      let rows = try? connection.makeStatement(
        sql: "SELECT \(selection) FROM \(table.quotedName) ORDER BY \"id\"")
    else { return }
    let journaled = try journaledRecords(connection)
    var hasRow = try rows.step()
    var hasEntry = try journaled.step()
    while hasRow || hasEntry, !findings.isFull {
      let row = hasRow ? rows.integer(0) : .max
      let entry = hasEntry ? journaled.integer(0) : .max
      if hasRow, !hasEntry || row < entry {
        add(Catalogue.recordAddedBehind(table.name, id: row), row, findings)
      } else if hasEntry, !hasRow || entry < row {
        add(Catalogue.recordRemovedBehind(table.name, id: entry), entry, findings)
      } else {
        compare(rows, journaled, row, findings)
      }
      if hasRow, row <= entry {
        counter.count()
        hasRow = try rows.step()
      }
      if hasEntry, entry <= row { hasEntry = try journaled.step() }
    }
  }

  /// The last entry of every record that it leaves in being: identifier, values.
  private func journaledRecords(_ connection: GRDB.Database) throws -> Statement {
    let statement = try connection.makeStatement(
      sql: #"""
        SELECT "record", "after" FROM (
          SELECT "record", max("sequence"), "after" FROM "bilan_journal"
          WHERE "register" = ? AND "record" IS NOT NULL GROUP BY "record"
        ) WHERE "after" IS NOT NULL ORDER BY "record"
        """#)
    statement.bind(.text(table.name), at: 1)
    return statement
  }

  private func compare(_ row: Statement, _ journaled: Statement, _ id: Int64, _ findings: Findings) {
    let found = encoder.encode(row, from: 1)
    guard !found.withUnsafeBufferPointer({ $0.holdsSameBytes(as: journaled.bytes(1)) }) else { return }
    let fields = differences(found, journaled.bytes(1))
    add(Catalogue.recordChangedBehind(table.name, id: id, fields: fields), id, findings)
  }

  /// The fields that differ; none where the journal's own text is not readable.
  private func differences(_ found: [UInt8], _ journaled: UnsafeBufferPointer<UInt8>) -> [String] {
    let decoder = JSONDecoder()
    guard let now = try? decoder.decode([String: StoredValue].self, from: Data(found)),
      let then = try? decoder.decode([String: StoredValue].self, from: Data(journaled))
    else { return [] }
    return Set(now.keys).union(then.keys).filter { now[$0] != then[$0] }.sorted()
  }

  private func add(_ message: Message, _ id: Int64, _ findings: Findings) {
    findings.add(Finding(message, register: table.name, record: id))
  }
}
