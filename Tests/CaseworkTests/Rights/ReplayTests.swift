// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Foundation
import Pack
import Store
import Testing

@Suite struct ReplayTests {
  /// A body whose pack stays in its folder while `body` works.
  private func replaying<T>(_ changed: String, _ body: (Desk, Programme, URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bilan-replay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in SamplePack.files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let file = folder.appendingPathComponent("changed.yaml")
    try changed.write(to: file, atomically: true, encoding: .utf8)
    let sample = try SampleBody(pack: Pack.load(from: folder))
    _ = try sample.granted("Petit", on: "2022-09-10")
    _ = try sample.granted("Moreau", on: "2023-02-10", children: 1)
    _ = try sample.granted("Diallo", on: "2023-03-10", children: 3)
    let desk = sample.desk("2023-06-01")
    return try body(desk, desk.programme("aide_loyer"), file)
  }

  private static let rule = """
    rules:
      montant:
        label: Montant de l'aide
        date: date
        inputs:
          date: { type: date }
          enfants: { type: integer, min: 0 }
          loyer: { type: money, min: 0 }
        results:
          montant: { type: money }
          part: { type: number }
        formula: '{ montant: parameter("base") + (if enfants > 2 then 40 else 60) * enfants, part: 0 }'
    """

  @Test func aChangedRuleTellsWhoGainsAndWhoLoses() throws {
    try replaying(Self.rule) { desk, programme, file in
      let before = try desk.database.revisions()
      let replay = try desk.replay(programme, with: file)
      #expect(replay.unchanged == 1)
      #expect(replay.gains.map(\.dossier) == ["ALO-2023-000001"])
      #expect(replay.gains.map(\.difference) == [10])
      #expect(replay.losses.map(\.dossier) == ["ALO-2023-000002"])
      #expect(replay.losses.map(\.difference) == [-30])
      #expect(replay.losses.first?.present == 260)
      #expect(replay.before == 520)
      #expect(replay.after == 500)
      #expect(replay.difference == -20)
      #expect(replay.text(in: .en).plain.contains("Lose each month (1): −30.00 €"))
      #expect(try desk.database.revisions() == before)
      let march = try desk.replay(programme, with: file, from: CivilDate("2023-03-01"))
      #expect(march.changes.map(\.dossier) == ["ALO-2023-000002"])
    }
  }

  @Test func aChangedParameterIsReadOnTheDayOfTheDecision() throws {
    let parameters = """
      parameters:
        base:
          label: Montant de base
          kind: amount
          unit: €/mois
          values:
            - { from: 2022-01-01, until: 2022-12-31, value: 105, source: Délibération }
            - { from: 2023-03-01, until: 2023-12-31, value: 110, source: Délibération }
      """
    try replaying(parameters) { desk, programme, file in
      let replay = try desk.replay(programme, with: file)
      #expect(replay.changes.map(\.difference) == [5])
      #expect(replay.unchanged == 1)
      // In February the other parameter has no value.
      #expect(replay.unknown.map(\.dossier) == ["ALO-2023-000001"])
      #expect(replay.unknown.first?.before == nil)
      #expect(replay.unknown.first?.after != nil)
    }
  }

  @Test(arguments: [
    ("rules:\n  montant: 3\n", "changed.yaml:2:12"),
    ("regles:\n  montant: 3\n", "changed.yaml:1:1"),
    ("rules:\n  montants:\n    label: x\n", "changed.yaml:2:3"),
    ("", "changed.yaml: the file holds no rule and no parameter"),
    ("# rien", "changed.yaml: the file holds no rule and no parameter"),
    ("rules: {}\n", "changed.yaml:1:8: the file holds no rule and no parameter"),
    ("rules:\n", "the file holds no rule and no parameter"),
    ("rules: [\n", "changed.yaml:"),
  ])
  func aBadFileIsToldAtItsPlace(text: String, place: String) throws {
    try replaying(text) { desk, programme, file in
      do {
        _ = try desk.replay(programme, with: file)
        Issue.record("nothing was said of \(text)")
      } catch let error as Diagnostics {
        #expect(error.description(in: .en).contains(place), "\(error.description(in: .en))")
      }
    }
  }
}
