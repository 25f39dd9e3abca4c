// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reading

@Suite struct ComparisonTests {
  private func edition(_ year: Int, _ figures: [(label: String, value: String, unit: String, period: String)])
    -> Reading
  {
    Reading(
      name: "\(year).txt", title: "Rapport \(year)", language: .fr, year: year, lines: figures.map(\.label),
      sections: [
        ReadSection(name: "effectif", title: "Effectif", level: 1, lines: 1...max(1, figures.count))
      ],
      figures: figures.enumerated().map { index, figure in
        ReadingSamples.figure(
          index, "f\(index)", figure.value, unit: figure.unit, period: figure.period, line: index + 1,
          label: figure.label)
      }, claims: [], remarks: [])
  }

  private func compare(
    _ old: [(label: String, value: String, unit: String)],
    _ new: [(label: String, value: String, unit: String)]
  ) -> Comparison {
    Comparison(
      edition(2021, new.map { ($0.label, $0.value, $0.unit, "2021") }),
      to: edition(2020, old.map { ($0.label, $0.value, $0.unit, "2020") }))
  }

  @Test func figuresAreMatchedByTheirWordsAndUnits() {
    let comparison = compare(
      [
        ("Demandes d'aide reçues", "100", "demandes"), ("Agents titulaires", "40", "agents"),
        ("Agents titulaires", "40", "%"),
      ],
      [
        ("Agent titulaire", "42", "agents"), ("Les demandes d'aides reçues", "110", "demandes"),
        ("Visites du musée", "9", "visites"),
      ])
    #expect(comparison.matched == 2)
    #expect(comparison.changes(.changed).isEmpty)
    #expect(comparison.changes(.appeared).map { $0.new?.label } == ["Visites du musée"])
    #expect(comparison.changes(.vanished).map { $0.old?.unit } == ["%"])
  }

  @Test(
    arguments: [
      ("100", "199", nil), ("100", "250", "multiplié par 2,5"), ("250", "100", "divisé par 2,5"),
      ("8800", "8800000", "environ 1\u{202F}000 fois plus grand"), ("3", "8", nil),
      ("0", "50", "était nul"), ("50", "0", "est devenu nul"), ("12", "-12", "le signe a changé"),
      ("2", "1900", "environ 1\u{202F}000 fois"),
    ] as [(String, String, String?)])
  func aChangeIsUnusualForAReason(_ old: String, _ new: String, _ reason: String?) {
    let changes = compare([("Agents titulaires", old, "agents")], [("Agents titulaires", new, "agents")])
      .changes(.changed)
    #expect(changes.count == (reason == nil ? 0 : 1))
    #expect(changes.first?.reason(.fr).contains(reason ?? "") ?? true)
  }

  @Test func sharesMoveByPoints() {
    func changes(_ old: String, _ new: String) -> [String] {
      compare([("Part des titulaires", old, "%")], [("Part des titulaires", new, "%")]).changes(.changed).map
      { $0.reason(.en) }
    }
    #expect(changes("10", "25") == [])
    #expect(changes("10", "35.5") == ["has changed by 25.5 points"])
  }

  @Test func whatIsSaidOfTheYearBeforeIsComparedToo() {
    let old = edition(2020, [("Agents titulaires", "40", "agents", "2020")])
    let new = edition(
      2021, [("Agents titulaires", "42", "agents", "2021"), ("Agents titulaires", "45", "agents", "2020")])
    let restated = Comparison(new, to: old).changes(.restated)
    #expect(restated.map { $0.new?.value } == [Number(45)])
    #expect(
      Comparison(new, to: old).table(.en).csv.contains(
        "restated,effectif,Agents titulaires,agents,2020,40,1,2020,45,2,"))
  }
}
