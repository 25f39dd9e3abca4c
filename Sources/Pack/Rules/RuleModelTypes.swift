// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL

/// The types of a decision model made of rules: a type of its own for each choice, each bounded number and
/// each context of results, once.
struct RuleModelTypes {
  private(set) var definitions: [ItemDefinition] = []

  /// The name of the type of an input, or of a result.
  mutating func name(of content: RuleContent, for variable: String) -> String {
    let base = content.itemType.simpleName
    let allowed = content.item.allowedValues.map { UnaryTests(text: SourceText($0)) }
    guard allowed != nil || content.isList else { return base }
    return define("t_" + variable, isCollection: content.isList, .type(base, allowedValues: allowed))
  }

  /// The name of the type of a rule's result.
  mutating func name(of result: Rule.Result, of rule: String) -> String {
    switch result {
    case .single(let variable): return name(of: variable.content, for: rule)
    case .several(let variables):
      let components = variables.map { variable in
        ItemDefinition(name: variable.name, content: .type(name(of: variable.content, for: variable.name)))
      }
      return define("t_" + rule, .components(components))
    }
  }

  /// Takes over the types of a model.
  /// - Returns: those whose name is another type's already.
  mutating func add(_ others: [ItemDefinition]) -> [String] {
    var clashes: [String] = []
    for other in others {
      if let known = definitions.first(where: { $0.name == other.name }) {
        if known != other { clashes.append(other.name) }
      } else {
        definitions.append(other)
      }
    }
    return clashes
  }

  private mutating func define(
    _ name: String, isCollection: Bool = false, _ content: ItemDefinition.Content
  ) -> String {
    var candidate = name
    var count = 1
    while let known = definitions.first(where: { $0.name == candidate }) {
      if known.content == content, known.isCollection == isCollection { return candidate }
      count += 1
      candidate = "\(name)_\(count)"
    }
    definitions.append(ItemDefinition(name: candidate, isCollection: isCollection, content: content))
    return candidate
  }
}

extension FEELType {
  /// The name of a built-in type of DMN.
  fileprivate var simpleName: String {
    switch self {
    case .number, .boolean, .date: description
    default: "string"
    }
  }
}

extension RuleContent.Item {
  /// The values that it may be, as unary tests; nil where its type says all.
  fileprivate var allowedValues: String? {
    switch self {
    case .field(.choice(let choices)):
      return choices.map { Value.string($0.value).description }.joined(separator: ", ")
    case .field(.date(let first, let last)):
      return tests(first.map(Value.date), last.map(Value.date))
    default:
      return numbers.flatMap {
        tests($0.bounds.minimum.map(Value.number), $0.bounds.maximum.map(Value.number))
      }
    }
  }

  private func tests(_ first: Value?, _ last: Value?) -> String? {
    switch (first, last) {
    case (nil, nil): nil
    case (let first?, nil): ">= \(first)"
    case (nil, let last?): "<= \(last)"
    case (let first?, let last?): "[\(first)..\(last)]"
    }
  }
}
