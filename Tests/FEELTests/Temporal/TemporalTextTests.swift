// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct TemporalTextTests {
  private static let samples = [
    "2024-02-29T23:59:59.123456789@Europe/Paris", "-999999999-12-31T00:00:00+18:00", "999999999-12-31",
    "24:00:00Z",
    "-P106751991167300DT15H30M7.999999999S", "P768614336404564650Y7M", "11:22:33-02:45:55",
  ]
  private static let letters = Array("0123456789-+:.TZPYMDHS@/é".unicodeScalars)

  @Test func anyTextIsReadAsOneKindOrNone() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<100_000 {
      var scalars = Array((TemporalTextTests.samples.randomElement(using: &random) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        let letter = TemporalTextTests.letters.randomElement(using: &random) ?? "0"
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(letter, at: place)
        default: scalars[place] = letter
        }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let date = CivilDate(feel: text)
      let kinds: [String?] = [
        canonical(DaysDuration(text)), canonical(MonthsDuration(text)), canonical(ClockTime(text)),
        date == nil ? canonical(DateAndTime(text)) : date.map { String(describing: $0) },
      ]
      #expect(kinds.compactMap { $0 }.count <= 1, "\(text)")
    }
  }

  /// The text of a value, which reads back as the value.
  private func canonical<Value: LosslessStringConvertible & Equatable>(_ value: Value?) -> String? {
    value.map {
      #expect(Value($0.description) == $0)
      return $0.description
    }
  }
}
