// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Foundation
import Import
import Pack
import Store

/// `bilan import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read outside files into a register, through a source that the pack declares.",
    discussion: """
      A register's own name is its plain source: a CSV file whose header has the field names. A file is imported whole or not at all, \
      unless --rejects takes the rows that are refused. With --open-data and no source, every source that names its file is read there.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var openData: OpenDataOption

  @Argument(help: "A source of the pack, or a register.")
  var source: String?

  @Argument(help: "CSV, XLSX or JSON-lines files.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Where the refused rows go, so that the others are imported.", valueName: "file"))
  var rejects: String?

  func validate() throws {
    if source != nil, files.isEmpty { throw ValidationError("Expected at least one file after the source.") }
    if source == nil, openData.openData == nil {
      throw ValidationError("Expected a source and files, or --open-data.")
    }
    if rejects != nil, files.count != 1 { throw ValidationError("--rejects goes with exactly one file.") }
  }

  func run() async throws {
    Interruption.watch()
    try await options.reporting {
      let pack = try options.loadPack()
      let database = try options.openDatabase(pack)
      guard let source else { return try importOpenData(pack, database) }
      let plan =
        try pack.source(source).map { try SourceImport($0, in: pack) }
        ?? SourceImport.plain(source, in: pack)
      for file in files {
        try run(plan, URL(fileURLWithPath: file), named: file, into: database)
      }
    }
  }

  /// Reads every source that names its file, in the order of the pack; says what is left out.
  private func importOpenData(_ pack: Pack, _ database: Database) throws {
    guard let folder = openData.url else {
      throw Failure(Catalogue.noOpenDataFolder(openData.openData ?? "")(options.locale))
    }
    for source in pack.sources {
      guard let path = source.openDataFile else { continue }
      let file = folder.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: file.path) else {
        Terminal.print("\(source.name): \(Catalogue.openDataFileMissing(path)(options.locale))")
        continue
      }
      try run(SourceImport(source, in: pack), file, named: path, into: database)
    }
  }

  private func run(
    _ plan: SourceImport, _ file: URL, named name: String, into database: Database
  ) throws {
    let importOptions = ImportOptions(
      rejects: rejects.map { URL(fileURLWithPath: $0) }, isCancelled: { Interruption.isRequested },
      progress: { progress in
        let share = progress.byteCount > 0 ? " (\(progress.bytesRead * 100 / progress.byteCount) %)" : ""
        Terminal.progress("\(name): \(progress.rows)\(share)")
      })
    defer { Terminal.clearProgress() }
    let summary = try plan.run(file, named: name, into: database, by: .commandLine, importOptions)
    Terminal.clearProgress()
    Terminal.print("\(name) → \(plan.register.name): \(Catalogue.imported(summary)(options.locale))")
  }
}

extension Actor {
  /// Whoever is logged in at the machine.
  static var commandLine: Actor {
    Actor(ProcessInfo.processInfo.environment["USER"] ?? "bilan")
  }
}
