// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct DurationTests {
  @Test(arguments: [
    ("P1D", "P1D"), ("PT2H", "PT2H"), ("PT0.999S", "PT0.999S"),
    ("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"),
    ("PT0S", "PT0S"), ("PT0.000S", "PT0S"), ("PT0.S", "PT0S"), ("PT0M", "PT0S"), ("P0D", "PT0S"),
    ("-P0D", "PT0S"),
    ("-PT1H2M", "-PT1H2M"), ("PT1000M", "PT16H40M"), ("PT1000M0.999999999S", "PT16H40M0.999999999S"),
    ("PT24H", "P1D"), ("PT240H", "P10D"), ("P2DT100M", "P2DT1H40M"), ("PT3600S", "PT1H"),
    ("-PT0.05S", "-PT0.05S"),
  ])
  func aDaysDurationIsWrittenInItsCanonicalForm(_ text: String, _ canonical: String) throws {
    #expect(try #require(DaysDuration(text)).description == canonical)
    #expect(MonthsDuration(text) == nil)
  }

  @Test(arguments: [
    ("P1Y2M", "P1Y2M"), ("P1Y", "P1Y"), ("P0Y", "P0M"), ("-P0M", "P0M"), ("-P1Y", "-P1Y"), ("P26M", "P2Y2M"),
    ("P1Y27M", "P3Y3M"), ("-P100M", "-P8Y4M"), ("P999999999M", "P83333333Y3M"), ("P99999999Y", "P99999999Y"),
  ])
  func aMonthsDurationIsWrittenInItsCanonicalForm(_ text: String, _ canonical: String) throws {
    #expect(try #require(MonthsDuration(text)).description == canonical)
    #expect(DaysDuration(text) == nil)
  }

  @Test(arguments: [
    "", "P", "-", "-P", "P0", "1Y", "1D", "P1H", "P1S", "PT", "P1DT", "T1H", "PT1D", "PT1Y", "P1Y1D", "P1M1D",
    "P1M2Y", "PT1M2H", "PT1H1H", "P1D1D", "P1Y1Y", "+P1D", "--P1D", "P-1D", "P1.5D", "PT1.5M", "PT.5S",
    "PT1.1234567891S", "p1d", " P1D", "P1D ", "P1Dé", "2012T-12-2511:00:00Z", "P99999999999999999999D",
    "P9223372036854775807D", "P9223372036854775807Y", "P768614336404564650Y8M",
  ])
  func whatIsNoDurationIsNil(_ text: String) {
    #expect(DaysDuration(text) == nil)
    #expect(MonthsDuration(text) == nil)
  }

  @Test func aDurationIsReadBackFromItsText() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let count =
        Int128(Int64.random(in: .min ... .max, using: &random)) >> Int.random(in: 0..<64, using: &random)
      let days = try #require(DaysDuration(nanoseconds: count))
      #expect(DaysDuration(days.description) == days)
      let months = MonthsDuration(months: Int64(count / 2))
      #expect(MonthsDuration(months.description) == months)
    }
  }

  @Test func componentsHaveTheSignOfTheDuration() throws {
    let duration = try #require(DaysDuration("-P1DT2H3M4.5S"))
    #expect(duration.days == -1)
    #expect(duration.hours == -2)
    #expect(duration.minutes == -3)
    #expect(duration.seconds == Number("-4.5"))
    #expect(duration.totalSeconds == Number("-93784.5"))
    let months = try #require(MonthsDuration("-P1Y2M"))
    #expect(months.years == -1)
    #expect(months.monthsOfYear == -2)
  }

  @Test(arguments: [
    ("P1D", "10", "P10D"), ("-P1D", "-10", "P10D"), ("PT1H", "26", "P1DT2H"), ("P1D", "0", "PT0S"),
    ("P4DT1H", "1.5", "P6DT1H30M"), ("PT23H", "2.5", "P2DT9H30M"), ("PT0.000000001S", "0.9", "PT0S"),
    ("-PT0.000000003S", "0.5", "-PT0.000000001S"),
  ])
  func aDaysDurationIsMultiplied(_ duration: String, _ factor: String, _ product: String) throws {
    let (duration, factor) = (try #require(DaysDuration(duration)), try #require(Number(factor)))
    #expect(duration.scaled(by: factor)?.description == product)
  }

  @Test(arguments: [
    ("P1M", "26", "P2Y2M"), ("P2M", "-1.5", "-P3M"), ("P1Y11M", "-2.5", "-P4Y9M"), ("P1M", "0", "P0M"),
  ])
  func aMonthsDurationIsMultipliedToWholeMonths(_ text: String, _ factor: String, _ product: String) throws {
    let (duration, factor) = (try #require(MonthsDuration(text)), try #require(Number(factor)))
    #expect(duration.scaled(by: factor)?.description == product)
  }

  @Test func aDurationIsDivided() throws {
    let (days, half) = (try #require(DaysDuration("P10DT23H")), try #require(Number("2.5")))
    #expect(days.divided(by: half) == DaysDuration("P4DT9H12M"))
    #expect(days.divided(by: .zero) == nil as DaysDuration?)
    #expect(DaysDuration("P10D")?.divided(by: try #require(DaysDuration("P4D"))) == half)
    #expect(days.divided(by: DaysDuration.zero) == nil)
    let months = try #require(MonthsDuration("P10Y11M"))
    #expect(months.divided(by: half) == MonthsDuration("P4Y4M"))
    #expect(months.divided(by: -half) == MonthsDuration("-P4Y4M"))
    #expect(MonthsDuration("P10Y")?.divided(by: try #require(MonthsDuration("P5Y"))) == 2)
    #expect(months.divided(by: MonthsDuration(months: 0)) == nil)
  }

  @Test func durationsAddAndSubtractExactly() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      let pair = (0..<2).map { _ in Int64.random(in: .min ... .max, using: &random) >> 2 }
      let (a, b) = (DaysDuration(seconds: pair[0]), DaysDuration(seconds: pair[1]))
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect((a < b) == (pair[0] < pair[1]))
      #expect(a.negated?.negated == a)
      let (m, n) = (MonthsDuration(months: pair[0]), MonthsDuration(months: pair[1]))
      #expect(m.adding(n)?.subtracting(n) == m)
      #expect((m < n) == (pair[0] < pair[1]))
    }
  }

  @Test func whatCannotBeHeldIsNil() throws {
    let limit: Int128 = 100_000_000_000_000_000_000_000_000_000_000
    #expect(DaysDuration(nanoseconds: limit) == nil)
    #expect(DaysDuration(nanoseconds: .min) == nil)
    let longest = try #require(DaysDuration(nanoseconds: limit - 1))
    #expect(longest.adding(longest) == nil)
    #expect(longest.scaled(by: 2) == nil)
    #expect(longest.scaled(by: try #require(Number("1e6000"))) == nil)
    #expect(DaysDuration(longest.description) == longest)
    let most = MonthsDuration(months: .max)
    #expect(most.adding(MonthsDuration(months: 1)) == nil)
    #expect(most.scaled(by: 2) == nil)
    #expect(MonthsDuration(months: .min).negated == nil)
    #expect(MonthsDuration(months: .min).magnitude == nil)
    #expect(MonthsDuration(months: .min).description == "-P768614336404564650Y8M")
  }
}
