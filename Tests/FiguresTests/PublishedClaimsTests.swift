// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store
import Testing

@testable import Figures

/// The claims of the two published reports, against the verdicts that were reached by hand.
@Suite struct PublishedClaimsTests {
  /// Where Bilan's verdict is another than the hand-made one, and why it should be.
  private static let disagreements: [String: String] = [:]

  private func verdicts(_ pack: String) throws -> [String: String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Verdicts/\(pack).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let cells = line.split(separator: ",")
        return (String(cells[0]), String(cells[1]))
      })
  }

  private func judged(_ pack: Pack) throws -> [JudgedClaim] {
    let database = try Database.inMemory(pack: pack)
    _ = try database.synchronise(declaredValues: pack.declaredValues, by: Actor("test"))
    try database.write(by: Actor("test")) { writer in
      for commune in pack.territory.communes {
        let groups = pack.territory.groupings.map { StoredValue.text(commune.groups[$0.name] ?? "") }
        _ = try writer.upsert(
          [
            .text(commune.code), .text(commune.name), .integer(Int64(commune.population)), .integer(0),
            .integer(0),
          ] + groups,
          into: "commune")
      }
    }
    return try FigureBook(pack: pack, database: database).judgedClaims()
  }

  @Test(arguments: ["val-de-marne", "etat-val-de-marne"])
  func everyVerdictIsReached(_ name: String) throws {
    let expected = try verdicts(name)
    let claims = try judged(projectPack(name))
    #expect(Set(claims.map(\.claim.key.description)) == Set(expected.keys))
    for judged in claims {
      let key = judged.claim.key.description
      let verdict =
        switch judged.verdict {
        case .holds, .holdsWithinRounding: "holds"
        case .broken: "broken"
        case .notCheckable: "uncheckable"
        }
      guard verdict != expected[key] else { continue }
      #expect(Self.disagreements[key] != nil, "\(key): \(verdict), by hand \(expected[key] ?? "none")")
    }
  }

  @Test func theErrorsOfTheReportsAreExplained() throws {
    let claims = try judged(projectPack("val-de-marne")) + judged(projectPack("etat-val-de-marne"))
    func arithmetic(_ key: String) -> String? {
      claims.first { $0.claim.key.description == key }?.arithmetic?(.fr)
        .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }
    #expect(arithmetic("da.d064") == "19 856 + 8 565 = 28 421, et non 28 431 (écart de 10)")
    #expect(arithmetic("securite.e006")?.contains("179,8") == true)
    #expect(arithmetic("sci.d221") == "10, et non 8 (écart de 2)")
    #expect(claims.allSatisfy { !$0.isFailure })
  }

  @Test func oneDigitOfOneDeclaredValueIsEnoughToBreakAClaim() throws {
    let pack = try projectPack("val-de-marne")
    let database = try Database.inMemory(pack: pack)
    let altered = pack.declaredValues.map { value in
      value.figure.description == "rh_effectifs.statut_titulaires"
        ? DeclaredValue(figure: value.figure, period: value.period, value: 5488, line: value.line) : value
    }
    _ = try database.synchronise(declaredValues: altered, by: Actor("test"))
    let failing = try FigureBook(pack: pack, database: database).judgedClaims().filter(\.isFailure)
    #expect(failing.map(\.claim.key.description) == ["rh_effectifs.d001"])
    #expect(failing.first?.claim.file.hasSuffix("services/rh_effectifs/claims.yaml") == true)
  }
}
