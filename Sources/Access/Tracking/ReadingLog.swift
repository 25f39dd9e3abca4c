// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store

/// Notes who read what, for many readers at once: those who come while a transaction is written wait for the next one,
/// which notes them all. Who reads is shown nothing before it is noted.
actor ReadingLog {
  struct Reading: Sendable {
    let subject: ConfidentialSubject
    let account: Account
    let day: CivilDate
    let moment: Int64
  }

  private typealias Waiting = (reading: Reading, reader: CheckedContinuation<Void, any Error>)
  private let database: Database
  private var waiting: [Waiting] = []
  private var isWriting = false

  init(_ database: Database) { self.database = database }

  func note(_ reading: Reading) async throws {
    try await withCheckedThrowingContinuation { reader in
      waiting.append((reading, reader))
      guard !isWriting else { return }
      isWriting = true
      Task { await self.write() }
    }
  }

  private func write() async {
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      // The journal keeps one name a transaction.
      for (_, readings) in Dictionary(grouping: batch, by: \.reading.account.name) { write(readings) }
      // Those who came meanwhile are let in.
      await Task.yield()
    }
    isWriting = false
  }

  private func write(_ batch: [Waiting]) {
    guard let first = batch.first else { return }
    let result = Result {
      try database.write(by: Actor(first.reading.account.name)) { writer in
        for (reading, _) in batch { try writer.note(reading, database.pack) }
      }
    }
    for (_, reader) in batch { reader.resume(with: result) }
  }
}

extension RecordWriter {
  func note(_ reading: ReadingLog.Reading, _ pack: Pack) throws {
    let (subject, account) = (reading.subject, reading.account)
    var record = try reader.blank("acces_lecture")
    record["compte"] = .integer(account.id)
    record["le"] = StoredValue(reading.day)
    record["moment"] = .integer(reading.moment)
    record.set(subject)
    if !account.may(.confidential, in: subject.service, pack) {
      record["motif"] = try reader.opening(of: subject, for: account, at: reading.moment)?["motif"] ?? .null
    }
    _ = try insert(record)
  }
}
