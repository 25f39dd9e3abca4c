// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Import
import Pack
import Testing

/// Tables of cases of the RSA and of the APA, read and computed as `bilan evaluate` does.
struct CaseTableTests {
  let pack: Pack

  init() throws { pack = try ValDeMarne.pack.get() }

  private static let apa = "gir,en_couple,ressources_mensuelles_menage,plan_propose"
  private static let rsa = rsa(months: ["2023-03", "2023-04", "2023-05", "2023-06"])

  private static func rsa(months: [String]) -> String {
    "adultes,ages_enfants,isolement_recent,"
      + ["salaire_net", "chomage_net"].flatMap { name in months.map { "\(name)_\($0)" } }
      .joined(separator: ",")
      + ",prestations_familiales_retenues,minima_sociaux_retenus,aide_logement,occupation"
  }

  private func apa(_ rows: String, columns: String = apa, on day: String? = nil) throws -> Computed {
    try Computed("apa_domicile", in: pack, "\(columns)\n\(rows)\n", on: day)
  }

  private func rsa(_ rows: String, columns: String = rsa, on day: String? = nil) throws -> Computed {
    try Computed("rsa", in: pack, "\(columns)\n\(rows)\n", on: day)
  }

  // MARK: Amounts

  @Test(arguments: [
    (
      "rsa", "rsa_2023-06_openfisca",
      ["montant": "rsa", "forfaitaire": "rsa_socle", "majore": "rsa_socle_majore"]
    ),
    (
      "apa_domicile", "apa_domicile_2023_legal_params",
      ["montant": "apa", "plan": "plan_plafonne", "participation": "participation"]
    ),
  ])
  func amountsAreThoseOfAnotherProgram(programme: String, vectors: String, columns: [String: String]) throws {
    let computed = try Computed(programme, in: pack, ValDeMarne.vectors(vectors))
    #expect(computed.summary.rows == 1000)
    #expect(computed.problems == [])
    for (result, column) in columns {
      let (found, expected) = (computed["resultat_\(result)"], computed[column])
      #expect(found.count == 1000)
      for (line, pair) in zip(found, expected).enumerated() {
        let gap = try #require(number(pair.0).subtracting(number(pair.1))).magnitude
        #expect(gap.multiplied(by: 100) ?? gap <= 1, "line \(line + 2), \(result): \(pair)")
      }
    }
  }

  private func number(_ text: String?) throws -> Number { try #require(text.flatMap { Number($0) }) }

  @Test func monthsOfTheColumnsSayWhichAmountsAreInForce() throws {
    let alone = "1,,0,0,0,0,0,0,0,0,0,0,0,0,loge_gratuitement"
    for (months, amount) in [
      (["2022-11", "2022-12", "2023-01", "2023-02"], "526.72"),
      (["2023-01", "2023-02", "2023-03", "2023-04"], "534.82"),
    ] {
      #expect(try rsa(alone, columns: Self.rsa(months: months))["resultat_montant"] == [amount])
    }
    #expect(try rsa(alone, on: "2023-03-31")["resultat_montant"] == ["526.72"])
    let dated = try rsa(alone + ",2023-02-15", columns: Self.rsa + ",date", on: "2023-12-01")
    #expect(dated["resultat_montant"] == ["526.72"])
  }

  @Test func aMonthWithoutParametersHasNoAmountAndSaysWhy() throws {
    let alone = "1,,0,0,0,0,0,0,0,0,0,0,0,0,proprietaire"
    let computed = try rsa(
      alone, columns: Self.rsa(months: ["2024-12", "2025-01", "2025-02", "2025-03"]))
    #expect(computed["resultat_montant"] == [""])
    #expect(computed.summary.withoutResult == 1)
    #expect(
      computed.problems.count == 1
        && computed.problems[0].hasPrefix("t:2:1: parameter “dasipe.rsa.montant_forfaitaire” has no value on")
    )
  }

  @Test func anEmptyCellIsNoChildAndNoIncome() throws {
    let computed = try rsa(
      """
      2,1;2;3;4;5;6;7;8;9,,,,,,,,,,,,,locataire_vide
      2,,0,300|,300|,300|,300|,|,|,|,|,,,,locataire_vide
      """)
    #expect(computed["resultat_montant"] == ["2977.98", "611.63"])
    #expect(computed.problems == [])
  }

  @Test func ageCountsWhereItIsGiven() throws {
    let computed = try apa("1,0,0,1000,59\n1,0,0,1000,60\n1,0,0,1000,", columns: Self.apa + ",age")
    #expect(computed["resultat_montant"] == ["0.00", "1000.00", "1000.00"])
  }

  @Test func aPregnantWomanAloneHasTheIncreasedAmount() throws {
    let computed = try rsa(
      "1,,0,0,0,0,0,0,0,0,0,0,0,0,locataire_vide,oui", columns: Self.rsa + ",grossesse")
    #expect(computed["resultat_montant"] == ["780.42"])
  }

  // MARK: Tables

  @Test func theTableIsPassedOnAsItIs() throws {
    let computed = try Computed(
      "apa_domicile", in: pack,
      "\u{FEFF}note,\(Self.apa)\r\n\"a, \"\"b\"\"\nc\",3,oui,1095.77,1377.27\r\n x,5,FALSE,0,10\r\n")
    #expect(
      computed.text == """
        note,\(Self.apa),resultat_montant,resultat_plan,resultat_participation
        "a, ""b""
        c",3,oui,1095.77,1377.27,1118.61,1118.61,0.00
        " x",5,FALSE,0,10,0.00,0.00,0.00

        """)
  }

  @Test func aRuleIsComputedByItsKey() throws {
    let ceilings = try Computed("da.apa_plafond", in: pack, "gir\n3\n", on: "2023-05-01")
    #expect(ceilings.text == "gir,resultat_apa_plafond\n3,1118.61\n")
    let incomes = try Computed(
      "dasipe.rsa_revenu_retenu", in: pack, "trois_mois,mois,remplace\n1;2;3,4,non\n900;900;900,0,0\n")
    #expect(incomes["resultat_rsa_revenu_retenu"] == ["2", "0"])
  }

  @Test func whatIsNoProgrammeIsRefused() throws {
    #expect(
      stop { _ = try Computed("apa_domicil", in: pack, "a\n1\n") }?.contains("did you mean “apa_domicile”")
        == true)
  }

  // MARK: Bad input

  @Test func wrongCellsAreToldWithTheirLineAndColumn() throws {
    let computed = try apa("x,True,1,2\n3,peut-être,abc,2.345\n7,1,1,1\n,1,1,1\n3,0,1,100")
    #expect(
      computed.problems.map(\.plain) == [
        "t:2:1: column “gir”: expected a whole number, found “x”",
        "t:3:1: column “en_couple”: expected true or false (true, false, 1, 0, oui, non), found “peut-être”",
        "t:3:1: column “ressources_mensuelles_menage”: expected a number of at most 2 decimals, found “abc”",
        "t:3:1: column “plan_propose”: expected a number of at most 2 decimals, found “2.345”",
        "t:4:1: gir: expected a whole number, at least 1, at most 6, found 7 of “da.apa_droit”",
        "t:5:1: column “gir”: expected a whole number, the cell is empty",
      ])
    #expect(computed["resultat_montant"] == ["", "", "", "", "100.00"])
    #expect(computed.summary.withoutResult == 4)
  }

  @Test func incomesAreThoseOfEachAdult() throws {
    let computed = try rsa("2,1;x,0,100,1|2|3,0|0,0|0,,,,,0,0,0,proprietaire\n3,,,,,,,,,,,,,,proprietaire")
    #expect(
      computed.problems.map(\.plain) == [
        "t:2:1: column “ages_enfants”: expected a whole number, found “x”",
        "t:2:1: column “salaire_net_2023-03”: expected 2 values, found 1",
        "t:2:1: column “salaire_net_2023-04”: expected 2 values, found 3",
        "t:3:1: column “adultes”: expected a whole number, at least 1, at most 2, found “3”",
      ])
  }

  @Test func raggedRowsAreToldAndKept() throws {
    let computed = try apa("3,True,1\n3,True,1,2,5\n3,0,1,100")
    #expect(
      computed.problems == [
        "t:2:1: expected 4 fields as in the header, found 3",
        "t:3:1: expected 4 fields as in the header, found 5",
      ])
    #expect(computed["resultat_montant"] == ["", "", "100.00"])
  }

  @Test func missingColumnsAndMonthsAreNamed() throws {
    let missing = stop { _ = try apa("3,0,1", columns: "gir,en_couples,plan_propose") }
    #expect(missing?.contains("“en_couple”, “ressources_mensuelles_menage”; found: “gir”") == true)
    let hole = stop {
      _ = try rsa("1", columns: Self.rsa(months: ["2023-03", "2023-04", "2023-06", "2023-07"]))
    }
    #expect(hole?.contains("missing: “salaire_net_2023-05”, “chomage_net_2023-05”;") == true)
    let short = stop { _ = try rsa("1", columns: Self.rsa(months: ["2023-04", "2023-05", "2023-06"])) }
    #expect(short?.contains("missing: “salaire_net_2023-03”, “chomage_net_2023-03”;") == true)
    let none = stop { _ = try rsa("1", columns: "adultes,ages_enfants,isolement_recent,occupation") }
    #expect(none?.contains("“salaire_net_AAAA-MM”") == true)
  }

  @Test func aTableWithoutRowsOrWithResultsIsToldApart() throws {
    #expect(try apa("").summary.rows == 0)
    #expect(stop { _ = try apa("", columns: "") }?.contains("the file is empty") == true)
    let again = stop { _ = try apa("3,0,1,100,1", columns: Self.apa + ",resultat_montant") }
    #expect(again?.contains("the table already has a column “resultat_montant”") == true)
  }
}

extension String {
  /// With plain spaces, as a test is typed.
  fileprivate var plain: String { replacing("\u{A0}", with: " ") }
}
