// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Base

@Suite struct NumberTests {
  @Test func arithmeticAgreesWithDecimal128() throws {
    for vector in NumberVectors.all {
      let left = try #require(Number(vector[0]))
      let right = try #require(Number(vector[2]))
      let result =
        switch vector[1] {
        case "+": left.adding(right)
        case "-": left.subtracting(right)
        case "*": left.multiplied(by: right)
        default: left.divided(by: right)
        }
      #expect(result == Number(vector[3]), "\(vector)")
    }
  }

  @Test func arithmeticKeepsItsIdentities() throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<5_000 {
      let (a, b) = (Number.random(using: &generator), Number.random(using: &generator))
      #expect(a.adding(b) == b.adding(a))
      #expect(a.multiplied(by: b) == b.multiplied(by: a))
      #expect(a.adding(b)?.subtracting(b) == a, "\(a) + \(b) - \(b)")
      #expect(-(-a) == a)
      #expect((a < b) == (b.subtracting(a).map { !$0.isNegative && !$0.isZero }))
      #expect(Number(a.description) == a)
      #expect(a.hashValue == a.reduced.hashValue)
      #expect((a == b) == (!(a < b) && !(b < a)))
    }
  }

  @Test func digitsAreCountedAtEveryPowerOfTen() {
    for power in 1...38 {
      #expect(PowersOfTen.digits(PowersOfTen[power].magnitude) == power + 1)
      #expect(PowersOfTen.digits(PowersOfTen[power].magnitude - 1) == power)
    }
    #expect(PowersOfTen.digits(0) == 1)
    #expect(PowersOfTen.digits(.max) == 39)
  }

  @Test func divisionByZeroHasNoResult() {
    #expect(Number.one.divided(by: .zero) == nil)
    #expect(Number.zero.power(-1) == nil)
  }

  @Test func evenQuotientsReadAsByHand() {
    #expect(Number(100).divided(by: 8)?.description == "12.5")
    #expect(Number(1).divided(by: 3)?.description == "0.3333333333333333333333333333333333")
    #expect(Number(2).divided(by: 3)?.description == "0.6666666666666666666666666666666667")
  }

  @Test(arguments: [
    (Number.Rounding.halfEven, ["2", "4", "-2", "2", "3"]), (.halfUp, ["3", "4", "-3", "2", "3"]),
    (.halfDown, ["2", "3", "-2", "2", "3"]), (.up, ["3", "4", "-3", "3", "3"]),
    (.down, ["2", "3", "-2", "2", "2"]), (.ceiling, ["3", "4", "-2", "3", "3"]),
    (.floor, ["2", "3", "-3", "2", "2"]),
  ])
  func roundingFollowsItsRule(_ rounding: Number.Rounding, _ expected: [String]) throws {
    for (text, result) in zip(["2.5", "3.5", "-2.5", "2.4", "2.6"], expected) {
      #expect(try #require(Number(text)).rounded(to: 0, rounding).description == result)
    }
  }

  @Test func roundingToTensAndTinyNumbers() throws {
    #expect(Number(1250).rounded(to: -2, .halfEven) == 1200)
    #expect(try #require(Number("1e-60")).rounded(to: 2, .up).description == "0.01")
    #expect(try #require(Number("-1e-60")).rounded(to: 2, .halfUp).isZero)
  }

  @Test(arguments: ["", "-", ".", "1,5", "12abc", "1e", "0x10", " 1", "1 ", "--1", "1.2.3", "NaN"])
  func textThatIsNoNumberIsRefused(_ text: String) {
    #expect(Number(text) == nil)
  }

  @Test func readersSeeNumbersInTheirLanguage() throws {
    let number = try #require(Number("-1234567.895"))
    #expect(number.formatted(decimals: 2, in: .fr) == "−1\u{202F}234\u{202F}567,90")
    #expect(number.formatted(decimals: 0, in: .en) == "−1,234,568")
    #expect(Number(12).formatted(in: .fr) == "12")
    #expect(try #require(Number("0.5")).formatted(in: .fr) == "0,5")
  }

  @Test func wholeNumbersConvertToIntOnlyWhereTheyFit() throws {
    #expect(try #require(Number("12.00")).int == 12)
    #expect(try #require(Number("12.5")).int == nil)
    #expect(try #require(Number("1e19")).int == nil)
    #expect(try #require(Number("9223372036854775807")).int == .max)
  }
}

/// The same numbers at every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Number {
  /// A number whose sums and differences are exact.
  static func random(using generator: inout some RandomNumberGenerator) -> Number {
    let coefficient = Int128(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator))
    return Number(coefficient: coefficient, exponent: Int.random(in: -8...8, using: &generator)) ?? .zero
  }
}
