// SPDX-License-Identifier: Apache-2.0

/// Writes the elements of a model in the order that the schema of DMN 1.5 sets.
struct ModelWriter {
  /// The namespace of the model: references within it are written without.
  let namespace: String

  func write(_ model: Definitions, to writer: inout MarkupWriter) {
    writer.element(
      "definitions",
      [
        "xmlns": Vocabulary.namespace, "id": model.element.id, "name": model.name,
        "namespace": model.namespace,
        "label": model.element.label, "exporter": "Bilan",
      ]
    ) { writer in
      writer.leaf("description", model.element.description)
      for source in model.imports { write(source, to: &writer) }
      for item in model.itemDefinitions { write(item, as: "itemDefinition", to: &writer) }
      for input in model.inputData { write(input, to: &writer) }
      for decision in model.decisions { write(decision, to: &writer) }
      for function in model.businessKnowledgeModels { write(function, to: &writer) }
      for service in model.decisionServices { write(service, to: &writer) }
      for source in model.knowledgeSources { write(source, to: &writer) }
    }
  }

  private func write(_ source: Import, to writer: inout MarkupWriter) {
    writer.element(
      "import",
      [
        "id": source.element.id, "name": source.name, "namespace": source.namespace,
        "locationURI": source.location, "importType": source.importType, "label": source.element.label,
      ]
    ) { $0.leaf("description", source.element.description) }
  }

  // MARK: Types

  private func write(_ item: ItemDefinition, as name: String, to writer: inout MarkupWriter) {
    writer.element(
      name,
      [
        "id": item.element.id, "name": item.name, "label": item.element.label,
        "isCollection": item.isCollection ? "true" : nil,
      ]
    ) { writer in
      writer.leaf("description", item.element.description)
      switch item.content {
      case .type(let type, let allowedValues, let typeConstraint):
        writer.leaf("typeRef", type)
        write(allowedValues, as: "allowedValues", to: &writer)
        write(typeConstraint, as: "typeConstraint", to: &writer)
      case .components(let components):
        for component in components { write(component, as: "itemComponent", to: &writer) }
      case .function(let function):
        writer.element(
          "functionItem",
          [
            "id": function.element.id, "label": function.element.label,
            "outputTypeRef": function.outputTypeRef,
          ]
        ) { writer in
          writer.leaf("description", function.element.description)
          for parameter in function.parameters { write(parameter, as: "parameters", to: &writer) }
        }
      }
    }
  }

  func write(_ item: InformationItem?, as name: String, to writer: inout MarkupWriter) {
    guard let item else { return }
    writer.element(
      name,
      [
        "id": item.element.id, "name": item.name, "typeRef": item.typeRef, "label": item.element.label,
      ]
    ) { $0.leaf("description", item.element.description) }
  }
}
