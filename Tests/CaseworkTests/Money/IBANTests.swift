// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Testing

@Suite struct IBANTests {
  /// The examples of the registry of ISO 13616.
  @Test(arguments: [
    "FR14 2004 1010 0505 0001 3M02 606", "DE89 3704 0044 0532 0130 00", "BE68 5390 0754 7034",
    "ES91 2100 0418 4502 0005 1332", "IT60 X054 2811 1010 0000 0123 456", "NL91 ABNA 0417 1643 00",
    "PT50 0002 0123 1234 5678 9015 4", "LU28 0019 4006 4475 0000", "MC58 1122 2000 0101 2345 6789 030",
    "CH93 0076 2011 6238 5295 7", "GB29 NWBK 6016 1331 9268 19", "IE29 AIBK 9311 5212 3456 78",
    "NO93 8601 1117 947", "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "PL61 1090 1014 0000 0712 1981 2874",
    "SM86 U032 2509 8000 0000 0270 100", "fr76 3000 6000 0112 3456 7890 189",
  ])
  func publishedNumbersAreRead(_ text: String) throws {
    let iban = try IBAN(text)
    #expect(iban.description == text.filter { $0 != " " }.uppercased())
    #expect(iban.grouped.replacing("\u{A0}", with: "") == iban.description)
  }

  @Test func whatIsWrongIsSaid() {
    func reason(_ text: String) -> String? { refusal { _ = try IBAN(checking: text) } }
    #expect(
      reason("FR7630006000011234567890188")
        == "“FR7630006000011234567890188” is not an IBAN: the key 76 does not agree with the account (expected 06)"
    )
    #expect(
      reason("FR76 3000 6000 0112 3456 7890 18")?.hasSuffix("expected 27 characters for FR, found 26") == true
    )
    #expect(reason("FR7630006000O1-234567890189")?.hasSuffix("found “-”") == true)
    #expect(
      reason("7630006000011234567890189")?.hasSuffix(
        "at place 1, expected a letter of the country’s code, found “7”") == true)
    #expect(reason("US7630006000011234567890189")?.hasSuffix("a country of SEPA, found “US”") == true)
    #expect(reason("")?.hasSuffix("a country of SEPA, found “”") == true)
    #expect(reason("FR76é0006000011234567890189")?.hasSuffix("found “É”") == true)
  }

  /// The key finds any digit that is wrong, and any two neighbours that changed places.
  @Test func theKeyFindsAWrongDigit() {
    let right = Array("FR7630006000011234567890189")
    for place in 4..<right.count {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: IBAN.Flaw.self) { try IBAN(String(wrong)) }
      }
      if place + 1 < right.count, right[place] != right[place + 1] {
        var wrong = right
        wrong.swapAt(place, place + 1)
        #expect(throws: IBAN.Flaw.self) { try IBAN(String(wrong)) }
      }
    }
  }
}
