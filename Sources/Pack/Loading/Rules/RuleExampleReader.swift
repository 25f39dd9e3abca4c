// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads worked cases: those written with their rule, and the `examples.yaml` of every service.
struct RuleExampleReader {
  let names: RuleNames
  private(set) var examples: [RuleExample] = []

  init(names: RuleNames) { self.names = names }

  /// A file that names the rules of a service, each with its cases.
  mutating func read(_ file: PackFile, service: String, _ report: PackReport) {
    guard file.exists, let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: ["examples"]),
      let entries = mapping.required("examples")?.entries()
    else { return }
    for (key, node) in entries {
      guard let name = key.text() else { continue }
      let rule = RuleKey(named: name, in: service)
      guard names.rule(rule) != nil else {
        key.fail(Catalogue.unknownRule(name, names.suggestion(for: rule)))
        continue
      }
      read(node, of: rule)
    }
  }

  /// The cases of a rule, by what they are called.
  mutating func read(_ node: YAMLNode, of key: RuleKey) {
    guard let rule = names.rule(key), let entries = node.entries() else { return }
    for (key, value) in entries {
      guard let name = key.text(), let mapping = YAMLMapping(value, keywords: ["inputs", "result"]) else {
        continue
      }
      let inputs = mapping.required("inputs").flatMap { values($0, rule.inputs) }
      let expected = mapping.required("result").flatMap { result($0, rule.result) }
      guard let inputs, let expected else { continue }
      examples.append(
        RuleExample(
          rule: rule.key, name: name, inputs: inputs, expected: expected, file: value.file,
          position: key.position))
    }
  }

  private func values(_ node: YAMLNode, _ variables: [Rule.Variable]) -> [Value]? {
    guard let mapping = YAMLMapping(node, keywords: variables.map(\.name)) else { return nil }
    let values = variables.map { variable in
      mapping.required(variable.name).flatMap { value($0, variable.content) }
    }
    return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
  }

  private func result(_ node: YAMLNode, _ result: Rule.Result) -> Value? {
    switch result {
    case .single(let variable): return value(node, variable.content)
    case .several where node.isNull: return .null()
    case .several(let variables):
      return values(node, variables).map { values in
        .context(Value.Context(zip(variables, values).map { .init(name: $0.name, value: $1) }))
      }
    }
  }

  /// A plain value of a type, as YAML writes it.
  private func value(_ node: YAMLNode, _ content: RuleContent) -> Value? {
    if node.isNull { return .null() }
    guard content.isList else { return checked(node, content, item(node, content.item)) }
    guard let elements = node.elements() else { return nil }
    let items = elements.map { item($0, content.item) }
    return items.contains { $0 == nil } ? nil : checked(node, content, .list(items.compactMap(\.self)))
  }

  private func item(_ node: YAMLNode, _ item: RuleContent.Item) -> Value? {
    guard item.numbers == nil else { return node.number().map(Value.number) }
    switch item {
    case .field(.boolean): return node.boolean().map(Value.boolean)
    case .field(.date): return node.date().map(Value.date)
    default: return node.text().map(Value.string)
    }
  }

  private func checked(_ node: YAMLNode, _ content: RuleContent, _ value: Value?) -> Value? {
    guard let value, let expected = content.expectation(for: value) else { return value }
    node.fail(Catalogue.wrongExample(expected: expected, found: value.shown))
    return nil
  }
}

extension YAMLNode {
  /// Whether this is a null written out: `null` or `~`, without quotes.
  var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["null", "~", ""].contains(scalar.string)
  }
}
