// SPDX-License-Identifier: Apache-2.0

import Base
import Store
import Testing

@testable import Casework

@Suite struct MonthlyDueTests {
  /// Rights made of random periods that follow one another: what is due for a month is the amount on the first day
  /// covered, found here day by day.
  @Test func theFirstDayCoveredDecides() throws {
    let body = try SampleBody()
    let blank = try body.database.reading { try $0.blank("droit") }
    var random = Repeatable(state: 20_230_315)
    let origin = try #require(CivilDate("2022-11-01"))
    for _ in 0..<500 {
      let from = origin.adding(days: Int.random(in: 0..<120, using: &random))
      var day = from
      var periods: [RightPeriod] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let last = day.adding(days: Int.random(in: 0..<70, using: &random))
        periods.append(
          RightPeriod(from: day, until: last, amount: Number(Int.random(in: 0..<300, using: &random))))
        day = last.adding(days: 1)
      }
      var record = blank
      record["rythme"] = .text("monthly")
      record["du"] = StoredValue(from)
      record["au"] = StoredValue(day.adding(days: -1))
      let right = Right(record: record)
      for month in CivilDate.months(from: origin, to: origin.adding(months: 24)) {
        var expected = Number.zero
        for offset in 0..<CivilDate.length(ofMonth: month.month, year: month.year) {
          let covered = month.adding(days: offset)
          guard let period = periods.first(where: { $0.contains(covered) }) else { continue }
          expected = period.amount
          break
        }
        #expect(
          right.dueAmount(of: month.adding(days: 9), periods: periods.shuffled(using: &random)) == expected)
      }
    }
  }

  @Test func whatWasReplacedIsNotDue() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    // Ended on its first day: nothing was due.
    try body.desk("2023-03-20").work { work in
      let right = try #require(try dossier.currentRight(work.reader))
      try work.end(right, from: #require(right.from), motive: nil)
      let ended = try #require(try dossier.currentRight(work.reader))
      let due = try ended.dueAmount(of: #require(right.from), periods: ended.periods(work.reader))
      #expect(due.isZero)
    }
  }

  @Test func textOfBanksHasNoAccents() {
    #expect(SEPAText.plain("  Élodie  ÇAĞLAR-Þórsdóttir\t№ 5 ½ 李") == "Elodie CAGLAR-THorsdottir No 5 12 .")
    #expect(SEPAText.plain("œuvre & Cie", limit: 8) == "oeuvre +")
    #expect(SEPAText.plain("") == "")
    #expect(Number("1234.5")?.cents == "1234.50")
    #expect(Number("0.05")?.cents == "0.05")
    #expect(Number(7).cents == "7.00")
  }
}

/// The same numbers each time.
private struct Repeatable: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
