// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL

/// Makes a decision model of rules.
struct RuleModelWriter {
  let book: RuleBook
  private let rules: [Rule]
  /// The names of the rules in the model, by key.
  let names: [RuleKey: String]
  var types = RuleModelTypes()
  private var inputs: [InputData] = []
  private var decisions: [Decision] = []
  private var knowledge: [BusinessKnowledgeModel] = []
  private var parameters: [Parameter] = []
  private var namespace = ""

  init(_ book: RuleBook, _ rules: [Rule]) {
    self.book = book
    var found = rules
    var place = 0
    while place < found.count {
      let service = book.functions(in: found[place].key.service)
      for rule in found[place].expressions.flatMap({ service.used(by: $0).rules })
      where !found.contains(where: { $0.key == rule.key }) {
        found.append(rule)
      }
      place += 1
    }
    self.rules = found
    let taken = Dictionary(grouping: found, by: \.key.name)
    names = Dictionary(
      uniqueKeysWithValues: found.map { rule in
        let isAlone = taken[rule.key.name]?.count == 1
        return (rule.key, isAlone ? rule.key.name : "\(rule.key.service)_\(rule.key.name)")
      })
  }

  mutating func model(name: String, namespace: String) throws(Diagnostics) -> Definitions {
    self.namespace = namespace
    for rule in rules { try add(rule) }
    if !parameters.isEmpty { knowledge.append(RuleModelWriter.parameterFunction(parameters)) }
    return Definitions(
      name: name, namespace: namespace, itemDefinitions: types.definitions, inputData: inputs,
      decisions: decisions, businessKnowledgeModels: knowledge)
  }

  private mutating func add(_ rule: Rule) throws(Diagnostics) {
    guard let name = names[rule.key] else { return }
    let variables = rule.inputs.map { input in
      InformationItem(
        element: Element(label: input.label), name: input.name,
        typeRef: types.name(of: input.content, for: input.name))
    }
    let result = types.name(of: rule.result, of: name)
    let description = [rule.source, rule.note].compactMap(\.self).joined(separator: "\n")
    let function = FunctionDefinition(typeRef: result, parameters: variables, body: try logic(of: rule))
    knowledge.append(
      BusinessKnowledgeModel(
        element: Element(
          id: id(name), label: rule.label, description: description.isEmpty ? nil : description), name: name,
        variable: InformationItem(name: name), encapsulatedLogic: function,
        knowledgeRequirements: requirements(of: rule)))
    decisions.append(decision(on: rule, named: name, variables, result))
  }

  /// The decision that applies a rule to input data.
  private mutating func decision(
    on rule: Rule, named name: String, _ variables: [InformationItem], _ result: String
  ) -> Decision {
    let data = variables.map { input($0, of: rule, named: name) }
    let bindings = zip(variables, data).map { variable, data in
      Binding(
        parameter: InformationItem(name: variable.name),
        argument: .literalExpression(LiteralExpression(text: SourceText(data.name))))
    }
    let label = decisions.contains { $0.name == rule.label } ? "\(rule.label) (\(name))" : rule.label
    return Decision(
      element: Element(id: "decision_\(name)"), name: label,
      variable: InformationItem(name: label, typeRef: result),
      informationRequirements: data.map { .input(reference($0.element.id ?? "")) },
      knowledgeRequirements: [reference(id(name))],
      logic: .invocation(
        Invocation(
          function: .literalExpression(LiteralExpression(text: SourceText(name))), bindings: bindings)))
  }

  /// The input data for an input: that of another rule, where both have one name and one type; of inputs that
  /// only share their name, the second has that of its service before it, or that of its rule.
  private mutating func input(_ variable: InformationItem, of rule: Rule, named ruleName: String) -> InputData
  {
    let candidates = ["", "\(rule.key.service)_", "\(ruleName)_"].map { $0 + variable.name }
    let free = candidates.filter { !names.values.contains($0) }
    let known = free.compactMap { name in inputs.first { $0.name == name } }
    if let data = known.first(where: { $0.variable?.typeRef == variable.typeRef }) { return data }
    let name = free.first { name in !inputs.contains { $0.name == name } } ?? candidates[2]
    let data = InputData(
      element: Element(id: "input_\(name)", label: variable.element.label), name: name,
      variable: InformationItem(name: name, typeRef: variable.typeRef))
    inputs.append(data)
    return data
  }

  private func id(_ name: String) -> String { "rule_\(name)" }
  private func reference(_ id: String) -> Reference { Reference(namespace: namespace, id: id) }

  /// What a rule calls: other rules, and `parameter`.
  private mutating func requirements(of rule: Rule) -> [Reference] {
    let service = book.functions(in: rule.key.service)
    var named: [Parameter] = []
    var called: [RuleKey] = []
    for expression in rule.expressions {
      called += book.names.called(by: expression, in: rule.key.service).filter { !called.contains($0) }
      named += service.parameters.parameters(in: expression)
    }
    parameters += named.filter { new in !parameters.contains { $0.key == new.key } }
    return called.compactMap { names[$0].map { reference(id($0)) } }
      + (named.isEmpty ? [] : [reference(RuleModelWriter.parameterID)])
  }
}
