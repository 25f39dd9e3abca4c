// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL
import Testing

/// What a model decides, by the inputs given as JSON.
private func decide(
  _ name: String, _ body: String, _ inputs: String = "{}", importing: [String] = []
) throws -> Value {
  let model = try DecisionModel(model(body), imported: importing.map { try read($0) })
  guard case .context(let inputs) = try Value(json: inputs) else { return .null() }
  return try model.evaluate([name], inputs: model.typed(inputs))[0]
}

/// The result of a boxed expression that reads nothing.
private func value(of logic: String, typeRef: String? = nil) throws -> String {
  let type = typeRef.map { " typeRef=\"\($0)\"" } ?? ""
  return try decide("d", "<decision name=\"d\"><variable name=\"d\"\(type)/>\(logic)</decision>").description
}

private let inputs = """
  <inputData name="âge du demandeur" id="age"><variable name="âge du demandeur" typeRef="number"/></inputData>
  <inputData name="gir" id="gir"><variable name="gir" typeRef="string"/></inputData>
  """
private let needs = """
  <informationRequirement><requiredInput href="#age"/></informationRequirement>
  <informationRequirement><requiredInput href="#gir"/></informationRequirement>
  """

/// A table over the two inputs: its rows as age, gir and result.
private func table(_ policy: String, _ rows: [(String, String, String)], output: String = "<output/>")
  -> String
{
  let rules = rows.map { age, gir, result in
    """
    <rule><inputEntry><text><![CDATA[\(age)]]></text></inputEntry>
    <inputEntry><text><![CDATA[\(gir)]]></text></inputEntry>
    <outputEntry><text><![CDATA[\(result)]]></text></outputEntry></rule>
    """
  }
  return """
    \(inputs)
    <decision name="droit" id="droit"><variable name="droit"/>\(needs)
    <decisionTable \(policy)><input><inputExpression><text>âge du demandeur</text></inputExpression></input>
    <input><inputExpression><text>gir</text></inputExpression></input>\(output)\(rules.joined())</decisionTable>
    </decision>
    """
}

struct DecisionTableTests {
  private let person = "{\"âge du demandeur\": 72, \"gir\": \"2\"}"

  @Test(arguments: [
    ("hitPolicy=\"FIRST\"", "10"), ("hitPolicy=\"RULE ORDER\"", "[10, 30, 20]"),
    ("hitPolicy=\"COLLECT\"", "[10, 30, 20]"), ("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "60"),
    ("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "10"), ("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "30"),
    ("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "3"), ("hitPolicy=\"PRIORITY\"", "30"),
    ("hitPolicy=\"OUTPUT ORDER\"", "[30, 20, 10]"), ("hitPolicy=\"UNIQUE\"", "null"),
    ("hitPolicy=\"ANY\"", "null"),
  ])
  func hitPoliciesSayWhatBecomesOfTheMatches(policy: String, expected: String) throws {
    let rows = [
      (">= 60", "-", "10"), ("[70..80)", "\"1\", \"2\"", "30"), ("> 80", "-", "40"),
      ("-", "not(\"5\", \"6\")", "20"),
    ]
    let output = "<output><outputValues><text>40, 30, 20, 10</text></outputValues></output>"
    #expect(try decide("droit", table(policy, rows, output: output), person).description == expected)
  }

  @Test func aUniqueTableTellsTheRulesThatBothMatch() throws {
    let value = try decide("droit", table("", [("> 60", "-", "1"), ("> 70", "-", "2")]), person)
    #expect(value.cause?.message.en == "several rules of the table match (1, 2): only one may")
    #expect(value.cause?.expression == "droit")
  }

  @Test func equalOutputsMayMatchTogetherUnderAny() throws {
    let rows = [("> 60", "-", "1"), ("> 70", "-", "1")]
    #expect(try decide("droit", table("hitPolicy=\"ANY\"", rows), person) == .number(1))
  }

  @Test func aCellMayAskAQuestionOfTheValue() throws {
    let rows = [("even(?) and ? < 80", "starts with(?, \"2\")", "true"), ("-", "-", "false")]
    #expect(try decide("droit", table("hitPolicy=\"FIRST\"", rows), person) == .boolean(true))
  }

  @Test func aCellThatCannotBeReadIsPassedByNothing() throws {
    let rows = [("1 +", "-", "1"), ("unknown(2)", "-", "2"), ("null", "-", "3")]
    let body = table("hitPolicy=\"FIRST\"", rows)
    #expect(try decide("droit", body, "{\"gir\": \"2\"}") == .number(3))
    #expect(try DecisionModel(model(body)).findings.count == 2)
  }

  @Test func withoutAMatchTheDefaultIsGiven() throws {
    let output = "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>"
    #expect(try decide("droit", table("", [("> 100", "-", "1")], output: output), person) == .number(0))
    let value = try decide("droit", table("", [("> 100", "-", "1")]), person)
    #expect(
      value.cause?.explanation.en.hasPrefix("no rule of the table matches") == true
        && value.cause?.explanation.en.hasSuffix("because âge du demandeur = 72, gir = “2”") == true)
  }

  @Test func aMissingInputIsTheReasonOfTheNull() throws {
    let value = try decide("droit", table("", [("> 60", "-", "1")]), "{\"gir\": \"2\"}")
    #expect(value.cause?.message.en == "the input “âge du demandeur” is not given")
  }

  @Test func aTableOfThousandsOfRulesGivesWhatItsRulesSay() throws {
    let rows = (0..<2_000).map { ("[\($0 / 20)..\($0 / 20 + 3))", "\"\($0 % 20)\"", "\($0)") }
    let decision = try DecisionModel(model(table("hitPolicy=\"COLLECT\"", rows)))
    for (age, gir) in [(0, 0), (50, 7), (99, 19), (101, 3), (102, 3)] {
      let expected = rows.indices.filter { $0 % 20 == gir && age >= $0 / 20 && age < $0 / 20 + 3 }
      let given: Value.Context = ["âge du demandeur": .number(Number(age)), "gir": .string("\(gir)")]
      let value = try decision.evaluate(["droit"], inputs: given)[0]
      #expect(value == (expected.isEmpty ? .null() : .list(expected.map { .number(Number($0)) })))
    }
  }
}

struct BoxedExpressionTests {
  @Test func theLastEntryWithoutANameIsTheValueOfAContext() throws {
    let context = """
      <context>
        <contextEntry><variable name="montant de base"/><literalExpression><text>600</text></literalExpression></contextEntry>
        <contextEntry><variable name="forfait"/><literalExpression><text>montant de base * 0.12</text></literalExpression></contextEntry>
        %@
      </context>
      """
    let result =
      "<contextEntry><literalExpression><text>montant de base - forfait</text></literalExpression></contextEntry>"
    #expect(try value(of: context.replacing("%@", with: result)) == "528")
    #expect(try value(of: context.replacing("%@", with: "")) == "{\"montant de base\": 600, forfait: 72}")
  }

  @Test(arguments: [
    ("<list><literalExpression><text>1</text></literalExpression><literalExpression/></list>", "[1, null]"),
    (
      """
      <relation><column name="a"/><column name="b c"/><row><literalExpression><text>1</text></literalExpression>
      <literalExpression><text>2</text></literalExpression></row></relation>
      """, "[{a: 1, \"b c\": 2}]"
    ),
    (
      """
      <conditional><if><literalExpression><text>1 &lt; 2</text></literalExpression></if>
      <then><literalExpression><text>"oui"</text></literalExpression></then>
      <else><literalExpression><text>"non"</text></literalExpression></else></conditional>
      """, "\"oui\""
    ),
    (
      """
      <filter><in><literalExpression><text>[1, 5, 9]</text></literalExpression></in>
      <match><literalExpression><text>item &gt; 3</text></literalExpression></match></filter>
      """, "[5, 9]"
    ),
    (
      """
      <for iteratorVariable="mois"><in><literalExpression><text>[1..3]</text></literalExpression></in>
      <return><literalExpression><text>mois * 10</text></literalExpression></return></for>
      """, "[10, 20, 30]"
    ),
    (
      """
      <every iteratorVariable="x"><in><literalExpression><text>[1, 2]</text></literalExpression></in>
      <satisfies><literalExpression><text>x &gt; 1</text></literalExpression></satisfies></every>
      """, "false"
    ),
    (
      """
      <invocation><literalExpression><text>modulo</text></literalExpression>
      <binding><parameter name="divisor"/><literalExpression><text>4</text></literalExpression></binding>
      <binding><parameter name="dividend"/><literalExpression><text>10</text></literalExpression></binding></invocation>
      """, "2"
    ),
  ])
  func aBoxSaysWhatATextWould(logic: String, expected: String) throws {
    #expect(try value(of: logic) == expected)
  }

  @Test(arguments: [
    ("number", "[12]", "12"), ("string", "12", "null"),
    ("date and time", "date(\"2023-01-31\")", "@\"2023-01-31T00:00:00Z\""),
  ])
  func aResultIsOfTheTypeOfItsVariable(type: String, text: String, expected: String) throws {
    #expect(
      try value(of: "<literalExpression><text>\(text)</text></literalExpression>", typeRef: type) == expected)
  }
}

struct ModelEvaluationTests {
  private let credit = """
    <itemDefinition name="note"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
    <itemDefinition name="foyer"><itemComponent name="revenus mensuels"><typeRef>number</typeRef></itemComponent>
    <itemComponent name="depuis"><typeRef>date</typeRef></itemComponent></itemDefinition>
    <inputData name="foyer" id="i1"><variable name="foyer" typeRef="foyer"/></inputData>
    <inputData name="note" id="i2"><variable name="note" typeRef="note"/></inputData>
    <businessKnowledgeModel name="mensualité" id="b1"><variable name="mensualité"/>
    <encapsulatedLogic><formalParameter name="somme" typeRef="number"/><formalParameter name="durée" typeRef="number"/>
    <literalExpression><text>decimal(somme / durée, 2)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
    <decision name="reste à vivre" id="d1"><variable name="reste à vivre" typeRef="number"/>
    <informationRequirement><requiredInput href="#i1"/></informationRequirement>
    <literalExpression><text>foyer.revenus mensuels - 500</text></literalExpression></decision>
    <decision name="accord" id="d2"><variable name="accord"/>
    <informationRequirement><requiredInput href="#i2"/></informationRequirement>
    <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
    <knowledgeRequirement><requiredKnowledge href="#b1"/></knowledgeRequirement>
    <literalExpression><text>note = "A" and reste à vivre &gt; mensualité(durée: 24, somme: 3000)</text></literalExpression></decision>
    <decisionService name="étude" id="s1"><variable name="étude"/><outputDecision href="#d2"/>
    <encapsulatedDecision href="#d1"/><inputData href="#i1"/><inputData href="#i2"/></decisionService>
    """
  private let household =
    "{\"foyer\": {\"revenus mensuels\": 700, \"depuis\": \"2020-02-01\"}, \"note\": \"A\"}"

  @Test func decisionsReadWhatTheyRequire() throws {
    #expect(try decide("accord", credit, household) == .boolean(true))
    #expect(try decide("étude", credit, household) == .boolean(true))
  }

  @Test func aValueGivenForADecisionTakesItsPlace() throws {
    #expect(try decide("accord", credit, "{\"note\": \"A\", \"reste à vivre\": 100}") == .boolean(false))
  }

  @Test func aValueThatItsTypeDoesNotAllowIsNull() throws {
    let body = credit.replacing("note = \"A\" and reste", with: "note &lt; \"B\" and reste")
    let value = try decide("accord", body, household.replacing("\"A\"", with: "\"C\""))
    #expect(value.cause?.message.en == "\"C\" is no allowed value of “note”")
  }

  @Test func whatIsWrongWithInputsCanBeTold() throws {
    let decision = try DecisionModel(model(credit))
    let inputs: Value.Context = ["note": .string("C"), "foyr": .number(1), "foyer": .number(2)]
    #expect(
      decision.problems(with: inputs).map(\.en) == [
        "\"C\" is no allowed value of “note”", "the model has no input “foyr”; did you mean “foyer”?",
        "“foyer”: expected a context (revenus mensuels, depuis), found a number",
      ])
  }

  @Test func anUnknownNameIsToldWithTheOneMeant() throws {
    #expect(throws: Diagnostic.self) { try decide("acord", credit, household) }
    do {
      _ = try decide("acord", credit)
    } catch let error as Diagnostic {
      #expect(error.message.en.contains("“acord”") && error.message.en.contains("“accord”"))
    }
  }

  @Test func decisionsThatNeedEachOtherAreNull() throws {
    let circle = """
      <decision name="a" id="a"><variable name="a"/><informationRequirement><requiredDecision href="#b"/></informationRequirement>
      <literalExpression><text>b + 1</text></literalExpression></decision>
      <decision name="b" id="b"><variable name="b"/><informationRequirement><requiredDecision href="#a"/></informationRequirement>
      <literalExpression><text>a + 1</text></literalExpression></decision>
      """
    #expect(try decide("a", circle).cause?.message.en == "the decision “a” depends on itself")
  }

  @Test func elementsOfAnImportAreReadThroughItsName() throws {
    let imported = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="b" namespace="urn:b">
      <decision name="plafond" id="p"><variable name="plafond"/><literalExpression><text>1200</text></literalExpression></decision>
      </definitions>
      """
    let body = """
      <import name="barème" namespace="urn:b" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
      <decision name="d"><variable name="d"/><informationRequirement><requiredDecision href="urn:b#p"/></informationRequirement>
      <literalExpression><text>barème.plafond / 12</text></literalExpression></decision>
      """
    #expect(try decide("d", body, importing: [imported]) == .number(100))
    #expect(throws: Diagnostics.self) { try decide("d", body) }
  }

  @Test func functionsOfAnotherLanguageAreNotRun() throws {
    let java =
      "<literalExpression><text>(function(a) external {java: {class: \"java.lang.Math\", \"method signature\": \"cos(double)\"}})(1)</text></literalExpression>"
    #expect(try value(of: java) == "null")
  }

  @Test func anExplanationTellsTheDecisionsThatWereNeeded() throws {
    let model = try DecisionModel(model(credit))
    guard case .context(let inputs) = try Value(json: household) else { return }
    let told = Explanation.recording { caller in
      (try? model.evaluate(["accord"], inputs: model.typed(inputs), from: caller)[0]) ?? .null()
    }
    #expect(told.value == .boolean(true))
    let text = told.explanation.text(in: .fr)
    #expect(text.contains("accord") && text.contains("reste à vivre") && text.contains("700"))
  }
}
