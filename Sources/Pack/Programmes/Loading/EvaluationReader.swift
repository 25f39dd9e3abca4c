// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads how the rows of a table of cases are read for the rule of a programme.
struct EvaluationReader {
  let functions: ServiceFunctions
  let report: PackReport

  private static let own = ["type", "list", "by", "default", "empty", "count", "months"]

  func columns(_ node: YAMLNode, of rule: Rule) -> EvaluationColumns? {
    guard let mapping = YAMLMapping(node, keywords: ["columns", "inputs"]),
      let declared = mapping.required("columns")?.entries(), let given = mapping.required("inputs")
    else { return nil }
    var known: [EvaluationColumns.Column] = []
    for (key, node) in declared {
      if let column = column(key, node, after: known) { known.append(column) }
    }
    guard known.count == declared.count,
      let inputs = YAMLMapping(given, keywords: rule.inputs.map(\.name))
    else { return nil }
    let scope = EvaluationScope(columns: known, service: functions)
    let checked = rule.inputs.map { input in
      inputs.required(input.name)?.expression().flatMap {
        check($0, in: scope, expecting: input.content.type)
      }
    }
    guard !checked.contains(where: { $0 == nil }) else { return nil }
    return EvaluationColumns(columns: known, inputs: checked.compactMap(\.self))
  }

  private func column(_ key: YAMLNode, _ node: YAMLNode, after known: [EvaluationColumns.Column])
    -> EvaluationColumns.Column?
  {
    guard let name = key.identifier() else { return nil }
    guard case .mapping = node.node else {
      return RuleContentReader(node, name: name).map { reader in
        EvaluationColumns.Column(
          name: name, item: reader.variable.content.item, separator: nil, count: nil, months: nil,
          empty: nil, otherwise: nil)
      }
    }
    guard let (mapping, item) = RuleContentReader.item(node, keywords: Self.own) else { return nil }
    let isMonthly = mapping["by"].map { $0.oneOf(["month"]) != nil } ?? false
    if !isMonthly, let node = mapping["months"] { node.fail(Catalogue.missingKeyword("by")) }
    let months = mapping["months"].map { $0.integer() ?? 0 } ?? 1
    if !(1...1200).contains(months) {
      mapping["months"]?.fail(Catalogue.expectedInteger(found: String(months)))
    }
    let separator = mapping["list"].map(separator)
    if separator != nil || isMonthly, let node = mapping["default"] {
      node.fail(Catalogue.notAllowedWith("default", separator == nil ? "by" : "list"))
    }
    if separator == nil, let node = mapping["count"] { node.fail(Catalogue.missingKeyword("list")) }
    let counts = known.filter(\.isCount).map(\.name)
    let count = mapping["count"].map { node in
      node.oneOf(counts).flatMap { name in known.firstIndex { $0.name == name } }
    }
    let otherwise = mapping["default"].map { value($0, item) }
    let empty = mapping["empty"].map { value($0, item) } ?? otherwise
    guard separator != .some(.none), count != .some(.none), otherwise != .some(.none), empty != .some(.none)
    else { return nil }
    return EvaluationColumns.Column(
      name: name, item: item, separator: separator ?? nil, count: count ?? nil,
      months: isMonthly ? months : nil,
      empty: empty ?? nil, otherwise: otherwise ?? nil)
  }

  /// One character, which stands between the parts of a cell.
  private func separator(_ node: YAMLNode) -> Character? {
    guard let text = node.text() else { return nil }
    guard text.count == 1, let character = text.first, character != "\"" else {
      node.fail(Catalogue.expectedOneCharacter(found: text))
      return nil
    }
    return character
  }

  /// A value that stands for a cell; `null` is one.
  private func value(_ node: YAMLNode, _ item: RuleContent.Item) -> Value? {
    guard let text = node.text() else { return nil }
    if text == "null" { return .null() }
    guard let value = item.value(cell: text) else {
      node.fail(Catalogue.wrongCellValue(expected: item.expected, found: text))
      return nil
    }
    return value
  }

  private func check(_ expression: Expression, in scope: EvaluationScope, expecting type: FEELType)
    -> CheckedExpression?
  {
    do {
      return try expression.check(in: scope, expecting: type)
    } catch {
      report.add(error.all)
      return nil
    }
  }
}

extension EvaluationColumns.Column {
  /// Whether its cells hold a whole number.
  fileprivate var isCount: Bool {
    if case .field(.integer) = item { separator == nil && !isMonthly } else { false }
  }
}
