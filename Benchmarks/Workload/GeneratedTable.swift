// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// A decision table of 3,700 rules over an amount and a commune, of which the first that matches counts, and
/// the same rules for a loop in Swift.
struct GeneratedTable {
  let name: String
  let rules: [Rule]

  struct Rule {
    let low: Number
    let high: Number
    /// nil where any will do.
    let commune: String?
    let result: Number
  }

  private static let communes = (0..<37).map { "94\(String(100 + $0).suffix(3))" }

  static let all = [
    GeneratedTable(name: "ranges that follow one another") { rule in
      (rule / 37 * 100, rule / 37 * 100 + 100, communes[rule % 37])
    },
    GeneratedTable(name: "ranges that nest") { rule in (3_699 - rule, 3_701 + rule, communes[rule % 37]) },
    GeneratedTable(name: "ranges that nest, in any commune") { rule in (3_699 - rule, 3_701 + rule, nil) },
  ]

  private init(name: String, _ rule: (Int) -> (low: Int, high: Int, commune: String?)) {
    self.name = name
    rules = (0..<3_700).map { index in
      let (low, high, commune) = rule(index)
      return Rule(low: Number(low), high: Number(high), commune: commune, result: Number(index))
    }
  }

  /// Inputs, all over what the rules cover and beyond.
  static let inputs: [(amount: Number, commune: String)] = {
    var random = SplitMix64(seed: 94)
    return (0..<1_000).map { _ in
      (Number(random.number(0...10_500)), communes[random.number(0...36)])
    }
  }()

  /// The result of the first rule that matches.
  func first(_ amount: Number, _ commune: String) -> Number? {
    rules.first { amount >= $0.low && amount < $0.high && ($0.commune == nil || $0.commune == commune) }?
      .result
  }

  /// The table as FEEL's, checked.
  func checked() throws -> CheckedExpression {
    let table = Expression.DecisionTable(
      inputs: [
        .init(try Expression(parsing: "amount").root), .init(try Expression(parsing: "commune").root),
      ],
      outputs: [.init(name: nil, type: .number)],
      rules: try rules.map { rule in
        .init(
          tests: [
            try Expression(parsingTests: "[\(rule.low)..\(rule.high))").root,
            try Expression(parsingTests: rule.commune.map { "\"\($0)\"" } ?? "-").root,
          ],
          outputs: [try Expression(parsing: rule.result.description).root], position: Self.start)
      },
      hitPolicy: .first)
    return try Expression(root: .init(.decisionTable(table), at: Self.start), text: name)
      .check(in: VariableScope([("amount", .number), ("commune", .string)]))
  }

  private static let start = Position(line: 1, column: 1)
}
