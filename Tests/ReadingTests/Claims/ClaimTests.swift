// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reading

/// What documents claim of their figures, and what arithmetic says of it.
@Suite struct ClaimTests {
  @Test(arguments: [
    ("383 assistants familiaux, 182 dans le département et 201 en dehors.", "sum 383 holds"),
    ("28 431 bénéficiaires (19 856 à domicile et 8 565 en établissement).", "sum 28431 broken"),
    ("450 000 € répartis ainsi : 170 000 € pour 68 enfants, 280 000 € pour 97 enfants.", "sum 450000 holds"),
    ("5 550 agents concernés : 258 hospitaliers et 5 295 territoriaux.", "sum 5550 broken"),
    ("12 communes, 7 associations et 4 entreprises, soit 23 partenaires.", "sum 23 holds"),
  ])
  func theWholeIsTheSumOfItsParts(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test func pointsUnderAWholeAreItsParts() {
    let list =
      "- 801 familles hébergées :\n  - 312 familles à l'hôtel\n  - 202 familles en centre\n  - 287 familles en relais"
    #expect(claims(list).contains("sum 801 holds"))
    #expect(claims(list.replacing("287", with: "278")).contains("sum 801 broken"))
  }

  @Test func anOpenListMakesNoTotal() {
    #expect(
      claims("19 128 aides (dont 15 960 au quotidien et 3 128 au projet, ...)").contains(
        "sum 19128 uncheckable"))
  }

  @Test(arguments: [
    ("1 533 situations étudiées avec 868 demandes de sanctions (soit 57 %)", "share 57 holds"),
    ("1 533 situations étudiées avec 868 demandes de sanctions (soit 56 %)", "share 56 broken"),
    ("Sur les 3 651 assistants, 2 706 ont été visités, soit 74 %.", "share 74 holds"),
    ("54 % des logements ont été livrés.", "share 54 uncheckable"),
  ])
  func aShareIsItsPartOfItsWhole(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test func sharesMakeAHundred() {
    #expect(
      claims("Dépenses : 45 % de personnel, 30 % de fonctionnement, 25 % d'investissement.").contains(
        "sum 100 holds"))
    let list = "Orientations :\n\n- 34 % à l'hôtel\n- 30 % en centre\n- 20 % en relais\n- 13 % ailleurs"
    #expect(claims(list).contains("sum 100 to_look_at"))
  }

  @Test(arguments: [
    (
      "476 interpellations, contre 317 en 2022, soit une augmentation de 50,16 %.",
      "evolution_pct 50.16 holds"
    ),
    ("Le nombre de contentieux est passé de 24 à 18, soit une baisse de 20 %.", "evolution_pct -20 broken"),
    ("passant de 1 425 en décembre 2022 à 1 363 en décembre 2023 (-4 %)", "evolution_pct -4 holds"),
    ("5 469 informations reçues (+9 % par rapport à 2022)", "evolution_pct 9 uncheckable"),
    ("115 accidents contre 137 en 2022, soit une diminution de 22 accidents", "difference -22 holds"),
    (
      "2 340 logements agréés, soit une baisse de 24 % par rapport à 2022 (3 073 logements)",
      "evolution_pct -24 holds"
    ),
    ("Un pli coûte 1,20 €, en augmentation de 0,10 € (+ 9,1 %).", "evolution_pct 9.1 holds"),
  ])
  func aChangeIsTheDifferenceOfItsValues(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test func aYearIsNotComparedWithItself() {
    #expect(
      claims("2 340 logements agréés en 2023, soit une baisse de 24 % par rapport à 2023 (3 073 logements)")
        .contains("other 2023 broken"))
  }

  @Test(arguments: [
    ("355 placements (en moyenne 30 par mois)", "ratio 30 holds"),
    ("355 placements (en moyenne 38 par mois)", "ratio 38 to_look_at"),
    ("36 500 visiteurs, soit 100 par jour", "ratio 100 holds"),
    ("296 375 plis reçus (moyenne de 1 190 par jour)", "ratio 1190 uncheckable"),
  ])
  func anAverageIsItsTotalByItsDays(_ text: String, _ expected: String) {
    #expect(claims(text).contains(expected), "\(claims(text))")
  }

  @Test func aLeapYearHasOneMoreDay() {
    let leap = Reader().read(
      "# Rapport d'activité 2020\n\n1 544 750 nuitées, soit 4 232 personnes par jour.", name: "x",
      language: .fr)
    #expect(leap.claims.map(\.verdict) == [.broken])
  }

  @Test func whatIsAnnouncedFollows() {
    #expect(claims("Trois axes :\n\n- l'accueil\n- la voirie\n- la jeunesse").contains("other 3 holds"))
    #expect(claims("Trois axes :\n\n- l'accueil\n- la voirie").contains("other 3 broken"))
    #expect(claims("Trois marchés et un appel à projets :\n\n- a\n- b\n- c\n- d").contains("other 3 holds"))
    #expect(claims("dans 4 villes (Villejuif, Créteil, Alfortville et Orly)").contains("other 4 holds"))
    #expect(claims("dans 4 villes (Villejuif, Créteil et Orly)").contains("other 4 to_look_at"))
  }

  @Test func tablesAddUpAndCompare() {
    let table =
      "Service\tAgents 2022\tAgents 2023\tÉvolution\nVoirie\t40\t44\t+10 %\nÉcoles\t120\t126\t+6 %\nTotal\t160\t171\t+6,9 %"
    #expect(
      claims(table) == [
        "evolution_pct 10 holds", "evolution_pct 6 broken", "sum 160 holds", "sum 171 broken",
        "evolution_pct 6.9 holds",
      ])
  }

  @Test func theSameQuantityTwiceIsCompared() {
    let first = "296 jeunes inscrits au dispositif de rentrée des lycées."
    #expect(
      claims(first + "\n\nLe dispositif de rentrée des lycées compte 296 jeunes inscrits.").contains(
        "other 296 holds"))
    #expect(
      claims(first + "\n\nLe dispositif de rentrée des lycées compte 269 jeunes inscrits.").contains(
        "other 269 to_look_at"))
  }

  @Test func swappedDigitsAreLookedAtUnderAnotherName() {
    let text =
      "296 jeunes se sont inscrits au dispositif de rentrée.\n\nLe dispositif de rentrée a aidé 220 jeunes sur 269 inscrits."
    #expect(claims(text).contains("other 269 to_look_at"))
  }

  @Test func partsAreFoundUnderTheNounTheyPart() {
    #expect(
      claims("La campagne célèbre 6 athlètes.\n\nVoici les athlètes (3 hommes - 3 femmes).").contains(
        "sum 6 holds"))
  }

  @Test func verbsMultiply() {
    #expect(claims("Tripler l'usage du vélo, en passant de 3 à 9 % des trajets.").contains("ratio 3 holds"))
  }

  @Test func aValueAThousandTimesItsLikeIsLookedAt() {
    #expect(
      claims("1 364 482 repas ont été produits.\n\nQuotidiennement plus d'un million de repas sont servis.")
        .contains("other 1000000 to_look_at"))
    #expect(claims("La forêt couvre 2,146 ha.").contains("other 2.146 to_look_at"))
  }

  @Test func aPartIsNoMoreThanItsWhole() {
    #expect(claims("4 331 places, dont 2 100 en structures dédiées").contains("other 2100 holds"))
  }

  /// Numbers without end on one line cost what their length costs: compared each with each they would take hours.
  @Test(arguments: ["1 %, ", "900 agents (", "5 agents (+5 %). ", "+5 % contre 7, "])
  func dataThatIsNoProseIsReadToTheEnd(_ piece: String) {
    let reading = Reader().read(String(repeating: piece, count: 10_000), name: "x", language: .fr)
    #expect(reading.figures.count >= 10_000)
  }

  /// Whatever it is given, the reader ends, and what it points at is there.
  @Test func anyTextIsRead() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "12", " ", "\t", "|", "%", "€", "(", ")", ":", "dont", "soit", "contre", "de", "à", "en 2022", "\n",
      "- ", "1 200", "3,5", "M€", "<sup>2</sup>",
      "agents", "une trentaine", "**", "Total", "+", "-", "/", ".", ",", "deux", "cent", "mille", "L.121-1",
      "31/12/2023", "é", "\u{301}", "🙂", "\r\n",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...80, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let reading = Reader().read(text, name: "x", language: nil)
      for figure in reading.figures {
        let line = reading.lines[figure.span.line - 1]
        #expect(figure.span.column + figure.span.length - 1 <= line.unicodeScalars.count, "\(text)")
      }
      for claim in reading.claims {
        #expect(claim.operands.allSatisfy { reading.figures.indices.contains($0) })
      }
    }
  }
}
