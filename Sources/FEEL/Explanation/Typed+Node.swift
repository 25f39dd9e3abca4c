// SPDX-License-Identifier: Apache-2.0

import Base

/// Turns checked nodes back into the tree that they were checked from, to be written as FEEL.
struct NodeWriter {
  typealias Node = Expression.Node

  /// Where the names of the host's functions stand, which checked calls do not keep.
  let source: Expression?

  /// The text of a node, cut where it is long.
  func text(of node: Typed, atMost length: Int = 60) -> String {
    let text = Printer.text(of: self.node(node))
    return text.count > length ? text.prefix(length - 1) + "…" : text
  }

  func node(_ typed: Typed) -> Node { Node(form(typed), at: typed.position) }

  private func form(_ typed: Typed) -> Expression.Form {
    switch typed.operation {
    case .constant(.function(let function)): .name(function.name ?? "function")
    case .constant(let value): .literal(value)
    case .variable(let name, _, _), .local(_, let name), .itemMember(_, let name, _): .name(name)
    case .member(let owner, let name):
      if name.isEmpty, let result = typed.writtenEntry { form(result) } else { .member(node(owner), name) }
    case .arithmetic(let sign, let left, let right): .arithmetic(sign, node(left), node(right))
    case .negation(let operand): .negation(node(operand))
    case .comparison(let sign, let left, let right): .comparison(sign, node(left), node(right))
    case .logic(let word, let left, let right): .logic(word, node(left), node(right))
    case .membership(let value, let tests): .membership(node(value), tests.map(node))
    case .unaryTests(let tests): .unaryTests(self.tests(tests))
    case .conditional(let condition, let then, let otherwise):
      .conditional(node(condition), then: node(then), otherwise: node(otherwise))
    case .list(let items): .list(items.map(node))
    case .context(let bindings):
      .context(bindings.map { Expression.ContextEntry(name: $0.name, value: node($0.value)) })
    case .range(let interval): .range(self.interval(interval))
    case .testRange(let sign, let value): .test(sign, node(value))
    case .iteration(let bindings, let result, _): .iteration(bindings.map(iterator), result: node(result))
    case .quantified(let quantifier, let bindings, let condition):
      .quantified(quantifier, bindings.map(iterator), condition: node(condition))
    case .filter(let list, _, let filter), .index(let list, let filter),
      .filterOrIndex(let list, _, let filter):
      .filter(node(list), node(filter))
    case .instanceOf(let value, let type): .instanceOf(node(value), type)
    case .builtin(let forms, let arguments): .call(forms[0].form.name, self.arguments(arguments))
    case .host(_, let arguments, _):
      .call(hostName(at: typed.position), self.arguments(arguments.compactMap(\.self)))
    case .function(let function):
      .function(
        Expression.FunctionLiteral(parameters: function.parameters, body: function.body.map(node)))
    case .call(let function, let arguments, let names):
      .invocation(node(function), self.arguments(arguments, names))
    case .conversion(_, let value): form(value)
    case .decisionTable(let table):
      .decisionTable(
        Expression.DecisionTable(
          inputs: table.inputs.map { Expression.DecisionTable.Input(node($0.value)) }, outputs: [],
          rules: [], hitPolicy: table.hitPolicy))
    }
  }

  private func interval(_ interval: TypedInterval) -> Expression.Interval {
    Expression.Interval(
      start: node(interval.start), end: node(interval.end), includesStart: interval.includesStart,
      includesEnd: interval.includesEnd, isBare: interval.isBare)
  }

  private func iterator(_ binding: Binding) -> Expression.Iterator {
    Expression.Iterator(name: binding.name, values: node(binding.value))
  }

  private func tests(_ tests: TypedTests) -> Expression.UnaryTests {
    Expression.UnaryTests(tests: tests.tests?.map(node), isNegated: tests.isNegated)
  }

  /// The arguments but for those at the end that were left out.
  private func arguments(_ values: [Typed], _ names: [String]? = nil) -> [Expression.Argument] {
    let given = values.lastIndex { $0.constant?.isNull != true }.map { values[...$0] } ?? []
    return given.enumerated().map { place, value in
      Expression.Argument(name: names?[place], value: node(value), position: value.position)
    }
  }

  func node(_ test: Test) -> Node {
    switch test {
    case .value(let value), .condition(let value, _): node(value)
    case .comparison(let sign, let value): Node(.test(sign, node(value)), at: value.position)
    case .interval(let interval): Node(.range(self.interval(interval)), at: interval.start.position)
    }
  }

  private func hostName(at position: Position) -> String {
    source.flatMap { NodeWriter.callName(at: position, in: $0.root) } ?? "function"
  }

  private static func callName(at position: Position, in node: Node) -> String? {
    if node.position == position, case .call(let name, _) = node.form { return name }
    return node.children.lazy.compactMap { callName(at: position, in: $0) }.first
  }
}

extension Typed {
  /// The entry that it takes of a context that is written out: the result of a boxed context has no name.
  var writtenEntry: Typed? {
    guard case .member(let owner, let name) = operation, case .context(let bindings) = owner.operation else {
      return nil
    }
    return bindings.last { $0.name == name }?.value
  }
}
