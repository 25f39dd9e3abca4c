// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension Database {
  /// Everything that befell a record, oldest first, under the former names of its register too.
  public func journal(register: String, record: Int64) throws(StoreError) -> [JournalEntry] {
    try read { connection in
      let statement = try connection.makeStatement(sql: Self.historyQuery)
      statement.bind(.text(register), at: 1)
      statement.bind(record, at: 2)
      let decoder = JSONDecoder()
      func values(_ column: Int) throws -> [String: StoredValue]? {
        guard !statement.isNull(column) else { return nil }
        return try decoder.decode([String: StoredValue].self, from: Data(statement.bytes(column)))
      }
      var entries: [JournalEntry] = []
      while try statement.step() {
        guard let action = statement.text(3).flatMap(JournalAction.init) else { continue }
        entries.append(
          JournalEntry(
            sequence: statement.integer(0), time: statement.text(1) ?? "", actor: statement.text(2) ?? "",
            action: action, register: statement.text(4) ?? "", record: statement.integer(5),
            before: try values(6),
            after: try values(7)))
      }
      return entries
    }
  }

  /// A register's former names are told by the entries of its migrations, each of which closes the history
  /// under that name.
  private static let historyQuery = #"""
    WITH RECURSIVE "names"("name", "end") AS (
      SELECT ?1, 9223372036854775807
      UNION
      SELECT json_extract("before", '$.register'), "sequence" FROM "bilan_journal" JOIN "names"
        ON "register" = "name" AND "record" IS NULL AND "before" IS NOT NULL AND "sequence" < "end"
      WHERE json_extract("before", '$.register') <> "name"
    )
    SELECT "sequence", "time", "actor", "action", "register", "record", "before", "after"
    FROM "bilan_journal" JOIN "names" ON "register" = "name"
    WHERE "record" = ?2 AND "sequence" < "end" ORDER BY "sequence"
    """#
}
