// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reading

/// What is told of each figure: its unit, qualifier, period, whole and place.
@Suite struct FigureTests {
  @Test(arguments: [
    ("près de 200 ménages", Qualifier.about), ("environ 575 visites", .about), ("quelques 250 sites", .about),
    ("une trentaine d'élèves", .about), ("plus de 1 000 agents", .atLeast), ("au moins 12 séances", .atLeast),
    ("soit + de 60 places", .atLeast), ("plus d'une centaine de personnes", .atLeast),
    ("jusqu'à 500 repas", .atMost),
    ("moins de 8 000 logements", .atMost), ("36 mois au maximum", .atMost), ("200 places environ", .about),
    ("476 familles", .exact), ("2 706 agents ont reçu au moins une visite", .exact),
  ])
  func wordsAroundWeakenANumber(_ text: String, _ expected: Qualifier) {
    #expect(read(text).figures.first?.qualifier == expected, "\(text)")
  }

  @Test(arguments: [
    ("En 2022, 317 familles", "2022"), ("317 familles en 2021", "2021"),
    ("5 240 enfants suivis au 31 décembre 2023", "2023-12-31"),
    ("607 accueils en décembre 2022", "2022-12"),
    ("Du 16 mars au 11 mai 2020, 133 écoles", "2020-03-16/2020-05-11"),
    ("54 projets au premier trimestre 2021", "2021-Q1"), ("Fin 2020, 6 202 ménages", "2020-12-31"),
    ("20 jeunes sur la période 2017-2020", "2017/2020"), ("476 familles", "2023"),
  ])
  func thePeriodIsSaidOrTheReportsOwn(_ text: String, _ expected: String) {
    #expect(read(text).figures.first?.period == expected, "\(text)")
  }

  @Test func aComparisonGivesEachValueItsPeriod() {
    let figures = read("En décembre 2023, l'accueil comptait 635 accueils contre 607 en décembre 2022.")
      .figures
    #expect(figures.map(\.period) == ["2023-12", "2022-12"])
    #expect(figures.map(\.unit) == ["accueils", "accueils"])
  }

  @Test func aPartTakesTheUnitOfItsWhole() {
    let figures = read("108 collèges, dont 38 classés en éducation prioritaire").figures
    #expect(figures.map(\.unit) == ["collèges", "collèges"])
    #expect(figures[1].parent == 0)
  }

  @Test func aLabelBeforeAColonNamesItsNumber() {
    #expect(figures("Nombre d'heures d'accueil réalisées : 4 774 732") == ["4774732 h"])
    #expect(figures("Abonnés : 5 108 (2022 : 4 667)") == ["5108 abonnés", "4667 abonnés"])
  }

  @Test func theHeadersOfATableNameItsCells() {
    let figures = read("Service\tNombre d'agents\tMontant (en k€)\nVoirie\t40\t12,5\nÉcoles\t120\t8").figures
    #expect(figures.map { "\($0.value) \($0.unit)" } == ["40 agents", "12500 €", "120 agents", "8000 €"])
    #expect(figures[0].label == "Voirie, Nombre d'agents")
  }

  @Test func aTableMayBeDrawnWithBars() {
    let figures = read("| Service | Agents 2022 | Agents 2023 |\n|---|---|---|\n| Voirie | 40 | 44 |").figures
    #expect(figures.map(\.period) == ["2022", "2023"])
  }

  @Test func linesAndColumnsAreCountedFromOne() {
    let figure = read("Une ligne.\n\nIl y a **108 collèges**.").figures[0]
    #expect(figure.span == TextSpan(line: 5, column: 10, length: 3))
    #expect(figure.written == "108")
  }

  @Test func sectionsAreNamedAfterTheirHeadings() {
    let reading = read("## Les crèches\n\n80 crèches\n\n## Les collèges\n\n108 collèges")
    #expect(reading.figures.map(\.section) == ["les_creches", "les_colleges"])
    #expect(reading.figures[0].key == "les_creches.creches")
    #expect(reading.year == 2023)
  }

  @Test func theTitleIsTheFirstLineThatSaysSo() {
    let cover =
      "PRÉFET\n\n# Sommaire\n\n# Rapport d'activité des services en 2021\n\n80 crèches en 2020, 90 en 2022"
    let reading = Reader().read(cover, name: "essai.md", language: .fr)
    #expect(reading.title == "Rapport d'activité des services en 2021")
    #expect(reading.year == 2021)
  }

  @Test func anotherLanguageIsRemarked() {
    let spanish = String(
      repeating: "El ayuntamiento atendió a 300 familias durante el año y ofreció sus servicios con éxito. ",
      count: 5)
    #expect(read(spanish, nil).remarks == [Catalogue.otherLanguage])
    #expect(
      read("The council of the town was pleased with the results of the year that ended in 2023.", nil)
        .remarks == [])
  }
}
