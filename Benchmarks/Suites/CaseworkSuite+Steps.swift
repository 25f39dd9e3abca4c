// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import GRDB
import Store

/// Payment runs, and steps of dossiers: in a batch, and alone. The peer is SQLite alone, which writes as many rows
/// without a journal.
extension CaseworkSuite {
  static func payments(_ name: String, _ count: Int, _ template: URL, _ setting: Setting) throws {
    let month = CivilDate("2023-03-01") ?? CivilDate(days: 0)
    let own = Bench.Subject(amount: count) {
      let copy = try setting.workspace.copy(template, as: "payments.sqlite")
      let desk = try desk(copy, setting)
      let programme = try desk.programme(name)
      let duration = try time {
        let run = try PaymentRun(programme, month: month, at: desk)
        while try run.next() {}
      }
      let paid = try desk.database.reading { try $0.count(RecordQuery("versement")) }
      guard paid == count else { throw BenchmarkError("\(name): \(paid) payments") }
      try desk.database.close()
      return duration
    }
    let peer = plain("payments-plain.sqlite", count, template, setting) { connection in
      try connection.execute(
        sql: """
          INSERT INTO versement (droit, mois, nature, rang, du, retenue, montant, personne, identifiant, etat)
          SELECT id, '2023-03-01', 'mensualite', 1, 50000, 0, 50000, personne, 'B' || id, 'prepare'
          FROM droit WHERE programme = ?
          """, arguments: [name])
    }
    try setting.bench.measure("\(name), payment run", .rowsPerSecond, own, beside: peer)
  }

  /// One step is five rows: the dossier, its history, a decision or a delay, a letter.
  static func steps(_ name: String, _ template: URL, _ setting: Setting) throws {
    let count = 2000
    let numbers = (1...count).map { "RSA-2023-\($0)" }
    let batch = Bench.Subject(amount: count) {
      let copy = try setting.workspace.copy(template, as: "steps.sqlite")
      let desk = try desk(copy, setting)
      let duration = try time {
        try desk.work { work in for number in numbers { try step(number, work) } }
      }
      try desk.database.close()
      return duration
    }
    let statements = """
      INSERT INTO etape (dossier, rang, transition, vers, le, agent)
      SELECT id, 9, 'saisir_equipe', 'manquement', '2023-04-01', 'b' FROM dossier WHERE numero = ?
      """
    let peer = plain("steps-plain.sqlite", count, template, setting) { connection in
      for number in numbers { try connection.execute(sql: statements, arguments: [number]) }
    }
    try setting.bench.measure("\(name), steps in a batch", .rowsPerSecond, batch, beside: peer)

    let alone = Bench.Subject(amount: 1) {
      let copy = try setting.workspace.copy(template, as: "steps-alone.sqlite")
      let desk = try desk(copy, setting)
      let durations = try numbers.prefix(500).map { number in
        try time { try desk.work { try step(number, $0) } }
      }
      try desk.database.close()
      return durations.sorted()[durations.count * 99 / 100]
    }
    let single = Bench.Subject("SQLite, no journal", amount: 1) {
      let queue = try DatabasePool(
        path: try setting.workspace.copy(template, as: "steps-alone-plain.sqlite").path)
      let durations = try numbers.prefix(500).map { number in
        try time { try queue.write { try $0.execute(sql: statements, arguments: [number]) } }
      }
      try queue.close()
      return durations.sorted()[durations.count * 99 / 100]
    }
    try setting.bench.measure("\(name), a step alone, 99th percentile", .milliseconds, alone, beside: single)
  }

  private static func step(_ number: String, _ work: CaseTransaction) throws {
    _ = try work.perform("saisir_equipe", on: work.dossier(number), Act(motive: "absence"))
  }

  private static func plain(
    _ file: String, _ count: Int, _ template: URL, _ setting: Setting,
    _ body: @escaping (GRDB.Database) throws -> Void
  ) -> Bench.Subject {
    Bench.Subject("SQLite, no journal", amount: count) {
      let queue = try DatabaseQueue(path: try setting.workspace.copy(template, as: file).path)
      let duration = try time { try queue.write(body) }
      try queue.close()
      return duration
    }
  }
}
