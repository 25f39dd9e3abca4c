// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Testing

@testable import Figures

@Suite struct ParameterTests {
  private static let parameters = """
    parameters:
      forfait:
        label: Forfait
        kind: amount
        unit: €
        values:
          - { from: 2023-01-01, until: 2023-06-30, value: 100, source: "Décret 1" }
          - { from: 2023-07-01, until: 2023-12-31, value: 200.50, source: "Décret 2" }
      bareme:
        label: Barème
        kind: amount
        unit: €
        of: [hotel, centre]
        values:
          - { from: 2023-01-01, until: 2023-12-31, value: { hotel: 10, centre: 20 }, source: "Décret 3" }
    """
  private static let figures = """
    figures:
      appels: { label: Appels, unit: appels, nature: flow }
      places: { label: Places, unit: places, nature: stock }
      plan: { label: Actions du plan, unit: actions }
      sejours: { label: Séjours, unit: séjours, count: sejour }
      fin: { label: Fin, unit: €, formula: 'appels * parameter("forfait", period.end)' }
      date: { label: Date, unit: €, formula: 'appels * parameter("s.forfait", @"2023-02-01")' }
      tacite: { label: Tacite, unit: €, formula: 'appels * parameter("forfait")' }
      choix: { label: Choix, unit: u, formula: 'if parameter("forfait") = 100 then 1 else 2' }
      membre: { label: Membre, unit: €, formula: 'parameter("bareme").centre + parameter("bareme").hotel' }
      somme: { label: Somme, unit: €, sum: 'parameter("forfait")', of: sejour, by: [lieu, month] }
      a_la_fin: { label: À la fin, unit: €, sum: 'cout - parameter("forfait", period.end)', of: sejour }
      entree: { label: À l'entrée, unit: €, sum: 'parameter("forfait", entree)', of: sejour }
      sortie: { label: À la sortie, unit: €, sum: 'parameter("forfait", sortie)', of: sejour }
      chers: { label: Chers, unit: séjours, count: sejour, where: 'cout > parameter("forfait")', by: [lieu] }
      part_chers: { label: Part, unit: '%', share: sejours, where: 'cout > parameter("forfait")' }
      presents_chers: { label: Présents, unit: séjours, count: sejour, at: end of period, where: 'cout > parameter("forfait")' }
      vus_chers: { label: Vus, unit: séjours, count: sejour, during: period, where: 'cout > parameter("forfait")' }
      mediane: { label: Médiane, unit: €, median: 'cout / parameter("bareme").hotel', of: sejour }
    """
  private static let claims = """
    claims:
      vrai: { says: 'appels * parameter("forfait", period.end) = 60150' }
      faux: { says: 'parameter("bareme").hotel * 2 = 21', accepted: pour l'essai }
      debut: { says: 'parameter("forfait", period.start) + parameter("forfait", date("2023-12-31")) = 300.50' }
    """

  private func body(parameters: String = parameters) throws -> SmallBody {
    let body = try SmallBody(
      figures: Self.figures,
      files: [
        "services/s/parameters.yaml": parameters, "services/s/claims.yaml": Self.claims,
      ])
    try record(in: body)
    return body
  }

  private func record(in body: SmallBody) throws {
    try body.stay("A", "hotel", "2023-06-30", "2023-07-01", cents: 15_000)
    try body.stay("A", "centre", "2023-07-01", nil, cents: 15_000)
    try body.stay("B", "centre", "2023-12-31", "2024-01-01", cents: 30_000)
  }

  private func cause(_ name: String, _ period: String, _ book: FigureBook) throws -> String? {
    try book.value(FigureKey(service: "s", name: name), for: try #require(Period(period))).absence?.en
      .replacing("\u{A0}", with: " ")
  }

  @Test func formulasTakeTheDateWritten() throws {
    let book = try body().book()
    #expect(try book.text("fin") == "60150")
    #expect(try book.text("fin", "2023-01") == "2000")
    #expect(try book.text("date") == "30000")
    #expect(try book.text("membre") == "30")
  }

  @Test func withoutADateAFormulaNeedsOneValueForThePeriod() throws {
    let book = try body().book()
    #expect(try book.text("tacite", "2023-01") == "2000")
    #expect(try cause("tacite", "2023", book)?.contains("changes within the period, on 1 July 2023") == true)
    #expect(try book.text("choix", "2023-01") == "1")
    #expect(try cause("choix", "2023", book)?.contains("changes within the period") == true)
    #expect(try cause("fin", "2022", book)?.contains("“s.forfait” has no value on 31 December 2022") == true)
  }

  @Test func recordsTakeTheirOwnDate() throws {
    let book = try body().book()
    #expect(try book.text("somme") == "501")
    #expect(try book.text("somme", "2023-06") == "100")
    #expect(try book.text("entree") == "501")
    #expect(try book.text("a_la_fin") == "-1.5")
    #expect(try book.text("chers") == "2")
    #expect(try book.text("part_chers")?.hasPrefix("66.66") == true)
    let split = try book.breakdown(FigureKey(service: "s", name: "somme"), named: "lieu", for: .year(2023))
    #expect(split.cells == [[100], [401]])
    #expect(try book.text("mediane") == "15")
  }

  @Test func aDateWithoutValueOrAnAbsentDateGivesNothing() throws {
    let book = try body().book()
    // One stay left in July, one is still open: its date is absent, and it adds nothing.
    #expect(try book.text("sortie", "2023-01/2023-07") == "200.5")
    // The third leaves on a day without value: the sum without it would be no sum.
    #expect(try book.text("sortie") == nil)
    #expect(try cause("sortie", "2023", book)?.contains("“s.forfait” has no value on 1 January 2024") == true)
  }

  @Test func stocksTakeTheirDayAndPresencesTheWholePeriod() throws {
    let book = try body().book()
    // On 31 December the amount is 200.50: of the two present, one costs more.
    #expect(try book.text("presents_chers") == "1")
    // In July one amount holds; over the year none does, and no presence can be said to exceed it.
    #expect(try book.text("vus_chers", "2023-07") == "0")
    #expect(try book.text("vus_chers", "2023-06") == "1")
    #expect(try book.text("vus_chers") == nil)
    #expect(try cause("vus_chers", "2023", book)?.contains("changes within the period") == true)
  }

  @Test func aChangedParameterIsANewDefinition() throws {
    let body = try body()
    #expect(try body.book().text("somme") == "501")
    let changed = try SmallBody(
      figures: Self.figures,
      files: ["services/s/parameters.yaml": Self.parameters.replacing("200.50", with: "300")])
    let book = try FigureBook(pack: changed.pack, database: body.database, language: .fr)
    #expect(try book.text("somme") == "700")
    #expect(
      try book.explanation(of: FigureKey(service: "s", name: "somme"), for: .year(2023)).figure.unit == "€")
  }

  @Test func claimsReckonWithParameters() throws {
    let judged = try body().book().judgedClaims()
    #expect(judged.map(\.verdict.name) == ["holds", "broken", "holds"])
    #expect(judged[0].arithmetic?.fr.contains("300\u{A0}× 200,5") == true)
    #expect(judged[0].figures == [FigureKey(service: "s", name: "appels")])
  }
}
