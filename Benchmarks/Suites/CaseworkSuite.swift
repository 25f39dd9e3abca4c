// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import GRDB
import Store

/// The rights of a whole caseload: their amounts, computed from the database, and their revision, journaled. The
/// peer is SQLite alone, which reads the same tables, or writes as many rows without a journal.
struct CaseworkSuite: Suite {
  static func run(_ setting: Setting) throws {
    let template = try database(setting)
    try amounts(
      "rsa", CaseloadGenerator.households, ["dossier", "rsa", "rsa_enfants", "rsa_ressources"], template,
      setting)
    try amounts(
      "apa_domicile", CaseloadGenerator.persons, ["dossier", "personne", "apa_domicile"], template, setting)
    try revision("rsa", CaseloadGenerator.households, template, setting)
    try payments("rsa", CaseloadGenerator.households, template, setting)
    try steps("rsa", template, setting)
  }

  /// A closed database with the whole caseload.
  private static func database(_ setting: Setting) throws -> URL {
    let url = setting.workspace.file("caseload.sqlite")
    let database = try Store.Database.open(at: url.path, pack: setting.department)
    try database.write(by: Setting.actor) { writer in
      var generator = CaseloadGenerator(writer)
      try generator.budget()
      for rank in 1...CaseloadGenerator.households { try generator.household(rank) }
      for rank in 1...CaseloadGenerator.persons { try generator.person(rank) }
    }
    try database.connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try database.close()
    return url
  }

  static func desk(_ url: URL, _ setting: Setting) throws -> Desk {
    Desk(
      try Store.Database.open(at: url.path, pack: setting.department),
      agent: Agent("benchmark", roles: ["agent"]),
      day: CivilDate("2023-04-01") ?? CivilDate(days: 0))
  }

  private static func amounts(
    _ name: String, _ count: Int, _ tables: [String], _ template: URL, _ setting: Setting
  ) throws {
    let copy = try setting.workspace.copy(template, as: "amounts.sqlite")
    let desk = try desk(copy, setting)
    let programme = try desk.programme(name)
    let own = Bench.Subject(amount: count) {
      try time {
        let amounts = try desk.amounts(of: programme)
        guard amounts.total.count == count else { throw BenchmarkError("\(name): amounts are missing") }
      }
    }
    if name == "rsa", let openFisca = try OpenFisca(copy) {
      let peer = Bench.Subject("OpenFisca-France", amount: count) { try openFisca.amounts(of: count) }
      try setting.bench.measure("\(name), amounts", .rowsPerSecond, own, beside: peer)
      Bench.note("Bilan: \(try desk.amounts(of: programme).total.amount) € in all")
    }
    let peer = Bench.Subject("SQLite, rows read", amount: count) {
      try time {
        try desk.database.connection.read { connection in
          for table in tables {
            let rows = try Row.fetchCursor(
              connection, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
            while let row = try rows.next() { keep(row) }
          }
        }
      }
    }
    try setting.bench.measure("\(name), amounts", .rowsPerSecond, own, beside: peer)
    try desk.database.close()
  }

  private static func revision(_ name: String, _ count: Int, _ template: URL, _ setting: Setting) throws {
    let own = Bench.Subject(amount: count) {
      let copy = try setting.workspace.copy(template, as: "revision.sqlite")
      let desk = try desk(copy, setting)
      let programme = try desk.programme(name)
      let duration = try time { keep(try desk.revise(programme)) }
      try desk.database.close()
      return duration
    }
    let peer = Bench.Subject("SQLite, no journal", amount: count) {
      let queue = try DatabaseQueue(
        path: try setting.workspace.copy(template, as: "revision-plain.sqlite").path)
      let duration = try time {
        try queue.write { connection in
          try connection.execute(
            sql: """
              UPDATE periode SET au = '2023-03-31' WHERE droit IN (SELECT id FROM droit WHERE programme = ?);
              """, arguments: [name])
          try connection.execute(
            sql: """
              INSERT INTO periode (droit, du, montant, plein, reduction, cause, fixee_le)
              SELECT id, '2023-04-01', 51000, 51000, 0, 'revision', '2023-04-01' FROM droit WHERE programme = ?;
              """, arguments: [name])
          try connection.execute(
            sql: "UPDATE droit SET revue_le = '2023-07-01' WHERE programme = ?", arguments: [name])
        }
      }
      try queue.close()
      return duration
    }
    try setting.bench.measure("\(name), revision", .rowsPerSecond, own, beside: peer)
  }
}
