// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL

// Logic.
extension RuleModelWriter {
  mutating func logic(of rule: Rule) throws(Diagnostics) -> Logic {
    let text = RuleModelText(
      rule: rule, functions: book.functions(in: rule.key.service), modelNames: names)
    switch rule.logic {
    case .formula(let formula):
      return .literalExpression(LiteralExpression(text: SourceText(text.expression(formula))))
    case .table(let table): return .decisionTable(self.table(table, of: rule, text))
    case .model(let model):
      let clashes = types.add(model.model.definitions.itemDefinitions)
      guard clashes.isEmpty, let context = model.context(of: rule) else {
        throw Diagnostics([
          Diagnostic(
            file: rule.file, position: rule.position,
            Catalogue.modelNotWritable(rule.key.description, clashes))
        ])
      }
      return .context(context)
    }
  }

  private mutating func table(_ table: RuleTable, of rule: Rule, _ text: RuleModelText) -> DecisionTable {
    func literal(_ expression: Expression) -> LiteralExpression {
      LiteralExpression(text: SourceText(text.expression(expression)))
    }
    func tests(_ tests: Expression) -> UnaryTests { UnaryTests(text: SourceText(text.tests(tests))) }
    let isSingle = table.outputs.count == 1
    return DecisionTable(
      hitPolicy: HitPolicy(table.hitPolicy),
      inputs: table.inputs.map {
        InputClause(expression: literal($0.value), values: $0.allowed.map(tests))
      },
      outputs: table.outputs.map { output in
        let values = output.values.map(text.expression).joined(separator: ", ")
        return OutputClause(
          name: isSingle ? nil : output.name,
          values: values.isEmpty ? nil : UnaryTests(text: SourceText(values)),
          defaultEntry: output.otherwise.map(literal))
      },
      annotations: table.annotations,
      rules: table.rows.map { row in
        DecisionRule(
          inputEntries: row.tests.map(tests), outputEntries: row.outputs.map(literal),
          annotationEntries: row.annotations)
      })
  }

  static let parameterID = "parameter"

  /// `parameter(key, date)` as a table of the values and of the days on which they are in force.
  static func parameterFunction(_ parameters: [Parameter]) -> BusinessKnowledgeModel {
    func literal(_ text: String) -> LiteralExpression { LiteralExpression(text: SourceText(text)) }
    let rows = parameters.flatMap { parameter in
      parameter.values.map { dated in
        let start = Value.date(dated.from)
        let days = dated.until.map { "[\(start)..\(Value.date($0))]" } ?? ">= \(start)"
        return DecisionRule(
          inputEntries: [Value.string(parameter.key.description).description, days].map {
            UnaryTests(text: SourceText($0))
          },
          outputEntries: [literal(parameter.value(at: .day(dated.from)).description)],
          annotationEntries: [parameter.unit, dated.source])
      }
    }
    let name = ParameterFunction.declaration.name
    let table = DecisionTable(
      inputs: ["key", "date"].map { InputClause(expression: literal($0)) }, outputs: [OutputClause()],
      annotations: ["unit", "source"], rules: rows)
    return BusinessKnowledgeModel(
      element: Element(id: parameterID), name: name, variable: InformationItem(name: name),
      encapsulatedLogic: FunctionDefinition(
        parameters: [
          InformationItem(name: "key", typeRef: "string"), InformationItem(name: "date", typeRef: "date"),
        ], body: .decisionTable(table)))
  }
}

extension HitPolicy {
  init(_ policy: FEEL.Expression.DecisionTable.HitPolicy) {
    self =
      switch policy {
      case .unique: .unique
      case .any: .any
      case .priority: .priority
      case .first: .first
      case .ruleOrder: .ruleOrder
      case .outputOrder: .outputOrder
      case .collect: .collect(nil)
      case .sum: .collect(.sum)
      case .count: .collect(.count)
      case .minimum: .collect(.min)
      case .maximum: .collect(.max)
      }
  }
}
