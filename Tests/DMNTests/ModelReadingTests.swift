// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import Foundation
import Testing

@Test func aModelIsReadWithItsGraph() throws {
  let read = try model(
    """
      <description>Une aide</description>
      <inputData id="i" name="Revenu du foyer"><variable name="Revenu du foyer" typeRef="number"/></inputData>
      <decision id="d" name="Montant" label="Montant versé">
        <question>Combien ?</question><allowedAnswers>Un nombre</allowedAnswers>
        <variable name="Montant" typeRef="number"/>
        <informationRequirement><requiredInput href="#i"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
        <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
        <literalExpression><text>barème(Revenu du foyer)</text></literalExpression>
      </decision>
      <businessKnowledgeModel id="b" name="barème">
        <encapsulatedLogic>
          <formalParameter name="revenu" typeRef="number"/>
          <literalExpression><text>revenu * 0.1</text></literalExpression>
        </encapsulatedLogic>
      </businessKnowledgeModel>
      <decisionService id="s" name="Calcul">
        <outputDecision href="#d"/><inputData href="#i"/>
      </decisionService>
      <knowledgeSource id="k" name="Code" locationURI="https://legifrance.gouv.fr">
        <type>loi</type>
      </knowledgeSource>
    """)
  let expected = Definitions(
    element: Element(description: "Une aide"), name: "aide", namespace: own, file: "aide.dmn",
    inputData: [
      InputData(
        element: Element(id: "i"), name: "Revenu du foyer",
        variable: InformationItem(name: "Revenu du foyer", typeRef: "number"))
    ],
    decisions: [
      Decision(
        element: Element(id: "d", label: "Montant versé"), name: "Montant", question: "Combien ?",
        allowedAnswers: "Un nombre", variable: InformationItem(name: "Montant", typeRef: "number"),
        informationRequirements: [.input(Reference(namespace: own, id: "i"))],
        knowledgeRequirements: [Reference(namespace: own, id: "b")],
        authorityRequirements: [.source(Reference(namespace: own, id: "k"))],
        logic: literal("barème(Revenu du foyer)"))
    ],
    businessKnowledgeModels: [
      BusinessKnowledgeModel(
        element: Element(id: "b"), name: "barème",
        encapsulatedLogic: FunctionDefinition(
          parameters: [InformationItem(name: "revenu", typeRef: "number")], body: literal("revenu * 0.1")))
    ],
    decisionServices: [
      DecisionService(
        element: Element(id: "s"), name: "Calcul", outputDecisions: [Reference(namespace: own, id: "d")],
        inputData: [Reference(namespace: own, id: "i")])
    ],
    knowledgeSources: [
      KnowledgeSource(
        element: Element(id: "k"), name: "Code", type: "loi", location: "https://legifrance.gouv.fr")
    ])
  #expect(read == expected)
}

@Test(arguments: [
  "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
  "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
  "https://www.omg.org/spec/DMN/20230324/MODEL/",
])
func everyVersionIsReadWhateverThePrefix(namespace: String) throws {
  let read = try read(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <dmn:definitions xmlns:dmn="\(namespace)" xmlns:di="urn:di" name="aide" namespace="\(own)">
      <dmn:extensionElements><dmn:decision name="hors du modèle"/></dmn:extensionElements>
      <dmn:decision name="d" di:name="autre"><di:decisionTable/></dmn:decision>
      <di:DMNDI><dmn:decision name="dans le dessin"/></di:DMNDI>
    </dmn:definitions>
    """)
  #expect(read.decisions == [Decision(name: "d")])
}

@Test func localReferencesMayNameTheirModel() throws {
  let read = try model(
    """
    <import name="Barèmes 2023" namespace="urn:autre"
      importType="http://www.omg.org/spec/DMN/20180521/MODEL/"/>
    <inputData id="i" name="revenu"/>
    <decision name="d">
      <informationRequirement><requiredInput href="\(own)#i"/></informationRequirement>
      <informationRequirement><requiredDecision href="urn:autre#x"/></informationRequirement>
    </decision>
    """)
  #expect(read.imports == [Import(name: "Barèmes 2023", namespace: "urn:autre")])
  #expect(
    read.decisions.first?.informationRequirements == [
      .input(Reference(namespace: own, id: "i")), .decision(Reference(namespace: "urn:autre", id: "x")),
    ])
}

@Test func typesAreWrittenAsInTheLatestVersion() throws {
  let read = try read(
    """
    <definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:moi="\(own)" name="aide"
      xmlns:feel="http://www.omg.org/spec/FEEL/20140401" xmlns:b="urn:baremes" namespace="\(own)"
      xmlns:xsd="http://www.w3.org/2001/XMLSchema">
      <import namespace="urn:baremes" importType="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/>
      <itemDefinition name="duration"><typeRef>feel:string</typeRef></itemDefinition>
      <inputData name="a"><variable name="a" typeRef="feel:number"/></inputData>
      <inputData name="b1"><variable name="b1" typeRef="moi:tFoyer"/></inputData>
      <inputData name="c"><variable name="c" typeRef="b:tTaux"/></inputData>
      <inputData name="d"><variable name="d" typeRef="feel:dayTimeDuration"/></inputData>
      <inputData name="e"><variable name="e" typeRef="dateTime"/></inputData>
      <inputData name="f"><variable name="f" typeRef="duration"/></inputData>
      <inputData name="g"><variable name="g" typeRef="xsd:decimal"/></inputData>
      <inputData name="h"><variable name="h" typeRef="context&lt;x: number&gt;"/></inputData>
      <inputData name="i"><variable name="i" typeRef="feel:any"/></inputData>
    </definitions>
    """)
  #expect(read.imports.map(\.name) == ["b"])
  #expect(
    read.inputData.map { $0.variable?.typeRef } == [
      "number", "tFoyer", "b.tTaux", "days and time duration", "date and time", "duration", "number",
      "context<x: number>", "Any",
    ])
}

@Test func typesAreReadWithTheirConstraints() throws {
  let read = try model(
    """
    <itemDefinition name="tStatut" isCollection="true">
      <typeRef> string </typeRef>
      <allowedValues><text>"SEUL", "COUPLE"</text></allowedValues>
      <typeConstraint><text>count(?) &lt; 3</text></typeConstraint>
    </itemDefinition>
    <itemDefinition name="tFoyer">
      <itemComponent name="revenus du mois" isCollection="1"><typeRef>number</typeRef></itemComponent>
      <itemComponent name="logement">
        <itemComponent name="loyer"><typeRef>number</typeRef></itemComponent>
      </itemComponent>
    </itemDefinition>
    <itemDefinition name="tCalcul">
      <functionItem outputTypeRef="number"><parameters name="n" typeRef="number"/></functionItem>
    </itemDefinition>
    <itemDefinition name="tTout"/>
    """)
  #expect(
    read.itemDefinitions == [
      ItemDefinition(
        name: "tStatut", isCollection: true,
        content: .type(
          "string", allowedValues: UnaryTests(text: SourceText("\"SEUL\", \"COUPLE\"")),
          typeConstraint: UnaryTests(text: SourceText("count(?) < 3")))),
      ItemDefinition(
        name: "tFoyer",
        content: .components([
          ItemDefinition(name: "revenus du mois", isCollection: true, content: .type("number")),
          ItemDefinition(
            name: "logement",
            content: .components([ItemDefinition(name: "loyer", content: .type("number"))])),
        ])),
      ItemDefinition(
        name: "tCalcul",
        content: .function(
          FunctionItem(parameters: [InformationItem(name: "n", typeRef: "number")], outputTypeRef: "number"))),
      ItemDefinition(name: "tTout", content: .components([])),
    ])
}

@Test func textsKnowWhereTheyBegin() throws {
  let read = try read(
    """
    <!-- é -->
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"
      name="aide" namespace="\(own)">
      <decision name="a"><literalExpression label="éà"><text>1 +
    2</text></literalExpression></decision>
      <decision name="b"><literalExpression><text><![CDATA[1 < 2]]></text></literalExpression></decision>
      <!-- entre deux --><?a b?><decision
        name="c"/>
    </definitions>
    """)
  func place(_ decision: Decision) -> Position? {
    guard case .literalExpression(let expression) = decision.logic else { return nil }
    return expression.text?.origin.position
  }
  #expect(read.element.origin.position == Position(line: 2, column: 1))
  #expect(place(read.decisions[0]) == Position(line: 4, column: 58))
  #expect(place(read.decisions[1]) == Position(line: 6, column: 56))
  #expect(read.decisions[2].element.origin.position == Position(line: 7, column: 29))
}

@Test func textsAreReadAsXMLWritesThem() throws {
  let read = try model(
    "<decision name='&#233;&#xE9;\n&#10;\t\"' label=\"'\"><description>a\r\nb\rc &lt;&gt;&amp;&quot;&apos; "
      + "<!-- non --><![CDATA[<d>\r\n&amp;]]]]><?non?> e</description></decision>")
  #expect(read.decisions.first?.name == "éé \n \"")
  #expect(read.decisions.first?.element.label == "'")
  #expect(read.decisions.first?.element.description == "a\nb\nc <>&\"' <d>\n&amp;]] e")
}
