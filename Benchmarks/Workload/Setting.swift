// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Import
import Pack
import Store

/// What the suites share: the packs, and for each scale the files of accidents and the databases that hold them,
/// made when first asked for.
final class Setting {
  let bench: Bench
  let workspace: Workspace
  /// How many times the rows of 2020.
  let scales: [Int]
  /// The State's services: their pack reads the accidents.
  let state: Pack
  /// The département: the larger pack.
  let department: Pack
  /// Where open data are, if they are.
  let openData: URL
  private var files: [Int: AccidentFiles] = [:]

  static let actor = Actor("benchmark")

  init(bench: Bench, workspace: Workspace, openData: URL, scales: [Int]) throws {
    self.bench = bench
    self.workspace = workspace
    self.openData = openData
    self.scales = scales
    state = try Pack.load(from: Self.folder(of: "etat-val-de-marne"))
    department = try Pack.load(from: Self.folder(of: "val-de-marne"))
  }

  static func folder(of pack: String) -> URL { URL(filePath: "packs/\(pack)", directoryHint: .isDirectory) }

  /// The files of accidents: those of 2020 for 1× where the open-data folder has them, else made.
  func accidentFiles(_ scale: Int) throws -> AccidentFiles {
    if let known = files[scale] { return known }
    let real = AccidentFiles(folder: openData.appending(path: "baac-2020"))
    let isReal = scale == 1 && real.exist
    let found = isReal ? real : AccidentFiles(folder: try workspace.emptyFolder("accidents-\(scale)"))
    Bench.note("accidents \(scale)×: \(isReal ? "the files of 2020" : "made")")
    if !isReal {
      try AccidentGenerator(scale: scale, communes: state.territory.communes.map(\.code)).write(found)
    }
    files[scale] = found
    return found
  }

  /// How far a database is filled with accidents.
  enum Filling: Int {
    /// The pack alone.
    case none = 0
    /// All but the persons involved.
    case beforePersons = 3
    case all = 4
  }

  /// A closed database of the State's services, to be copied.
  func stateDatabase(_ filling: Filling, _ scale: Int) throws -> URL {
    let url = workspace.file("state-\(filling)-\(scale).sqlite")
    guard !FileManager.default.fileExists(atPath: url.path) else { return url }
    try filled(url, state) { database in
      for (source, file) in try accidentFiles(scale).bySource.prefix(filling.rawValue) {
        _ = try importing(source, file, into: database)
      }
    }
    return url
  }

  /// A closed database of the département.
  func departmentDatabase() throws -> URL {
    let url = workspace.file("department.sqlite")
    guard !FileManager.default.fileExists(atPath: url.path) else { return url }
    try filled(url, department) { _ in }
    return url
  }

  /// Imports a file through a source, which must take every row.
  func importing(_ source: String, _ file: URL, into database: Store.Database) throws -> ImportSummary {
    guard let source = state.source(source) else { throw BenchmarkError("no source \(source)") }
    let summary = try SourceImport(source, in: state).run(file, into: database, by: Self.actor)
    guard summary.rejected == 0, summary.skipped == 0 else {
      throw BenchmarkError("\(file.lastPathComponent): rows were left out")
    }
    return summary
  }

  private func filled(_ url: URL, _ pack: Pack, _ fill: (Store.Database) throws -> Void) throws {
    let database = try Store.Database.open(at: url.path, pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .bilan)
    try fill(database)
    // A pool leaves its log behind: what is copied is the file alone.
    try database.connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try database.close()
  }
}
