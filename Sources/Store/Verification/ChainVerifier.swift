// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

/// Recomputes the hash of every entry of the journal, and follows the chain from its beginning to its noted
/// end.
struct ChainVerifier {
  let pack: String

  func verify(
    _ connection: GRDB.Database, _ findings: Findings, _ counter: inout VerificationCounter
  ) throws {
    let hasher = try SHA256()
    var encoding = EntryEncoding()
    var last = JournalLink.genesis(pack: pack, hasher)
    let entries = try connection.makeStatement(
      sql: #"""
        SELECT "sequence", "time", "actor", "action", "register", "record", "before", "after",
          "previous_hash", "hash"
        FROM "bilan_journal" ORDER BY "sequence"
        """#)
    while try entries.step(), !findings.isFull {
      counter.count()
      let sequence = entries.integer(0)
      if sequence != last.sequence + 1 {
        findings.add(Catalogue.journalEntriesMissing(from: last.sequence + 1, to: sequence - 1))
      }
      let previous = Digest(entries.bytes(8))
      let hash = Digest(entries.bytes(9))
      encoding.append(entry: entries, previous: previous)
      let isIntact = hash == hasher.digest(of: encoding.bytes)
      // An entry that follows a gap cannot follow the one before it: said once.
      let follows = sequence != last.sequence + 1 || previous == last.hash
      if !isIntact || !follows {
        let (register, record) = (entries.text(4) ?? "", entries.isNull(5) ? nil : entries.integer(5))
        let message =
          isIntact ? Catalogue.journalEntryUnchained(sequence) : Catalogue.journalEntryAltered(sequence)
        findings.add(Finding(message, register: register, record: record))
      }
      last = JournalLink(sequence: sequence, hash: hash ?? last.hash)
    }
    if !findings.isFull { try checkEnd(last, connection, findings) }
  }

  private func checkEnd(_ last: JournalLink, _ connection: GRDB.Database, _ findings: Findings) throws {
    let noted: JournalLink
    do { noted = try JournalLink.noted(in: connection) } catch let error as StoreError {
      return findings.add(error.message)
    }
    if noted.sequence > last.sequence {
      findings.add(Catalogue.journalEntriesMissing(from: last.sequence + 1, to: noted.sequence))
    } else if noted != last {
      findings.add(Catalogue.journalEndDiffers(noted: noted.sequence, found: last.sequence))
    }
  }
}

extension EntryEncoding {
  /// The bytes of the entry that a statement stands on, as `JournalWriter` hashed them.
  fileprivate mutating func append(entry: Statement, previous: Digest?) {
    begin()
    for column in 0..<8 {
      switch entry.kind(column) {
      case .null: appendNull()
      case .integer: append(entry.integer(column))
      case .text: append(entry.bytes(column))
      }
    }
    if let previous { append(previous) }
  }
}
