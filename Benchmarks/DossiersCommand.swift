// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Import
import Pack
import Store

/// `bilan-benchmarks dossiers FILE`: a database with as many invented dossiers as asked for, to measure the desk on.
struct DossiersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossiers", abstract: "Make a database of invented dossiers of the programmes of a pack.")

  @Argument(help: "The file to make.")
  var file: String

  @Option(help: "How many dossiers.")
  var count = 1_000_000

  @Option(help: "The pack whose programmes they are of.")
  var pack = "val-de-marne"

  func validate() throws {
    guard count > 0 else { throw ValidationError("Expected at least one dossier.") }
    guard !FileManager.default.fileExists(atPath: file) else {
      throw ValidationError("\(file) exists already.")
    }
  }

  func run() throws {
    let pack = try Pack.load(from: Setting.folder(of: pack))
    let database = try Store.Database.open(at: file, pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .bilan)
    var generator = DossierGenerator(pack)
    let desk = Desk(database, agent: Agent("benchmark"), day: DossierGenerator.today)
    let batch = 5000
    for made in stride(from: 0, to: count, by: batch) {
      try database.write(by: Setting.actor) { writer in
        for _ in 0..<min(batch, count - made) { try generator.dossier(writer) }
      }
      while try desk.work({ try $0.indexPersons(atMost: batch) }) > 0 {}
      if made % 100_000 == 0 { Bench.note("\(made) dossiers") }
    }
    // What is measured is the file alone: the log goes into it.
    try database.connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try database.close()
  }
}
