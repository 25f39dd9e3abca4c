// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store

extension AccountBook {
  /// What a link sent to somebody is for.
  public enum LinkPurpose: String, Sendable {
    /// To choose the first password, or another one.
    case password = "mot_de_passe"
    /// To go on with a request.
    case resume = "reprise"
  }

  /// A link that serves once, until it expires.
  ///
  /// - Parameter subject: what it is about: the number of a dossier.
  public func link(
    for purpose: LinkPurpose, account: Int64?, subject: String? = nil, lasting seconds: Int64,
    by actor: String
  ) throws -> Token {
    let token = Token()
    try database.write(by: Actor(actor)) { writer in
      var record = try writer.reader.blank("acces_jeton")
      record["empreinte"] = .text(token.fingerprint)
      record["usage"] = .text(purpose.rawValue)
      record["compte"] = StoredValue(reference: account)
      record["objet"] = StoredValue(text: subject)
      record["expire"] = .integer(now() + seconds)
      _ = try writer.insert(record)
    }
    return token
  }

  /// What a link leads to: an account, a subject.
  public struct LinkTarget: Sendable {
    /// The account that it was made for.
    public let account: Int64?
    /// What it is about.
    public let subject: String?
  }

  /// What a link leads to, without using it.
  ///
  /// - Throws: `Refusal` where it was used, has expired, or is none.
  public func target(of token: Token, for purpose: LinkPurpose) throws -> LinkTarget {
    try database.reading { try self.target($0.link(token, purpose)) }
  }

  /// Uses a link: it serves no more.
  ///
  /// - Throws: `Refusal` where it was used, has expired, or is none.
  public func use(_ token: Token, for purpose: LinkPurpose) throws -> LinkTarget {
    try database.write(by: .bilan) { writer in
      guard var record = try writer.reader.link(token, purpose) else { throw Refusal(Catalogue.linkUnknown) }
      let target = try target(record)
      record["utilise"] = .integer(now())
      try writer.update(record)
      return target
    }
  }

  private func target(_ record: StoredRecord?) throws -> LinkTarget {
    guard let record else { throw Refusal(Catalogue.linkUnknown) }
    guard record["utilise"] == .null else { throw Refusal(Catalogue.linkUsed) }
    guard now() <= record.integer("expire") ?? 0 else { throw Refusal(Catalogue.linkExpired) }
    return LinkTarget(account: record.integer("compte"), subject: record.text("objet"))
  }
}

extension RecordReader {
  fileprivate func link(_ token: Token, _ purpose: AccountBook.LinkPurpose) throws -> StoredRecord? {
    try record(
      RecordQuery("acces_jeton").filtered("empreinte", .equals, .text(token.fingerprint))
        .filtered("usage", .equals, .text(purpose.rawValue)))
  }
}
