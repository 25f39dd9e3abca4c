// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Testing

@testable import Reading

@Suite struct PackStartTests {
  private func loaded(_ start: PackStart) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pack-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in start.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Pack.load(from: folder)
  }

  @Test func whatWasReadIsAPackThatLoads() throws {
    let start = try #require(PackStart(ReadingSamples.staff, language: .fr))
    let pack = try loaded(start)
    #expect(pack.header.name == "Rapport <2023> & suite")
    #expect(pack.figures.map(\.key.description).count == start.figureCount)
    #expect(pack.figures.first?.unit == "agents")
    #expect(start.files["declared/2023.csv"]?.contains("effectif.titulaires,2023,5489,exact,,5,") == true)
    #expect(start.files["services/effectif/chapter.md"]?.contains("- titulaires\u{A0}: {titulaires}") == true)
    #expect(start.files["services/effectif/chapter.md"]?.contains("Apprentis (en alternance)") == true)
  }

  @Test func claimsAreSaidInFEELAndBrokenOnesAccepted() throws {
    let claims = try #require(
      PackStart(ReadingSamples.staff, language: .fr)?.files["services/effectif/claims.yaml"])
    #expect(
      claims.contains(
        "c1: { says: 'total = titulaires + contractuels', period: '2023', line: 7, accepted: 'Relevé à la lecture du rapport, à vérifier\u{A0}: 5 489 + 1 561"
      ))
    #expect(claims.contains("c2: { says: 'titulaires / total * 100 = 78', period: '2023', line: 9 }"))
    #expect(!claims.contains("c3"))
  }

  @Test func whatIsBrokenOrDoubtfulIsListed() throws {
    let start = try #require(PackStart(ReadingSamples.staff, leavingOut: ["c2"], language: .en))
    let rows = try #require(start.files["to-check.csv"]).split(separator: "\n")
    #expect(rows.map { $0.prefix(2) } == ["cl", "c1", "c2", "c3"])
    #expect(start.claimCount == 1)
    #expect(start.claim(at: 2, of: "x/services/effectif/claims.yaml") == "c1")
    #expect(start.claim(at: 1, of: "x/services/effectif/claims.yaml") == nil)
  }

  @Test func theSameWordsForAnotherPeriodAreTheSameFigure() throws {
    var reading = ReadingSamples.staff
    reading.figures.append(
      ReadingSamples.figure(5, "titulaires_2022", "5400", period: "2022", line: 8, label: "titulaires"))
    reading.claims = [
      ReadingSamples.claim(
        0, .evolution, result: 0, operands: [5], stated: "1.6", unit: "%", line: 8, verdict: .rounding,
        reason: Message(fr: "", en: ""))
    ]
    let start = try #require(PackStart(reading, language: .fr))
    #expect(start.figureCount == 5)
    #expect(start.files["declared/2023.csv"]?.contains("effectif.titulaires,2022,5400,") == true)
    #expect(
      start.files["services/effectif/claims.yaml"]?.contains(
        #"(titulaires - at(titulaires, "2022")) / at(titulaires, "2022") * 100 = 1.6"#) == true)
    _ = try loaded(start)
  }

  @Test func aReadingWithoutFiguresStartsNothing() {
    var reading = ReadingSamples.staff
    reading.figures = []
    reading.claims = []
    #expect(PackStart(reading, language: .fr) == nil)
  }
}
