// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Testing

@Suite struct PackLoadingTests {
  @Test func aSoundPackIsReadWhole() throws {
    let pack = try TemporaryPack().load()
    #expect(pack.header.identifier == "essai")
    #expect(pack.header.language == .fr)
    #expect(pack.registers.map(\.name) == ["commune", "menage", "sejour"])
    #expect(
      pack.figures.map(\.key.name) == ["sejours", "part_hotel", "familles", "interpellations", "par_famille"])
    #expect(
      pack.figure(FigureKey(service: "dhfv", name: "sejours"))?.breakdowns.map(\.name) == [
        "lieu", "commune", "ept", "month",
      ])
    #expect(pack.claims.count == 1)
    #expect(pack.declaredValues.map(\.value) == [2340, 1560])
    #expect(pack.chapters.count == 1)
  }

  @Test func everyMistakeIsToldAtOnceWithItsPlace() throws {
    let problems = try TemporaryPack([
      "services/dhfv/registers.yaml": """
      registers:
        sejour:
          label: Séjour
          dat: entree
          date: entre
          fields:
            entree: { type: dat, required: true }
            sortie: { type: date, required: yes }
            menage: { type: reference, to: menages }
        menage:
          label: Ménage
          fields:
            numero: { type: text }
      """,
      "services/dhfv/figures.yaml": """
      figures:
        a: { label: A, unit: u, count: sejours }
        b: { label: B, unit: u, count: menage, sum: menage.numero }
        c: { label: C, unit: u, formula: interpelations + 1 }
        interpellations: { label: Interpellations, unit: u }
        interpellations: { label: Encore, unit: u }
        d: { unit: u }
        e: { label: E, unit: u, formula: '"x" * 2' }
      """,
      "services/dhfv/chapter.md": "Il y a {interpelations} demandes.",
      "declared/2023.csv":
        "key,period,value,qualifier,precision,line,note\ndhfv.interpellation,2023,12,exact,,1,\n",
    ]).problems()
    let expected = [
      ("services/dhfv/registers.yaml:4:5", "dat"), ("services/dhfv/registers.yaml:7:23", "dat"),
      ("services/dhfv/registers.yaml:8:39", "yes"),
      ("services/dhfv/registers.yaml:9:38", "did you mean “menage”"),
      ("services/dhfv/figures.yaml:2:34", "sejours"), ("services/dhfv/figures.yaml:3:6", "count, sum"),
      ("services/dhfv/figures.yaml:4:36", "did you mean “interpellations”"),
      ("services/dhfv/figures.yaml:6:3", "interpellations"), ("services/dhfv/figures.yaml:7:6", "label"),
      ("services/dhfv/figures.yaml:8:41", "does not apply"),
      ("services/dhfv/chapter.md:1:9", "did you mean “interpellations”"),
      ("declared/2023.csv:2:1", "did you mean “interpellations”"),
    ]
    for (place, text) in expected {
      #expect(
        problems.contains { $0.hasPrefix(place + ":") && $0.contains(text) },
        "nothing at \(place) with “\(text)” in:\n\(problems.joined(separator: "\n"))")
    }
  }

  @Test func duplicateKeysAreFoundInBlocksAndInLines() throws {
    let problems = try TemporaryPack([
      "pack.yaml": "pack: essai\nname: Un\nname: Deux\ntitle: T\nyear: 2023\n",
      "organisation.yaml": "organisation:\n  dhfv: { label: A, kind: direction, label: B }\n",
    ]).problems()
    #expect(problems.contains { $0.hasPrefix("pack.yaml:3:1: expected unique keys") })
    #expect(problems.contains { $0.hasPrefix("organisation.yaml:2:38: expected unique keys") })
  }

  @Test func formulasThatGoRoundAreRefused() throws {
    let problems = try TemporaryPack([
      "services/dhfv/figures.yaml": """
      figures:
        a: { label: A, unit: u, formula: b + 1 }
        b: { label: B, unit: u, formula: c * 2 }
        c: { label: C, unit: u, formula: a }
        interpellations: { label: I, unit: u }
      """,
      "services/dhfv/chapter.md": "Rien.",
    ]).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains("dhfv.a → dhfv.b → dhfv.c → dhfv.a") == true)
  }

  @Test func aFolderThatIsNoServiceIsRefused() throws {
    let problems = try TemporaryPack(["services/dhfw/chapter.md": "Rien."]).problems()
    #expect(problems.contains { $0.contains("services/dhfw") && $0.contains("did you mean “dhfv”") })
  }

  @Test func anUnknownCommuneGroupIsRefused() throws {
    let problems = try TemporaryPack([
      "territory/communes.csv":
        "code,name,population,longitude,latitude,ept\n94002,Alfortville,45046,2.4,48.7,T19\n"
    ]).problems()
    #expect(problems.contains { $0.hasPrefix("territory/communes.csv:2:34") && $0.contains("T11, T12") })
  }

  @Test func namesThatOnlyDifferByCaseAreOne() throws {
    let problems = try TemporaryPack([
      "services/dhfv/registers.yaml": (TemporaryPack.sound["services/dhfv/registers.yaml"] ?? "") + """

          Menage: { label: Encore, fields: { nom: { type: text }, Nom: { type: text } } }
        """
    ]).problems()
    #expect(problems.contains { $0.contains("“Menage” is already declared") })
  }

  @Test func aMissingPackSaysWhichFileItLacks() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nothing-\(UUID().uuidString)")
    #expect(throws: Diagnostics.self) { try Pack.load(from: folder) }
  }

  @Test(arguments: ["val-de-marne", "etat-val-de-marne"])
  func thePacksOfTheProjectAreSound(_ name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let pack = try Pack.load(from: root.appendingPathComponent("packs/\(name)"))
    #expect(pack.territory.communes.count == 47)
    #expect(pack.chapters.count == (name == "val-de-marne" ? 30 : 19))
    // Every declared value has a figure, every figure of a chapter a label that stands alone.
    #expect(pack.figures.allSatisfy { !$0.label.isEmpty && !$0.unit.isEmpty })
  }
}
