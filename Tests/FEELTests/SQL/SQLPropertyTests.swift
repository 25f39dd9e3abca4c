// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

/// SQL has, for every row, the value that evaluation gives: on each database, over random expressions.
@Suite struct SQLPropertyTests {
  @Test(.enabled(if: SQLDatabase.sqlite.isInstalled, "the command line tool sqlite3 is not installed"))
  func sqliteComputesWhatEvaluationDoes() throws { try compare(in: .sqlite, seed: 11) }

  @Test(.enabled(if: SQLDatabase.postgresql.isInstalled, "the programs of PostgreSQL are not installed"))
  func postgreSQLComputesWhatEvaluationDoes() throws { try compare(in: .postgresql, seed: 12) }

  private struct Case {
    let text: String
    let fragment: SQLFragment
    let values: [Value]
  }

  private func compare(in database: SQLDatabase, seed: UInt64) throws {
    var generator = SQLGenerator(seed: seed)
    let texts = (0..<2_000).map { generator.expression(depth: $0 % 3 + 1) }
    var cases: [Case] = []
    for text in texts {
      // A comparison of two different literals is refused by the checker: it could never be true.
      guard let checked = try? Expression(parsing: text).check(in: SQLSample.scope), checked.constant == nil,
        let fragment = try? checked.sql(in: SQLSample(), dialect: database.dialect)
      else { continue }
      cases.append(Case(text: text, fragment: fragment, values: SQLSample.rows.map { checked.evaluate($0) }))
    }
    #expect(cases.count > 1_000)
    let found = try database.columns(cases.map(\.fragment), of: SQLSample.table(in: database))
    try #require(found.count == cases.count)
    for (test, column) in zip(cases, found) {
      let expected = test.values.map { database.printed($0, as: test.fragment.storage) }
      #expect(column == expected, "\(test.text)\n\(test.fragment.sql)\n\(test.fragment.arguments)")
      #expect(test.fragment.isNullable || !test.values.contains(.null()), "\(test.text) may be null")
    }
  }
}
