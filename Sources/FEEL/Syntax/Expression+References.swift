// SPDX-License-Identifier: Apache-2.0

import Base

extension Expression {
  /// A name, or names joined by points, that an expression uses.
  public struct Reference: Sendable, Hashable {
    /// The names, joined by points.
    public let path: String
    /// Where the first of them begins.
    public let position: Position
    /// Whether it is called, as a function.
    public var isCalled = false
  }

  /// Every path of names used, in the order of the text; names that the expression itself binds are left out.
  public var references: [Reference] {
    var found: [Reference] = []
    root.collectReferences(bound: [], into: &found)
    return found
  }
}

extension Expression.Node {
  /// The names of a path, from the first: `a.b.c`; nil for anything else.
  public var path: [String]? {
    switch form {
    case .name(let name): [name]
    case .member(let owner, let name): owner.path.map { $0 + [name] }
    default: nil
    }
  }

  fileprivate func collectReferences(bound: Set<String>, into found: inout [Expression.Reference]) {
    if let path {
      if !bound.contains(path[0]) {
        found.append(Expression.Reference(path: path.joined(separator: "."), position: position))
      }
      return
    }
    var bound = bound
    switch form {
    case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
      for iterator in iterators {
        iterator.values.collectReferences(bound: bound, into: &found)
        bound.insert(iterator.name)
      }
      body.collectReferences(bound: bound, into: &found)
    case .context(let entries):
      for entry in entries {
        entry.value.collectReferences(bound: bound, into: &found)
        bound.insert(entry.name)
      }
    case .filter(let list, let filter):
      list.collectReferences(bound: bound, into: &found)
      filter.collectReferences(bound: bound.union(["item"]), into: &found)
    case .invocation(let function, let arguments):
      if let path = function.path, !bound.contains(path[0]) {
        let name = path.joined(separator: ".")
        found.append(Expression.Reference(path: name, position: function.position, isCalled: true))
      } else {
        function.collectReferences(bound: bound, into: &found)
      }
      for argument in arguments { argument.value.collectReferences(bound: bound, into: &found) }
    case .function(let function):
      function.body?.collectReferences(bound: bound.union(function.parameters.map(\.name)), into: &found)
    case .unaryTests:
      for child in children { child.collectReferences(bound: bound.union(["?"]), into: &found) }
    default:
      for child in children { child.collectReferences(bound: bound, into: &found) }
    }
  }

  /// The nodes directly below this one, in the order of the text.
  public var children: [Expression.Node] { form.children }
}

extension Expression.Form {
  /// The nodes directly below, in the order of the text.
  var children: [Expression.Node] {
    switch self {
    case .literal, .name: []
    case .member(let node, _), .negation(let node), .test(_, let node), .instanceOf(let node, _),
      .conversion(let node, _):
      [node]
    case .call(_, let arguments): arguments.map(\.value)
    case .invocation(let function, let arguments): [function] + arguments.map(\.value)
    case .function(let function): function.body.map { [$0] } ?? []
    case .unaryTests(let tests): tests.tests ?? []
    case .decisionTable(let table): table.children
    case .list(let items): items
    case .context(let entries): entries.map(\.value)
    case .range(let range): [range.start, range.end]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .logic(_, let left, let right),
      .filter(let left, let right):
      [left, right]
    case .between(let value, let low, let high): [value, low, high]
    case .membership(let value, let tests): [value] + tests
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
      iterators.map(\.values) + [body]
    }
  }
}

extension Expression.DecisionTable {
  fileprivate var children: [Expression.Node] {
    var nodes: [Expression.Node] = []
    for input in inputs {
      nodes.append(input.value)
      if let allowed = input.allowed { nodes.append(allowed) }
    }
    for output in outputs {
      nodes += output.values
      if let otherwise = output.otherwise { nodes.append(otherwise) }
    }
    for rule in rules { nodes += rule.tests + rule.outputs }
    return nodes
  }
}
