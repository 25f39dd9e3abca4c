// SPDX-License-Identifier: Apache-2.0

/// What a decision table returns where several rules match (DMN 1.5, 8.2 “Hit policy”).
public enum HitPolicy: Sendable, Hashable {
  /// One rule at most matches.
  case unique
  /// The first rule that matches.
  case first
  /// The outputs that come first among the output values.
  case priority
  /// Any: all rules that match have the same outputs.
  case any
  /// The outputs of all rules that match, or one number made of them.
  case collect(Aggregation?)
  /// The outputs of all rules that match, in the order of the rules.
  case ruleOrder
  /// The outputs of all rules that match, in the order of the output values.
  case outputOrder

  /// The one number that a table makes of the outputs that it collects.
  public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    /// The sum.
    case sum = "SUM"
    /// How many there are.
    case count = "COUNT"
    /// The smallest.
    case min = "MIN"
    /// The largest.
    case max = "MAX"
  }

  /// Every policy; collecting without aggregation.
  static let all: [HitPolicy] = [.unique, .first, .priority, .any, .collect(nil), .ruleOrder, .outputOrder]

  /// The policy as DMN writes it, without the aggregation.
  public var keyword: String {
    switch self {
    case .unique: "UNIQUE"
    case .first: "FIRST"
    case .priority: "PRIORITY"
    case .any: "ANY"
    case .collect: "COLLECT"
    case .ruleOrder: "RULE ORDER"
    case .outputOrder: "OUTPUT ORDER"
    }
  }
}
