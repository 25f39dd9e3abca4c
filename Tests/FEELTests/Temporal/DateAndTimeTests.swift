// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct DateAndTimeTests {
  @Test(arguments: [
    "2017-12-31T11:22:33", "-2017-12-31T11:22:33", "-99999-12-31T11:22:33", "2017-12-31T11:22:33.123456789",
    "2017-12-31T11:22:33.567Z", "-2017-12-31T11:22:33.456+01:35", "2011-12-31T10:15:30.987@Europe/Paris",
    "999999999-12-31T23:59:59.999999999@Europe/Paris", "-999999999-12-31T23:59:59.999999999+02:00",
  ])
  func aDateAndTimeIsReadAndWritten(_ text: String) throws {
    #expect(try #require(DateAndTime(text)).description == text)
  }

  @Test(arguments: [
    ("2012-12-24", "2012-12-24T00:00:00"), ("2021-12-31T24:00:00Z", "2022-01-01T00:00:00Z"),
    ("2017-08-10T10:20:00-00:00", "2017-08-10T10:20:00Z"),
  ])
  func aDateAndTimeHasACanonicalForm(_ text: String, _ canonical: String) throws {
    #expect(try #require(DateAndTime(text)).description == canonical)
  }

  @Test(arguments: [
    "", "11:00:00", "2011-12-0310:15:30", "2011-12-03T10:15:30+01:00@Europe/Paris",
    "9999999999-12-27T11:22:33",
    "2017-13-10T11:22:33", "2017-00-10T11:22:33", "2017-13-0T11:22:33", "998-12-31T11:22:33",
    "01211-12-31T11:22:33",
    "+99999-12-01T11:22:33", "2017-12-31T24:00:01", "2017-12-31T7:00:00", "2017-12-31T13:20:00@xyz/abc",
    "2017-12-31T13:20:00+19:00", "2017-12-31T13:20:00+05:0", "2017-12-31T7:20", "2017-12-31T07:2",
    "2017-12-31T",
    "2017-12-31t10:00:00", "2017-12-31 10:00:00", "999999999-12-31T24:00:00", "2017-12-31Z",
  ])
  func whatIsNoDateAndTimeIsNil(_ text: String) { #expect(DateAndTime(text) == nil) }

  @Test(
    arguments: [
      ("2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"),
      ("2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"),
      ("2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"),
      ("2021-01-12T10:10:10@Australia/Melbourne", "P1DT1H", "2021-01-13T11:10:10@Australia/Melbourne"),
      ("-2021-01-01T10:10:10+11:00", "-P1D", "-2022-12-31T10:10:10+11:00"),
      ("-2021-01-01T10:10:10@Australia/Melbourne", "-PT1H", "-2021-01-01T09:10:10@Australia/Melbourne"),
      ("2024-03-30T12:00:00@Europe/Paris", "P1D", "2024-03-31T13:00:00@Europe/Paris"),
      ("2024-10-27T00:30:00@Europe/Paris", "PT3H", "2024-10-27T02:30:00@Europe/Paris"),
      ("999999999-12-31T23:59:59.999999999Z", "PT0.000000001S", nil),
      ("-999999999-01-01T00:00:00", "-PT1S", nil),
    ] as [(String, String, String?)])
  func aDurationOfDaysIsRealTime(_ start: String, _ duration: String, _ end: String?) throws {
    let (start, duration) = (try #require(DateAndTime(start)), try #require(DaysDuration(duration)))
    #expect(start.adding(duration)?.description == end)
  }

  @Test(arguments: [
    ("2021-01-01T10:10:10+11:00", "-P1M", "2020-12-01T10:10:10+11:00"),
    ("-2021-01-01T10:10:10@Australia/Melbourne", "P1Y", "-2020-01-01T10:10:10@Australia/Melbourne"),
    ("2024-01-31T00:00:00@Europe/Paris", "P6M", "2024-07-31T00:00:00@Europe/Paris"),
    ("2024-01-31T10:00:00", "P1M", "2024-02-29T10:00:00"),
  ])
  func aDurationOfMonthsKeepsTheClock(_ start: String, _ duration: String, _ end: String) throws {
    let (start, duration) = (try #require(DateAndTime(start)), try #require(MonthsDuration(duration)))
    #expect(start.adding(duration)?.description == end)
    #expect(duration.negated.flatMap(start.subtracting)?.description == end)
  }

  @Test(
    arguments: [
      ("2021-01-02T10:10:10", "2021-01-01T10:10:10", "P1D"),
      ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"),
      ("2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
      ("2021-01-02T10:10:10@Europe/Paris", "1995-01-01T10:10:10@Asia/Dhaka", "P9498DT5H"),
      ("2024-07-01T00:00:00@Europe/Paris", "2024-01-01T00:00:00@Europe/Paris", "P181DT23H"),
      ("2021-01-02T00:00:00.25Z", "2021-01-02T00:00:00.5Z", "-PT0.25S"),
      ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10", nil),
      ("2021-01-02T10:10:10", "2021-01-01T10:10:10+02:00", nil),
    ] as [(String, String, String?)])
  func datesAndTimesAreRealTimeApart(_ left: String, _ right: String, _ difference: String?) throws {
    let (left, right) = (try #require(DateAndTime(left)), try #require(DateAndTime(right)))
    #expect(left.subtracting(right)?.description == difference)
  }

  @Test func aDateIsAMidnightOfUTC() throws {
    let date = DateAndTime(startOf: try #require(CivilDate("2021-01-01")))
    #expect(date.description == "2021-01-01T00:00:00Z")
    #expect(
      try #require(DateAndTime("2021-01-02T10:10:10@Europe/Paris")).subtracting(date)?.description
        == "P1DT9H10M10S")
    #expect(try #require(DateAndTime("2021-01-01T00:00:00")).subtracting(date) == nil)
  }

  @Test(arguments: [
    ("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00.0000", true, false),
    ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true, false),
    ("2018-02-08T00:00:00+01:00", "2018-02-08T00:00:00@Europe/Paris", true, false),
    ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00@Australia/Sydney", true, false),
    ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka", false, false),
    ("2002-04-02T23:00:00-04:00", "2002-04-03T02:00:00-01:00", true, false),
    ("2018-12-08T00:00:00", "2018-12-08T00:00:00Z", false, false),
    ("2012-12-25T10:10:10@Australia/Melbourne", "2012-12-25T10:10:10@Australia/Melbourne", true, true),
  ])
  func equalInstantsAreNotAlwaysTheSame(_ left: String, _ right: String, _ equal: Bool, _ same: Bool) throws {
    let (left, right) = (try #require(DateAndTime(left)), try #require(DateAndTime(right)))
    #expect((left.position == right.position) == equal)
    #expect((left == right) == same)
  }

  @Test func instantsAreOrderedWhereBothOrNeitherHaveAZone() throws {
    let early = try #require(DateAndTime("2024-01-01T10:00:00@Asia/Dhaka")).position
    let late = try #require(DateAndTime("2024-01-01T06:00:00@Europe/Paris")).position
    #expect(early.precedes(late) == true)
    #expect(late.precedes(early) == false)
    #expect(early.precedes(try #require(DateAndTime("2025-01-01")).position) == nil)
  }

  @Test(arguments: [
    ("2024-07-14T12:00:00@Europe/Paris", "PT2H"), ("2024-12-25T12:00:00@Europe/Paris", "PT1H"),
    ("2024-03-31T01:59:59@Europe/Paris", "PT1H"), ("2024-03-31T02:30:00@Europe/Paris", "PT1H"),
    ("2024-03-31T03:00:00@Europe/Paris", "PT2H"), ("2024-10-27T01:59:59@Europe/Paris", "PT2H"),
    ("2024-10-27T02:30:00@Europe/Paris", "PT2H"), ("2024-10-27T03:00:00@Europe/Paris", "PT1H"),
    ("99999-07-14T12:00:00@Europe/Paris", "PT2H"), ("999999999-07-14T12:00:00@Europe/Paris", "PT2H"),
    ("2024-01-01T00:00:00-05:00", "-PT5H"),
  ])
  func aZoneKnowsItsSummerTime(_ text: String, _ offset: String) throws {
    #expect(try #require(DateAndTime(text)).timeOffset?.description == offset)
  }

  @Test func whatAClockShowsIsReadBackAsItsInstant() throws {
    var random = SeededGenerator(seed: 4)
    let zones = try [
      "Europe/Paris", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Etc/UTC",
    ].map {
      try #require(Zone(name: $0))
    }
    for _ in 0..<5_000 {
      let instant =
        Int128(Int64.random(in: -9_000_000_000...90_000_000_000, using: &random)) * 1_000_000_000 + 7
      let zone = try #require(zones.randomElement(using: &random))
      let shown = try #require(DateAndTime(nanosecondsSince1970: instant, in: zone))
      #expect(DateAndTime(shown.description) == shown)
      // A time that the clock shows twice is read as the first of the two.
      let lost = Int128(shown.position.second) * 1_000_000_000 + 7 - instant
      #expect(lost == 0 || lost == -3_600_000_000_000 || lost == -1_800_000_000_000)
      let duration = DaysDuration(seconds: Int64.random(in: -1_000_000_000...1_000_000_000, using: &random))
      let end = try #require(shown.adding(duration))
      #expect(end.time.zone == zone)
      if lost == 0, end.subtracting(shown) == duration { #expect(end.subtracting(duration) == shown) }
    }
  }
}
