// SPDX-License-Identifier: Apache-2.0

extension Definitions {
  /// The model as a DMN 1.5 file, without a diagram. Elements of its graph that have no id get one.
  ///
  /// Read again, it equals `identified`. It is valid by the schema of DMN 1.5 where ids are names of XML and
  /// unique, and every decision table has an output.
  public var xml: String { identified.document.text }

  /// The same model with an id for every element of its graph: those without one get one made of their names,
  /// the same each time.
  public var identified: Definitions {
    guard drgElements.contains(where: { $0.element.id == nil }) else { return self }
    var ids = IdentifierMaker(taken: document.ids)
    return Definitions(
      element: element, name: name, namespace: namespace, file: file, imports: imports,
      itemDefinitions: itemDefinitions, inputData: inputData.map { $0.identified(by: &ids) },
      decisions: decisions.map { $0.identified(by: &ids) },
      businessKnowledgeModels: businessKnowledgeModels.map { $0.identified(by: &ids) },
      decisionServices: decisionServices.map { $0.identified(by: &ids) },
      knowledgeSources: knowledgeSources.map { $0.identified(by: &ids) })
  }

  private var document: MarkupWriter {
    var writer = MarkupWriter()
    ModelWriter(namespace: namespace).write(self, to: &writer)
    return writer
  }
}
