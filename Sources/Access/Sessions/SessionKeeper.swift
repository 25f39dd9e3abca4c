// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store
import Synchronization

/// The sessions of a body: who is signed in. They are in the database, and the present ones in memory.
public final class SessionKeeper: Sendable {
  /// The accounts that sessions are of.
  public let accounts: AccountBook
  private let known = Mutex<[String: Known]>([:])

  /// Without a request for so long, in seconds, a session ends.
  static let idle: Int64 = 30 * 60
  /// So long after it began it ends, whatever happens.
  static let longest: Int64 = 12 * 3600
  /// The last activity is written no more often than that.
  private static let noted: Int64 = 5 * 60

  private struct Known {
    let record: Int64
    let account: Account
    let revision: Int64
    let opened: Int64
    var seen: Int64
    var written: Int64
  }

  /// The sessions of accounts.
  public init(_ accounts: AccountBook) { self.accounts = accounts }

  /// A session begins, or goes on under another token once the person has shown who it is.
  public func open(_ account: Account) throws -> Token {
    let token = Token()
    let now = accounts.now()
    try accounts.database.write(by: Actor(account.name)) { writer in
      var record = try writer.reader.blank("acces_session")
      record["empreinte"] = .text(token.fingerprint)
      record["compte"] = .integer(account.id)
      record["ouverte"] = .integer(now)
      record["vue"] = .integer(now)
      _ = try writer.insert(record)
    }
    return token
  }

  /// Whose session it is; nil where there is none, or where it has ended.
  public func account(of token: Token) throws -> Account? {
    let now = accounts.now()
    let fingerprint = token.fingerprint
    // An account that was changed or closed is read anew: the revision counts the changes.
    let revisions = try accounts.database.revisions()
    let revision = (revisions[Account.register] ?? 0) + (revisions["acces_habilitation"] ?? 0)
    guard var session = try known.withLock({ $0[fingerprint] }) ?? read(fingerprint, revision),
      now - session.seen <= Self.idle, now - session.opened <= Self.longest
    else {
      known.withLock { $0[fingerprint] = nil }
      return nil
    }
    if session.revision != revision {
      guard let read = try read(fingerprint, revision) else {
        known.withLock { $0[fingerprint] = nil }
        return nil
      }
      session = read
    }
    session.seen = now
    if now - session.written >= Self.noted {
      session.written = now
      try note(now, "vue", session.record)
    }
    known.withLock { [session] in $0[fingerprint] = session }
    return session.account
  }

  /// How many are open.
  public func count() throws -> Int {
    let now = accounts.now()
    return try accounts.database.reading {
      try $0.count(
        RecordQuery("acces_session").filtered("fermee", .equals, .null)
          .filtered("vue", .atLeast, .integer(now - Self.idle))
          .filtered("ouverte", .atLeast, .integer(now - Self.longest)))
    }
  }

  /// A session ends.
  public func close(_ token: Token) throws {
    known.withLock { $0[token.fingerprint] = nil }
    if let record = try record(token.fingerprint) { try note(accounts.now(), "fermee", record.id) }
  }

  /// All sessions of an account end.
  public func closeAll(of account: Int64) throws {
    known.withLock { known in known = known.filter { $0.value.account.id != account } }
    let now = accounts.now()
    try accounts.database.write(by: .bilan) { writer in
      let open = RecordQuery("acces_session").filtered("compte", .equals, .integer(account))
        .filtered("fermee", .equals, .null)
      for var record in try writer.reader.records(open) {
        record["fermee"] = .integer(now)
        try writer.update(record)
      }
    }
  }

  private func record(_ fingerprint: String) throws -> StoredRecord? {
    try accounts.database.reading {
      try $0.record(
        RecordQuery("acces_session").filtered("empreinte", .equals, .text(fingerprint))
          .filtered("fermee", .equals, .null))
    }
  }

  private func read(_ fingerprint: String, _ revision: Int64) throws -> Known? {
    guard let record = try record(fingerprint),
      let account = try accounts.account(record.integer("compte") ?? 0), account.state == .active
    else { return nil }
    let seen = known.withLock { $0[fingerprint]?.seen } ?? record.integer("vue") ?? 0
    return Known(
      record: record.id, account: account, revision: revision, opened: record.integer("ouverte") ?? 0,
      seen: seen, written: record.integer("vue") ?? 0)
  }

  private func note(_ now: Int64, _ field: String, _ id: Int64) throws {
    try accounts.database.write(by: .bilan) { writer in
      guard var record = try writer.reader.record(id, of: "acces_session") else { return }
      record[field] = .integer(now)
      try writer.update(record)
    }
  }
}
