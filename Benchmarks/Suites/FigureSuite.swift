// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Foundation
import GRDB
import Pack
import Store

/// From records to figures: every value of the year and every declared breakdown of the State's services.
struct FigureSuite: Suite {
  static func run(_ setting: Setting) throws {
    for scale in setting.scales { try run(setting, scale) }
  }

  private static func run(_ setting: Setting, _ scale: Int) throws {
    let copy = try setting.workspace.copy(setting.stateDatabase(.all, scale), as: "figures.sqlite")
    let database = try Store.Database.open(at: copy.path, pack: setting.state)
    let queries = PlainQueries(setting.state)
    try queries.compare(with: FigureBook(pack: setting.state, database: database))
    let peer = Bench.Subject("plain SQL") {
      try database.connection.read { db in
        try time { keep(try queries.run(db)) }
      }
    }
    func subject(_ prepare: @escaping () throws -> Void) -> Bench.Subject {
      Bench.Subject {
        try prepare()
        return try time {
          keep(try FigureBook(pack: setting.state, database: database).computeAll())
        }
      }
    }
    let changing = ChangingRecord(database: database)
    let bench = setting.bench
    let plain = try bench.measure(
      "figures, nothing kept", scale: scale, .milliseconds, subject(database.forgetValues), beside: peer)
    try bench.measure(
      "figures, one person changed", scale: scale, .milliseconds, subject(changing.change), beside: plain)
    try bench.measure("figures, all kept", scale: scale, .milliseconds, subject {}, beside: plain)
    try database.close()
  }
}

extension FigureBook {
  /// Computes every figure of the pack for its year, and each of its breakdowns; how many cells that makes.
  func computeAll() throws -> Int {
    var cells = 0
    for figure in pack.figures {
      if try value(figure.key, for: pack.year).number != nil { cells += 1 }
      for breakdown in figure.breakdowns {
        cells += try self.breakdown(figure.key, by: [breakdown], for: pack.year).cells.count
      }
    }
    return cells
  }
}

extension Store.Database {
  /// Forgets the values computed before.
  fileprivate func forgetValues() throws {
    try connection.write { db in
      try db.execute(sql: "DELETE FROM bilan_value; DELETE FROM bilan_pass")
    }
  }
}

/// One record of a person involved, whose severity goes from one to the other of two.
private final class ChangingRecord {
  private let database: Store.Database
  private var isKilled = false

  init(database: Store.Database) { self.database = database }

  func change() throws {
    isKilled.toggle()
    let found = try database.connection.read { db in try Row.fetchOne(db, sql: "SELECT * FROM usager LIMIT 1")
    }
    guard let row = found else { throw BenchmarkError("no person involved") }
    let values: [StoredValue] = row.dropFirst().map { column, value in
      guard column != "gravite" else { return .text(isKilled ? "tue" : "indemne") }
      return switch value.storage {
      case .int64(let integer): .integer(integer)
      case .string(let text): .text(text)
      default: .null
      }
    }
    _ = try database.write(by: Setting.actor) { try $0.upsert(values, into: "usager") }
  }
}
