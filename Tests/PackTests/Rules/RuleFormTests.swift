// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Testing

/// The forms that a rule has, and what it gives.
@Suite struct RuleFormTests {
  @Test func aFormulaNamesInputsParametersAndOtherRules() throws {
    let pack = try RuleSample.pack(
      """
        prix:
          label: Prix
          inputs: { jour: date, age: integer }
          result: money
          date: jour
          formula: 'if age < 18 then parameter("tarif").reduit else parameter("tarif").plein'
        famille:
          label: Prix d'une famille
          inputs: { jour: date, ages: { type: integer, list: true } }
          result: { type: money, unit: € }
          formula: 'sum(for age in ages return prix(jour: jour, age: age)) + dhfv.prix(@"2023-12-31", 40)'
      """
    ).load()
    #expect(
      try RuleSample.value(pack, "famille", #"{"jour": "2023-02-01", "ages": [7, 40]}"#)
        == RuleSample.number("27"))
    #expect(pack.rules.map(\.key.description) == ["dhfv.prix", "dhfv.famille"])
  }

  @Test func aTableGivesWhatItsOnlyMatchingRowSays() throws {
    let pack = try RuleSample.pack(
      """
        aide:
          label: Aide
          inputs: { age: { type: integer, min: 0 }, lieu: { type: choice, of: [hotel, centre] } }
          results: { taux: number, motif: { type: choice, of: [enfant, adulte] } }
          table:
            inputs: [age, lieu]
            outputs: [motif, taux]
            rows:
              - ['< 18', '-', '"enfant"', '100', art. 1]
              - ['>= 18', '"hotel"', '"adulte"', '50', art. 2]
              - ['>= 18', 'not("hotel")', '"adulte"', 'age / 2']
            annotations: [article]
      """
    ).load()
    #expect(
      try RuleSample.value(pack, "aide", #"{"age": 7, "lieu": "hotel"}"#)
        == .context(["taux": .number(100), "motif": .string("enfant")]))
    #expect(
      try RuleSample.value(pack, "aide", #"{"age": 30, "lieu": "centre"}"#).context?["taux"]
        == .number(15))
    #expect(pack.remarks.isEmpty)
  }

  @Test(arguments: [
    ("UNIQUE", #""non""#, "non"), ("FIRST", #""bas""#, "bas"), ("PRIORITY", #""haut""#, "haut"),
  ])
  func theHitPolicyHasItsNameOfDMN(_ policy: String, _ expected: String, _ found: String) throws {
    let rows =
      policy == "UNIQUE"
      ? "[['< 5', '\"bas\"'], ['[5..6]', '\"haut\"']]" : "[['> 5', '\"bas\"'], ['> 6', '\"haut\"']]"
    let pack = try RuleSample.pack(
      """
        choix:
          label: Choix
          inputs: { n: integer }
          result: { type: choice, of: [haut, bas, non] }
          table: { hit_policy: \(policy), inputs: [n], rows: \(rows), default: '"non"' }
      """
    ).load()
    #expect(try RuleSample.value(pack, "choix", #"{"n": 8}"#) == .string(found))
  }

  @Test func aListOfMatchesIsCollected() throws {
    let pack = try RuleSample.pack(
      """
        pieces:
          label: Pièces à fournir
          inputs: { n: integer }
          result: { type: text, list: true }
          table: { hit_policy: COLLECT, inputs: [n], rows: [['> 1', '"a"'], ['> 2', '"b"'], ['> 9', '"c"']] }
        total:
          label: Total
          inputs: { n: integer }
          result: money
          table: { hit_policy: COLLECT SUM, inputs: [n], rows: [['> 1', 1.5], ['> 2', 2]] }
      """
    ).load()
    #expect(try RuleSample.value(pack, "pieces", #"{"n": 3}"#) == .list([.string("a"), .string("b")]))
    #expect(try RuleSample.value(pack, "total", #"{"n": 3}"#) == RuleSample.number("3.5"))
  }

  @Test func aSpreadsheetNeedsNoQuotes() throws {
    let pack = try RuleSample.pack(
      """
        aide:
          label: Aide
          inputs: { lieu: { type: choice, of: [hotel, centre, relais] }, depuis: date, urgent: boolean, note: text }
          results: { taux: number, motif: text }
          csv: { file: aide.csv, separator: ';', decimal: ',', hit_policy: FIRST, default: { taux: 0, motif: '"aucun"' } }
      """,
      [
        "aide.csv": """
        \u{FEFF}lieu;# article;depuis;urgent;note;taux;motif
        hotel, centre;1;>= 2023-07-01;oui;;12,5;à l'hôtel
        not(hotel);2;;-;vu;7;hors "hôtel"
        """
      ]
    ).load()
    #expect(
      try RuleSample.value(
        pack, "aide", #"{"lieu": "centre", "depuis": "2023-07-01", "urgent": true, "note": ""}"#)
        == .context(["taux": RuleSample.number("12.5"), "motif": .string("à l'hôtel")]))
    #expect(
      try RuleSample.value(
        pack, "aide", #"{"lieu": "relais", "depuis": "2023-01-01", "urgent": true, "note": "vu"}"#
      )
      .context?["taux"] == .number(7))
    #expect(
      try RuleSample.value(
        pack, "aide", #"{"lieu": "hotel", "depuis": "2023-01-01", "urgent": true, "note": ""}"#
      )
      .context?["motif"] == .string("aucun"))
  }

  @Test func aDecisionOfAModelTakesTheInputsThatItNames() throws {
    let pack = try RuleSample.pack(
      """
        remise:
          label: Remise
          inputs: { age_de_l_eleve: integer, boursier: boolean }
          result: number
          dmn: remise.dmn
          decision: Remise
      """, ["remise.dmn": RuleModelSample.discount]
    ).load()
    #expect(
      try RuleSample.value(pack, "remise", #"{"age_de_l_eleve": 12, "boursier": true}"#) == .number(70))
    #expect(
      try RuleSample.value(pack, "remise", #"{"age_de_l_eleve": 20, "boursier": false}"#) == .number(0))
  }

  // MARK: What gives nothing says why

  private static let rule = """
      prix:
        label: Prix
        inputs: { jour: date, places: { type: integer, min: 1, max: 9 } }
        result: money
        date: jour
        formula: 'parameter("tarif").plein / places'
    """

  @Test(arguments: [
    (
      #"{"jour": "2023-02-01", "places": 10}"#,
      "places: expected a whole number, at least 1, at most 9, found 10"
    ),
    (#"{"jour": "2023-02-01", "places": 1.5}"#, "places: expected a whole number"),
    (#"{"jour": "2023-02-01", "places": "a"}"#, "places: expected a number, found “a”"),
    (
      #"{"jour": "2023-02-01", "places": 3}"#,
      "(result) should be a number of at most 2 decimals, it is 3.333"
    ),
    (#"{"jour": "2024-02-01", "places": 1}"#, "“dhfv.tarif” has no value on 1\u{A0}February\u{A0}2024"),
    (#"{"jour": null, "places": 1}"#, "the date at which parameter “tarif” is to be taken is absent"),
  ])
  func aNullHasItsCause(_ inputs: String, _ cause: String) throws {
    let value = try RuleSample.value(try RuleSample.pack(Self.rule).load(), "prix", inputs)
    #expect(value.isNull)
    #expect(value.cause?.explanation.en.contains(cause) == true, "\(value.cause?.explanation.en ?? "none")")
  }

  @Test func inputsByNameAreTheRulesOwn() throws {
    let pack = try RuleSample.pack(Self.rule).load()
    #expect(throws: Diagnostic.self) { try RuleSample.value(pack, "prix", #"{"jour": "2023-02-01"}"#) }
    #expect(throws: Diagnostic.self) {
      try RuleSample.value(pack, "prix", #"{"jour": "2023-02-01", "place": 1, "places": 1}"#)
    }
  }

  @Test func theCallsOfOtherRulesAreExplained() throws {
    let pack = try RuleSample.pack(
      """
        double: { label: Double, inputs: { n: number }, result: number, formula: n * 2 }
        quadruple: { label: Quadruple, inputs: { n: number }, result: number, formula: double(double(n)) + 0 }
      """
    ).load()
    let rule = try #require(pack.rules.last)
    let (value, explanation) = pack.ruleBook.explain(rule, [.number(3)])
    #expect(value == .number(12))
    let text = explanation.text(in: .en)
    #expect(text.contains("double(n) = double(3) = 6"), "\(text)")
    #expect(text.contains("n × 2 = 3 × 2 = 6"), "\(text)")
  }

  // MARK: Where rules are called

  @Test func expressionsOfThePackCallRules() throws {
    let rules =
      "  plafond: { label: P, inputs: { lieu: text }, result: { type: money, unit: € }, formula: '100' }"
    let problems = try RuleSample.pack(
      rules,
      [
        "figures.yaml": """
        figures:
          chers: { label: Chers, unit: séjours, count: sejour, where: 'cout > plafond(lieu)' }
          mal: { label: Mal, unit: séjours, count: sejour, where: 'cout > plafond(12)' }
          nom: { label: Nom, unit: séjours, count: sejour, where: 'cout > plafon(lieu)' }
          f: { label: F, unit: '€', formula: 'dhfv.plafond(lieu: "a") * interpellations' }
          unite: { label: U, unit: '%', formula: 'if sejours_pct > plafond("a") then 1 else 2' }
          sejours_pct: { label: S, unit: '%' }
          interpellations: { label: Interpellations, unit: demandes, nature: flow }
          sejours: { label: Séjours, unit: séjours, count: sejour, by: [lieu] }
        """
      ]
    ).problems()
    #expect(problems.count == 3, "\(problems)")
    #expect(problems[0].hasPrefix("services/dhfv/figures.yaml:3:"))
    #expect(problems[0].contains("expected a string"))
    #expect(problems[1].contains("“plafon”; did you mean “plafond”"))
    #expect(problems[2].hasPrefix("services/dhfv/figures.yaml:6:"))
  }
}
