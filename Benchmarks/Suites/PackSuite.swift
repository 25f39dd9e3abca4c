// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Import
import Pack
import Store
import Yams

/// What comes before any work: the pack, the database, the program.
struct PackSuite: Suite {
  static func run(_ setting: Setting) throws {
    for name in ["val-de-marne", "etat-val-de-marne"] { try measureLoading(name, setting) }
    try measureOpening(setting)
    try measureStart(setting)
  }

  /// The pack loaded and checked, beside its YAML files merely parsed.
  private static func measureLoading(_ name: String, _ setting: Setting) throws {
    let folder = Setting.folder(of: name)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { folder.appending(path: $0) }
    try setting.bench.measure(
      "pack, \(name)", .milliseconds, .init { try time { keep(try Pack.load(from: folder)) } },
      beside: .init("Yams on its \(files.count) YAML files") {
        try time {
          for file in files { keep(try Yams.compose(yaml: String(contentsOf: file, encoding: .utf8))) }
        }
      })
  }

  private static func measureOpening(_ setting: Setting) throws {
    let url = try setting.workspace.copy(setting.stateDatabase(.all, 1), as: "opening.sqlite")
    try setting.bench.measure(
      "database, opened and found current", .milliseconds,
      .init {
        try time {
          let database = try Store.Database.open(at: url.path, pack: setting.state)
          keep(try PackInstallation.install(setting.state, into: database, by: .bilan))
          try database.close()
        }
      },
      beside: .init("SQLite, opened") {
        try time {
          let pool = try DatabasePool(path: url.path)
          keep(try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") })
          try pool.close()
        }
      })
  }

  /// The command line as a process of its own, beside one that does nothing.
  private static func measureStart(_ setting: Setting) throws {
    let own = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "bilan")
    guard let bilan = own, FileManager.default.isExecutableFile(atPath: bilan.path) else {
      return Bench.note("bilan: not measured, it is not built beside the benchmarks")
    }
    let url = try setting.workspace.copy(setting.stateDatabase(.all, 1), as: "command.sqlite")
    let options = ["--pack", Setting.folder(of: "etat-val-de-marne").path, "--database", url.path]
    let commands = [
      (name: "bilan feel '1 + 1'", arguments: ["feel", "1 + 1"]),
      (name: "bilan figures KEY", arguments: ["figures", "securite_routiere.accidents"] + options),
      (name: "bilan check", arguments: ["check"] + options),
    ]
    for command in commands {
      try setting.bench.measure(
        command.name, .milliseconds, .init { try duration(Program(bilan, command.arguments)) },
        beside: .init("true") { try duration(Program(URL(filePath: "/bin/true"), [])) })
    }
  }

  private static func duration(_ program: Program) throws -> Duration {
    try time {
      guard try program.run() == 0 else { throw BenchmarkError("a command failed") }
    }
  }
}
