// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Base

@Suite struct QuantityTests {
  private func number(_ text: String) throws -> Number { try #require(Number(text)) }

  @Test func aPrintedNumberStandsForThoseThatRoundToIt() throws {
    let quantity = Quantity(try number("1.9"), qualifier: .exact, precision: try number("0.1"))
    #expect(quantity.low == (try number("1.85")))
    #expect(quantity.high == (try number("1.95")))
  }

  @Test func anExactCountStandsForItself() {
    let quantity = Quantity(28431, qualifier: .exact, precision: nil)
    #expect(quantity.low == 28431 && quantity.high == 28431)
  }

  @Test(arguments: [
    ("260", "255", "265"), ("575", "572.5", "577.5"), ("20", "18", "22"), ("800", "750", "850"),
    ("100", "90", "110"),
  ])
  func aboutIsHalfOfTheLastPlaceAndAtMostATenth(_ value: String, _ low: String, _ high: String) throws {
    let quantity = Quantity(try number(value), qualifier: .about, precision: nil)
    #expect(quantity.low == (try number(low)))
    #expect(quantity.high == (try number(high)))
  }

  @Test func atLeastHasNoUpperBound() {
    let quantity = Quantity(5000, qualifier: .atLeast, precision: nil)
    #expect(quantity.overlaps(Quantity(exactly: 5180)))
    #expect(!quantity.overlaps(Quantity(exactly: 4999)))
  }

  /// Whatever numbers the operands stand for, the result's interval holds what they give.
  @Test func intervalsHoldEveryResult() throws {
    var generator = SystemRandomNumberGenerator()
    func random() -> Number {
      Number(coefficient: Int128(Int.random(in: -999...999, using: &generator)), exponent: -1) ?? 0
    }
    for _ in 0..<2_000 {
      let (a, b, c, d) = (random(), random(), random(), random())
      let x = Quantity(value: min(a, b), low: min(a, b), high: max(a, b))
      let y = Quantity(value: min(c, d), low: min(c, d), high: max(c, d))
      let results = [
        (x + y, a.adding(c)), (x - y, a.subtracting(c)), (x * y, a.multiplied(by: c)),
        (x / y, a.divided(by: c)),
      ]
      for case (let interval?, let exact?) in results {
        #expect(interval.low.map { $0 <= exact } ?? true, "\(x) \(y)")
        #expect(interval.high.map { $0 >= exact } ?? true, "\(x) \(y)")
      }
    }
  }
}
