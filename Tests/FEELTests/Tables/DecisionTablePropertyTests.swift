// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

/// An indexed table matches the rules that its cells, asked one by one, let through.
struct DecisionTablePropertyTests {
  /// Literals of one kind a list: those that have an order, and some that look as if they had.
  private static let literals: [[String]] = [
    (0..<9).map(String.init) + ["2.5", "2.50"],
    ["\"a\"", "\"b\"", "\"é\"", "\"\""],
    [
      "@\"2024-01-01\"", "@\"2024-01-02\"", "@\"2024-01-01T10:00:00\"", "@\"2024-01-01T10:00:00Z\"",
      "@\"2024-01-01T12:00:00+02:00\"", "@\"2024-01-02T00:00:00\"",
    ],
    ["@\"10:00:00\"", "@\"10:00:00Z\"", "@\"11:00:00+01:00\"", "@\"12:00:00\"", "@\"12:00:00Z\""],
    ["@\"P1D\"", "@\"PT24H\"", "@\"P3D\"", "@\"P1Y\"", "@\"P12M\"", "@\"P2Y\""],
    ["null", "true", "false", "[1, 2]", "[1..3]", "1", "3"],
  ]

  @Test func anIndexedTableMatchesWhatItsCellsLetThrough() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<600 {
      let kinds = (0..<2).map { _ in DecisionTablePropertyTests.literals.randomElement(using: &random) ?? [] }
      let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        kinds.map { cell(of: $0, &random) }
      }
      let table = try table(rows)
      let tests = try rows.map { try $0.map(checked) }
      for _ in 0..<6 {
        let values = try kinds.map {
          try Expression(parsing: $0.randomElement(using: &random) ?? "null").evaluate()
        }
        let expected = tests.indices.filter { rule in
          zip(tests[rule], values).allSatisfy { $0.holds(for: $1) == true }
        }
        let found = table.evaluate(values)
        #expect(
          (found.isNull ? [] : found.items) == expected.map { Value.number(Number($0)) },
          "\(rows) of \(values)")
      }
    }
  }

  private func table(_ rows: [[String]]) throws -> CheckedExpression {
    let position = Position(line: 1, column: 1)
    let names = ["a", "b"]
    let table = Expression.DecisionTable(
      inputs: try names.map { .init(try Expression(parsing: $0).root) }, outputs: [.init(name: nil)],
      rules: try rows.enumerated().map { index, row in
        .init(
          tests: try row.map { try Expression(parsingTests: $0).root },
          outputs: [try Expression(parsing: "\(index)").root], position: position)
      }, hitPolicy: .collect)
    return Expression(root: .init(.decisionTable(table), at: position), text: "table")
      .checkLeniently(in: VariableScope(names.map { ($0, .any) }))
  }

  private func checked(_ text: String) throws -> CheckedTests {
    try Expression(parsingTests: text).checkTests(of: .any, in: VariableScope([]), strictness: .lenient)
  }

  private func cell(of kind: [String], _ random: inout SeededGenerator) -> String {
    func literal() -> String { kind.randomElement(using: &random) ?? "null" }
    func test() -> String {
      switch Int.random(in: 0...9, using: &random) {
      case 0...2: literal()
      case 3...5: (["<", "<=", ">", ">=", "=", "!="].randomElement(using: &random) ?? "=") + " " + literal()
      case 6...8:
        (Bool.random(using: &random) ? "[" : "(") + "\(literal())..\(literal())"
          + (Bool.random(using: &random) ? "]" : ")")
      default: "[\(literal()), \(literal())]"
      }
    }
    let form = Int.random(in: 0...12, using: &random)
    guard form > 0 else { return "-" }
    let tests = (0...Int.random(in: 0...2, using: &random)).map { _ in test() }.joined(separator: ", ")
    return form == 1 ? "not(\(tests))" : tests
  }
}
