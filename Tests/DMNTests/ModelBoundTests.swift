// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL
import Testing

/// Models that depend on themselves or grow without end: refused, or null for a reason that says so.
@Suite struct ModelBoundTests {
  private func value(_ name: String, in body: String, from caller: Caller = Caller()) throws -> Value {
    try DecisionModel(try model(body)).evaluate([name], inputs: [:], from: caller)[0]
  }

  private func decision(_ name: String, _ text: String, requiring other: String? = nil) -> String {
    let requirement =
      other.map { "<informationRequirement><requiredDecision href=\"#\($0)\"/></informationRequirement>" }
      ?? ""
    return """
      <decision id="\(name)" name="\(name)">\(requirement)
      <literalExpression><text>\(text)</text></literalExpression></decision>
      """
  }

  private func knowledge(_ name: String, _ text: String, requiring others: [String]) -> String {
    let requirements = others.map {
      "<knowledgeRequirement><requiredKnowledge href=\"#\($0)\"/></knowledgeRequirement>"
    }
    return """
      <businessKnowledgeModel id="\(name)" name="\(name)">
      <encapsulatedLogic><formalParameter name="n"/><literalExpression><text>\(text)</text></literalExpression>
      </encapsulatedLogic>\(requirements.joined())</businessKnowledgeModel>
      """
  }

  private func calling(_ name: String, _ text: String) -> String {
    """
    <decision id="d" name="d"><knowledgeRequirement><requiredKnowledge href="#\(name)"/></knowledgeRequirement>
    <literalExpression><text>\(text)</text></literalExpression></decision>
    """
  }

  @Test func decisionsInARowAreBounded() throws {
    func row(_ count: Int) -> String {
      decision("d0", "1")
        + (1...count).map { decision("d\($0)", "d\($0 - 1) + 1", requiring: "d\($0 - 1)") }.joined()
    }
    #expect(try value("d100", in: row(100)) == .number(101))
    let endless = try value("d10000", in: row(10_000))
    #expect(endless.cause?.message.en == "too many decisions depend on one another in a row")
  }

  @Test func knowledgeModelsThatCallOneAnotherWithoutEndAreNull() throws {
    let endless = "too many function calls within one another: does the function call itself without end?"
    let own = knowledge("f", "f(n + 1)", requiring: ["f"]) + calling("f", "f(0)")
    #expect(try value("d", in: own).cause?.message.en == endless)
    let mutual =
      knowledge("f", "1 + g(n)", requiring: ["g"]) + knowledge("g", "[f(n)][1]", requiring: ["f"])
      + calling("f", "f(0)")
    #expect(try value("d", in: mutual).cause?.message.en == endless)
    let room = knowledge("f", "if n = 0 then 0 else 1 + f(n - 1)", requiring: ["f"]) + calling("f", "f(50)")
    #expect(try value("d", in: room) == .number(50))
  }

  @Test func knowledgeModelsThatCallThemselvesTwiceAreBounded() throws {
    let body =
      knowledge("f", "if n = 0 then 1 else f(n - 1) + f(n - 1)", requiring: ["f"]) + calling("f", "f(60)")
    let message = try value("d", in: body, from: Caller(steps: 100_000)).cause?.message.en
    #expect(message == "the evaluation takes more work than Bilan accepts: is a loop too long?")
  }

  @Test func servicesThatCallThemselvesAreNull() throws {
    let body = """
      <decision id="d" name="d"><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>
      <literalExpression><text>1 + s()</text></literalExpression></decision>
      <decisionService id="s" name="s"><outputDecision href="#d"/></decisionService>
      """
    for name in ["d", "s"] { #expect(try value(name, in: body).isNull) }
  }

  @Test func boxesAndTextsTogetherMayNotNestTooDeep() throws {
    func boxed(_ depth: Int, _ text: String) -> String {
      "<decision name=\"d\">" + String(repeating: "<list>", count: depth)
        + "<literalExpression><text>\(text)</text></literalExpression>"
        + String(repeating: "</list>", count: depth) + "</decision>"
    }
    let sum = "1" + String(repeating: " + 1", count: 90)
    #expect(try !value("d", in: boxed(90, sum)).isNull)
    let tall = try value("d", in: boxed(190, sum))
    #expect(tall.cause?.message.en == "the expression is too long or too deeply nested: split it")
  }

  @Test func typesOfTypesAreBounded() throws {
    func types(_ count: Int) -> String {
      "<itemDefinition name=\"t0\"><typeRef>number</typeRef></itemDefinition>"
        + (1...count).map { number in
          "<itemDefinition name=\"t\(number)\">"
            + ["a", "b"].map {
              "<itemComponent name=\"\($0)\"><typeRef>t\(number - 1)</typeRef></itemComponent>"
            }.joined() + "</itemDefinition>"
        }.joined()
    }
    let input = """
      <inputData id="i" name="i"><variable name="i" typeRef="t40"/></inputData>
      <decision id="d" name="d"><variable name="d" typeRef="t40"/>
      <informationRequirement><requiredInput href="#i"/></informationRequirement>
      <literalExpression><text>if i = null then {a: 1, b: 2} else i</text></literalExpression></decision>
      """
    let checked = try DecisionModel(try model(types(40) + input))
    #expect(try checked.evaluate(["d"], inputs: ["i": .number(1)])[0].isNull)
    let row = (1...10_000).reversed().map {
      "<itemDefinition name=\"t\($0)\"><typeRef>t\($0 - 1)</typeRef></itemDefinition>"
    }
    let ends = "<itemDefinition name=\"t0\"><typeRef>number</typeRef></itemDefinition>"
    let decision = """
      <decision id="d" name="d"><variable name="d" typeRef="t10000"/>
      <literalExpression><text>1</text></literalExpression></decision>
      """
    #expect(try value("d", in: row.joined() + ends + decision) == .number(1))
  }
}
