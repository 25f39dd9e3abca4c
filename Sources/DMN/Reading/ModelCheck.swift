// SPDX-License-Identifier: Apache-2.0

import Base

/// Checks that names and ids are unique and that references lead somewhere, within one model. What imports
/// hold is not known here: of a reference to one, only its namespace is checked.
struct ModelCheck {
  private(set) var findings: [Diagnostic] = []
  private let definitions: Definitions
  private let namespaces: Set<String>
  /// The elements that references may lead to.
  private let elements: [String: any DRGElement]

  init(_ definitions: Definitions, _ root: MarkupElement) {
    self.definitions = definitions
    namespaces = Set(definitions.imports.map(\.namespace))
    elements = Dictionary(
      definitions.drgElements.compactMap { element in element.element.id.map { ($0, element) } }
    ) { first, _ in first }
    checkIDs(root)
    let imports = definitions.imports.map { ("import", $0.name, $0.element) }
    checkNames(imports + definitions.drgElements.map { (type(of: $0).kind, $0.name, $0.element) })
    checkNames(definitions.itemDefinitions.map { ("itemDefinition", $0.name, $0.element) })
    checkReferences()
  }

  private mutating func note(_ message: Message, at origin: Origin) {
    findings.append(Diagnostic(file: definitions.file, position: origin.position, message))
  }

  private mutating func checkIDs(_ root: MarkupElement) {
    var seen: Set<String> = []
    checkIDs(root, &seen)
  }

  private mutating func checkIDs(_ element: MarkupElement, _ seen: inout Set<String>) {
    if let id = element.attributes["id"], !seen.insert(id).inserted {
      note(Catalogue.DMN.repeatedID(id), at: Origin(element.position))
    }
    for child in element.children where child.name != "extensionElements" { checkIDs(child, &seen) }
  }

  private mutating func checkNames(_ named: [(kind: String, name: String, element: Element)]) {
    var kinds: [String: String] = [:]
    for (kind, name, element) in named where !name.isEmpty {
      if let other = kinds[name] {
        note(Catalogue.DMN.repeatedName(name, of: other), at: element.origin)
      } else {
        kinds[name] = kind
      }
    }
  }

  // MARK: References

  private mutating func checkReferences() {
    for decision in definitions.decisions {
      for requirement in decision.informationRequirements {
        switch requirement {
        case .decision(let reference): check(reference, [Decision.kind])
        case .input(let reference): check(reference, [InputData.kind])
        }
      }
      checkKnowledge(decision.knowledgeRequirements)
      checkAuthorities(decision.authorityRequirements)
    }
    for model in definitions.businessKnowledgeModels {
      checkKnowledge(model.knowledgeRequirements)
      checkAuthorities(model.authorityRequirements)
    }
    for service in definitions.decisionServices {
      for reference in service.outputDecisions + service.encapsulatedDecisions + service.inputDecisions {
        check(reference, [Decision.kind])
      }
      for reference in service.inputData { check(reference, [InputData.kind]) }
    }
    for source in definitions.knowledgeSources { checkAuthorities(source.authorityRequirements) }
  }

  private mutating func checkKnowledge(_ references: [Reference]) {
    for reference in references { check(reference, [BusinessKnowledgeModel.kind, DecisionService.kind]) }
  }

  private mutating func checkAuthorities(_ requirements: [AuthorityRequirement]) {
    for requirement in requirements {
      switch requirement {
      case .decision(let reference): check(reference, [Decision.kind])
      case .input(let reference): check(reference, [InputData.kind])
      case .source(let reference): check(reference, [KnowledgeSource.kind])
      }
    }
  }

  private mutating func check(_ reference: Reference, _ kinds: [String]) {
    guard reference.namespace == definitions.namespace else {
      guard !namespaces.contains(reference.namespace) else { return }
      return note(Catalogue.DMN.notImported(reference.namespace), at: reference.origin)
    }
    guard let target = elements[reference.id] else {
      let suggestion = Suggestion.closest(to: reference.id, among: elements.keys.sorted())
      return note(
        Catalogue.DMN.unknownElement(id: reference.id, expected: kinds, suggestion), at: reference.origin)
    }
    let kind = type(of: target).kind
    guard !kinds.contains(kind) else { return }
    note(Catalogue.DMN.wrongKind(of: target.name, expected: kinds, found: kind), at: reference.origin)
  }
}
