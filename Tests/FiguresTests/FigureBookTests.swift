// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store
import Testing

@testable import Figures

@Suite struct FigureBookTests {
  private static let figures = """
    figures:
      sejours: { label: Séjours, unit: séjours, count: sejour, by: [lieu, commune, ept, month, quarter], differs: un double compte }
      familles: { label: Familles hébergées, unit: familles, distinct: sejour.menage, during: period, by: [lieu] }
      presents: { label: Présents, unit: séjours, count: sejour, at: end of period, by: [month, lieu] }
      presents_debut: { label: Présents au début, unit: séjours, count: sejour, at: start of period }
      cout: { label: Coût, unit: €, sum: sejour.cout, by: [lieu] }
      cout_moyen: { label: Coût moyen, unit: €, average: sejour.cout, by: [lieu] }
      cout_median: { label: Coût médian, unit: €, median: sejour.cout, by: [lieu] }
      duree: { label: Durée moyenne, unit: jours, average: '(sortie - entree).days', of: sejour, where: 'lieu = "hotel"' }
      par_tiers: { label: Tiers de coût, unit: €, sum: 'cout / 3', of: sejour, by: [lieu] }
      part_hotel: { label: Part à l'hôtel, unit: '%', share: sejours, where: 'lieu = "hotel"' }
      appels: { label: Appels, unit: appels, nature: flow }
      places: { label: Places, unit: places, nature: stock }
      plan: { label: Actions du plan, unit: actions }
      jamais: { label: Jamais déclaré, unit: u }
      par_sejour: { label: Appels par séjour, unit: appels, formula: appels / sejours }
      evolution_appels: { label: Évolution des appels, unit: '%', formula: evolution(appels) }
      sans_valeur: { label: Sans valeur, unit: u, formula: appels + jamais }
      communes: { label: Communes, unit: communes, count: commune, by: [ept] }
      population: { label: Population, unit: habitants, sum: commune.population, by: [ept, commune] }
    """

  /// Stays across the year's bounds, open ones, and one of a household of unknown commune.
  private func body() throws -> SmallBody {
    let body = try SmallBody(figures: Self.figures)
    try body.stay("A", "hotel", "2022-12-20", "2023-01-05", cents: 10_000)
    try body.stay("A", "centre", "2023-01-05", "2023-03-31", cents: 20_001)
    try body.stay("B", "hotel", "2023-03-01", "2023-12-31", cents: 30_000)
    try body.stay("C", "hotel", "2023-11-15", nil, cents: nil)
    try body.stay("B", "centre", "2024-01-02", nil, cents: 5_000)
    return body
  }

  @Test func flowsAreDatedInThePeriod() throws {
    let book = try body().book()
    #expect(try book.text("sejours") == "3")
    #expect(try book.text("sejours", "2023-Q1") == "2")
    #expect(try book.text("sejours", "2023-11") == "1")
    #expect(try book.text("sejours", "2023-05") == "0")
    #expect(try book.text("sejours", "2022-09/2023-01") == "2")
  }

  @Test func staysThatOverlapAndStocksAtADay() throws {
    let book = try body().book()
    // A is there from the year before; all three households are seen in 2023.
    #expect(try book.text("familles") == "3")
    // The last day itself is covered by the stay that ends on it.
    #expect(try book.text("presents") == "2")
    #expect(try book.text("presents_debut") == "1")
    #expect(try book.text("presents", "2023-12-30") == "2")
  }

  @Test func amountsAreExactToTheCent() throws {
    let book = try body().book()
    #expect(try book.text("cout") == "500.01")
    #expect(try book.text("cout_moyen") == "250.005")
    #expect(try book.text("cout_median") == "250.005")
    #expect(try book.text("duree") == "305")
    // A division stays out of SQL and is done in decimals.
    #expect(try book.text("par_tiers") == "166.67")
  }

  @Test func sharesRestrictTheirFigure() throws {
    let book = try body().book()
    #expect(try book.text("part_hotel")?.hasPrefix("66.66666666666666666666666666666667") == true)
  }

  @Test func whereRecordsDoNotReachTheDeclaredValueStands() throws {
    let book = try body().book()
    let declared = try book.value(FigureKey(service: "s", name: "sejours"), for: .year(2021))
    #expect(declared.number == 4)
    #expect(declared.qualifier == .about)
    let computed = try book.value(FigureKey(service: "s", name: "sejours"), for: .year(2023))
    #expect(computed.number == 3)
    #expect(computed.published?.value == 9)
    #expect(computed.differenceFromPublished == -6)
  }

  @Test func absentIsNeverZero() throws {
    let book = try body().book()
    let unknown = try book.value(FigureKey(service: "s", name: "sejours"), for: .year(2019))
    guard case .absent(let cause) = unknown.content else {
      Issue.record("a value where there is none: \(unknown)")
      return
    }
    #expect(cause(.fr).contains("2019"))
    #expect(try book.text("cout_moyen", "2023-11") == nil)
    guard
      case .absent(let why) = try book.value(FigureKey(service: "s", name: "sans_valeur"), for: .year(2023))
        .content
    else {
      Issue.record("a formula of nothing has a value")
      return
    }
    #expect(why(.fr).contains("Jamais déclaré"))
  }

  @Test func declaredValuesAreLookedUpExactlyThenWithinThenAround() throws {
    let book = try body().book()
    #expect(try book.text("appels") == "300")
    #expect(try book.text("places") == "50")
    #expect(try book.text("plan") == "7")
    #expect(try book.text("plan", "2028") == nil)
  }

  @Test func formulasReadFiguresAndTheirPast() throws {
    let book = try body().book()
    #expect(try book.text("par_sejour") == "100")
    #expect(try book.text("evolution_appels") == "50")
  }

  @Test func breakdownsAddUpToTheirFigure() throws {
    let book = try body().book()
    let key = FigureKey(service: "s", name: "sejours")
    for breakdown: [Figure.Breakdown] in [
      [.field(["lieu"])], [.commune], [.grouping("ept")], [.month], [.quarter], [.field(["lieu"]), .month],
      [.commune, .field(["lieu"])],
    ] {
      let table = try book.breakdown(key, by: breakdown, for: .year(2023))
      let sum = table.cells.joined().compactMap(\.self).reduce(Number.zero) { $0.adding($1) ?? $0 }
      #expect(sum == 3, "\(breakdown)")
    }
  }

  @Test func breakdownsListEveryMemberInItsOrder() throws {
    let book = try body().book()
    let key = FigureKey(service: "s", name: "sejours")
    let communes = try book.breakdown(key, by: [.commune], for: .year(2023))
    #expect(communes.rows.map(\.label) == ["Ablon", "Alfortville", "Arcueil", "Non renseigné"])
    #expect(communes.cells.map { $0[0] } == [0, 1, 1, 1])
    let months = try book.breakdown(key, by: [.month], for: .year(2023))
    #expect(months.rows.count == 12)
    #expect(months.cells[2][0] == 1 && months.cells[3][0] == 0)
    let averages = try book.breakdown(
      FigureKey(service: "s", name: "cout_moyen"), by: [.field(["lieu"])], for: .year(2023))
    #expect(averages.cells.map { $0[0]?.description } == ["300", "200.01"])
  }

  @Test func stocksAreTakenAtTheEndOfEachMonth() throws {
    let book = try body().book()
    let table = try book.breakdown(FigureKey(service: "s", name: "presents"), by: [.month], for: .year(2023))
    #expect(table.cells.map { $0[0]?.int } == [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 2, 2])
  }

  @Test func aTimelessRegisterIsCountedWhole() throws {
    let book = try body().book()
    #expect(try book.text("communes") == "3")
    #expect(try book.text("population") == "72549")
    let table = try book.breakdown(
      FigureKey(service: "s", name: "population"), by: [.grouping("ept")], for: .year(2023))
    #expect(table.cells.map { $0[0] } == [45046, 27503])
  }

  @Test func valuesAreKeptUntilRecordsOrDefinitionsChange() throws {
    let body = try body()
    let first = try body.book()
    #expect(try first.text("sejours") == "3")
    #expect(try first.isCurrent())
    try body.stay("C", "centre", "2023-02-01", "2023-02-02")
    #expect(try !first.isCurrent())
    let second = try body.book()
    #expect(try second.text("sejours") == "4")
    #expect(first.revision != second.revision)
  }

  @Test func aFigureOpensDownToTheRecordsThatItCounts() throws {
    let body = try body()
    let book = try body.book()
    let key = FigureKey(service: "s", name: "sejours")
    let records = try book.records(countedBy: key, for: .year(2023))
    #expect(records.total == 3)
    #expect(records.rows.map { $0.cells[0] } == [.text("A"), .text("B"), .text("C")])
    let some = try book.records(countedBy: key, for: .year(2023), members: [(.commune, "94003")])
    #expect(some.rows.count == 1)
    let none = try book.records(countedBy: key, for: .year(2023), members: [(.commune, nil)])
    #expect(none.rows.map { $0.cells[0] } == [.text("C")])
    let page = try book.records(countedBy: key, for: .year(2023), RecordRange(limit: 1, offset: 1))
    #expect(page.total == 3)
    #expect(page.rows.count == 1)
  }

  /// What SQL gives is what evaluating record by record gives.
  @Test func sqlAndMemoryAgree() throws {
    let body = try SmallBody(figures: Self.figures)
    var generator = SystemRandomNumberGenerator()
    var days: Set<String> = []
    for _ in 0..<200 {
      let entry = CivilDate(days: 19_300 + Int.random(in: 0..<500, using: &generator))
      guard days.insert(entry.description).inserted else { continue }
      let exit =
        Bool.random(using: &generator) ? entry.adding(days: Int.random(in: 0..<90, using: &generator)) : nil
      try body.stay(
        ["A", "B", "C"].randomElement(using: &generator) ?? "A",
        Bool.random(using: &generator) ? "hotel" : "centre",
        entry.description, exit?.description,
        cents: Bool.random(using: &generator) ? Int64.random(in: 0..<99_999) : nil)
    }
    let book = try body.book()
    let register = try #require(body.pack.register("sejour"))
    for name in ["sejours", "cout", "cout_moyen", "duree", "part_hotel"] {
      let figure = try #require(book.counted[FigureKey(service: "s", name: name)])
      for breakdowns: [Figure.Breakdown] in [[], [.field(["lieu"])], [.commune, .month], [.grouping("ept")]] {
        let pass = RegisterPass(
          register: register, timing: .flow, period: .year(2023), breakdowns: breakdowns, model: book.model)
        let (inSQL, inMemory) = try body.database.connection.read { db in
          var memory = RegisterPass.Outcome()
          try RecordwisePass(pass: pass).run(figure, db, &memory)
          return (try pass.run([figure], db), memory)
        }
        func cells(_ outcome: RegisterPass.Outcome) -> [[String?]: Number?] {
          Dictionary(
            uniqueKeysWithValues: (outcome.cells[figure.key] ?? []).filter { $0.records > 0 }.map {
              ($0.members, $0.value)
            })
        }
        #expect(cells(inSQL) == cells(inMemory), "\(name) by \(breakdowns)")
      }
    }
  }
}
