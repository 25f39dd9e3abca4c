// SPDX-License-Identifier: Apache-2.0

// Boxed expressions.
extension ModelWriter {
  func write(_ logic: Logic?, to writer: inout MarkupWriter) {
    switch logic {
    case nil: break
    case .literalExpression(let expression): write(expression, as: "literalExpression", to: &writer)
    case .decisionTable(let table): write(table, to: &writer)
    case .context(let context): write(context, to: &writer)
    case .invocation(let invocation): write(invocation, to: &writer)
    case .functionDefinition(let function): write(function, as: "functionDefinition", to: &writer)
    case .list(let list): write(list, as: "list", to: &writer)
    case .relation(let relation): write(relation, to: &writer)
    case .conditional(let conditional): write(conditional, to: &writer)
    case .filter(let filter): write(filter, to: &writer)
    case .iterator(let iterator):
      write(iterator.iteration, of: iterator, as: "for", to: &writer) { writer in
        write(iterator.result, as: "return", to: &writer)
      }
    case .quantified(let quantified):
      write(quantified.iteration, of: quantified, as: quantified.quantifier.rawValue, to: &writer) { writer in
        write(quantified.condition, as: "satisfies", to: &writer)
      }
    }
  }

  /// An expression: what all bear, then its own content.
  private func write(
    _ expression: some BoxedExpression, as name: String, to writer: inout MarkupWriter,
    _ content: (inout MarkupWriter) -> Void
  ) {
    writer.element(name, attributes(of: expression)) { writer in
      writer.leaf("description", expression.element.description)
      content(&writer)
    }
  }

  private func attributes(of expression: some BoxedExpression) -> KeyValuePairs<String, String?> {
    ["id": expression.element.id, "label": expression.element.label, "typeRef": expression.typeRef]
  }

  func write(_ expression: LiteralExpression?, as name: String, to writer: inout MarkupWriter) {
    guard let expression else { return }
    write(expression, as: name, to: &writer) { $0.leaf("text", expression.text?.text) }
  }

  func write(_ tests: UnaryTests?, as name: String, to writer: inout MarkupWriter) {
    guard let tests else { return }
    write(tests, as: name, to: &writer) { $0.leaf("text", tests.text.text) }
  }

  private func write(_ context: BoxedContext, to writer: inout MarkupWriter) {
    write(context, as: "context", to: &writer) { writer in
      for entry in context.entries {
        writer.element("contextEntry", ["id": entry.element.id, "label": entry.element.label]) { writer in
          writer.leaf("description", entry.element.description)
          write(entry.variable, as: "variable", to: &writer)
          write(entry.logic, to: &writer)
        }
      }
    }
  }

  private func write(_ invocation: Invocation, to writer: inout MarkupWriter) {
    write(invocation, as: "invocation", to: &writer) { writer in
      write(invocation.function, to: &writer)
      for binding in invocation.bindings {
        writer.element("binding") { writer in
          write(binding.parameter, as: "parameter", to: &writer)
          write(binding.argument, to: &writer)
        }
      }
    }
  }

  func write(_ function: FunctionDefinition?, as name: String, to writer: inout MarkupWriter) {
    guard let function else { return }
    writer.element(
      name,
      [
        "id": function.element.id, "label": function.element.label, "typeRef": function.typeRef,
        "kind": function.kind == .feel ? nil : function.kind.rawValue,
      ]
    ) { writer in
      writer.leaf("description", function.element.description)
      for parameter in function.parameters { write(parameter, as: "formalParameter", to: &writer) }
      write(function.body, to: &writer)
    }
  }

  private func write(_ list: BoxedList, as name: String, to writer: inout MarkupWriter) {
    write(list, as: name, to: &writer) { writer in
      for item in list.items { write(item, to: &writer) }
    }
  }

  private func write(_ relation: Relation, to writer: inout MarkupWriter) {
    write(relation, as: "relation", to: &writer) { writer in
      for column in relation.columns { write(column, as: "column", to: &writer) }
      for row in relation.rows { write(row, as: "row", to: &writer) }
    }
  }

  private func write(_ conditional: Conditional, to writer: inout MarkupWriter) {
    write(conditional, as: "conditional", to: &writer) { writer in
      write(conditional.condition, as: "if", to: &writer)
      write(conditional.consequent, as: "then", to: &writer)
      write(conditional.alternative, as: "else", to: &writer)
    }
  }

  private func write(_ filter: Filter, to writer: inout MarkupWriter) {
    write(filter, as: "filter", to: &writer) { writer in
      write(filter.collection, as: "in", to: &writer)
      write(filter.match, as: "match", to: &writer)
    }
  }

  private func write(
    _ iteration: Iteration, of expression: some BoxedExpression, as name: String,
    to writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
  ) {
    writer.element(
      name,
      [
        "id": expression.element.id, "label": expression.element.label, "typeRef": expression.typeRef,
        "iteratorVariable": iteration.variable,
      ]
    ) { writer in
      writer.leaf("description", expression.element.description)
      writer.element("in", ["typeRef": iteration.collectionTypeRef]) { write(iteration.collection, to: &$0) }
      content(&writer)
    }
  }

  private func write(_ logic: Logic, as name: String, to writer: inout MarkupWriter) {
    writer.element(name) { write(logic, to: &$0) }
  }
}
