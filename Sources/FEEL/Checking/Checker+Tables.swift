// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  /// A decision table: each cell is checked against its column.
  mutating func decisionTable(_ table: Expression.DecisionTable, at position: Position) -> Typed {
    let inputs = table.inputs.map { input in
      let value = check(input.value)
      return TypedTable.Input(value: value, allowed: input.allowed.map { cell($0, of: value.type) })
    }
    let outputs = table.outputs.map { output in
      TypedTable.Output(
        name: output.name, values: output.values.map { check($0) },
        otherwise: output.otherwise.map { outputCell($0, output.type) }, type: output.type)
    }
    let rules = table.rules.map { rule in
      TypedTable.Rule(
        tests: zip(inputs, rule.tests).map { cell($1, of: $0.value.type) },
        outputs: zip(table.outputs, rule.outputs).map { outputCell($1, $0.type) }, position: rule.position)
    }
    let typed = TypedTable(inputs: inputs, outputs: outputs, rules: rules, hitPolicy: table.hitPolicy)
    return Typed(operation: .decisionTable(typed), type: type(of: typed), position: position)
  }

  private mutating func cell(_ node: Node, of type: FEELType) -> TypedTests {
    guard case .unaryTests(let tests) = node.form else {
      return tests(Expression.UnaryTests(tests: [node], isNegated: false), of: type)
    }
    return self.tests(tests, of: type)
  }

  private mutating func outputCell(_ node: Node, _ type: FEELType) -> Typed {
    let value = check(node)
    return type == .any ? value : expect(type, value)
  }

  /// The type of what the table gives.
  private func type(of table: TypedTable) -> FEELType {
    let types = table.outputs.indices.map { column in
      table.outputs[column].type != .any
        ? table.outputs[column].type : table.rules.reduce(.null) { $0.union($1.outputs[column].type) }
    }
    let row: FEELType =
      types.count == 1
      ? types[0]
      : .context(zip(table.outputs, types).map { FEELType.Field(name: $0.name ?? "", type: $1) })
    switch table.hitPolicy {
    case .unique, .any, .priority, .first, .minimum, .maximum, .sum: return row
    case .ruleOrder, .outputOrder, .collect: return .list(row)
    case .count: return .number
    }
  }
}
