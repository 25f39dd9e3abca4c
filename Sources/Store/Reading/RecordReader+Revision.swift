// SPDX-License-Identifier: Apache-2.0

import GRDB

extension RecordReader {
  /// The place in the journal of what was written last of a record: another one means that it was changed. 0 where
  /// nothing was written.
  public func revision(of id: Int64, in register: String) throws(StoreError) -> Int64 {
    try StoreError.catching(path: path) {
      let statement = try connection.makeStatement(
        sql: #"SELECT max("sequence") FROM "bilan_journal" WHERE "register" = ?1 AND "record" = ?2"#)
      statement.bind(.text(register), at: 1)
      statement.bind(id, at: 2)
      return try statement.step() ? statement.integer(0) : 0
    }
  }
}
