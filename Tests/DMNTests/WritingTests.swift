// SPDX-License-Identifier: Apache-2.0

import DMN
import Foundation
import Testing

/// A model with something of everything.
private func sample() -> Definitions {
  let amount = Reference(namespace: own, id: "montant")
  let table = DecisionTable(
    element: Element(id: "t"), typeRef: "number", hitPolicy: .collect(.max), orientation: .ruleAsRow,
    outputLabel: "Aide",
    inputs: [
      InputClause(
        element: Element(label: "Âge"), expression: LiteralExpression(text: SourceText("age")),
        values: UnaryTests(text: SourceText("> 0")))
    ],
    outputs: [
      OutputClause(
        values: UnaryTests(text: SourceText("1, 2")), defaultEntry: LiteralExpression(text: SourceText("0")))
    ],
    annotations: ["Article"],
    rules: [
      DecisionRule(
        inputEntries: [UnaryTests(text: SourceText("-"))],
        outputEntries: [LiteralExpression(text: SourceText("1"))], annotationEntries: ["L. 232-1"])
    ])
  let iteration = Iteration(variable: "x", collection: literal("1..3"), collectionTypeRef: "tListe")
  let context = BoxedContext(entries: [
    ContextEntry(
      element: Element(description: "un choix"), variable: InformationItem(name: "a"),
      logic: .conditional(
        Conditional(condition: literal("true"), consequent: literal("1"), alternative: literal("2")))),
    ContextEntry(
      variable: InformationItem(name: "b"),
      logic: .filter(Filter(collection: literal("[1]"), match: literal("item > 0")))),
    ContextEntry(
      variable: InformationItem(name: "c"),
      logic: .iterator(ForIterator(iteration: iteration, result: literal("x")))),
    ContextEntry(
      variable: InformationItem(name: "d"),
      logic: .quantified(
        QuantifiedExpression(quantifier: .every, iteration: iteration, condition: literal("x > 0")))),
    ContextEntry(
      variable: InformationItem(name: "e"),
      logic: .relation(
        Relation(columns: [InformationItem(name: "k")], rows: [BoxedList(items: [literal("1")])]))),
    ContextEntry(
      variable: InformationItem(name: "f"),
      logic: .functionDefinition(FunctionDefinition(kind: .java, body: .list(BoxedList(items: []))))),
    ContextEntry(
      variable: nil,
      logic: .invocation(
        Invocation(
          function: literal("f"),
          bindings: [Binding(parameter: InformationItem(name: "n"), argument: literal("1"))]))),
  ])
  return Definitions(
    element: Element(id: "m", description: "Une aide"), name: "aide", namespace: own, file: "aide.dmn",
    imports: [Import(name: "b", namespace: "urn:b", location: "b.dmn")],
    itemDefinitions: [
      ItemDefinition(
        name: "tListe", isCollection: true,
        content: .type("number", typeConstraint: UnaryTests(text: SourceText("count(?) < 9")))),
      ItemDefinition(
        name: "tFoyer", content: .components([ItemDefinition(name: "revenu", content: .type("number"))])),
      ItemDefinition(name: "tCalcul", content: .function(FunctionItem(outputTypeRef: "number"))),
    ],
    inputData: [InputData(element: Element(id: "age"), name: "age", variable: InformationItem(name: "age"))],
    decisions: [
      Decision(
        element: Element(id: "montant", label: "Montant"), name: "montant", question: "Combien ?",
        informationRequirements: [
          .input(Reference(namespace: own, id: "age")), .decision(Reference(namespace: "urn:b", id: "x")),
        ],
        knowledgeRequirements: [Reference(namespace: own, id: "f")],
        authorityRequirements: [.source(Reference(namespace: own, id: "loi"))], logic: .decisionTable(table)),
      Decision(element: Element(id: "détail"), name: "détail", logic: .context(context)),
    ],
    businessKnowledgeModels: [
      BusinessKnowledgeModel(
        element: Element(id: "f"), name: "f",
        encapsulatedLogic: FunctionDefinition(
          element: Element(id: "g"), parameters: [InformationItem(name: "n")], body: literal("n")))
    ],
    decisionServices: [
      DecisionService(
        element: Element(id: "s"), name: "s", outputDecisions: [amount],
        inputData: [Reference(namespace: own, id: "age")])
    ],
    knowledgeSources: [
      KnowledgeSource(
        element: Element(id: "loi"), name: "loi", type: "code", location: "https://legifrance.gouv.fr",
        authorityRequirements: [.decision(amount)])
    ])
}

@Test func aModelWrittenAndReadAgainIsTheSame() throws {
  #expect(try read(sample().xml) == sample())
}

@Test func textsAreReadAsTheyWereWritten() throws {
  let text = "a < b & \"c\" > 'd'\r\n\t]]> é 😀 \u{A0}"
  let model = Definitions(
    name: text, namespace: own, file: "aide.dmn",
    decisions: [Decision(element: Element(id: "d", label: text), name: "d", logic: literal(text))])
  #expect(try read(model.xml).decisions == model.decisions)
  let unspeakable = Definitions(
    name: "n", namespace: own,
    decisions: [Decision(element: Element(id: "d", label: "a\u{0}b\u{1B}"), name: "d")])
  #expect(try read(unspeakable.xml).decisions.first?.element.label == "a\u{FFFD}b\u{FFFD}")
}

@Test func elementsWithoutAnIdGetOneOfTheirName() {
  let inner = Logic.list(BoxedList(element: Element(id: "_Taux_d_aide"), items: []))
  let model = Definitions(
    name: "m", namespace: own, inputData: [InputData(name: "1er âge"), InputData(name: "Taux d’aide")],
    decisions: [Decision(element: Element(id: "d"), name: "d", logic: inner)],
    knowledgeSources: [KnowledgeSource(name: "Taux d'aide")])
  let ids = model.identified.drgElements.map(\.element.id)
  #expect(ids == ["_1er_âge", "_Taux_d_aide_2", "d", "_Taux_d_aide_3"])
  #expect(model.identified.identified == model.identified)
  #expect(model.xml == model.identified.xml)
}
