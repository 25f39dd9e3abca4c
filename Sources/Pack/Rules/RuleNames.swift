// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The rules of a pack by name, as its files name them.
struct RuleNames: Sendable {
  let rules: [Rule]
  private let index: [RuleKey: Int]
  private let byKey: [Callable]
  /// Of each service with rules: its own by name, then all by key.
  private let byService: [String: [Callable]]

  /// A rule as expressions call it.
  struct Callable: Sendable {
    let function: HostFunction
    /// The unit of its result, where that is one number.
    let unit: Unit?
    /// Where the rule is among those of the pack.
    let place: Int

    init(_ rule: Rule, named name: String, at place: Int) {
      function = rule.function(named: name)
      if case .single(let variable) = rule.result {
        unit = variable.unit.map { Unit(named: $0) }
      } else {
        unit = nil
      }
      self.place = place
    }
  }

  init(rules: [Rule]) {
    self.rules = rules
    index = Dictionary(rules.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let byKey = rules.enumerated().map { Callable($1, named: $1.key.description, at: $0) }
    byService = Dictionary(grouping: rules.indices) { rules[$0].key.service }
      .mapValues { $0.map { Callable(rules[$0], named: rules[$0].key.name, at: $0) } + byKey }
    self.byKey = byKey
  }

  func rule(_ key: RuleKey) -> Rule? { index[key].map { rules[$0] } }

  /// The place of a rule among those of the pack.
  func place(of key: RuleKey) -> Int? { index[key] }

  /// The rules as a service's files call them: its own by name, then all by key.
  func callable(in service: String) -> [Callable] { byService[service] ?? byKey }

  /// The rules that an expression of a service's files calls.
  func called(by expression: Expression, in service: String) -> [RuleKey] {
    expression.root.calledNames.map { RuleKey(named: $0, in: service) }.filter { index[$0] != nil }
  }

  /// The known key nearest to an unknown one: in the same service first.
  func suggestion(for key: RuleKey) -> String? {
    let siblings = rules.filter { $0.key.service == key.service }.map(\.key.name)
    return Suggestion.closest(to: key.name, among: siblings)
      ?? Suggestion.closest(to: key.description, among: rules.map(\.key.description))
  }
}

extension FEEL.Expression.Node {
  /// The names of the functions called at this node and below it, in the order of the text.
  fileprivate var calledNames: [String] {
    var names: [String] = []
    switch form {
    case .call(let name, _): names = [name]
    case .invocation(let function, _): names = function.path.map { [$0.joined(separator: ".")] } ?? []
    default: break
    }
    return names + children.flatMap(\.calledNames)
  }
}
