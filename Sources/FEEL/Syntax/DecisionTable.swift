// SPDX-License-Identifier: Apache-2.0

import Base

extension Expression {
  /// A decision table (DMN 1.5, clause 8): rules whose tests of the inputs say which outputs they give.
  public struct DecisionTable: Sendable, Hashable {
    /// The values that are tested, a column each.
    public let inputs: [Input]
    /// What a rule gives, a column each; more than one make a context.
    public let outputs: [Output]
    /// The rules, in order.
    public let rules: [Rule]
    /// How many rules may match, and what becomes of them.
    public let hitPolicy: HitPolicy

    /// A table whose rules have as many tests and outputs as it has columns.
    public init(inputs: [Input], outputs: [Output], rules: [Rule], hitPolicy: HitPolicy) {
      self.inputs = inputs
      self.outputs = outputs
      self.rules = rules
      self.hitPolicy = hitPolicy
    }
  }
}

extension Expression.DecisionTable {
  /// A value that the rules test.
  public struct Input: Sendable, Hashable {
    /// The value tested.
    public let value: Expression.Node
    /// The values allowed, as unary tests; nil where all are.
    public let allowed: Expression.Node?

    /// An input, which may be held to some values.
    public init(_ value: Expression.Node, allowed: Expression.Node? = nil) {
      self.value = value
      self.allowed = allowed
    }
  }

  /// A value that the rules give.
  public struct Output: Sendable, Hashable {
    /// The name of the value, where the table has more than one.
    public let name: String?
    /// The values allowed, by priority: the first is the highest. Empty where all are.
    public let values: [Expression.Node]
    /// The value where no rule matches.
    public let otherwise: Expression.Node?
    /// The type that a value is converted to.
    public let type: FEELType

    /// An output column.
    public init(
      name: String?, values: [Expression.Node] = [], otherwise: Expression.Node? = nil, type: FEELType = .any
    ) {
      self.name = name
      self.values = values
      self.otherwise = otherwise
      self.type = type
    }
  }

  /// A row of the table.
  public struct Rule: Sendable, Hashable {
    /// The unary tests of each input.
    public let tests: [Expression.Node]
    /// The values given.
    public let outputs: [Expression.Node]
    /// Where the rule stands, for messages.
    public let position: Position

    /// A rule.
    public init(tests: [Expression.Node], outputs: [Expression.Node], position: Position) {
      self.tests = tests
      self.outputs = outputs
      self.position = position
    }
  }

  /// How many rules may match, and what the table gives of those that do (DMN 1.5, 8.2.8 and 8.2.9).
  public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
    /// One rule at most may match.
    case unique = "UNIQUE"
    /// Several may, with equal outputs.
    case any = "ANY"
    /// The match whose output values come first among those allowed.
    case priority = "PRIORITY"
    /// The first match in the order of the rules.
    case first = "FIRST"
    /// All matches, in the order of the rules.
    case ruleOrder = "RULE ORDER"
    /// All matches, in the order of the output values allowed.
    case outputOrder = "OUTPUT ORDER"
    /// All matches, as a list.
    case collect = "COLLECT"
    /// The sum of the matches' outputs.
    case sum = "COLLECT SUM"
    /// How many rules match.
    case count = "COLLECT COUNT"
    /// The least output.
    case minimum = "COLLECT MIN"
    /// The greatest output.
    case maximum = "COLLECT MAX"
  }
}
