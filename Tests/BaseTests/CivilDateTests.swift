// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Base

@Suite struct CivilDateTests {
  @Test func everyDayOfTwelveCenturiesComesBackFromItsComponents() {
    var previous: CivilDate?
    for days in stride(from: -500_000, through: 500_000, by: 1) {
      let date = CivilDate(days: days)
      let (year, month, day) = date.components
      guard CivilDate(year: year, month: month, day: day) == date else {
        Issue.record("\(days)")
        return
      }
      if let previous, day != 1 { #expect(previous.day == day - 1 || days % 97 != 0) }
      previous = date
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2023-12-31", 19_722, 7), ("0000-03-01", -719_468, 3),
    ("9999-12-31", 2_932_896, 5), ("1582-10-15", -141_427, 5),
  ])
  func knownDaysHaveTheirNumberAndWeekday(_ text: String, _ days: Int, _ weekday: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.days == days)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-01", "20230101", "2023-04-31", "",
  ])
  func daysThatDoNotExistAreRefused(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-03-31", -1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2023-11-15", 2, "2024-01-15"), ("2023-01-15", -13, "2021-12-15"),
  ])
  func monthsAreAddedWithinTheMonth(_ start: String, _ months: Int, _ end: String) {
    #expect(CivilDate(start)?.adding(months: months) == CivilDate(end))
  }

  @Test func datesReadInTheirLanguage() throws {
    let date = try #require(CivilDate("2023-05-01"))
    #expect(date.formatted(in: .fr) == "1er\u{A0}mai\u{A0}2023")
    #expect(date.formatted(in: .en) == "1\u{A0}May\u{A0}2023")
  }
}
