// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Testing

/// The rules of the Val-de-Marne against amounts that another program computed: OpenFisca-France, 1,000 cases
/// of each. It computes in 32-bit floats: amounts within a cent are equal.
@Suite struct RuleVectorTests {
  @Test func theExamplesOfTheValDeMarneHold() throws {
    let pack = try RuleSample.valDeMarne()
    #expect(pack.ruleBook.failures(of: pack.examples).map { $0.description(in: .en) } == [])
    #expect(pack.rules.allSatisfy { rule in pack.examples.contains { $0.rule == rule.key } })
    #expect(pack.remarks.isEmpty)
  }

  @Test func theAPAIsThatOfTheLegalParametersOf2023() throws {
    let pack = try RuleSample.valDeMarne()
    let rule = try #require(pack.ruleBook.rule(RuleKey(service: "da", name: "apa_montant")))
    let rows = try vectors("apa_domicile_2023_legal_params")
    #expect(rows.count == 1000)
    for (line, row) in rows.enumerated() {
      let value = pack.ruleBook.value(
        of: rule,
        [
          day("2023-06-01"), number(row, "gir"), number(row, "plan_propose"),
          number(row, "ressources_mensuelles_menage"), .boolean(row["en_couple"] == "True"),
        ])
      for (result, column) in [("plan", "plan_plafonne"), ("participation", "participation"), ("apa", "apa")]
      {
        try expectClose(value.context?[result], row[column], "line \(line + 2), \(column)")
      }
    }
  }

  @Test func theRSAIsThatOfJune2023() throws {
    let pack = try RuleSample.valDeMarne()
    func rule(_ name: String) throws -> Rule {
      try #require(pack.ruleBook.rule(RuleKey(service: "dasipe", name: name)))
    }
    let (amount, income, base) = (
      try rule("rsa_montant"), try rule("rsa_revenu_retenu"), try rule("rsa_socle")
    )
    let june = day("2023-06-01")
    let rows = try vectors("rsa_2023-06_openfisca")
    #expect(rows.count == 1000)
    for (line, row) in rows.enumerated() {
      let adults = Int(row["adultes"] ?? "") ?? 0
      let ages = (row["ages_enfants"] ?? "").split(separator: ";").compactMap { Int($0) }
      let isAlone =
        adults == 1 && !ages.isEmpty && (row["isolement_recent"] == "1" || ages.contains { $0 < 3 })
      var incomes: [Value] = []
      for adult in 0..<adults {
        let replaces = months(row, "chomage_net", adult)[3] != .number(.zero)
        for kind in ["salaire_net", "chomage_net"] {
          let months = months(row, kind, adult)
          incomes.append(
            pack.ruleBook.value(
              of: income, [.list(Array(months[..<3])), months[3], .boolean(replaces)]))
        }
      }
      let household: [Value] = [
        june, .number(Number(adults)), .number(Number(ages.count)), .boolean(isAlone),
      ]
      let benefits = try #require(
        number(row, "prestations_familiales_retenues").number?
          .adding(number(row, "minima_sociaux_retenus").number ?? .zero))
      let value = pack.ruleBook.value(
        of: amount,
        household + [
          .list(incomes), .number(benefits), .string(row["occupation"] ?? ""), number(row, "aide_logement"),
        ])
      try expectClose(value, row["rsa"], "line \(line + 2)")
      let bases = pack.ruleBook.value(of: base, household)
      try expectClose(bases.context?["forfaitaire"], row["rsa_socle"], "line \(line + 2), socle")
      try expectClose(bases.context?["majore"], row["rsa_socle_majore"], "line \(line + 2), majoré")
    }
  }

  // MARK: Vectors

  private func vectors(_ name: String) throws -> [[String: String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Vectors/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return lines.dropFirst().map { cells in
      Dictionary(uniqueKeysWithValues: zip(lines[0], cells))
    }
  }

  private func number(_ row: [String: String], _ column: String) -> Value {
    RuleSample.number(row[column] ?? "")
  }

  private func day(_ text: String) -> Value { CivilDate(text).map(Value.date) ?? .null() }

  /// An adult's income of March to June.
  private func months(_ row: [String: String], _ kind: String, _ adult: Int) -> [Value] {
    (3...6).map { month in
      let cells = (row["\(kind)_2023-0\(month)"] ?? "").split(separator: "|").map(String.init)
      return RuleSample.number(cells[adult])
    }
  }

  private func expectClose(_ value: Value?, _ expected: String?, _ place: String) throws {
    let expected = try #require(expected.flatMap { Number($0) })
    let found = try #require(value?.number, "\(place): \(value?.cause?.explanation.en ?? "no value")")
    let gap = try #require(found.subtracting(expected)).magnitude
    #expect(gap.multiplied(by: 100) ?? gap <= 1, "\(place): expected \(expected), found \(found)")
  }
}
