// SPDX-License-Identifier: Apache-2.0

import Access
import ArgumentParser
import Base
import Foundation
import Import
import Pack
import Store
import Web

/// `bilan serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the report and the agents' desk live from the database.",
    discussion:
      "Several bodies can be served at once: give --pack and --database once for each, in the same order.")

  @Option(help: ArgumentHelp("A pack's folder.", valueName: "dir"))
  var pack: [String] = []

  @Option(help: ArgumentHelp("The database of the pack in the same place.", valueName: "file"))
  var database: [String] = []

  @Option(help: "The port listened to.")
  var port = 8080

  @Option(help: "The address listened to.")
  var host = "127.0.0.1"

  @Option(help: "The language of the pages: fr or en.")
  var locale: Language = .reader

  @Option(
    help: ArgumentHelp(
      "The day on which agents work, for a demonstration (default: today); once for all, or for each pack in its order.",
      valueName: "date"))
  var day: [CivilDate] = []

  @Flag(help: "Trust the X-Forwarded-For and X-Forwarded-Proto of the proxy before it.")
  var behindProxy = false

  @Option(help: "What is logged on standard error: errors as text, or every request and errors as json.")
  var log: LogFormat = .text

  @OptionGroup var openID: OpenIDOptions

  @OptionGroup var mail: MailOptions

  @OptionGroup var openData: OpenDataOption

  func validate() throws {
    guard pack.isEmpty && database.count <= 1 || pack.count == max(database.count, 1) else {
      throw ValidationError("Expected as many --database as --pack.")
    }
    guard day.count <= 1 || day.count == max(pack.count, 1) else {
      throw ValidationError("Expected one --day, or as many as --pack.")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("Expected a port from 0 to 65535.") }
  }

  func run() async throws {
    do {
      let packs = pack.isEmpty ? ["packs/val-de-marne"] : pack
      let databases = database.isEmpty ? ["bilan.sqlite"] : database
      let days = (0..<packs.count).map { day.isEmpty ? nil : day[min($0, day.count - 1)] }
      var invitations: [String] = []
      let bodies = try zip(zip(packs, databases), days).map { places, day in
        let (folder, file) = places
        var options = try CommonOptions.parse([])
        (options.pack, options.database, options.locale) = (folder, file, locale)
        let pack = try options.loadPack()
        let database = try options.openDatabase(pack)
        guard AccountBook.isKept(in: pack) else {
          return PublishedBody(pack: pack, database: database, openData: openData.url, language: locale)
        }
        let key = try options.sealingKey()
        if let link = try administratorLink(AccountBook(database, key: key), isAlone: packs.count == 1) {
          invitations.append(link)
        }
        return PublishedBody(
          pack: pack, database: database, openData: openData.url, language: locale,
          access: try mail.access(
            openID.access(AccessSettings(key: key, day: day, isBehindProxy: behindProxy)),
            origin: "http://\(host == "127.0.0.1" ? "localhost" : host):\(port)"))
      }
      let settings = ServerSettings(
        metricsToken: ProcessInfo.processInfo.secret("BILAN_METRICS_TOKEN"), isBehindProxy: behindProxy,
        logsRequests: log == .json)
      try await BilanServer(bodies, settings: settings).run(host: host, port: port) {
        [host, locale, invitations] port in
        let address = "http://\(host == "127.0.0.1" ? "localhost" : host):\(port)"
        Terminal.print(Catalogue.serving(address + "/")(locale))
        for path in invitations { Terminal.print(Catalogue.firstAdministrator(address + path)(locale)) }
      }
    } catch {
      throw Failure(error, locale)
    }
  }

  /// Where no administrator can sign in yet, where the first one chooses a password: a new link at each start, as
  /// the one before may be lost. Nil where one can.
  private func administratorLink(_ accounts: AccountBook, isAlone: Bool) throws -> String? {
    let pack = accounts.database.pack
    let roles = pack.procedures.roles.filter { $0.permissions.contains(.accounts) }
    let known = try accounts.all()
    guard !roles.isEmpty, !known.contains(where: { $0.state == .active && $0.may(.accounts, pack) }) else {
      return nil
    }
    let account =
      try known.first { $0.login == Self.firstLogin }
      ?? accounts.add(
        login: Self.firstLogin, name: "Administrateur",
        grants: roles.map { .init(role: $0.name, service: nil) }, by: "bilan", on: .today)
    let link = try accounts.link(for: .password, account: account.id, lasting: 3 * 86_400, by: "bilan")
    return (isAlone ? "" : "/\(pack.header.identifier)") + "/invitations/\(link.text)"
  }

  private static let firstLogin = "admin"
}
