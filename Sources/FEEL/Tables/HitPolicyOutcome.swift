// SPDX-License-Identifier: Apache-2.0

import Base

/// What a decision table gives of the rules that match (DMN 1.5, 8.2.8 to 8.2.11).
struct HitPolicyOutcome: Sendable {
  private let policy: Expression.DecisionTable.HitPolicy
  private let names: [String?]
  private let outputs: [[Compiler.Step]]
  private let defaults: [Compiler.Step?]
  private let priorities: [[Compiler.Step]]
  private let noMatch: Compiler.Step
  private let position: Position
  private let expressionName: String?

  init(_ table: TypedTable, _ compiler: Compiler, _ node: Typed) {
    policy = table.hitPolicy
    names = table.outputs.map(\.name)
    outputs = table.rules.map { $0.outputs.map(compiler.step) }
    defaults = table.outputs.map { $0.otherwise.map(compiler.step) }
    priorities = table.outputs.map { $0.values.map(compiler.step) }
    noMatch = compiler.failure(Catalogue.FEEL.noMatchingRule, node)
    position = node.position
    expressionName = compiler.expressionName
  }

  /// What the table gives of the rules that match, of which there is one at least.
  func value(of matches: [Int], _ frame: inout Frame) -> Value {
    switch policy {
    case .unique:
      guard matches.count == 1 else { return failure(Catalogue.FEEL.severalRules(matches.map { $0 + 1 })) }
      return row(matches[0], &frame)
    case .first: return row(matches[0], &frame)
    case .any:
      let first = row(matches[0], &frame)
      for rule in matches.dropFirst() where row(rule, &frame) != first {
        return failure(Catalogue.FEEL.unlikeRules(matches.map { $0 + 1 }))
      }
      return first
    case .priority: return byPriority(matches, &frame)[0]
    case .outputOrder: return .list(byPriority(matches, &frame))
    case .ruleOrder, .collect: return .list(matches.map { row($0, &frame) })
    case .count: return .number(Number(matches.count))
    case .sum, .minimum, .maximum:
      return aggregate(matches.map { row($0, &frame) })
    }
  }

  /// What the table gives where no rule matches. An input that is absent for a reason is the reason.
  func otherwise(_ inputs: [Value], _ frame: inout Frame) -> Value {
    guard defaults.contains(where: { $0 != nil }) else {
      if policy == .count { return .number(.zero) }
      return inputs.first { $0.cause != nil } ?? noMatch(&frame)
    }
    let value = combined(defaults.map { $0.map { $0(&frame) } ?? .null() })
    switch policy {
    case .ruleOrder, .outputOrder, .collect: return .list(value.items)
    default: return value
    }
  }

  private func row(_ rule: Int, _ frame: inout Frame) -> Value {
    outputs[rule].count == 1 ? outputs[rule][0](&frame) : combined(outputs[rule].map { $0(&frame) })
  }

  private func combined(_ values: [Value]) -> Value {
    guard values.count > 1 else { return values.first ?? .null() }
    return .context(
      Value.Context(
        zip(names, values).map { Value.Context.Entry(name: $0 ?? "", value: $1) }))
  }

  /// The outputs of the rules, those first whose values come first among the values allowed.
  private func byPriority(_ matches: [Int], _ frame: inout Frame) -> [Value] {
    let orders = priorities.map { $0.map { $0(&frame) } }
    let rows = matches.map { rule in
      let values = outputs[rule].map { $0(&frame) }
      let ranks = zip(orders, values).map { order, value in
        order.firstIndex { Logic.matches(value, $0) == true } ?? order.count
      }
      return (ranks: ranks, value: combined(values))
    }
    return rows.enumerated()
      .sorted { left, right in
        left.element.ranks == right.element.ranks
          ? left.offset < right.offset
          : left.element.ranks.lexicographicallyPrecedes(right.element.ranks)
      }
      .map(\.element.value)
  }

  private func aggregate(_ values: [Value]) -> Value {
    let name = policy == .sum ? "sum" : policy == .minimum ? "min" : "max"
    let result = Builtin.function(named: name)?.call([.list(values)])
    guard let result, !result.isNull else { return failure(Catalogue.FEEL.noValue(of: name)) }
    return result
  }

  private func failure(_ message: Message) -> Value {
    .null(NullCause(message, at: position, of: expressionName))
  }
}
