// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Pack
import Store

/// What confidential data is about: a record that has a number or an identifier, and the service that holds it.
public struct ConfidentialSubject: Sendable, Hashable {
  /// The service that holds it.
  public let service: String
  /// Its register: `dossier`, `personne`.
  public let register: String
  /// Its number or identifier.
  public let number: String

  /// A record of a register of a service.
  public init(service: String, register: String, number: String) {
    self.service = service
    self.register = register
    self.number = number
  }
}

/// Who read confidential data, and why.
public struct Confidentiality: Sendable {
  private let accounts: AccountBook
  private let log: ReadingLog

  /// For how long confidential fields stay open to who gave a reason, in seconds.
  static let opening: Int64 = 3600

  /// What the accounts of a body read.
  public init(_ accounts: AccountBook) {
    self.accounts = accounts
    log = ReadingLog(accounts.database)
  }

  /// Whether an account may read it: by its role, or for a reason that it gave within the hour.
  public func isOpen(_ subject: ConfidentialSubject, to account: Account) throws -> Bool {
    if account.may(.confidential, in: subject.service, accounts.database.pack) { return true }
    return try accounts.database.reading {
      try $0.opening(of: subject, for: account, at: accounts.now()) != nil
    }
  }

  /// Notes that an account read it.
  public func note(_ subject: ConfidentialSubject, by account: Account, on day: CivilDate) throws {
    let reading = ReadingLog.Reading(subject: subject, account: account, day: day, moment: accounts.now())
    try accounts.database.write(by: Actor(account.name)) { try $0.note(reading, accounts.database.pack) }
  }

  /// Notes that an account read it, together with what others read at the same time: for what is read all day long.
  public func noteSoon(_ subject: ConfidentialSubject, by account: Account, on day: CivilDate) async throws {
    try await log.note(
      ReadingLog.Reading(subject: subject, account: account, day: day, moment: accounts.now()))
  }

  /// Opens it to an account for an hour, for a reason that the head of the service will read.
  ///
  /// - Throws: `Refusal` for no reason worth the name.
  public func open(_ subject: ConfidentialSubject, to account: Account, for reason: String, on day: CivilDate)
    throws
  {
    let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (10...500).contains(reason.count) else { throw Refusal(Catalogue.writtenReasonExpected) }
    let now = accounts.now()
    try accounts.database.write(by: Actor(account.name)) { writer in
      var record = try writer.reader.blank("acces_exception")
      record["compte"] = .integer(account.id)
      record["le"] = StoredValue(day)
      record["moment"] = .integer(now)
      record["jusque"] = .integer(now + Self.opening)
      record["motif"] = .text(reason)
      record.set(subject)
      _ = try writer.insert(record)
    }
  }

  /// Notes that an account has seen an exceptional access of somebody else.
  ///
  /// - Throws: `Refusal` for one's own, and for one that was seen already.
  public func markSeen(_ exception: Int64, by account: Account, on day: CivilDate) throws {
    try accounts.database.write(by: Actor(account.name)) { writer in
      guard var record = try writer.reader.record(exception, of: "acces_exception"),
        record.integer("compte") != account.id
      else { throw Refusal(Catalogue.DeskOversight.notOneself) }
      guard record.integer("vu_par") == nil else { throw Refusal(Catalogue.DeskOversight.alreadySeen) }
      record["vu_par"] = .integer(account.id)
      record["vu_le"] = StoredValue(day)
      try writer.update(record)
    }
  }
}

extension StoredRecord {
  mutating func set(_ subject: ConfidentialSubject) {
    self["service"] = .text(subject.service)
    self["registre"] = .text(subject.register)
    self["numero"] = .text(subject.number)
  }
}

extension RecordReader {
  func opening(of subject: ConfidentialSubject, for account: Account, at now: Int64) throws
    -> StoredRecord?
  {
    try record(
      RecordQuery("acces_exception").filtered("compte", .equals, .integer(account.id))
        .filtered("registre", .equals, .text(subject.register))
        .filtered("numero", .equals, .text(subject.number)).filtered("jusque", .atLeast, .integer(now)))
  }
}
