// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Testing

@Suite struct ParameterTests {
  private static let rsa = """
    parameters:
      rsa.montant:
        label: Montant forfaitaire
        kind: amount
        unit: €/mois
        values:
          - { from: 2023-04-01, until: 2024-03-31, value: 607.75, source: "Décret n° 2023-340, art. 1", url: "https://exemple.fr" }
          - { from: 2022-07-01, value: 598.54, source: "Loi n° 2022-1158, art. 9", grade: secondary }
          - { from: 2025-04-01, value: 646.52, source: "Décret n° 2025-293, art. 1", grade: memory }
      apa.plafond:
        label: Plafond du plan d'aide
        kind: amount
        unit: €
        of: { gir1: GIR 1, gir2: GIR 2 }
        values:
          - { from: 2023-01-01, value: { gir1: 1914.04, gir2: 1547.93 }, source: "CASF, art. R232-10" }
    """
  private static let smic = """
    parameters:
      smic.horaire:
        label: SMIC horaire brut
        kind: amount
        unit: €/h
        values:
          - { from: 2023-01-01, until: 2023-04-30, value: 11.27, source: "Décret n° 2022-1608, art. 1" }
          - { from: 2023-05-01, until: 2023-12-31, value: 11.52, source: "Arrêté du 26 avril 2023, art. 2" }
    """

  private func pack(_ files: [String: String] = [:]) throws -> TemporaryPack {
    try TemporaryPack(
      ["parameters.yaml": Self.smic, "services/dhfv/parameters.yaml": Self.rsa]
        .merging(files, uniquingKeysWith: { $1 }))
  }

  /// What is wrong with a formula, and with a filter, that stands at 2:37 of `figures.yaml`.
  private func problems(formula: String) throws -> [String] {
    try pack([
      "services/dhfv/figures.yaml": """
      figures:
        f: { label: F, unit: u, formula: '\(formula)' }
        interpellations: { label: Interpellations, unit: demandes, nature: flow }
        sejours: { label: Séjours, unit: séjours, count: sejour, by: [lieu] }
      """
    ]).problems()
  }

  private func day(_ text: String) throws -> ParameterTime { .day(try #require(CivilDate(text))) }

  // MARK: Values

  @Test func theValueInForceIsPickedByDate() throws {
    let parameter = try #require(try pack().load().parameter("dhfv.rsa.montant"))
    #expect(parameter.label == "Montant forfaitaire")
    #expect(parameter.unit == "€/mois")
    #expect(parameter.values.map(\.grade) == [.secondary, .text, .memory])
    #expect(parameter.values[1].url == "https://exemple.fr")
    #expect(try parameter.value(at: day("2023-03-31")) == .number(Number("598.54")!))
    #expect(try parameter.value(at: day("2023-04-01")) == .number(Number("607.75")!))
    #expect(try parameter.value(at: day("2024-03-31")) == .number(Number("607.75")!))
  }

  @Test func aDayWithoutValueIsNotTheLastKnownOne() throws {
    let parameter = try #require(try pack().load().parameter("dhfv.rsa.montant"))
    for text in ["2022-06-30", "2024-04-01", "2025-03-31"] {
      guard case .null(let cause?) = parameter.value(at: try day(text)) else {
        Issue.record("a value on \(text)")
        continue
      }
      #expect(cause.message.en.contains("“dhfv.rsa.montant” has no value on"))
      #expect(cause.message.en.contains("2023-04-01\u{A0}/\u{A0}2024-03-31"))
      #expect(cause.message.en.contains("since 2025-04-01"))
    }
    // Where no text ends the last value, it is in force still.
    #expect(try parameter.value(at: day("2031-01-01")) == .number(Number("646.52")!))
  }

  @Test func aPeriodHasAValueWhereItDoesNotChange() throws {
    let pack = try pack().load()
    let smic = try #require(pack.parameter("smic.horaire"))
    #expect(smic.value(at: .period(try #require(Period("2023-Q1")))) == .number(Number("11.27")!))
    guard case .null(let change?) = smic.value(at: .period(.year(2023))) else {
      Issue.record("one value for two")
      return
    }
    #expect(change.message.en.contains("changes within the period, on 1\u{A0}May\u{A0}2023"))
    guard case .null(let gap?) = smic.value(at: .period(try #require(Period("2023-12/2024-01")))) else {
      Issue.record("a value for a day without any")
      return
    }
    #expect(gap.message.en.contains("has no value on 1\u{A0}January\u{A0}2024"))
  }

  @Test func aValueRenewedAtTheSameAmountDoesNotChange() throws {
    let renewed = Self.smic.replacing("11.52", with: "11.270")
    let parameter = try #require(try pack(["parameters.yaml": renewed]).load().parameter("smic.horaire"))
    #expect(parameter.value(at: .period(.year(2023))) == .number(Number("11.27")!))
  }

  @Test func aScaleIsAContextOfItsMembers() throws {
    let parameter = try #require(try pack().load().parameter("dhfv.apa.plafond"))
    #expect(parameter.members == ["gir1", "gir2"])
    #expect(
      try parameter.value(at: day("2023-06-01"))
        == .context(["gir1": .number(Number("1914.04")!), "gir2": .number(Number("1547.93")!)]))
  }

  // MARK: Mistakes in the file

  @Test func everyMistakeOfTheFileHasItsPlace() throws {
    let problems = try pack([
      "services/dhfv/parameters.yaml": """
      parameters:
        a:
          label: A
          kind: amont
          unit: €
          values: [{ from: 2023-01-01, value: 1, source: s }]
        b:
          label: B
          kind: amount
          unit: euros
          values: [{ from: 2023-01-01, value: 1, source: s }]
        c:
          label: C
          kind: number
          unit: '%'
          valeurs: []
          values: []
        d:
          label: D
          kind: rate
          unit: '%/h'
          values:
            - { from: 2023-01-01, until: 2023-06-30, value: 1, source: s }
            - { from: 2023-06-30, value: 2, source: s }
            - { from: 2024-05-01, until: 2024-04-30, value: 3, source: s }
            - { from: 2025-02-30, value: x, surce: s, grade: memoire }
            - { from: 2026-01-01, value: 4 }
            - { from: 2027-01-01, value: 4, source: ' ' }
        e:
          label: E
          kind: amount
          unit: €
          of: [gir1, gir2]
          values:
            - { from: 2023-01-01, value: { gir1: 1, gir3: 2 }, source: s }
            - { from: 2024-01-01, value: 12, source: s }
        f:
          label: F
          kind: amount
          unit: €
          of: ['4 à 7']
          values: [{ from: 2023-01-01, value: { a: 1 }, source: s }]
        dhfv.g: { label: G, kind: number, unit: ans, values: [] }
        rsa montant: { label: H, kind: number, unit: ans, values: [] }
        smic.horaire: { label: I, kind: number, unit: ans, values: [] }
        a: { label: J }
      """
    ]).problems()
    let file = "services/dhfv/parameters.yaml:"
    let expected = [
      ("4:11", "did you mean “amount”"), ("10:11", "expected the unit €, €/…, found “euros”"),
      ("15:11", "needs “kind: rate”"), ("16:5", "unknown keyword “valeurs”; did you mean “values”"),
      ("17:13", "at least one dated value"), ("24:9", "that of 2023-06-30 overlaps that of 2023-01-01"),
      ("25:36", "expected an end on 2024-05-01 or later, found 2024-04-30"), ("26:17", "2025-02-30"),
      ("26:36", "expected a number, found “x”"), ("26:39", "“surce”; did you mean “source”"),
      ("26:56", "expected one of text, secondary, memory"), ("26:9", "“source”, which is missing"),
      ("27:9", "“source”, which is missing"), ("28:47", "expected a source"),
      ("35:47", "“gir3”; did you mean “gir"), ("35:36", "“gir2”, which is missing"),
      ("36:36", "expected a mapping"), ("41:9", "expected an identifier"),
      ("43:3", "“dhfv” is a service"), ("44:3", "expected a parameter's name"),
      ("45:3", "“smic.horaire” is already declared"), ("46:3", "expected unique keys"),
    ]
    for (place, text) in expected {
      #expect(
        problems.contains { $0.hasPrefix(file + place + ": ") && $0.contains(text) },
        "nothing at \(place) with “\(text)” in:\n\(problems.joined(separator: "\n"))")
    }
  }

  // MARK: Expressions

  @Test(arguments: [
    #"parameter("rsa.montant", @"2023-04-01") * 2"#,
    #"parameter("dhfv.rsa.montant", date("2023-04-01")) / parameter("smic.horaire")"#,
    #"parameter("apa.plafond", period.end).gir2"#,
    #"interpellations * parameter(key: "rsa.montant", date: period.start)"#,
    #"parameter("rsa.montant") - parameter("rsa.montant", @"2023-06-01")"#,
    #"parameter("apa.plafond").gir1 - parameter("apa.plafond").gir2"#,
  ])
  func formulasNameParameters(_ formula: String) throws {
    #expect(try problems(formula: formula) == [])
  }

  @Test(arguments: [
    (#"parameter("rsa.montent")"#, 47, "unknown parameter “rsa.montent”; did you mean “rsa.montant”"),
    (#"parameter("smic.horairre")"#, 47, "did you mean “smic.horaire”"),
    (#"parameter("rsa." + "montant", @"2023-06-01")"#, 54, "expected a value that is written out"),
    (
      #"parameter("rsa.montant", @"2024-06-01")"#, 62,
      "“dhfv.rsa.montant” has no value on 1\u{A0}June\u{A0}2024"
    ),
    (#"parameter("rsa.montant", null)"#, 62, "is absent"),
    (#"parameter("rsa.montant", 2023)"#, 62, "expected a date"),
    (#"parameter(if interpellations > 1 then "a" else "b")"#, 47, "expected a value that is written out"),
    (#"parameter("apa.plafond").gir3"#, 37, "“gir3” is no member"),
    (#"parameter("rsa.montant", @"2023-06-01").gir1"#, 37, "“gir1” is no member"),
    (#"parameter("apa.plafond")"#, 37, "expected a number, found a context (gir1, gir2)"),
    (#"interpellations / parameter("apa.plafond")"#, 53, "does not apply to a number and a context"),
    (#"parametre("rsa.montant")"#, 37, "did you mean “parameter”"),
    (#"previous(period)"#, 46, "unknown name: “period”"),
  ])
  func whatIsKnownToBeWrongIsToldAtItsPlace(_ formula: String, _ column: Int, _ text: String) throws {
    let problems = try problems(formula: formula)
    #expect(
      problems.contains {
        $0.hasPrefix("services/dhfv/figures.yaml:2:\(column):") && $0.contains(text)
      }, "nothing at 2:\(column) with “\(text)” in:\n\(problems.joined(separator: "\n"))")
  }

  @Test func filtersOverRecordsNameParameters() throws {
    let figures = """
      figures:
        a: { label: A, unit: u, count: sejour, where: 'cout > 12 * parameter("rsa.montant")' }
        b: { label: B, unit: u, sum: 'cout / parameter("rsa.montant", entree)', of: sejour }
        c: { label: C, unit: u, count: sejour, where: 'cout > 12 * parameter("rsa.montan")' }
        interpellations: { label: Interpellations, unit: demandes, nature: flow }
        sejours: { label: Séjours, unit: séjours, count: sejour, by: [lieu] }
      """
    let problems = try pack(["services/dhfv/figures.yaml": figures]).problems()
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("services/dhfv/figures.yaml:4:72: unknown parameter “rsa.montan”") == true)
  }

  @Test func aClaimIsCheckedOnItsPeriod() throws {
    let problems = try pack([
      "services/dhfv/claims.yaml": """
      claims:
        c1: { says: 'interpellations > 1 * parameter("smic.horaire")' }
        c2: { says: 'interpellations > 1 * parameter("smic.horaire")', period: 2023-Q1 }
        c3: { says: 'interpellations > 1 * parameter("smic.horaire", period.end)' }
        c4: { says: 'interpellations > 1 * parameter("smic.horaire", period.end)', period: 2024 }
      """
    ]).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("services/dhfv/claims.yaml:2:48: ") == true)
    #expect(problems.first?.contains("changes within the period") == true)
  }

  @Test func periodIsNoNameForAFigure() throws {
    let problems = try pack([
      "services/dhfv/figures.yaml": """
      figures:
        period: { label: P, unit: u }
        interpellations: { label: Interpellations, unit: demandes, nature: flow }
        sejours: { label: Séjours, unit: séjours, count: sejour, by: [lieu] }
      """
    ]).problems()
    #expect(problems.count == 1 && problems[0].hasPrefix("services/dhfv/figures.yaml:2:3: “period”"))
  }

  // MARK: The project's own

  @Test func theScalesOfTheValDeMarneAgreeWithTheirCoefficients() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let pack = try Pack.load(from: root.appendingPathComponent("packs/val-de-marne"))
    let day = try #require(CivilDate("2023-12-31"))
    func numbers(_ key: String) throws -> [Number] {
      try #require(pack.parameter(key)?.inForce(on: day)).numbers
    }
    // APA: the ceilings of the four GIR are their coefficients of the MTP, to the cent.
    let mtp = try numbers("da.apa.mtp")[0]
    let ceilings = try numbers("da.apa.plafond_coefficient").map {
      $0.multiplied(by: mtp)?.rounded(to: 2, .halfUp)
    }
    #expect(try ceilings == numbers("da.apa.plafond"))
    // Crèches: the floor is the RSA of a household of one and a half less its housing share, of 1 January.
    let january = try #require(CivilDate("2023-01-01"))
    let rsa = try #require(pack.parameter("dasipe.rsa.montant_forfaitaire")?.inForce(on: january)).numbers[0]
    #expect(
      try Number("1.26").flatMap(rsa.multiplied)?.rounded(to: 2, .halfUp) == numbers("dc.psu.plancher")[0])
    #expect(pack.parameters.allSatisfy { $0.inForce(on: day) != nil })
  }
}
