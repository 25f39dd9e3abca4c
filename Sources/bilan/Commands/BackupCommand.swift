// SPDX-License-Identifier: Apache-2.0

import Access
import ArgumentParser
import Base
import Store

/// `bilan backup`
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy a database, its key and its documents while the server works, and check the copy.",
    discussion:
      "The key and the documents stand beside the copy under its name: FILE.key, FILE.documents. Who has the key "
      + "and the database can read the secrets of second factors: keep them accordingly.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The copy.") var file: String
  @Flag(help: "Replace what has that name already.") var force = false

  func run() async throws {
    try await common.reporting {
      let database = try Database.open(at: common.database, pack: try common.loadPack(), create: false)
      try Backup.make(of: database, to: file, isForced: force)
      Terminal.print(Catalogue.backedUp(file)(common.locale))
    }
  }
}

/// `bilan restore`
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of a database, once the server is stopped.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The backup.") var file: String
  @Flag(help: "Replace the database that is there already.") var force = false

  func run() async throws {
    try await common.reporting {
      let pack = try common.loadPack()
      try Backup.restore(file, to: common.database, pack: pack.header.identifier, isForced: force)
      Terminal.print(Catalogue.restored(common.database)(common.locale))
    }
  }
}
