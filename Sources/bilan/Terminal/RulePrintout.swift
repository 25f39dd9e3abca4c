// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// Rules as `bilan rules` prints them for a person.
struct RulePrintout {
  let language: Language

  /// One line a rule.
  func list(_ rules: [Rule], _ examples: [RuleExample]) -> String {
    var table = TextTable(
      columns: [
        Catalogue.columnRule(language), Catalogue.columnLabel(language), Catalogue.columnInputs(language),
        Catalogue.columnExamples(language), Catalogue.columnSource(language),
      ], numeric: [3])
    for rule in rules {
      table.rows.append([
        rule.key.description, rule.label, rule.inputs.map(\.name).joined(separator: ", "),
        String(examples.count { $0.rule == rule.key }), rule.source ?? "",
      ])
    }
    return table.text
  }

  /// All that the pack says of a rule.
  func text(_ rule: Rule, _ examples: [RuleExample]) -> String {
    var parts = ["\(rule.key) – \(rule.label)"]
    parts[0] += [rule.source, rule.note].compactMap(\.self).map { "\n\($0)" }.joined()
    parts.append(variables(rule.inputs, Catalogue.columnInputs(language)))
    parts.append(variables(rule.result.variables, Catalogue.columnResults(language)))
    parts.append(logic(of: rule))
    let own = examples.filter { $0.rule == rule.key }
    if !own.isEmpty { parts.append(self.examples(own, of: rule)) }
    return parts.joined(separator: "\n\n")
  }

  private func variables(_ variables: [Rule.Variable], _ title: String) -> String {
    var table = TextTable(columns: [
      title, Catalogue.columnLabel(language), Catalogue.columnUnit(language), "",
    ])
    for variable in variables {
      table.rows.append([
        variable.name, variable.label, variable.unit ?? "", variable.content.type.name(language),
      ])
    }
    return table.text
  }

  private func logic(of rule: Rule) -> String {
    switch rule.logic {
    case .formula(let formula): return formula.text
    case .model(let model):
      return Catalogue.decisionOfModel(model.decision, model.model.definitions.file)(language)
    case .table(let table):
      var text = TextTable(
        columns: [table.hitPolicy.rawValue] + table.inputs.map { "\($0.value.text) ?" }
          + table.outputs.map(\.name) + table.annotations)
      for (index, row) in table.rows.enumerated() {
        text.rows.append([String(index + 1)] + (row.tests + row.outputs).map(\.text) + row.annotations)
      }
      if table.outputs.contains(where: { $0.otherwise != nil }) {
        let inputs = table.inputs.map { _ in "" }
        let outputs = table.outputs.map { $0.otherwise?.text ?? "" }
        text.rows.append(
          [Catalogue.otherwise(language)] + inputs + outputs + table.annotations.map { _ in "" })
      }
      return text.text
    }
  }

  private func examples(_ examples: [RuleExample], of rule: Rule) -> String {
    var table = TextTable(
      columns: [Catalogue.columnExamples(language)] + rule.inputs.map(\.name)
        + rule.result.variables.map(\.name))
    for example in examples {
      let results = rule.result.values(of: example.expected)
      table.rows.append(
        [example.name] + (example.inputs + results).map { $0.isNull ? "null" : $0.shown(in: language) })
    }
    return table.text
  }
}
