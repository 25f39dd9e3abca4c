// SPDX-License-Identifier: Apache-2.0

// The elements of the decision requirements graph.
extension ModelWriter {
  func write(_ input: InputData, to writer: inout MarkupWriter) {
    write(node: input, to: &writer) { _ in }
  }

  func write(_ decision: Decision, to writer: inout MarkupWriter) {
    write(node: decision, to: &writer) { writer in
      for requirement in decision.informationRequirements {
        writer.element("informationRequirement") { writer in
          switch requirement {
          case .decision(let reference): write(reference, as: "requiredDecision", to: &writer)
          case .input(let reference): write(reference, as: "requiredInput", to: &writer)
          }
        }
      }
      write(decision.knowledgeRequirements, to: &writer)
      write(decision.authorityRequirements, to: &writer)
      write(decision.logic, to: &writer)
    }
  }

  func write(_ function: BusinessKnowledgeModel, to writer: inout MarkupWriter) {
    write(node: function, to: &writer) { writer in
      write(function.encapsulatedLogic, as: "encapsulatedLogic", to: &writer)
      write(function.knowledgeRequirements, to: &writer)
      write(function.authorityRequirements, to: &writer)
    }
  }

  func write(_ service: DecisionService, to writer: inout MarkupWriter) {
    write(node: service, to: &writer) { writer in
      for reference in service.outputDecisions { write(reference, as: "outputDecision", to: &writer) }
      for reference in service.encapsulatedDecisions {
        write(reference, as: "encapsulatedDecision", to: &writer)
      }
      for reference in service.inputDecisions { write(reference, as: "inputDecision", to: &writer) }
      for reference in service.inputData { write(reference, as: "inputData", to: &writer) }
    }
  }

  func write(_ source: KnowledgeSource, to writer: inout MarkupWriter) {
    write(node: source, to: &writer, location: source.location) { writer in
      write(source.authorityRequirements, to: &writer)
      writer.leaf("type", source.type)
    }
  }

  /// An element of the graph: what all bear, then its own content.
  private func write<Node: DRGElement>(
    node: Node, to writer: inout MarkupWriter, location: String? = nil,
    _ content: (inout MarkupWriter) -> Void
  ) {
    writer.element(
      Node.kind,
      [
        "id": node.element.id, "name": node.name, "label": node.element.label, "locationURI": location,
      ]
    ) { writer in
      writer.leaf("description", node.element.description)
      if let decision = node as? Decision {
        writer.leaf("question", decision.question)
        writer.leaf("allowedAnswers", decision.allowedAnswers)
      }
      write(node.variable, as: "variable", to: &writer)
      content(&writer)
    }
  }

  // MARK: Requirements

  private func write(_ requirements: [Reference], to writer: inout MarkupWriter) {
    for reference in requirements {
      writer.element("knowledgeRequirement") { write(reference, as: "requiredKnowledge", to: &$0) }
    }
  }

  private func write(_ requirements: [AuthorityRequirement], to writer: inout MarkupWriter) {
    for requirement in requirements {
      writer.element("authorityRequirement") { writer in
        switch requirement {
        case .decision(let reference): write(reference, as: "requiredDecision", to: &writer)
        case .input(let reference): write(reference, as: "requiredInput", to: &writer)
        case .source(let reference): write(reference, as: "requiredAuthority", to: &writer)
        }
      }
    }
  }

  private func write(_ reference: Reference, as name: String, to writer: inout MarkupWriter) {
    let model = reference.namespace == namespace ? "" : reference.namespace
    writer.element(name, ["href": model + "#" + reference.id])
  }
}
