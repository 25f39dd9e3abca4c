// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The end of the chain so far: what the next entry is chained to.
struct JournalLink: Sendable, Hashable {
  let sequence: Int64
  let hash: Digest

  /// Where the journal of a pack begins.
  static func genesis(pack: String, _ hasher: borrowing SHA256) -> JournalLink {
    JournalLink(sequence: 0, hash: hasher.digest(of: Array("bilan journal 1\n\(pack)".utf8)))
  }

  /// The last entry, as the database noted it apart from the journal.
  ///
  /// - Throws: `StoreError.journalHead` where the note is not readable.
  static func noted(in connection: GRDB.Database) throws -> JournalLink {
    guard let sequence = try OwnSchema.meta(.journalSequence, in: connection).flatMap(Int64.init),
      let hash = try OwnSchema.meta(.journalHash, in: connection).flatMap(Digest.init(hexadecimal:))
    else { throw StoreError.journalHead }
    return JournalLink(sequence: sequence, hash: hash)
  }

  func note(in connection: GRDB.Database) throws {
    try OwnSchema.setMeta(.journalSequence, to: String(sequence), in: connection)
    try OwnSchema.setMeta(.journalHash, to: hash.hexadecimal, in: connection)
  }
}
