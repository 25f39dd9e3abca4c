// SPDX-License-Identifier: Apache-2.0

import Foundation
import Import
import Pack
import Store

/// From files to records: read, checked, references looked up, journaled, written, committed.
struct ImportSuite: Suite {
  private let setting: Setting
  private let scale: Int
  private let files: AccidentFiles
  private let plain: PlainTables

  /// In the order in which they can be filled.
  private static let registers = ["commune", "accident", "lieu", "vehicule", "usager"]
  private static let persons = 4
  private static let peer = "SQLite, rows in memory"

  static func run(_ setting: Setting) throws {
    for scale in setting.scales { try ImportSuite(setting, scale).run() }
  }

  private init(_ setting: Setting, _ scale: Int) throws {
    self.setting = setting
    self.scale = scale
    files = try setting.accidentFiles(scale)
    plain = try PlainTables(of: Self.registers, in: setting.stateDatabase(.all, scale))
  }

  private func run() throws {
    try measure("import, four files", from: .none, files.bySource, plainFrom: 1)
    let persons = files.bySource.suffix(1)
    try measure("import, baac_usagers", from: .beforePersons, Array(persons), plainFrom: Self.persons)
    try measure(
      "import, baac_usagers again", from: .all, Array(persons), plainFrom: Self.persons, isThere: true)
  }

  private func measure(
    _ name: String, from filling: Setting.Filling, _ files: [(source: String, file: URL)],
    plainFrom first: Int,
    isThere: Bool = false
  ) throws {
    let template = try setting.stateDatabase(filling, scale)
    let plainTemplate = setting.workspace.file("plain-\(filling)-\(scale).sqlite")
    try plain.make(plainTemplate, filled: isThere ? Self.registers.count : first)
    let rows = plain.rowCount(from: first)
    let own = Bench.Subject(amount: rows) {
      let copy = try setting.workspace.copy(template, as: "import.sqlite")
      let database = try Database.open(at: copy.path, pack: setting.state)
      var written = ImportSummary()
      let duration = try time {
        for (source, file) in files {
          let summary = try setting.importing(source, file, into: database)
          guard (isThere ? summary.unchanged : summary.inserted) == summary.rows else {
            throw BenchmarkError("\(name): not every row was \(isThere ? "unchanged" : "inserted")")
          }
          written = summary
        }
      }
      keep(written)
      try database.close()
      return duration
    }
    let peer = Bench.Subject(Self.peer, amount: rows) {
      let queue = try plain.open(setting.workspace.copy(plainTemplate, as: "plain.sqlite"))
      let duration = try time {
        try plain.insert(from: first, isThere ? "INSERT OR IGNORE" : "INSERT", into: queue)
      }
      try queue.close()
      return duration
    }
    try setting.bench.measure(name, scale: scale, .rowsPerSecond, own, beside: peer)
  }
}
