// SPDX-License-Identifier: Apache-2.0

// Decision tables.
extension ModelWriter {
  func write(_ table: DecisionTable, to writer: inout MarkupWriter) {
    var aggregation: HitPolicy.Aggregation?
    if case .collect(let collected) = table.hitPolicy { aggregation = collected }
    writer.element(
      "decisionTable",
      [
        "id": table.element.id, "label": table.element.label, "typeRef": table.typeRef,
        "hitPolicy": table.hitPolicy.keyword, "aggregation": aggregation?.rawValue,
        "preferredOrientation": table.orientation?.rawValue, "outputLabel": table.outputLabel,
      ]
    ) { writer in
      writer.leaf("description", table.element.description)
      for input in table.inputs { write(input, to: &writer) }
      for output in table.outputs { write(output, to: &writer) }
      for annotation in table.annotations { writer.element("annotation", ["name": annotation]) }
      for rule in table.rules { write(rule, to: &writer) }
    }
  }

  private func write(_ input: InputClause, to writer: inout MarkupWriter) {
    writer.element("input", ["id": input.element.id, "label": input.element.label]) { writer in
      writer.leaf("description", input.element.description)
      write(input.expression, as: "inputExpression", to: &writer)
      write(input.values, as: "inputValues", to: &writer)
    }
  }

  private func write(_ output: OutputClause, to writer: inout MarkupWriter) {
    writer.element(
      "output",
      [
        "id": output.element.id, "label": output.element.label, "name": output.name,
        "typeRef": output.typeRef,
      ]
    ) { writer in
      writer.leaf("description", output.element.description)
      write(output.values, as: "outputValues", to: &writer)
      write(output.defaultEntry, as: "defaultOutputEntry", to: &writer)
    }
  }

  private func write(_ rule: DecisionRule, to writer: inout MarkupWriter) {
    writer.element("rule", ["id": rule.element.id, "label": rule.element.label]) { writer in
      writer.leaf("description", rule.element.description)
      for entry in rule.inputEntries { write(entry, as: "inputEntry", to: &writer) }
      for entry in rule.outputEntries { write(entry, as: "outputEntry", to: &writer) }
      for annotation in rule.annotationEntries {
        writer.element("annotationEntry") { $0.leaf("text", annotation) }
      }
    }
  }
}
