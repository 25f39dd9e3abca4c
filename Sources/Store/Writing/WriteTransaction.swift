// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// What all the writers of one transaction share.
final class WriteTransaction {
  let connection: GRDB.Database
  let journal: JournalWriter
  let schema: Schema
  let path: String
  private var changed: Set<String> = []
  private var failure: StoreError?

  init(_ database: Database, _ connection: GRDB.Database, actor: Actor, time: Date) throws {
    self.connection = connection
    schema = database.schema
    path = database.path
    journal = try JournalWriter(connection, actor: actor, time: time, last: .noted(in: connection))
  }

  func noteChange(of table: String) {
    if !changed.contains(table) { changed.insert(table) }
  }

  /// Runs a write; whatever SQLite reports then condemns the transaction, even if the caller swallows it:
  /// data and journal may no longer agree.
  func attempt<T>(_ body: () throws -> T) throws(StoreError) -> T {
    if let failure { throw failure }
    do {
      return try body()
    } catch {
      let error = StoreError(any: error, path: path)
      if case .record = error { throw error }
      failure = error
      throw error
    }
  }

  /// Ends the transaction: revisions, and the end of the journal.
  func finish() throws {
    if let failure { throw failure }
    for table in changed.sorted() { try OwnSchema.bumpRevision(of: table, in: connection) }
    try journal.finish()
  }
}
