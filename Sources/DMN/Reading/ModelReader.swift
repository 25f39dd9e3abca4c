// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the elements of a model, and notes what is wrong with them as it goes.
struct ModelReader: ElementReader {
  let file: String
  /// The namespace of the model.
  let namespace: String
  /// The names of imports by their namespaces.
  private(set) var importNames: [String: String] = [:]
  /// The names of the types of the model.
  let typeNames: Set<String>
  var findings: [Diagnostic] = []

  init(_ root: MarkupElement, file: String) {
    self.file = file
    namespace = root.attributes["namespace"] ?? ""
    typeNames = Set(root.children("itemDefinition").compactMap { $0.attributes["name"] })
  }

  static func checkRoot(_ root: MarkupElement, file: String) throws(Diagnostic) {
    guard root.name == "definitions" else {
      throw Diagnostic(
        file: file, position: root.position, Catalogue.DMN.expectedRoot("definitions", found: root.name))
    }
    guard Vocabulary.isModel(root.namespace) else {
      throw Diagnostic(
        file: file, position: root.position,
        Catalogue.DMN.expectedNamespace("DMN 1.1–1.5", found: root.namespace))
    }
  }

  mutating func definitions(_ root: MarkupElement) -> Definitions {
    let name = name(of: root)
    let namespace = required("namespace", of: root)
    checkLanguage(of: root)
    let imports = root.children("import").map { importing($0) }
    importNames = Dictionary(imports.map { ($0.namespace, $0.name) }) { first, _ in first }
    return Definitions(
      element: element(root), name: name, namespace: namespace, file: file, imports: imports,
      itemDefinitions: root.children("itemDefinition").map { itemDefinition($0) },
      inputData: root.children("inputData").map { inputData($0) },
      decisions: root.children("decision").map { decision($0) },
      businessKnowledgeModels: root.children("businessKnowledgeModel").map { businessKnowledgeModel($0) },
      decisionServices: root.children("decisionService").map { decisionService($0) },
      knowledgeSources: root.children("knowledgeSource").map { knowledgeSource($0) })
  }

  /// DMN 1.1 gave imports no name: the prefix of their namespace stands in for it.
  private mutating func importing(_ source: MarkupElement) -> Import {
    let namespace = required("namespace", of: source)
    let importType = required("importType", of: source)
    let prefix = source.prefixes.filter { $0.value == namespace && !$0.key.isEmpty }.keys.min()
    return Import(
      element: element(source), name: source.attributes["name"] ?? prefix ?? required("name", of: source),
      namespace: namespace, location: source.attributes["locationURI"],
      importType: Vocabulary.isModel(importType) ? Import.modelType : importType)
  }

  // MARK: What elements have in common

  func element(_ source: MarkupElement) -> Element {
    Element(
      id: source.attributes["id"], label: source.attributes["label"],
      description: source.child("description")?.text, origin: Origin(source.position))
  }

  /// The name of an element, without spaces around it.
  mutating func name(of source: MarkupElement) -> String {
    required("name", of: source).trimmed
  }

  mutating func checkLanguage(of source: MarkupElement) {
    guard let language = source.attributes["expressionLanguage"], !Vocabulary.isFEEL(language) else { return }
    note(Catalogue.DMN.notFEEL(language), at: source)
  }
}
