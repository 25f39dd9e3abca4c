// SPDX-License-Identifier: Apache-2.0

import Figures
import Foundation
import GRDB
import Pack

/// What the figures are compared with: for each computed figure of the State's services and each of its breakdowns,
/// the query that one would write by hand.
struct PlainQueries {
  private let queries: [Query]

  private struct Query {
    let figure: FigureKey
    let breakdown: Figure.Breakdown?
    let sql: String
  }

  /// A register, how it is counted, and what it can be split by.
  private struct Counting {
    let source: String
    let date: String
    var measure = "COUNT(*)"
    /// Where the columns of breakdowns named after fields are.
    let alias: String

    /// The tables read: only those that a breakdown needs are joined.
    func tables(for breakdown: Figure.Breakdown?) -> String {
      switch breakdown {
      case .grouping: source + " JOIN commune c ON c.code = a.commune"
      case .field(let path) where path.count > 1:
        "\(source) LEFT JOIN \(path[0]) ON \(path[0]).id = u.\(path[0])"
      default: source
      }
    }

    /// The column of a breakdown.
    func member(_ breakdown: Figure.Breakdown) -> String {
      switch breakdown {
      case .month: "substr(\(date), 1, 7)"
      case .quarter: "substr(\(date), 1, 4) || '-Q' || ((CAST(substr(\(date), 6, 2) AS INTEGER) + 2) / 3)"
      case .commune: "a.commune"
      case .grouping(let name): "c.\(name)"
      case .field(let path): path.count == 1 ? "\(alias).\(path[0])" : path.joined(separator: ".")
      }
    }
  }

  private static let accidents = Counting(source: "accident a", date: "a.date", alias: "a")
  private static let persons = Counting(
    source: "usager u JOIN accident a ON a.id = u.accident", date: "a.date", alias: "u")
  private static let places = Counting(
    source: "lieu l JOIN accident a ON a.id = l.accident", date: "a.date", alias: "l")
  private static let vehicles = Counting(
    source: "vehicule v JOIN accident a ON a.id = v.accident", date: "a.date", alias: "v")

  private static func barometer(_ field: String) -> Counting {
    Counting(source: "barometre b", date: "b.mois", measure: "SUM(b.\(field))", alias: "b")
  }

  private static let countings: [(figure: String, counting: Counting, condition: String?)] = [
    ("accidents", accidents, nil),
    ("tues", persons, "u.gravite = 'tue'"),
    ("blesses", persons, "u.gravite IN ('blesse_hospitalise', 'blesse_leger')"),
    ("blesses_hospitalises", persons, "u.gravite = 'blesse_hospitalise'"),
    ("accidents_voirie_departementale", places, "l.categorie = 'departementale'"),
    ("vehicules_impliques", vehicles, nil),
    ("barometre_accidents", barometer("accidents"), nil),
    ("barometre_tues", barometer("tues"), nil),
    ("barometre_blesses", barometer("blesses"), nil),
    ("barometre_blesses_hospitalises", barometer("blesses_hospitalises"), nil),
  ]

  init(_ pack: Pack) {
    queries = Self.countings.flatMap { name, counting, condition in
      let key = FigureKey(service: "securite_routiere", name: name)
      let breakdowns: [Figure.Breakdown?] = [nil] + (pack.figure(key)?.breakdowns ?? [])
      let filter = condition.map { " AND \($0)" } ?? ""
      return breakdowns.map { breakdown in
        let member = breakdown.map { counting.member($0) + ", " } ?? ""
        let grouping = breakdown == nil ? "" : " GROUP BY 1"
        return Query(
          figure: key, breakdown: breakdown,
          sql: """
            SELECT \(member)\(counting.measure) FROM \(counting.tables(for: breakdown))
            WHERE \(counting.date) BETWEEN '2020-01-01' AND '2020-12-31'\(filter)\(grouping)
            """)
      }
    }
  }

  /// Runs every query, and reads what it gives.
  func run(_ db: GRDB.Database) throws -> Int {
    try queries.reduce(0) { sum, query in try result(query, db).values.reduce(sum, +) }
  }

  private func result(_ query: Query, _ db: GRDB.Database) throws -> [String?: Int] {
    var values: [String?: Int] = [:]
    let cursor = try Row.fetchCursor(db, sql: query.sql)
    while let row = try cursor.next() { values[row.count > 1 ? row[0] : nil] = row[row.count - 1] }
    return values
  }

  /// Makes sure that both count the same.
  func compare(with book: FigureBook) throws {
    for query in queries {
      let expected = try book.database.connection.read { try result(query, $0) }
      let found: [String?: Int]
      if let breakdown = query.breakdown {
        let table = try book.breakdown(query.figure, by: [breakdown], for: book.pack.year)
        found = Dictionary(
          uniqueKeysWithValues: zip(table.rows.map(\.code), table.cells.map { $0[0]?.int ?? 0 }))
      } else {
        found = [nil: try book.value(query.figure, for: book.pack.year).number?.int ?? 0]
      }
      guard found.filter({ $0.value != 0 }) == expected.filter({ $0.value != 0 }) else {
        throw BenchmarkError(
          "\(query.figure) by \(query.breakdown?.name ?? "nothing") differs from \(query.sql)")
      }
    }
  }
}
