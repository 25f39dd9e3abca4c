// SPDX-License-Identifier: Apache-2.0

import Access
import ArgumentParser
import Base
import Casework
import Foundation

/// `bilan account`
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Who signs in at the desk: make accounts, list them, close them.",
    subcommands: [AddAccount.self, ListAccounts.self, CloseAccount.self])
}

/// The accounts of the database that a command is given.
extension CommonOptions {
  /// - Throws: `Refusal` where the pack lets nobody sign in.
  func accounts() throws -> AccountBook {
    let pack = try loadPack()
    guard AccountBook.isKept(in: pack) else { throw Refusal(Catalogue.nobodySignsIn) }
    return AccountBook(try openDatabase(pack), key: try sealingKey())
  }

  /// What secrets are sealed with: in a file of its own beside the database.
  func sealingKey() throws -> SealingKey { try SealingKey(file: database + ".key") }
}

/// `bilan account add`
struct AddAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make an account.",
    discussion: """
      Without --password-from-stdin a link is printed with which its holder chooses a password: it serves once, within three days.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "What they sign in with: an address or a login.") var login: String
  @Option(help: "As shown to others.") var name: String
  @Option(
    name: .customLong("role"),
    help: "A role, everywhere or in a service: agent@dasipe. Repeat it for several.")
  var roles: [String] = []
  @Flag(help: "Read the password from standard input.") var passwordFromStdin = false

  func run() async throws {
    try await common.reporting {
      let accounts = try common.accounts()
      let grants = roles.map { text in
        let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
        return Account.Grant(role: parts.first ?? "", service: parts.count > 1 ? parts[1] : nil)
      }
      guard !grants.isEmpty else { throw Refusal(Catalogue.rolesExpected) }
      let account = try accounts.add(login: login, name: name, grants: grants, by: "bilan", on: .today)
      guard passwordFromStdin else {
        let link = try accounts.link(for: .password, account: account.id, lasting: 3 * 86_400, by: "bilan")
        Terminal.print("/invitations/\(link.text)")
        return
      }
      let input = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
      do {
        try accounts.setPassword(input.trimmingCharacters(in: .newlines), of: account.id, by: "bilan")
      } catch {
        try accounts.remove(account)
        throw error
      }
    }
  }
}

/// `bilan account list`
struct ListAccounts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.reporting {
      for account in try common.accounts().all() {
        let roles = account.grants.map { $0.role + ($0.service.map { "@\($0)" } ?? "") }.joined(
          separator: " ")
        Terminal.print("\(account.login)\t\(account.name)\t\(account.state.rawValue)\t\(roles)")
      }
    }
  }
}

/// `bilan account close`
struct CloseAccount: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an account: nobody signs in with it any more.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "Its login.") var login: String

  func run() async throws {
    try await common.reporting {
      let accounts = try common.accounts()
      guard let account = try accounts.account(login: login) else {
        throw Refusal(Catalogue.unknownAccount(login))
      }
      try accounts.close(account.id, by: "bilan")
    }
  }
}
