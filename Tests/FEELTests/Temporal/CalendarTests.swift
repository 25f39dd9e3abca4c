// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct CalendarTests {
  @Test(arguments: [
    "2017-12-31", "-2017-01-01", "999999999-12-31", "-999999999-12-31", "0000-02-29", "99999-01-01",
    "-0044-03-15",
  ])
  func aDateOfFEELIsReadAndWritten(_ text: String) throws {
    #expect(try #require(CivilDate(feel: text)).description == text)
  }

  @Test(arguments: [
    "", "2012-12-25T", "2012/12/25", "0000-12-25T", "9999999999-12-25", "2017-13-10", "2017-12-32",
    "998-12-31",
    "01211-12-31", "2012T-12-2511:00:00Z", "+2012-12-02", "2017-2-01", "2017-02-1", "2023-02-29",
    "2017-00-10",
    "--2017-01-01", "2017-01-01Z", "99999999999999999999-01-01",
  ])
  func whatIsNoDateIsNil(_ text: String) { #expect(CivilDate(feel: text) == nil) }

  @Test(arguments: [
    ("2021-01-01", "P1D", "2021-01-02"), ("2021-01-01", "PT36H", "2021-01-02"),
    ("2021-01-01", "PT48H", "2021-01-03"),
    ("2021-01-02", "-PT1S", "2021-01-01"), ("2021-01-02", "PT1H", "2021-01-02"),
    ("2021-01-02", "-PT25H", "2020-12-31"),
    ("2020-03-01", "-PT24H", "2020-02-29"), ("-0001-12-31", "P1D", "0000-01-01"),
  ])
  func aDateIsTheMidnightThatStartsIt(_ date: String, _ duration: String, _ result: String) throws {
    let (date, duration) = (try #require(CivilDate(feel: date)), try #require(DaysDuration(duration)))
    #expect(date.adding(duration)?.description == result)
    #expect(duration.negated.flatMap(date.subtracting)?.description == result)
  }

  @Test(arguments: [
    ("2021-01-01", "P1Y", "2022-01-01"), ("2021-01-02", "-P1M", "2020-12-02"),
    ("2020-01-31", "P1M", "2020-02-29"),
    ("2020-02-29", "P1Y", "2021-02-28"), ("-2021-01-01", "-P1M", "-2022-12-01"),
    ("-999999999-01-01", "P1999999998Y", "999999999-01-01"),
  ])
  func monthsKeepTheDayWhereTheMonthHasIt(_ date: String, _ duration: String, _ result: String) throws {
    let (date, duration) = (try #require(CivilDate(feel: date)), try #require(MonthsDuration(duration)))
    #expect(date.adding(duration)?.description == result)
    #expect(duration.negated.flatMap(date.subtracting)?.description == result)
  }

  @Test func theCalendarEnds() throws {
    let (first, last) = (
      try #require(CivilDate(feel: "-999999999-01-01")), try #require(CivilDate(feel: "999999999-12-31"))
    )
    #expect(last.adding(DaysDuration(seconds: 86_400)) == nil)
    #expect(first.adding(DaysDuration(seconds: -1)) == nil)
    #expect(last.adding(DaysDuration(seconds: 86_399)) == last)
    #expect(last.adding(MonthsDuration(months: 1)) == nil)
    #expect(first.adding(MonthsDuration(months: -1)) == nil)
    #expect(first.adding(MonthsDuration(months: .max)) == nil)
    #expect(first.adding(try #require(last.subtracting(first))) == last)
  }

  @Test(arguments: [
    ("2021-01-02", "1995-01-01", "P9498D"), ("2021-01-01", "2021-01-02", "-P1D"),
    ("2021-01-02", "2021-01-02", "PT0S"),
  ])
  func datesAreDaysApart(_ left: String, _ right: String, _ difference: String) throws {
    let (left, right) = (try #require(CivilDate(feel: left)), try #require(CivilDate(feel: right)))
    #expect(left.subtracting(right)?.description == difference)
  }

  @Test(arguments: [
    ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
    ("2015-01-21", "2016-01-21", "P1Y"),
    ("2016-01-21", "2015-01-21", "-P1Y"), ("2017-01-31", "2017-02-28", "P0M"),
    ("2017-01-31", "2017-03-01", "P1M"),
    ("2017-03-01", "2017-01-31", "-P1M"), ("-0001-12-31", "0001-12-31", "P2Y"),
    ("2024-02-29", "2025-02-28", "P11M"),
  ])
  func monthsBetweenDatesAreWholeOnes(_ start: String, _ end: String, _ duration: String) throws {
    let (start, end) = (try #require(CivilDate(feel: start)), try #require(CivilDate(feel: end)))
    #expect(MonthsDuration(from: start, to: end).description == duration)
  }

  @Test(arguments: [
    ("1970-01-01", 1, 1), ("2019-12-31", 365, 1), ("2020-12-31", 366, 53), ("2019-09-17", 260, 38),
    ("2003-12-29", 363, 1), ("2010-01-01", 1, 53), ("2005-01-01", 1, 53), ("2005-01-03", 3, 1),
    ("2004-01-01", 1, 1),
  ])
  func aDateHasItsDayAndWeekOfTheYear(_ date: String, _ day: Int, _ week: Int) throws {
    let date = try #require(CivilDate(feel: date))
    #expect(date.dayOfYear == day)
    #expect(date.weekOfYear == week)
  }

  @Test func everyWeekOfTwelveCenturiesHasSevenDaysAndStartsOnMonday() {
    var (week, length) = (0, 7)
    for days in -330_000...110_000 {
      let date = CivilDate(days: days - (CivilDate(days: -330_000).weekday - 1))
      if date.weekOfYear == week {
        length += 1
        continue
      }
      guard length == 7, date.weekday == 1,
        date.weekOfYear == week + 1 || date.weekOfYear == 1 || days == -330_000
      else {
        Issue.record("\(date)")
        return
      }
      (week, length) = (date.weekOfYear, 1)
    }
  }
}
