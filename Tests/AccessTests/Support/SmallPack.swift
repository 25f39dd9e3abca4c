// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Pack
import Store
import Synchronization
import Testing

@testable import Access

/// A body of two services and three roles.
enum SmallPack {
  static let files = [
    "pack.yaml": "pack: essai\nname: Ville d'essai\ntitle: Rapport\nyear: 2023\n",
    "organisation.yaml": """
    organisation:
      solidarites:
        label: Solidarités
        kind: pole
        services:
          aide: { label: Direction de l'aide, kind: direction }
          sante: { label: Direction de la santé, kind: direction }
    """,
    "territory/communes.csv": "code,name,population,longitude,latitude\n94028,Créteil,92989,2.45,48.78\n",
    "roles.yaml": """
    roles:
      agent: { label: Agent, may: [dossiers, handle] }
      chef: { label: Chef de service, may: [dossiers, confidential, oversight] }
      administrateur: { label: Administrateur, may: [accounts] }
    """,
  ]

  /// The pack, with files replaced or added.
  static func load(_ others: [String: String] = [:]) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bilan-access-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files.merging(others, uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    do {
      return try Pack.load(from: folder)
    } catch {
      Issue.record("\(error.description(in: .en))")
      throw error
    }
  }
}

/// A clock that tests set.
final class Clock: Sendable {
  private let seconds = Mutex<Int64>(1_700_000_000)

  var now: Int64 { seconds.withLock { $0 } }

  func pass(_ more: Int64) { seconds.withLock { $0 += more } }
}

/// Accounts in memory, and a clock.
struct SmallBook {
  let clock = Clock()
  let accounts: AccountBook

  static let password = "cheval batterie agrafe"
  static let day = CivilDate("2023-06-15") ?? CivilDate(days: 0)

  init() throws {
    let database = try Database.inMemory(pack: SmallPack.load())
    accounts = AccountBook(database, key: SealingKey()) { [clock] in clock.now }
  }

  /// An account that may be used, with a password.
  @discardableResult
  func add(_ login: String, _ grants: [Account.Grant] = [.init(role: "agent", service: "aide")]) throws
    -> Account
  {
    let made = try accounts.add(
      login: login, name: login.capitalized, grants: grants, by: "test", on: Self.day)
    try accounts.setPassword(Self.password, of: made.id, by: "test")
    return try #require(try accounts.account(made.id))
  }

  func signIn(_ login: String, _ password: String = Self.password, code: String? = nil) throws -> Account {
    try accounts.signIn(Credentials(login: login, password: password, code: code))
  }

  /// Why someone is not let in; nil: they are.
  func refusal(_ login: String, _ password: String = Self.password, code: String? = nil) throws
    -> SignInRefusal?
  {
    do {
      _ = try signIn(login, password, code: code)
      return nil
    } catch let refusal as SignInRefusal {
      return refusal
    }
  }
}

/// What a refusal says in English.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as Refusal {
    return error.reason.en.replacing("\u{A0}", with: " ")
  } catch {
    return "\(error)"
  }
}
