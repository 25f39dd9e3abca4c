// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Testing

@testable import Figures

/// Rules of a pack in its figures.
@Suite struct RuleTests {
  private static let parameters = """
    parameters:
      forfait:
        label: Forfait
        kind: amount
        unit: €
        values:
          - { from: 2023-01-01, until: 2023-06-30, value: 100, source: "Décret 1" }
          - { from: 2023-07-01, until: 2023-12-31, value: 200.50, source: "Décret 2" }
    """
  private static let rules = """
    rules:
      plafond:
        label: Plafond
        inputs: { jour: date, lieu: { type: choice, of: [hotel, centre] } }
        result: { type: money, unit: € }
        date: jour
        table:
          inputs: [lieu]
          rows: [['"hotel"', 'parameter("forfait")'], ['"centre"', 'parameter("forfait") * 2']]
      depassement:
        label: Dépassement
        inputs: { jour: date, lieu: { type: choice, of: [hotel, centre] }, cout: money }
        result: { type: money, unit: € }
        formula: 'max(0, cout - plafond(jour, lieu))'
    """
  private static let figures = """
    figures:
      appels: { label: Appels, unit: appels, nature: flow }
      places: { label: Places, unit: places, nature: stock }
      plan: { label: Actions du plan, unit: actions }
      sejours: { label: Séjours, unit: séjours, count: sejour }
      chers: { label: Chers, unit: séjours, count: sejour, where: 'cout > plafond(entree, lieu)', by: [lieu] }
      fixe: { label: Fixes, unit: séjours, count: sejour, where: 'cout > plafond(@"2023-01-01", "hotel")' }
      exces: { label: Excès, unit: €, sum: 'depassement(jour: entree, lieu: lieu, cout: cout)', of: sejour }
      sortie: { label: À la sortie, unit: €, sum: 'plafond(sortie, lieu)', of: sejour }
      formule: { label: Formule, unit: €, formula: 's.plafond(period.end, "centre") * appels' }
    """

  private func body(rules: String = rules, parameters: String = parameters) throws -> SmallBody {
    let body = try SmallBody(
      figures: Self.figures,
      files: ["services/s/rules.yaml": rules, "services/s/parameters.yaml": parameters])
    try record(in: body)
    return body
  }

  private func record(in body: SmallBody) throws {
    try body.stay("A", "hotel", "2023-06-30", "2023-07-01", cents: 15_000)
    try body.stay("A", "centre", "2023-07-01", nil, cents: 50_000)
    try body.stay("B", "centre", "2023-12-31", "2024-01-01", cents: 30_000)
  }

  @Test func recordsAndFormulasCallRules() throws {
    let book = try body().book()
    #expect(try book.text("chers") == "2")
    #expect(try book.text("fixe") == "3")
    #expect(try book.text("exces") == "149")
    #expect(try book.text("formule") == "120300")
    let split = try book.breakdown(FigureKey(service: "s", name: "chers"), named: "lieu", for: .year(2023))
    #expect(split.cells == [[1], [1]])
  }

  @Test func anAbsentInputAddsNothingAndAMissingParameterMakesNoSum() throws {
    let book = try body().book()
    #expect(try book.text("sortie", "2023-01/2023-07") == "200.5")
    let absence = try book.value(FigureKey(service: "s", name: "sortie"), for: .year(2023)).absence?.en
    #expect(absence?.contains("has no value on 1\u{A0}January\u{A0}2024") == true, "\(absence ?? "a value")")
  }

  @Test func aChangedRuleIsANewDefinition() throws {
    func text(_ body: SmallBody) throws -> String {
      let figure = try #require(body.pack.figure(FigureKey(service: "s", name: "exces")))
      return try #require(body.pack.counted(figure)).text(model: RegisterModel(body.pack))
    }
    let before = try text(body())
    #expect(try text(body()) == before)
    #expect(try text(body(rules: Self.rules.replacing("* 2", with: "* 3"))) != before)
    #expect(try text(body(parameters: Self.parameters.replacing("200.50", with: "200.51"))) != before)
  }
}
