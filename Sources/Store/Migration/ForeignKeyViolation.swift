// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

/// A record that points to nothing, as `PRAGMA foreign_key_check` finds it.
struct ForeignKeyViolation: Hashable {
  let table: String
  let record: Int64
  let target: String

  static func all(in connection: GRDB.Database) throws -> [ForeignKeyViolation] {
    let statement = try connection.makeStatement(sql: "PRAGMA foreign_key_check")
    var violations: [ForeignKeyViolation] = []
    while try statement.step() {
      violations.append(
        ForeignKeyViolation(
          table: statement.text(0) ?? "", record: statement.integer(1), target: statement.text(2) ?? ""))
    }
    return violations
  }

  /// One message for each pair of registers.
  static func counted(_ violations: [ForeignKeyViolation]) -> [Message] {
    Dictionary(grouping: violations) { [$0.table, $0.target] }.sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }
    .map { Catalogue.recordsWithoutTarget($0.key[0], register: $0.key[1], count: $0.value.count) }
  }
}
