// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Base

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31", Period.Kind.year), ("2024-02", "2024-02-01", "2024-02-29", .month),
    ("2023-Q3", "2023-07-01", "2023-09-30", .quarter), ("2023-12-31", "2023-12-31", "2023-12-31", .day),
    ("2022-09/2023-06", "2022-09-01", "2023-06-30", .range),
    ("2022/2027", "2022-01-01", "2027-12-31", .range),
  ])
  func notationsGiveTheirDays(_ notation: String, _ start: String, _ end: String, _ kind: Period.Kind) throws
  {
    let period = try #require(Period(notation))
    #expect(period.start.description == start)
    #expect(period.end.description == end)
    #expect(period.kind == kind)
    #expect(period.notation == notation)
  }

  @Test(arguments: [
    "", "23", "2023-13", "2023-Q5", "2023-Q", "2023/", "2023/2022", "2023-1", "2022/2023/2024", "2023-Q10",
  ])
  func otherTextsAreNoPeriods(_ notation: String) {
    #expect(Period(notation) == nil)
  }

  @Test(arguments: [
    ("2023", "2022"), ("2024-02", "2023-02"), ("2023-Q3", "2022-Q3"), ("2024-02-29", "2023-02-28"),
    ("2022-09/2023-06", "2021-09/2022-06"),
  ])
  func theYearBeforeIsTheSameStretch(_ notation: String, _ before: String) {
    #expect(Period(notation)?.previousYear.notation == before)
  }

  @Test func monthsAndQuartersLieWholly() throws {
    let range = try #require(Period("2022-11-02/2023-06"))
    #expect(range.months.map(\.notation) == (["2022-12"] + (1...6).map { "2023-0\($0)" }))
    #expect(range.quarters.map(\.notation) == ["2023-Q1", "2023-Q2"])
    #expect(Period.year(2023).months.count == 12)
    #expect(Period.year(2023).quarters.count == 4)
  }

  @Test func containingAndOverlapping() throws {
    let year = Period.year(2023)
    let school = try #require(Period("2022-09/2023-06"))
    #expect(year.overlaps(school))
    #expect(!year.contains(school))
    #expect(year.contains(.quarter(4, of: 2023)))
    #expect(!year.overlaps(.year(2024)))
  }

  @Test func periodsReadInTheirLanguage() throws {
    #expect(Period.month(9, of: 2023).formatted(in: .fr) == "septembre\u{A0}2023")
    #expect(Period.quarter(1, of: 2023).formatted(in: .fr) == "1er\u{A0}trimestre\u{A0}2023")
    let range = try #require(Period("2022-09/2023-06"))
    #expect(range.formatted(in: .en) == "September\u{A0}2022\u{A0}– June\u{A0}2023")
  }
}
