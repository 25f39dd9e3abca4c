// SPDX-License-Identifier: Apache-2.0

import FEEL

extension Definitions {
  /// Every name that an expression of the model may use: elements, components, parameters, entries, columns.
  var names: [String] {
    var names =
      drgElements.flatMap { [$0.name] + ($0.variable.map { [$0.name] } ?? []) } + imports.map(\.name)
    for definition in itemDefinitions { names += definition.names }
    for decision in decisions { decision.logic?.collectNames(into: &names) }
    for model in businessKnowledgeModels {
      if let function = model.encapsulatedLogic {
        Logic.functionDefinition(function).collectNames(into: &names)
      }
    }
    return names
  }
}

extension ItemDefinition {
  fileprivate var names: [String] {
    guard case .components(let components) = content else { return [name] }
    return [name] + components.flatMap(\.names)
  }
}

extension Logic {
  fileprivate func collectNames(into names: inout [String]) {
    switch self {
    case .literalExpression: break
    case .decisionTable(let table): names += table.outputs.compactMap(\.name)
    case .context(let context):
      names += context.entries.compactMap { $0.variable?.name }
      for entry in context.entries { entry.logic.collectNames(into: &names) }
    case .invocation(let invocation):
      names += invocation.bindings.map(\.parameter.name)
      for binding in invocation.bindings { binding.argument?.collectNames(into: &names) }
    case .functionDefinition(let function):
      names += function.parameters.map(\.name)
      function.body?.collectNames(into: &names)
    case .list(let list):
      for item in list.items { item.collectNames(into: &names) }
    case .relation(let relation):
      names += relation.columns.map(\.name)
      for row in relation.rows { Logic.list(row).collectNames(into: &names) }
    case .conditional(let conditional):
      for part in [conditional.condition, conditional.consequent, conditional.alternative] {
        part.collectNames(into: &names)
      }
    case .filter(let filter):
      filter.collection.collectNames(into: &names)
      filter.match.collectNames(into: &names)
    case .iterator(let iterator):
      names.append(iterator.iteration.variable)
      iterator.iteration.collection.collectNames(into: &names)
      iterator.result.collectNames(into: &names)
    case .quantified(let quantified):
      names.append(quantified.iteration.variable)
      quantified.iteration.collection.collectNames(into: &names)
      quantified.condition.collectNames(into: &names)
    }
  }
}
