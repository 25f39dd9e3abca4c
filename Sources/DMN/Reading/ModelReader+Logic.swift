// SPDX-License-Identifier: Apache-2.0

import Base

// Boxed expressions.
extension ModelReader {
  private static let expressions: Set = [
    "literalExpression", "decisionTable", "context", "invocation", "functionDefinition", "list", "relation",
    "conditional", "filter", "for", "some", "every",
  ]

  /// The expression within an element; nil where there is none.
  mutating func logic(in source: MarkupElement) -> Logic? {
    let expressions = source.children.filter { ModelReader.expressions.contains($0.name) }
    for extra in expressions.dropFirst() {
      note(Catalogue.DMN.unexpectedElement(extra.name, in: source.name), at: extra)
    }
    return expressions.first.map { logic($0) }
  }

  /// The expression within an element, where one is to be.
  private mutating func requiredLogic(in source: MarkupElement) -> Logic {
    if let logic = logic(in: source) { return logic }
    note(Catalogue.DMN.missingExpression(in: source.name), at: source)
    return .literalExpression(LiteralExpression())
  }

  /// The expression within the part of this name, where both are to be.
  private mutating func requiredLogic(_ part: String, of source: MarkupElement) -> Logic {
    if let part = source.child(part) { return requiredLogic(in: part) }
    note(Catalogue.DMN.missingElement([part], in: source.name), at: source)
    return .literalExpression(LiteralExpression())
  }

  private mutating func logic(_ source: MarkupElement) -> Logic {
    switch source.name {
    case "decisionTable": .decisionTable(decisionTable(source))
    case "context": .context(context(source))
    case "invocation": .invocation(invocation(source))
    case "functionDefinition": .functionDefinition(functionDefinition(source))
    case "list": .list(list(source))
    case "relation": .relation(relation(source))
    case "conditional": .conditional(conditional(source))
    case "filter": .filter(filter(source))
    case "for": .iterator(iterator(source))
    case "some": .quantified(quantified(.some, source))
    case "every": .quantified(quantified(.every, source))
    default: .literalExpression(literalExpression(source))
    }
  }

  mutating func literalExpression(_ source: MarkupElement) -> LiteralExpression {
    checkLanguage(of: source)
    if let values = source.child("importedValues") {
      note(Catalogue.DMN.unexpectedElement(values.name, in: source.name), at: values)
    }
    return LiteralExpression(
      element: element(source), typeRef: typeRef(of: source), text: source.child("text").map(sourceText))
  }

  mutating func unaryTests(_ source: MarkupElement) -> UnaryTests {
    checkLanguage(of: source)
    let text = source.child("text")
    if text == nil { note(Catalogue.DMN.missingElement(["text"], in: source.name), at: source) }
    return UnaryTests(
      element: element(source), typeRef: typeRef(of: source), text: text.map(sourceText) ?? SourceText(""))
  }

  private func sourceText(_ source: MarkupElement) -> SourceText {
    SourceText(source.text, origin: Origin(source.textPosition))
  }

  private mutating func context(_ source: MarkupElement) -> BoxedContext {
    BoxedContext(
      element: element(source), typeRef: typeRef(of: source),
      entries: source.children("contextEntry").map { entry in
        ContextEntry(
          element: element(entry), variable: entry.child("variable").map { informationItem($0) },
          logic: requiredLogic(in: entry))
      })
  }

  private mutating func invocation(_ source: MarkupElement) -> Invocation {
    Invocation(
      element: element(source), typeRef: typeRef(of: source), function: logic(in: source),
      bindings: source.children("binding").compactMap { binding($0) })
  }

  private mutating func binding(_ source: MarkupElement) -> Binding? {
    guard let parameter = source.child("parameter") else {
      note(Catalogue.DMN.missingElement(["parameter"], in: source.name), at: source)
      return nil
    }
    return Binding(parameter: informationItem(parameter), argument: logic(in: source))
  }

  mutating func functionDefinition(_ source: MarkupElement) -> FunctionDefinition {
    let kind = choice("kind", of: source, among: FunctionDefinition.Kind.allCases) { $0.rawValue }
    return FunctionDefinition(
      element: element(source), typeRef: typeRef(of: source), kind: kind ?? .feel,
      parameters: source.children("formalParameter").map { informationItem($0) }, body: logic(in: source))
  }

  private mutating func list(_ source: MarkupElement) -> BoxedList {
    BoxedList(
      element: element(source), typeRef: typeRef(of: source),
      items: source.children.filter { ModelReader.expressions.contains($0.name) }.map { logic($0) })
  }

  private mutating func relation(_ source: MarkupElement) -> Relation {
    let columns = source.children("column").map { informationItem($0) }
    let rows = source.children("row").map { row in
      let cells = list(row)
      checkCount(of: "literalExpression", columns.count, cells.items.count, in: row)
      return cells
    }
    return Relation(element: element(source), typeRef: typeRef(of: source), columns: columns, rows: rows)
  }

  mutating func checkCount(of name: String, _ expected: Int, _ found: Int, in source: MarkupElement) {
    guard found != expected else { return }
    note(Catalogue.DMN.wrongEntryCount(of: name, expected: expected, found: found), at: source)
  }

  private mutating func conditional(_ source: MarkupElement) -> Conditional {
    Conditional(
      element: element(source), typeRef: typeRef(of: source), condition: requiredLogic("if", of: source),
      consequent: requiredLogic("then", of: source), alternative: requiredLogic("else", of: source))
  }

  private mutating func filter(_ source: MarkupElement) -> Filter {
    Filter(
      element: element(source), typeRef: typeRef(of: source), collection: requiredLogic("in", of: source),
      match: requiredLogic("match", of: source))
  }

  private mutating func iterator(_ source: MarkupElement) -> ForIterator {
    ForIterator(
      element: element(source), typeRef: typeRef(of: source), iteration: iteration(source),
      result: requiredLogic("return", of: source))
  }

  private mutating func quantified(
    _ quantifier: QuantifiedExpression.Quantifier, _ source: MarkupElement
  ) -> QuantifiedExpression {
    QuantifiedExpression(
      element: element(source), typeRef: typeRef(of: source), quantifier: quantifier,
      iteration: iteration(source), condition: requiredLogic("satisfies", of: source))
  }

  private mutating func iteration(_ source: MarkupElement) -> Iteration {
    Iteration(
      variable: required("iteratorVariable", of: source).trimmed, collection: requiredLogic("in", of: source),
      collectionTypeRef: source.child("in").flatMap { typeRef(of: $0) })
  }
}
