// SPDX-License-Identifier: Apache-2.0

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
    abstract: "Serve the report live from the database.",
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

  @OptionGroup var openData: OpenDataOption

  func validate() throws {
    guard pack.isEmpty && database.count <= 1 || pack.count == max(database.count, 1) else {
      throw ValidationError("Expected as many --database as --pack.")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("Expected a port from 0 to 65535.") }
  }

  func run() async throws {
    do {
      let packs = pack.isEmpty ? ["packs/val-de-marne"] : pack
      let databases = database.isEmpty ? ["bilan.sqlite"] : database
      let bodies = try zip(packs, databases).map { folder, file in
        var options = try CommonOptions.parse([])
        (options.pack, options.database, options.locale) = (folder, file, locale)
        let pack = try options.loadPack()
        return PublishedBody(
          pack: pack, database: try options.openDatabase(pack), openData: openData.url, language: locale)
      }
      try await BilanServer(bodies).run(host: host, port: port) { [host, locale] port in
        Terminal.print(
          Catalogue.serving("http://\(host == "127.0.0.1" ? "localhost" : host):\(port)/")(locale))
      }
    } catch {
      throw Failure(error, locale)
    }
  }
}
