// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Store

@Test func numbersAreScaledExactlyOrNotAtAll() throws {
  #expect(StoredValue(try #require(Number("12.5")), scale: 2) == .integer(1250))
  #expect(StoredValue(try #require(Number("12.500")), scale: 2) == .integer(1250))
  #expect(StoredValue(try #require(Number("12.505")), scale: 2) == nil)
  #expect(StoredValue(try #require(Number("92233720368547758.07")), scale: 2) == .integer(.max))
  #expect(StoredValue(try #require(Number("92233720368547758.08")), scale: 2) == nil)
}

@Test func scaledNumbersReadBackAsTheyWere() throws {
  var generator = SystemRandomNumberGenerator()
  for _ in 0..<1000 {
    let scale = Int.random(in: 0...12, using: &generator)
    let value = Int64.random(in: .min ... .max, using: &generator)
    let number = try #require(StoredValue.integer(value).number(scale: scale))
    #expect(StoredValue(number, scale: scale) == .integer(value))
  }
}

@Test func textsAreEqualByteByByteAsInSQLite() {
  let (composed, decomposed) = ("Cr\u{E9}teil", "Cre\u{301}teil")
  #expect(composed == decomposed)
  #expect(StoredValue.text(composed) != .text(decomposed))
  #expect(Set([StoredValue.text(composed), .text(decomposed)]).count == 2)
}

@Test(arguments: [
  (0.0, "1970-01-01T00:00:00.000Z"), (1_709_283_000.125, "2024-03-01T08:50:00.125Z"),
  (-0.001, "1969-12-31T23:59:59.999Z"), (951_782_399.999, "2000-02-28T23:59:59.999Z"),
])
func instantsAreWrittenInUTCToTheMillisecond(seconds: Double, expected: String) {
  #expect(Date(timeIntervalSince1970: seconds).journalNotation == expected)
}
