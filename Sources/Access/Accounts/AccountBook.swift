// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Pack
import Store
import Synchronization

/// The accounts of a body.
public struct AccountBook: Sendable {
  /// Where they are.
  public let database: Database
  let key: SealingKey
  /// The seconds since 1970.
  public let now: @Sendable () -> Int64
  private let known = KnownAccounts()

  /// The accounts of a database.
  ///
  /// - Parameters:
  ///   - key: what the secrets of second factors are sealed with.
  ///   - now: the seconds since 1970.
  public init(
    _ database: Database, key: SealingKey,
    now: @escaping @Sendable () -> Int64 = { Int64(Date.now.timeIntervalSince1970) }
  ) {
    self.database = database
    self.key = key
    self.now = now
  }

  /// Whether the pack lets anybody sign in.
  public static func isKept(in pack: Pack) -> Bool { pack.register(Account.register) != nil }

  /// The account of an identifier; nil where there is none.
  public func account(_ id: Int64) throws -> Account? {
    try database.reading { reader in
      try reader.record(id, of: Account.register).map { try reader.account($0) }
    }
  }

  /// The account of a login; nil where there is none.
  public func account(login: String) throws -> Account? {
    try database.reading { reader in try reader.accountRecord(login).map { try reader.account($0) } }
  }

  /// All accounts, by name.
  public func all() throws -> [Account] {
    // The revisions are read first: what changes meanwhile is seen the next time.
    let revisions = try database.revisions()
    let stamp = [Account.register, "acces_habilitation"].map { revisions[$0] ?? 0 }
    if let known = known.accounts(of: stamp) { return known }
    let all = try readAll()
    known.keep(all, of: stamp)
    return all
  }

  private func readAll() throws -> [Account] {
    try database.reading { reader in
      let grants = Dictionary(
        grouping: try reader.records(RecordQuery("acces_habilitation").sorted(by: "id")),
        by: { $0.integer("compte") ?? 0 })
      return try reader.records(RecordQuery(Account.register).sorted(by: "nom").sorted(by: "id")).map {
        Account($0, grants: (grants[$0.id] ?? []).map(Account.Grant.init))
      }
    }
  }

  /// Whether there is none yet: the first one is made by whoever installs.
  public func isEmpty() throws -> Bool {
    try database.reading { try $0.record(RecordQuery(Account.register)) == nil }
  }

  // MARK: Changes

  /// Makes an account, without password yet.
  ///
  /// - Throws: `Refusal` for a login that is taken or none, or for unknown roles or services.
  @discardableResult
  public func add(
    login: String, name: String, grants: [Account.Grant], person: Int64? = nil, by actor: String,
    on day: CivilDate
  ) throws -> Account {
    let login = login.trimmingCharacters(in: .whitespaces).lowercased()
    let name = name.trimmingCharacters(in: .whitespaces)
    guard (3...200).contains(login.count), !login.contains(where: \.isWhitespace) else {
      throw Refusal(Catalogue.wrongLogin(login))
    }
    guard (1...200).contains(name.count) else { throw Refusal(Catalogue.nameExpected) }
    try grants.forEach(check)
    return try database.write(by: Actor(actor)) { writer in
      guard try writer.reader.accountRecord(login) == nil else { throw Refusal(Catalogue.loginTaken(login)) }
      var record = try writer.reader.blank(Account.register)
      record["identifiant"] = .text(login)
      record["nom"] = .text(name)
      record["etat"] = .text(Account.State.invited.rawValue)
      record["cree_le"] = StoredValue(day)
      record["echecs"] = .integer(0)
      record["personne"] = StoredValue(reference: person)
      let id = try writer.insert(record)
      for grant in Set(grants) { try writer.insert(grant, of: id, on: day) }
      guard let stored = try writer.reader.record(id, of: Account.register) else {
        throw Refusal(Catalogue.unknownAccount(login))
      }
      return try writer.reader.account(stored)
    }
  }

  /// Gives an account other roles than before.
  public func setGrants(_ grants: [Account.Grant], of id: Int64, by actor: String, on day: CivilDate) throws {
    try grants.forEach(check)
    try database.write(by: Actor(actor)) { writer in
      let known = try writer.reader.records(
        RecordQuery("acces_habilitation").filtered("compte", .equals, .integer(id)))
      for record in known where !grants.contains(Account.Grant(record)) {
        try writer.table("acces_habilitation").delete(record.id)
      }
      let kept = Set(known.map(Account.Grant.init))
      for grant in Set(grants) where !kept.contains(grant) { try writer.insert(grant, of: id, on: day) }
    }
  }

  /// Gives an account a password, and opens it.
  ///
  /// - Throws: `Refusal` for a password that is too easy.
  public func setPassword(_ password: String, of id: Int64, by actor: String) throws {
    let hash = try Password(new: password).hash
    try change(id, by: actor) { record in
      record["mot_de_passe"] = .text(hash)
      record["echecs"] = .integer(0)
      record["bloque_jusque"] = .null
      if record.text("etat") == Account.State.invited.rawValue {
        record["etat"] = .text(Account.State.active.rawValue)
      }
    }
  }

  /// Removes an account that was just made and never used.
  public func remove(_ account: Account) throws {
    try database.write(by: .bilan) { writer in
      let grants = RecordQuery("acces_habilitation").filtered("compte", .equals, .integer(account.id))
      for grant in try writer.reader.records(grants) {
        try writer.table("acces_habilitation").delete(grant.id)
      }
      try writer.table(Account.register).delete(account.id)
    }
  }

  /// Closes an account: its sessions end with their next request.
  public func close(_ id: Int64, by actor: String) throws {
    try change(id, by: actor) { $0["etat"] = .text(Account.State.closed.rawValue) }
  }

  /// Asks for a second factor from now on, or for none.
  public func setSecondFactor(_ code: OneTimeCode?, of id: Int64, by actor: String) throws {
    let sealed = code.map { key.seal($0.secret) }
    try change(id, by: actor) { record in
      record["second_facteur"] = StoredValue(text: sealed)
      record["dernier_code"] = .null
    }
  }

  /// Asks for a second factor from now on, once a code shows that the application has the secret.
  ///
  /// - Returns: whether it was that code.
  public func addSecondFactor(_ code: OneTimeCode, confirmedBy typed: String, of account: Account) throws
    -> Bool
  {
    guard case .right = code.judge(typed, at: now(), last: nil) else { return false }
    try setSecondFactor(code, of: account.id, by: account.name)
    return true
  }

  /// The secret of a second factor on its way through a form, and back.
  public func sealed(_ code: OneTimeCode) -> String { key.seal(code.secret) }

  /// What `sealed` made; nil for anything else.
  public func code(_ sealed: String) -> OneTimeCode? { key.open(sealed).map { OneTimeCode(secret: $0) } }

  /// Whether it is the password of an account.
  public func confirms(_ password: String, of id: Int64) throws -> Bool {
    let record = try database.reading { try $0.record(id, of: Account.register) }
    return record?.text("mot_de_passe").map { Password(hash: $0).matches(password) } ?? false
  }

  func change(_ id: Int64, by actor: String, _ body: (inout StoredRecord) throws -> Void) throws {
    try database.write(by: Actor(actor)) { writer in
      guard var record = try writer.reader.record(id, of: Account.register) else {
        throw Refusal(Catalogue.unknownAccount(String(id)))
      }
      try body(&record)
      try writer.update(record)
    }
  }

  private func check(_ grant: Account.Grant) throws {
    let pack = database.pack
    let roles = pack.procedures.roles.map(\.name)
    guard roles.contains(grant.role) else {
      throw Refusal(
        Catalogue.expectedOneOf(roles, found: grant.role, Suggestion.closest(to: grant.role, among: roles)))
    }
    let services = pack.organisation.flattened.map(\.unit.key)
    if let service = grant.service, !services.contains(service) {
      throw Refusal(
        Catalogue.expectedOneOf(services, found: service, Suggestion.closest(to: service, among: services)))
    }
  }
}

/// All accounts as they were read: many pages name them.
private final class KnownAccounts: Sendable {
  private let state = Mutex<(stamp: [Int64], accounts: [Account])?>(nil)

  func accounts(of stamp: [Int64]) -> [Account]? {
    state.withLock { $0.flatMap { $0.stamp == stamp ? $0.accounts : nil } }
  }

  func keep(_ accounts: [Account], of stamp: [Int64]) { state.withLock { $0 = (stamp, accounts) } }
}

extension Account.Grant {
  init(_ record: StoredRecord) {
    let service = record.text("service") ?? ""
    self.init(role: record.text("role") ?? "", service: service == Self.everywhere ? nil : service)
  }
}

extension RecordReader {
  func accountRecord(_ login: String) throws -> StoredRecord? {
    try record(
      RecordQuery(Account.register).filtered(
        "identifiant", .equals, .text(login.trimmingCharacters(in: .whitespaces).lowercased())))
  }

  func account(_ record: StoredRecord) throws -> Account {
    let grants = try records(
      RecordQuery("acces_habilitation").filtered("compte", .equals, .integer(record.id)).sorted(by: "id"))
    return Account(record, grants: grants.map(Account.Grant.init))
  }
}

extension RecordWriter {
  fileprivate func insert(_ grant: Account.Grant, of account: Int64, on day: CivilDate) throws {
    var record = try reader.blank("acces_habilitation")
    record["compte"] = .integer(account)
    record["role"] = .text(grant.role)
    record["service"] = .text(grant.service ?? Account.Grant.everywhere)
    record["depuis"] = StoredValue(day)
    _ = try insert(record)
  }
}
