// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Pack
import Store

/// A message that waits to be sent.
public struct OutgoingMail: Sendable {
  /// Its identifier in the database.
  public let id: Int64
  /// To whom.
  public let recipient: MailAddress
  /// What it is about.
  public let subject: String
  /// All of it.
  public let text: String
  /// How often it was tried.
  public let attempts: Int
  /// When it may be tried again, in seconds since 1970.
  public let due: Int64
}

/// The messages of a body: kept, sealed, until a server has taken them. Once sent, what they said is forgotten.
public struct Outbox: Sendable {
  private let accounts: AccountBook
  private static let register = "acces_courriel"
  /// After so many attempts, over some days, a message is given up.
  private static let most = 40

  /// The messages beside the accounts of a body.
  public init(_ accounts: AccountBook) { self.accounts = accounts }

  /// Puts a message into it.
  public func post(to recipient: MailAddress, subject: String, text: String) throws {
    let contents = try JSONEncoder().encode([subject, text])
    try accounts.database.write(by: .bilan) { writer in
      var record = try writer.reader.blank(Self.register)
      record["destinataire"] = .text(accounts.key.seal(Array(recipient.text.utf8)))
      record["contenu"] = .text(accounts.key.seal([UInt8](contents)))
      record["etat"] = .text("attente")
      record["essais"] = .integer(0)
      record["apres"] = .integer(accounts.now())
      _ = try writer.insert(record)
    }
  }

  /// The message that is due first; nil where none waits.
  public func next() throws -> OutgoingMail? {
    let found = try accounts.database.reading { reader in
      try reader.record(
        RecordQuery(Self.register).filtered("etat", .equals, .text("attente")).sorted(by: "apres")
          .sorted(by: "id"))
    }
    guard let record = found else { return nil }
    guard let recipient = record.text("destinataire").flatMap(accounts.key.open),
      let address = MailAddress(String(decoding: recipient, as: UTF8.self)),
      let contents = record.text("contenu").flatMap(accounts.key.open),
      let parts = try? JSONDecoder().decode([String].self, from: Data(contents)), parts.count == 2
    else {
      // Sealed with another key: nobody can read it any more.
      try settle(record.id, "abandonne")
      return try next()
    }
    return OutgoingMail(
      id: record.id, recipient: address, subject: parts[0], text: parts[1],
      attempts: Int(record.integer("essais") ?? 0), due: record.integer("apres") ?? 0)
  }

  /// How many messages wait.
  public func waiting() throws -> Int { try count("attente") }

  /// How many messages were given up.
  public func givenUp() throws -> Int { try count("abandonne") }

  /// How many of those that wait were tried in vain.
  public func failing() throws -> Int {
    try accounts.database.reading {
      try $0.count(
        RecordQuery(Self.register).filtered("etat", .equals, .text("attente"))
          .filtered("essais", .greater, .integer(0)))
    }
  }

  private func count(_ state: String) throws -> Int {
    try accounts.database.reading {
      try $0.count(RecordQuery(Self.register).filtered("etat", .equals, .text(state)))
    }
  }

  /// Notes that a server took a message.
  public func sent(_ mail: OutgoingMail) throws { try settle(mail.id, "parti") }

  /// Notes that no server took it: it is tried again later, then less and less often. One that a server will
  /// never take is given up.
  public func failed(_ mail: OutgoingMail, forGood: Bool = false) throws {
    guard !forGood, mail.attempts + 1 < Self.most else { return try settle(mail.id, "abandonne") }
    let wait = min(Int64(15) << Int64(min(mail.attempts, 10)), 7_200)
    try change(mail.id) { record in
      record["essais"] = .integer(Int64(mail.attempts + 1))
      record["apres"] = .integer(accounts.now() + wait)
    }
  }

  private func settle(_ id: Int64, _ state: String) throws {
    try change(id) { record in
      record["etat"] = .text(state)
      record["destinataire"] = .null
      record["contenu"] = .null
    }
  }

  private func change(_ id: Int64, _ body: (inout StoredRecord) -> Void) throws {
    try accounts.database.write(by: .bilan) { writer in
      guard var record = try writer.reader.record(id, of: Self.register) else { return }
      body(&record)
      try writer.update(record)
    }
  }
}
