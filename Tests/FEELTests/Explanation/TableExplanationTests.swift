// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct TableExplanationTests {
  /// A table of two inputs, the level of dependency and the income, and one output.
  private func explanation(
    _ policy: Expression.DecisionTable.HitPolicy, _ rules: [(gir: String, income: String, output: String)],
    otherwise: String? = nil, priorities: [String] = []
  ) throws -> Explanation {
    let position = Position(line: 1, column: 1)
    var line = 1
    func node(_ text: String) throws -> Expression.Node {
      line += 1
      return try Expression(parsing: text, at: Position(line: line, column: 1)).root
    }
    func cell(_ text: String) throws -> Expression.Node {
      line += 1
      return try Expression(parsingTests: text, at: Position(line: line, column: 1)).root
    }
    let table = Expression.DecisionTable(
      inputs: [.init(try node("gir")), .init(try node("revenus"))],
      outputs: [.init(name: nil, values: try priorities.map(node), otherwise: try otherwise.map(node))],
      rules: try rules.map { rule in
        .init(
          tests: [try cell(rule.gir), try cell(rule.income)], outputs: [try node(rule.output)],
          position: position)
      },
      hitPolicy: policy)
    let expression = Expression(root: .init(.decisionTable(table), at: position), text: "table")
    return try expression.check(in: ExplanationSample.scope, name: "Tarif").explain(ExplanationSample.slots)
      .explanation
  }

  @Test func theRuleThatAppliesIsToldWithItsConditions() throws {
    let explanation = try explanation(
      .unique,
      [("\"1\"", "[0..400]", "1"), ("\"1\"", "> 400", "base * taux"), ("not(\"1\")", "-", "3")])
    #expect(
      ExplanationSample.text(explanation) == """
        Tarif : 303,875, car :
          la règle 2 de la table s’applique : gir (« 1 ») est « 1 » et revenus (500) dépasse 400, où :
            donc : base × taux = 607,75 × 0,5 = 303,875
        """)
    #expect(
      ExplanationSample.text(explanation, in: .en) == """
        Tarif: 303.875, because:
          rule 2 of the table applies: gir (“1”) is “1” and revenus (500) exceeds 400, where:
            so: base × taux = 607.75 × 0.5 = 303.875
        """)
  }

  @Test func computedCellsAreExplained() throws {
    let explanation = try explanation(
      .first, [("\"2\", \"3\"", "-", "1"), ("\"1\", \"2\"", "[0..plafond * 2)", "2"), ("-", "-", "3")])
    #expect(
      ExplanationSample.text(explanation) == """
        Tarif : 2, car :
          la règle 2 de la table s’applique : gir (« 1 ») est parmi « 1 », « 2 » et \
        revenus (500) est compris entre 0 et plafond × 2 (2 000) exclu, où :
            plafond × 2 = 1 000 × 2 = 2 000
        """)
  }

  @Test func aRuleMayHaveNoCondition() throws {
    let explanation = try explanation(.unique, [("-", "-", "7")])
    #expect(
      ExplanationSample.text(explanation)
        == "Tarif : 7, car la règle 1 de la table s’applique, sans condition")
  }

  @Test(
    arguments: [
      (.collect, "Tarif : 10 et 20, car :", "les règles 1 et 2 de la table conviennent :"),
      (.sum, "Tarif : 30, car :", "les règles 1 et 2 de la table conviennent :"),
      (.count, "Tarif : 2, car :", "les règles 1 et 2 de la table conviennent :"),
      (.ruleOrder, "Tarif : 10 et 20, car :", "les règles 1 et 2 de la table conviennent :"),
      (.outputOrder, "Tarif : 20 et 10, car :", "les règles 1 et 2 de la table conviennent :"),
      (
        .priority, "Tarif : 20, car :",
        "les règles 1 et 2 de la table conviennent et la règle 2 a la priorité :"
      ),
    ] as [(Expression.DecisionTable.HitPolicy, String, String)])
  func everyRuleThatMatchesIsTold(
    _ policy: Expression.DecisionTable.HitPolicy, _ value: String, _ sentence: String
  ) throws {
    let explanation = try explanation(
      policy, [("\"1\"", "-", "10"), ("-", "< 600", "20"), ("\"2\"", "-", "30")], priorities: ["20", "10"])
    #expect(
      ExplanationSample.text(explanation) == """
        \(value)
          \(sentence)
            règle 1 : gir (« 1 ») est « 1 », d’où 10
            règle 2 : revenus (500) est inférieur à 600, d’où 20
        """)
  }

  @Test func aTableWithoutAMatchGivesItsDefaultOrNothing() throws {
    let rules = [("\"2\"", "-", "10")]
    #expect(
      ExplanationSample.text(try explanation(.unique, rules, otherwise: "0")) == """
        Tarif : 0, car :
          aucune règle de la table ne convient : sa valeur par défaut s’applique, où :
            gir = « 1 »
            revenus = 500
        """)
    #expect(
      ExplanationSample.text(try explanation(.unique, rules)) == """
        Tarif : sans valeur, car :
          aucune règle de la table ne convient, en 1:1 de « Tarif », où :
            gir = « 1 »
            revenus = 500
        """)
  }

  @Test func rulesThatContradictEachOtherAreNamed() throws {
    let explanation = try explanation(.unique, [("\"1\"", "-", "10"), ("-", "-", "20")])
    #expect(
      ExplanationSample.text(explanation).hasPrefix(
        "Tarif : sans valeur, car :\n  plusieurs règles de la table conviennent (1, 2)"))
  }
}
