// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Pack

extension Database {
  /// Makes the declared values those given: what is new is inserted, what differs updated (its approval
  /// lapses), the rest deleted. Nothing is written where nothing differs.
  public func synchronise(
    declaredValues values: [DeclaredValue], by actor: Actor, at time: Date = .now
  ) throws(StoreError) -> Synchronisation {
    try StoreError.catching(path: path) {
      try write(by: actor, at: time) { writer in
        var left = try Self.recordedValues(in: writer.transaction.connection)
        let table = try writer.writer(of: .declaredValues)
        var synchronisation = Synchronisation()
        for value in values {
          let declared = value.storedValues
          let row = declared + [.text(actor.name), .null, .null]
          guard let recorded = left.removeValue(forKey: Array(declared.prefix(2))) else {
            _ = try table.insert(row)
            synchronisation.inserted += 1
            continue
          }
          if declared.elementsEqual(recorded.row.prefix(declared.count)) {
            synchronisation.unchanged += 1
          } else {
            _ = try table.update(recorded.id, to: row)
            synchronisation.updated += 1
          }
        }
        for recorded in left.values.sorted(by: { $0.id < $1.id }) {
          try table.delete(recorded.id)
          synchronisation.deleted += 1
        }
        return synchronisation
      }
    }
  }

  /// All declared values, by figure and period.
  public func declaredValues() throws(StoreError) -> [StoredDeclaredValue] {
    let recorded = try read { try Self.recordedValues(in: $0) }
    return recorded.values.compactMap { StoredDeclaredValue($0.row) }.sorted { left, right in
      let (a, b) = (left.declared, right.declared)
      return (a.figure, a.period.start, a.period.notation) < (b.figure, b.period.start, b.period.notation)
    }
  }

  /// The rows by figure and period.
  private static func recordedValues(
    in connection: GRDB.Database
  ) throws -> [[StoredValue]: (id: Int64, row: [StoredValue])] {
    let table = Table.declaredValues
    let statement = try connection.makeStatement(
      sql: "SELECT \"id\", \(table.columnList) FROM \(table.quotedName)")
    var rows: [[StoredValue]: (id: Int64, row: [StoredValue])] = [:]
    while try statement.step() {
      let row = (1...table.columns.count).map { statement.value($0) }
      rows[Array(row.prefix(2))] = (id: statement.integer(0), row: row)
    }
    return rows
  }
}
