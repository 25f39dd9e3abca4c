// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// Appends to the journal within a transaction, each entry chained to the one before it by its hash.
final class JournalWriter {
  private let connection: GRDB.Database
  private let time: [UInt8]
  private let actor: [UInt8]
  private let hasher: SHA256
  private let insertion: Statement
  private let start: JournalLink
  private var last: JournalLink
  private var encoding = EntryEncoding()

  /// What an entry tells of whom.
  struct Entry {
    let action: JournalAction
    let register: [UInt8]
    /// Nil for what concerns the table as a whole.
    let record: Int64?
    /// Canonical JSON.
    let before: [UInt8]?
    let after: [UInt8]?
  }

  init(_ connection: GRDB.Database, actor: Actor, time: Date, last: JournalLink) throws {
    self.connection = connection
    self.time = Array(time.journalNotation.utf8)
    self.actor = Array(actor.name.utf8)
    self.start = last
    self.last = last
    hasher = try SHA256()
    insertion = try connection.cachedStatement(
      sql: #"INSERT INTO "bilan_journal" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"#)
  }

  func append(_ entry: Entry) throws(DatabaseError) {
    let sequence = last.sequence + 1
    let action = entry.action.bytes
    encoding.begin()
    encoding.append(sequence)
    encoding.append(time)
    encoding.append(actor)
    encoding.append(action)
    encoding.append(entry.register)
    if let record = entry.record { encoding.append(record) } else { encoding.appendNull() }
    encoding.append(entry.before)
    encoding.append(entry.after)
    encoding.append(last.hash)
    let hash = hasher.digest(of: encoding.bytes)

    insertion.bind(sequence, at: 1)
    bind(time, at: 2)
    bind(actor, at: 3)
    bind(action, at: 4)
    bind(entry.register, at: 5)
    insertion.bind(entry.record, at: 6)
    bind(entry.before, at: 7)
    bind(entry.after, at: 8)
    insertion.bind(last.hash, at: 9)
    insertion.bind(hash, at: 10)
    try insertion.run()
    last = JournalLink(sequence: sequence, hash: hash)
  }

  /// Notes the new end of the chain, if there is one.
  func finish() throws {
    if last != start { try last.note(in: connection) }
  }

  private func bind(_ text: [UInt8]?, at index: Int) {
    if let text {
      text.withUnsafeBufferPointer { insertion.bind(utf8: $0, at: index) }
    } else {
      insertion.bind(.null, at: index)
    }
  }
}
