// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import GRDB
import Store

/// Searches of persons among many, brought in at once as an import does. The peer is SQLite alone, which reads the
/// persons of a first and a last name, written exactly so, by an index.
struct SearchSuite: Suite {
  static func run(_ setting: Setting) throws {
    let thousands = setting.scales.max() == 1 ? 100 : 1000
    let url = setting.workspace.file("persons.sqlite")
    let database = try Store.Database.open(at: url.path, pack: setting.department)
    var generator = PersonGenerator()
    for _ in 0..<thousands {
      try database.write(by: Setting.actor) { writer in
        for _ in 0..<1000 { _ = try writer.insert(generator.person(writer.reader)) }
      }
    }
    let desk = Desk(
      database, agent: Agent("benchmark", roles: ["agent"]),
      day: CivilDate("2023-04-01") ?? CivilDate(days: 0))
    while try desk.work({ try $0.indexPersons(atMost: 5000) }) > 0 {}
    let plain = try DatabaseQueue(path: url.path)
    try plain.write { try $0.execute(sql: "CREATE INDEX \"plain\" ON \"personne\" (\"nom\", \"prenom\")") }
    for (name, words) in searches(generator) {
      let own = Bench.Subject {
        try time { keep(try database.reading { try $0.persons(named: words) }) }
      }
      let peer = Bench.Subject("SQLite, exact names") {
        try time {
          keep(
            try plain.read { connection in
              try Row.fetchAll(
                connection, sql: "SELECT * FROM personne WHERE nom = ? AND prenom = ? LIMIT 20",
                arguments: [generator.lasts[0], generator.firsts[0]])
            })
        }
      }
      try setting.bench.measure(
        "search among \(thousands),000 persons, \(name)", .milliseconds, own, beside: peer)
    }
    try plain.close()
    try database.close()
  }

  private static func searches(_ names: PersonGenerator) -> [(String, String)] {
    let (last, first) = (names.lasts[names.lasts.count / 2], names.firsts[20])
    return [
      ("first and last name", "\(first) \(last)"),
      ("the most frequent names", "\(names.firsts[0]) \(names.lasts[0])"),
      ("a last name alone", last),
      ("the most frequent last name alone", names.lasts[0]),
      ("a slip in the last name", "\(first) \(last.dropFirst())"),
      ("nobody", "Zyx Qwrt"),
    ]
  }
}
