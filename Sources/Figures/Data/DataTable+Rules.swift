// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension DataTable {
  /// Rules, one a row.
  public static func rules(_ rules: [Rule], examples: [RuleExample]) -> DataTable {
    DataTable(
      columns: ["rule", "label", "inputs", "results", "logic", "formula", "examples", "source", "note"],
      rows: rules.map { rule in
        let count = examples.count { $0.rule == rule.key }
        return [
          .text(rule.key.description), .text(rule.label),
          .text(rule.inputs.map(\.name).joined(separator: ", ")),
          .text(rule.result.variables.map(\.name).joined(separator: ", ")), .text(rule.logic.name),
          .optional(rule.logic.formula), .number(Number(count)), .optional(rule.source), .optional(rule.note),
        ]
      })
  }

  /// The rows of a rule's decision table, as the CSV of a pack has them; nil where the rule is no table.
  public static func rows(of rule: Rule) -> DataTable? {
    guard case .table(let table) = rule.logic else { return nil }
    return DataTable(
      columns: table.inputs.map(\.value.text) + table.outputs.map(\.name)
        + table.annotations.map { "# \($0)" },
      rows: table.rows.map { row in
        (row.tests + row.outputs).map { Value.text($0.text) } + row.annotations.map { Value.text($0) }
      })
  }

  /// The inputs of a rule and what it gave, in one row.
  public static func outcome(of rule: Rule, _ inputs: [FEEL.Value], _ value: FEEL.Value) -> DataTable {
    let names = rule.inputs + rule.result.variables
    let values = inputs + rule.result.values(of: value)
    return DataTable(columns: names.map(\.name), rows: [values.map(Value.init)])
  }
}

extension DataTable.Value {
  fileprivate init(_ value: FEEL.Value) {
    switch value {
    case .null: self = .absent
    case .number(let number): self = .number(number)
    case .boolean(let boolean): self = .boolean(boolean)
    case .string(let text): self = .text(text)
    case .date(let day): self = .text(day.description)
    default: self = .text(value.description)
    }
  }
}

extension Rule.Logic {
  fileprivate var name: String {
    switch self {
    case .formula: "formula"
    case .table: "table"
    case .model: "dmn"
    }
  }

  fileprivate var formula: String? {
    guard case .formula(let formula) = self else { return nil }
    return formula.text
  }
}
