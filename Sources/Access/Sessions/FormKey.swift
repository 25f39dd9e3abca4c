// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store

extension AccountBook {
  private static let form = "formulaire"
  /// For how long the key of a form is kept, in seconds.
  private static let kept: Int64 = 86_400

  /// Makes what a form asks for, once, however often the form is sent: with its key, the first time makes it, and
  /// every other time tells what was made. Both are of one transaction.
  ///
  /// - Parameters:
  ///   - key: drawn when the form was shown.
  ///   - make: gives the number or identifier of what it made.
  /// - Returns: what was made now or before.
  /// - Throws: what `make` throws; the form can then be sent again.
  public func once(
    _ key: Token, of account: Account, at desk: Desk, _ make: (CaseTransaction) throws -> String
  ) throws -> String {
    try desk.work { work in
      if let made = try Self.made(by: key, of: account, work.reader) { return made }
      let made = try make(work)
      var record = try work.reader.blank("acces_jeton")
      record["empreinte"] = .text(key.fingerprint)
      record["usage"] = .text(Self.form)
      record["compte"] = .integer(account.id)
      record["objet"] = .text(made)
      record["expire"] = .integer(now() + Self.kept)
      record["utilise"] = .integer(now())
      _ = try work.writer.insert(record)
      return made
    }
  }

  /// What the form of a key made; nil where it was not sent yet.
  ///
  /// - Throws: `Refusal` for the key of someone else.
  public func made(by key: Token, of account: Account) throws -> String? {
    try database.reading { try Self.made(by: key, of: account, $0) }
  }

  private static func made(by key: Token, of account: Account, _ reader: RecordReader) throws -> String? {
    let known = try reader.record(
      RecordQuery("acces_jeton").filtered("empreinte", .equals, .text(key.fingerprint)))
    guard let known else { return nil }
    guard known.text("usage") == form, known.integer("compte") == account.id else {
      throw Refusal(Catalogue.linkUnknown)
    }
    return known.text("objet")
  }
}
