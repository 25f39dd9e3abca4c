// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

@testable import Web

extension DeskSample {
  /// How many visits `withVisits` has.
  static let visits = 130

  /// A sample with visits in `aide`, and notes that refer to them.
  static func withVisits() throws -> DeskSample {
    let sample = try DeskSample("essai", ["services/aide/registers.yaml": registers])
    try sample.database.write(by: Actor("Zoé")) { writer in
      for number in 1...visits {
        _ = try writer.upsert(
          [
            .text("V\(number)"), .text("2023-0\(number % 9 + 1)-1\(number % 10)"),
            .text(number % 5 == 0 ? "94028" : "94002"), .text(number % 2 == 0 ? "bureau" : "domicile"),
            .integer(Int64(number)), .integer(Int64(number) * 100 + 50), .integer(number % 3 == 0 ? 1 : 0),
            .text(secret),
          ], into: "visite_aide")
      }
      _ = try writer.upsert([.text("N1"), .integer(1), .text("Une <b>note</b>")], into: "note")
    }
    return sample
  }

  private static let registers = """
    \(visitRegister.replacing("SERVICE", with: "aide"))
      note:
        label: Note
        plural: Notes
        key: [code]
        fields:
          code: { type: text, max: 20, label: Code, required: true }
          visite: { type: reference, to: visite_aide, label: Visite }
          texte: { type: text, label: Texte }
    """

  /// What a register holds.
  func records(_ register: String) throws -> [StoredRecord] {
    try database.reading { try $0.records(RecordQuery(register).sorted(by: "id")) }
  }
}

extension Client {
  /// A browser in which an account is signed in.
  func browser(_ login: String) async throws -> Browser {
    let browser = Browser(self)
    try await browser.signIn(login)
    return browser
  }
}
