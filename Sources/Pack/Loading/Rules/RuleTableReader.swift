// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads a decision table written in a `rules.yaml`.
struct RuleTableReader {
  let signature: RuleReader.Signature

  private static let keywords = ["hit_policy", "inputs", "outputs", "rows", "default", "annotations"]

  /// The results, in the order of the table's columns.
  private struct Columns {
    let inputs: [RuleTable.Input]
    let outputs: [(name: String, values: [Expression])]
    let annotations: [String]
  }

  func read(_ node: YAMLNode) -> RuleTable? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    let options = RuleTableOptions(mapping, signature)
    let inputs = mapping.required("inputs").flatMap { $0.elements(orOne: true) }?.map(input)
    let outputs = mapping["outputs"].map { $0.elements(orOne: true)?.compactMap(output) } ?? allOutputs
    let annotations = mapping["annotations"].map { $0.elements(orOne: true)?.compactMap { $0.text() } } ?? []
    guard let options, let inputs, let outputs, let annotations,
      let rows = mapping.required("rows")?.elements(),
      isComplete(outputs.map(\.name), mapping["outputs"] ?? node)
    else { return nil }
    let known = inputs.compactMap(\.self)
    guard known.count == inputs.count else { return nil }
    let columns = Columns(inputs: known, outputs: outputs, annotations: annotations)
    let read = rows.map { row($0, columns) }
    let names = signature.result.variables.map(\.name)
    let places = names.compactMap { name in outputs.firstIndex { $0.name == name } }
    guard !read.contains(where: { $0 == nil }) else { return nil }
    return RuleTable(
      hitPolicy: options.hitPolicy, inputs: known,
      outputs: places.map { options.output(outputs[$0].name, values: outputs[$0].values) },
      annotations: annotations,
      rows: read.compactMap(\.self).map { row in
        RuleTable.Row(
          tests: row.tests, outputs: places.map { row.outputs[$0] }, annotations: row.annotations,
          position: row.position)
      }, file: node.file, position: node.position)
  }

  // MARK: Columns

  private func input(_ node: YAMLNode) -> RuleTable.Input? {
    guard case .mapping = node.node else {
      return node.expression().map { RuleTable.Input(value: $0, allowed: nil) }
    }
    guard let mapping = YAMLMapping(node, keywords: ["value", "of"]),
      let value = mapping.required("value")?.expression()
    else { return nil }
    guard let of = mapping["of"] else { return RuleTable.Input(value: value, allowed: nil) }
    return of.tests().map { RuleTable.Input(value: value, allowed: $0) }
  }

  private func output(_ node: YAMLNode) -> (name: String, values: [Expression])? {
    var values: [Expression] = []
    var name = node
    if case .mapping = node.node {
      guard let mapping = YAMLMapping(node, keywords: ["name", "of"]), let given = mapping.required("name")
      else { return nil }
      name = given
      values = (mapping["of"]?.elements() ?? []).compactMap { $0.expression() }
    }
    return name.oneOf(signature.result.variables.map(\.name)).map { ($0, values) }
  }

  private var allOutputs: [(name: String, values: [Expression])] {
    signature.result.variables.map { ($0.name, []) }
  }

  /// Whether each result has one column.
  private func isComplete(_ outputs: [String], _ node: YAMLNode) -> Bool {
    let names = signature.result.variables.map(\.name)
    guard outputs.sorted() != names.sorted() else { return true }
    node.fail(Catalogue.tableOutputs(expected: names, found: outputs))
    return false
  }

  // MARK: Rows

  private func row(_ node: YAMLNode, _ columns: Columns) -> RuleTable.Row? {
    guard let cells = node.elements() else { return nil }
    let (inputs, outputs) = (columns.inputs.count, columns.outputs.count)
    guard (inputs + outputs...inputs + outputs + columns.annotations.count).contains(cells.count) else {
      node.fail(
        Catalogue.tableCells(
          inputs: inputs, outputs: outputs, annotations: columns.annotations.count, found: cells.count))
      return nil
    }
    let tests = cells[..<inputs].map { $0.tests() }
    let values = cells[inputs..<inputs + outputs].map { $0.expression() }
    let annotations = cells[(inputs + outputs)...].map { $0.text() ?? "" }
    guard !tests.contains(where: { $0 == nil }), !values.contains(where: { $0 == nil }) else { return nil }
    let missing = columns.annotations.count - annotations.count
    return RuleTable.Row(
      tests: tests.compactMap(\.self), outputs: values.compactMap(\.self),
      annotations: annotations + [String](repeating: "", count: missing), position: node.position)
  }
}

/// What is told of a table beside its rows, wherever these are.
struct RuleTableOptions {
  let hitPolicy: FEEL.Expression.DecisionTable.HitPolicy
  private let defaults: [String: Expression]
  private let signature: RuleReader.Signature

  /// Those of a table that says nothing.
  init(_ signature: RuleReader.Signature) {
    self.signature = signature
    (hitPolicy, defaults) = (.unique, [:])
  }

  /// Nil, and reported, where the hit policy is none, or the default no expression.
  init?(_ mapping: YAMLMapping, _ signature: RuleReader.Signature) {
    self.signature = signature
    guard
      let policy = mapping["hit_policy"].map({ $0.option(Expression.DecisionTable.HitPolicy.self) })
        ?? .unique
    else { return nil }
    hitPolicy = policy
    guard let node = mapping["default"] else {
      defaults = [:]
      return
    }
    switch signature.result {
    case .single(let variable):
      guard let expression = node.expression() else { return nil }
      defaults = [variable.name: expression]
    case .several(let variables):
      guard let values = YAMLMapping(node, keywords: variables.map(\.name)) else { return nil }
      var defaults: [String: Expression] = [:]
      for variable in variables {
        guard let expression = values.required(variable.name)?.expression() else { return nil }
        defaults[variable.name] = expression
      }
      self.defaults = defaults
    }
  }

  /// A column of results; of a choice, the first is the highest unless the column says otherwise.
  func output(_ name: String, values: [Expression]) -> RuleTable.Output {
    var values = values
    if values.isEmpty, [.priority, .outputOrder].contains(hitPolicy),
      let content = signature.result.variables.first(where: { $0.name == name })?.content,
      case .field(.choice(let choices)) = content.item
    {
      values = choices.map { Expression(stating: $0.value) }
    }
    return RuleTable.Output(name: name, values: values, otherwise: defaults[name])
  }
}

extension FEEL.Expression {
  /// A string literal.
  init(stating text: String, in file: String? = nil, at position: Position = Position(line: 1, column: 1)) {
    let value = Value.string(text)
    self.init(root: Node(.literal(value), at: position), text: value.description, file: file)
  }
}

extension YAMLNode {
  /// Unary tests; an empty cell tests nothing.
  func tests() -> Expression? {
    guard let text = text() else { return nil }
    return report.tests(text, file: file, at: contentPosition)
  }
}

extension PackReport {
  /// The unary tests of a text, or nil where it is none; an empty text tests nothing.
  func tests(_ text: String, file: String, at origin: Position) -> Expression? {
    do {
      let isEmpty = text.allSatisfy(\.isWhitespace)
      return try Expression(parsingTests: isEmpty ? "-" : text, in: file, at: origin)
    } catch {
      add([error])
      return nil
    }
  }
}
