// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Store
import Synchronization

/// What a body has to do, for its metrics.
final class BodyGauges: Sendable {
  private let body: DeskBody
  private let due = Mutex<Due?>(nil)

  init(_ body: DeskBody) { self.body = body }

  struct Values: Sendable {
    let body: String
    let sessions: Int
    let failedSignIns: Int
    /// Nil where the pack has no dossiers.
    let deadlinesDue: Int?
    /// Messages that wait, those of them that were tried in vain, and those given up.
    let mailsWaiting: Int
    let mailsFailing: Int
    let mailsGivenUp: Int
  }

  private struct Due: Sendable {
    let day: CivilDate
    let revision: Int64
    let count: Int
  }

  func values() throws -> Values {
    let outbox = Outbox(body.accounts)
    return Values(
      body: body.pack.header.identifier, sessions: try body.sessions.count(),
      failedSignIns: body.failures.value, deadlinesDue: try deadlinesDue(),
      mailsWaiting: try outbox.waiting(), mailsFailing: try outbox.failing(),
      mailsGivenUp: try outbox.givenUp())
  }

  /// Deadlines that have come and wait for somebody; counted again where something has changed.
  private func deadlinesDue() throws -> Int? {
    guard body.pack.register("echeance") != nil else { return nil }
    let (day, revision) = (body.day, try body.database.revision(of: "echeance"))
    if let known = due.withLock({ $0 }), known.day == day, known.revision == revision { return known.count }
    let query = RecordQuery("echeance").filtered("etat", .equals, .text("en_cours"))
      .filtered("terme", .atMost, StoredValue(day))
    let count = try body.database.reading { try $0.count(query) }
    due.withLock { $0 = Due(day: day, revision: revision, count: count) }
    return count
  }
}
