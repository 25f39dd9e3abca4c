// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Figures
import Foundation
import Import
import Pack
import Store

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The pack's folder.", valueName: "dir"))
  var pack = "packs/val-de-marne"

  @Option(help: ArgumentHelp("The database file; made where there is none.", valueName: "file"))
  var database = "bilan.sqlite"

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  /// Loads and checks the pack.
  func loadPack() throws -> Pack {
    try Pack.load(from: URL(fileURLWithPath: pack, relativeTo: nil, isPack: true))
  }

  /// Opens the database, brought to the pack: schema, communes, records of the pack, declared values.
  func openDatabase(_ pack: Pack) throws -> Database {
    let database = try Database.open(at: database, pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .bilan)
    return database
  }

  /// Opens the book of the pack's figures.
  func openBook() throws -> FigureBook {
    let pack = try loadPack()
    return try FigureBook(pack: pack, database: openDatabase(pack), language: locale)
  }

  /// Runs a command, and tells what stops it in the reader's language.
  func reporting<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Failure(error, locale)
    }
  }
}

extension Language: ExpressibleByArgument {
  /// The language of the reader's environment; French unless it is English.
  static var reader: Language {
    let environment = ProcessInfo.processInfo.environment
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return name?.hasPrefix("en") == true ? .en : .fr
  }
}

extension URL {
  /// A pack's folder, kept relative as it was given so that messages name files as the reader does.
  fileprivate init(fileURLWithPath path: String, relativeTo base: URL?, isPack: Bool) {
    self.init(fileURLWithPath: path, isDirectory: true, relativeTo: base)
  }
}

/// The open-data folder: the option, else the environment's OPENDATA, where it exists.
struct OpenDataOption: ParsableArguments {
  @Option(help: ArgumentHelp("The open-data folder (default: the environment's OPENDATA).", valueName: "dir"))
  var openData: String?

  var url: URL? {
    guard let path = openData ?? ProcessInfo.processInfo.environment["OPENDATA"], !path.isEmpty else {
      return nil
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return nil
    }
    return URL(fileURLWithPath: path, isDirectory: true)
  }
}

/// How rows are printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable { case table, csv, json }
