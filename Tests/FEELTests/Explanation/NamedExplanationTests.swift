// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

/// Expressions that are evaluated for one another, as the decisions of a model are.
@Suite struct NamedExplanationTests {
  private func decision(_ name: String, _ text: String, needing names: [String]) throws -> CheckedExpression {
    try Expression(parsing: text).checkLeniently(in: VariableScope(names.map { ($0, .any) }), name: name)
  }

  @Test func aDecisionIsExplainedByThoseThatItRead() throws {
    let part = try decision("Part", "revenus / 100", needing: ["revenus"])
    let unused = try decision("Reste", "revenus - 1", needing: ["revenus"])
    let amount = try decision("Montant", "if Part > 3 then Part * 2 else Reste", needing: ["Part", "Reste"])
    let (value, explanation) = Explanation.recording { caller in
      caller.explaining("Montant") {
        let slots = [("Part", part), ("Reste", unused)].map { name, decision in
          caller.explaining(name) { decision.evaluate([.number(500)], from: caller) }
        }
        return amount.evaluate(slots, from: caller)
      }
    }
    #expect(value == .number(10))
    #expect(
      ExplanationSample.text(explanation) == """
        Montant : 10, car :
          la condition est remplie : Part (5) dépasse 3
          donc : Part × 2 = 5 × 2 = 10
          Part : 5, car revenus ÷ 100 = 500 ÷ 100 = 5
        """)
  }

  @Test func aFunctionIsExplainedByItsBody() throws {
    let body = try decision("Barème", "if part > 3 then part * 2 else 0", needing: ["part"])
    let function = Function(name: "Barème", parameters: [.init(name: "part", type: .number)]) {
      body.evaluate($0, from: $1)
    }
    let call = try Expression(parsing: "Barème(revenus) + 1").checkLeniently(
      in: VariableScope([("Barème", function.type), ("revenus", .number)]), name: "Montant")
    let explanation = call.explain([.function(function), .number(5)]).explanation
    #expect(
      ExplanationSample.text(explanation) == """
        Montant : 11, car :
          Barème(revenus) + 1 = 10 + 1 = 11, où :
            Barème(revenus) = Barème(5) = 10, car :
              la condition est remplie : part (5) dépasse 3
              donc : part × 2 = 5 × 2 = 10
        """)
  }

  @Test func aValueThatIsNotOfTheTypeAskedForSaysSo() throws {
    let part = try decision("Part", "revenus / 100", needing: ["revenus"])
    let message = Message(fr: "attendu : une date", en: "expected a date")
    let explanation = Explanation.recording { caller in
      caller.explaining("Part") {
        _ = part.evaluate([.number(500)], from: caller)
        return .null(NullCause(message))
      }
    }.explanation
    #expect(
      ExplanationSample.text(explanation, in: .en) == """
        Part: no value, because:
          expected a date, where:
            Part: 5, because revenus ÷ 100 = 500 ÷ 100 = 5
        """)
  }

  @Test func aConstantDecisionHasNoReason() throws {
    let rate = try decision("Taux", "0.5", needing: [])
    let amount = try decision("Montant", "Taux * 2", needing: ["Taux"])
    let explanation = Explanation.recording { caller in
      caller.explaining("Montant") {
        amount.evaluate([caller.explaining("Taux") { rate.evaluate([], from: caller) }], from: caller)
      }
    }.explanation
    #expect(
      ExplanationSample.text(explanation) == """
        Montant : 1, car :
          Taux × 2 = 0,5 × 2 = 1, où :
            Taux : 0,5
        """)
  }

  @Test func theHostsFunctionsAreCalledByName() throws {
    let expression = try Expression(parsing: "at(dc.creches, \"2022\") + nombre").check(in: SampleScope())
    let slots = [.number(5)] + Array(repeating: Value.null(), count: 9)
    #expect(
      ExplanationSample.text(expression.explain(slots, host: SampleHost()).explanation) == """
        Résultat : 75, car :
          at("dc.creches", "2022") + nombre = 70 + 5 = 75, où :
            at(« dc.creches » ; « 2022 ») = 70
        """)
  }

  @Test func endlessRecursionIsExplainedToo() throws {
    let text = "{f: function(n) if n < 0 then 0 else f(n + 1), r: f(1)}.r"
    let expression = try Expression(parsing: text).checkLeniently(in: VariableScope([]))
    let (value, explanation) = expression.explain([])
    #expect(value.isNull)
    #expect(explanation.lines(in: .fr).count < 500)
  }
}
