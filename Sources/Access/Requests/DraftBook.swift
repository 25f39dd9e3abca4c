// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Store

/// The drafts of a body: sealed, so that the database alone does not give them away, and forgotten in time.
public struct DraftBook: Sendable {
  let accounts: AccountBook

  /// The register that keeps them.
  public static let register = Draft.register

  /// The drafts beside the accounts of a body.
  public init(_ accounts: AccountBook) { self.accounts = accounts }

  private var database: Database { accounts.database }

  /// Begins a draft.
  public func begin(_ programme: String, _ values: [String: String]) throws -> Token {
    let token = Token()
    let sealed = try seal(values)
    try database.write(by: .bilan) { writer in
      var record = try writer.reader.blank(Draft.register)
      record["empreinte"] = .text(token.fingerprint)
      record["programme"] = .text(programme)
      record["etat"] = .text("brouillon")
      record["contenu"] = .text(sealed)
      record["expire"] = .integer(accounts.now() + Draft.lasting)
      _ = try writer.insert(record)
    }
    return token
  }

  /// The draft that a token opens; nil where there is none, or no more.
  public func draft(_ token: Token) throws -> Draft? {
    try database.reading { reader in
      try reader.record(
        RecordQuery(Draft.register).filtered("empreinte", .equals, .text(token.fingerprint)))
    }.flatMap(read)
  }

  /// Keeps what was typed.
  ///
  /// - Throws: `Refusal` where the draft is gone or was sent, or holds too much.
  public func save(_ draft: Draft) throws {
    let sealed = try seal(draft.values)
    try change(draft.id) { record in
      record["contenu"] = .text(sealed)
      record["expire"] = .integer(accounts.now() + Draft.lasting)
    }
  }

  /// A link that goes on with a draft elsewhere; it serves once.
  public func link(to draft: Draft) throws -> Token {
    try accounts.link(
      for: .resume, account: nil, subject: String(draft.id), lasting: Draft.lasting, by: "bilan")
  }

  /// Goes on with the draft of a link: from now on another token opens it, and neither the link nor the one before.
  ///
  /// - Throws: `Refusal` where the link was used, has expired, or the draft is gone.
  public func resume(_ link: Token) throws -> (token: Token, draft: Draft) {
    guard let id = try accounts.target(of: link, for: .resume).subject.flatMap({ Int64($0) }) else {
      throw Refusal(Catalogue.linkUnknown)
    }
    let found = try database.reading { try $0.record(id, of: Draft.register) }.flatMap(read)
    guard let draft = found, !draft.isSent else { throw Refusal(Catalogue.draftGone) }
    _ = try accounts.use(link, for: .resume)
    let token = Token()
    try change(id) { $0["empreinte"] = .text(token.fingerprint) }
    return (token, draft)
  }

  /// Notes, in the transaction that opens its dossier, that a draft was sent: what was typed is forgotten.
  ///
  /// - Throws: `Refusal` where it was sent before, or is gone.
  public func markSent(_ draft: Draft, as dossier: String, in writer: RecordWriter) throws {
    guard var record = try writer.reader.record(draft.id, of: Draft.register),
      record.text("etat") == "brouillon"
    else { throw Refusal(Catalogue.draftGone) }
    record["etat"] = .text("envoye")
    record["contenu"] = .text(try seal(["dossier": dossier]))
    record["expire"] = .integer(accounts.now() + 86_400)
    try writer.update(record)
  }

  /// Adds something to what is kept of a draft that was sent.
  public func remember(_ values: [String: String], of draft: Draft) throws {
    try database.write(by: .bilan) { writer in
      guard var record = try writer.reader.record(draft.id, of: Draft.register),
        let kept = read(record), kept.isSent
      else { throw Refusal(Catalogue.draftGone) }
      record["contenu"] = .text(try seal(kept.values.merging(values) { _, new in new }))
      try writer.update(record)
    }
  }

  private func change(_ id: Int64, _ body: (inout StoredRecord) -> Void) throws {
    try database.write(by: .bilan) { writer in
      guard var record = try writer.reader.record(id, of: Draft.register),
        record.text("etat") == "brouillon", (record.integer("expire") ?? 0) >= accounts.now()
      else { throw Refusal(Catalogue.draftGone) }
      body(&record)
      try writer.update(record)
    }
  }

  private func seal(_ values: [String: String]) throws -> String {
    let data = try JSONEncoder().encode(values)
    guard data.count <= Draft.longest else { throw Refusal(Catalogue.draftTooLong) }
    return accounts.key.seal([UInt8](data))
  }

  private func read(_ record: StoredRecord) -> Draft? {
    (record.integer("expire") ?? 0) >= accounts.now() ? opened(record) : nil
  }

  func opened(_ record: StoredRecord) -> Draft? {
    guard let bytes = record.text("contenu").flatMap(accounts.key.open),
      let values = try? JSONDecoder().decode([String: String].self, from: Data(bytes))
    else { return nil }
    return Draft(
      id: record.id, programme: record.text("programme") ?? "", isSent: record.text("etat") != "brouillon",
      values: values)
  }
}
