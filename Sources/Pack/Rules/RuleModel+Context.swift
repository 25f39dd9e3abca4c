// SPDX-License-Identifier: Apache-2.0

import DMN
import FEEL

extension RuleModel {
  /// The decision as one boxed context over the rule's inputs: what it needs, by the names that the model
  /// gives, then its own logic. Nil where it needs a decision service, or has no logic.
  func context(of rule: Rule) -> BoxedContext? {
    guard let decision = model.definitions.decisions.first(where: { $0.name == decision }),
      let logic = decision.logic
    else { return nil }
    var entries = zip(rule.inputs, inputNames).compactMap { input, name in
      name.flatMap {
        $0 == input.name
          ? nil : entry($0, .literalExpression(LiteralExpression(text: SourceText(input.name))))
      }
    }
    var written: Set<String> = []
    for reference in decision.required {
      guard write(reference.id, into: &entries, &written) else { return nil }
    }
    return BoxedContext(entries: entries + [ContextEntry(variable: nil, logic: logic)])
  }

  private func entry(_ name: String, _ logic: Logic, type: String? = nil) -> ContextEntry {
    ContextEntry(variable: InformationItem(name: name, typeRef: type), logic: logic)
  }

  /// Writes what a reference leads to, after what that needs.
  private func write(_ id: String, into entries: inout [ContextEntry], _ written: inout Set<String>) -> Bool {
    guard written.insert(id).inserted else { return true }
    if model.definitions.inputData.contains(where: { $0.element.id == id }) { return true }
    if let decision = model.definitions.decisions.first(where: { $0.element.id == id }) {
      for reference in decision.required where !write(reference.id, into: &entries, &written) { return false }
      guard let logic = decision.logic else { return false }
      entries.append(entry(decision.variable?.name ?? decision.name, logic, type: decision.variable?.typeRef))
      return true
    }
    guard let known = model.definitions.businessKnowledgeModels.first(where: { $0.element.id == id }),
      let function = known.encapsulatedLogic
    else { return false }
    for reference in known.knowledgeRequirements where !write(reference.id, into: &entries, &written) {
      return false
    }
    entries.append(entry(known.variable?.name ?? known.name, .functionDefinition(function)))
    return true
  }
}

extension Decision {
  fileprivate var required: [Reference] {
    informationRequirements.map(\.reference) + knowledgeRequirements
  }
}
