// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// A decision table as a pack writes it: each cell is the FEEL of its own text.
public struct RuleTable: Sendable {
  /// How many rows may match, and what becomes of them.
  public let hitPolicy: Expression.DecisionTable.HitPolicy
  /// What the rows test, a column each.
  public let inputs: [Input]
  /// What the rows give, a column each, in the order of the rule's results.
  public let outputs: [Output]
  /// The names of the columns that only inform: the article of law, a remark.
  public let annotations: [String]
  /// The rows, in order.
  public let rows: [Row]
  /// The file of the rows, as shown to a person.
  public let file: String
  /// Where the table begins in that file.
  public let position: Position

  /// A column that is tested.
  public struct Input: Sendable {
    /// What is tested.
    public let value: Expression
    /// The values allowed, as unary tests; nil where all are.
    public let allowed: Expression?
  }

  /// A column that is given.
  public struct Output: Sendable {
    /// The name of the rule's result.
    public let name: String
    /// The values allowed, by priority; empty where all are.
    public let values: [Expression]
    /// What it is where no row matches; nil where that is an error.
    public let otherwise: Expression?
  }

  /// A row.
  public struct Row: Sendable {
    /// The unary tests of each input.
    public let tests: [Expression]
    /// The values given.
    public let outputs: [Expression]
    /// One text for each annotation.
    public let annotations: [String]
    /// Where the row begins.
    public let position: Position
  }
}

extension RuleTable {
  /// The table as one expression, whose outputs are of the types that the rule declares.
  func expression(of rule: Rule) -> Expression {
    let contents = rule.result.variables
    let table = Expression.DecisionTable(
      inputs: inputs.map { Expression.DecisionTable.Input($0.value.root, allowed: $0.allowed?.root) },
      outputs: zip(outputs, contents).map { output, content in
        Expression.DecisionTable.Output(
          name: outputs.count > 1 ? output.name : nil, values: output.values.map(\.root),
          otherwise: output.otherwise?.root, type: hitPolicy.outputType(content.content))
      },
      rules: rows.map { row in
        Expression.DecisionTable.Rule(
          tests: row.tests.map(\.root), outputs: row.outputs.map(\.root), position: row.position)
      },
      hitPolicy: hitPolicy)
    return Expression(
      root: Expression.Node(.decisionTable(table), at: position), text: rule.key.description, file: file)
  }
}

extension Expression.DecisionTable.HitPolicy {
  /// The type of the cells of a column whose values make such a result.
  fileprivate func outputType(_ content: RuleContent) -> FEELType {
    switch self {
    case .count: .any
    case .ruleOrder, .outputOrder, .collect: content.itemType
    default: content.type
    }
  }
}
