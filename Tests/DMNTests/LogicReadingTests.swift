// SPDX-License-Identifier: Apache-2.0

import DMN
import Testing

@Test func aLiteralExpressionMayHaveNoText() throws {
  #expect(try logic("<literalExpression/>") == .literalExpression(LiteralExpression()))
  #expect(try logic("") == nil)
}

@Test func aDecisionTableIsReadWhole() throws {
  let read = try logic(
    """
    <decisionTable hitPolicy="COLLECT" aggregation="SUM" preferredOrientation="Rule-as-Column"
      outputLabel="Aide">
      <input id="e" label="Âge"><inputExpression typeRef="number"><text>age</text></inputExpression>
        <inputValues><text>[0..120]</text></inputValues></input>
      <output name="montant" typeRef="number"><outputValues><text>0, 100</text></outputValues>
        <defaultOutputEntry><text>0</text></defaultOutputEntry></output>
      <annotation name="Article"/>
      <rule id="r"><inputEntry><text>&gt;= 60</text></inputEntry><outputEntry><text>100</text></outputEntry>
        <annotationEntry><text>L. 232-1</text></annotationEntry></rule>
    </decisionTable>
    """)
  let table = DecisionTable(
    hitPolicy: .collect(.sum), orientation: .ruleAsColumn, outputLabel: "Aide",
    inputs: [
      InputClause(
        element: Element(id: "e", label: "Âge"),
        expression: LiteralExpression(typeRef: "number", text: SourceText("age")),
        values: UnaryTests(text: SourceText("[0..120]")))
    ],
    outputs: [
      OutputClause(
        name: "montant", typeRef: "number", values: UnaryTests(text: SourceText("0, 100")),
        defaultEntry: LiteralExpression(text: SourceText("0")))
    ],
    annotations: ["Article"],
    rules: [
      DecisionRule(
        element: Element(id: "r"), inputEntries: [UnaryTests(text: SourceText(">= 60"))],
        outputEntries: [LiteralExpression(text: SourceText("100"))], annotationEntries: ["L. 232-1"])
    ])
  #expect(read == .decisionTable(table))
}

@Test(arguments: [
  ("UNIQUE", HitPolicy.unique), ("FIRST", .first), ("PRIORITY", .priority), ("ANY", .any),
  ("COLLECT", .collect(nil)), ("RULE ORDER", .ruleOrder), ("OUTPUT ORDER", .outputOrder),
])
func hitPoliciesAreReadByTheirKeywords(keyword: String, policy: HitPolicy) throws {
  let read = try logic("<decisionTable hitPolicy=\"\(keyword)\"><output/></decisionTable>")
  #expect(
    read == .decisionTable(DecisionTable(hitPolicy: policy, inputs: [], outputs: [OutputClause()], rules: []))
  )
}

@Test func contextsCallsAndFunctionsAreRead() throws {
  let read = try logic(
    """
    <context>
      <contextEntry><variable name="carré"/>
        <functionDefinition kind="FEEL"><formalParameter name="n" typeRef="number"/>
          <literalExpression><text>n ** 2</text></literalExpression></functionDefinition></contextEntry>
      <contextEntry>
        <invocation typeRef="number"><literalExpression><text>carré</text></literalExpression>
          <binding><parameter name="n"/><literalExpression><text>3</text></literalExpression></binding>
        </invocation></contextEntry>
    </context>
    """)
  let square = FunctionDefinition(
    parameters: [InformationItem(name: "n", typeRef: "number")], body: literal("n ** 2"))
  let call = Invocation(
    typeRef: "number", function: literal("carré"),
    bindings: [Binding(parameter: InformationItem(name: "n"), argument: literal("3"))])
  #expect(
    read
      == .context(
        BoxedContext(entries: [
          ContextEntry(variable: InformationItem(name: "carré"), logic: .functionDefinition(square)),
          ContextEntry(variable: nil, logic: .invocation(call)),
        ])))
}

@Test func listsAndRelationsAreRead() throws {
  let cells = "<literalExpression><text>1</text></literalExpression><list/>"
  #expect(
    try logic("<list typeRef=\"tListe\">\(cells)</list>")
      == .list(BoxedList(typeRef: "tListe", items: [literal("1"), .list(BoxedList(items: []))])))
  #expect(
    try logic("<relation><column name=\"a\"/><column name=\"b\"/><row>\(cells)</row></relation>")
      == .relation(
        Relation(
          columns: [InformationItem(name: "a"), InformationItem(name: "b")],
          rows: [BoxedList(items: [literal("1"), .list(BoxedList(items: []))])])))
}

@Test func choicesFiltersAndIteratorsAreRead() throws {
  func part(_ name: String, _ text: String) -> String {
    "<\(name)><literalExpression><text>\(text)</text></literalExpression></\(name)>"
  }
  #expect(
    try logic("<conditional>\(part("if", "c"))\(part("then", "1"))\(part("else", "2"))</conditional>")
      == .conditional(
        Conditional(condition: literal("c"), consequent: literal("1"), alternative: literal("2"))))
  #expect(
    try logic("<filter>\(part("in", "liste"))\(part("match", "item > 1"))</filter>")
      == .filter(Filter(collection: literal("liste"), match: literal("item > 1"))))
  let items = part("in", "liste")
  let iteration = Iteration(variable: "x", collection: literal("liste"))
  #expect(
    try logic("<for iteratorVariable=\"x\">\(items)\(part("return", "x + 1"))</for>")
      == .iterator(ForIterator(iteration: iteration, result: literal("x + 1"))))
  for quantifier in QuantifiedExpression.Quantifier.allCases {
    let name = quantifier.rawValue
    #expect(
      try logic("<\(name) iteratorVariable=\"x\">\(items)\(part("satisfies", "x > 1"))</\(name)>")
        == .quantified(
          QuantifiedExpression(quantifier: quantifier, iteration: iteration, condition: literal("x > 1"))))
  }
}

@Test func everyExpressionBearsItsTypeAndItsId() throws {
  let read = try #require(try logic("<context id=\"c\" typeRef=\"tFoyer\"/>"))
  #expect(read.element.id == "c")
  #expect(read.typeRef == "tFoyer")
}
