// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct ClockTimeTests {
  @Test(arguments: [
    "01:02:03", "00:00:00", "11:22:33.444", "11:22:33.123456789", "23:59:00Z", "13:20:00+02:00",
    "13:20:00-05:00",
    "00:01:00@Etc/UTC", "00:01:00@Europe/Paris", "11:59:45+02:45:55", "11:59:45-02:45:55",
    "10:30:11@Asia/Calcutta",
    "10:00:00@UTC", "10:00:00+18:00",
  ])
  func aTimeIsReadAndWritten(_ text: String) throws {
    #expect(try #require(ClockTime(text)).description == text)
  }

  @Test(arguments: [
    ("11:22:33-00:00", "11:22:33Z"), ("11:22:33+00:00", "11:22:33Z"), ("10:30:00.0000", "10:30:00"),
    ("10:30:00.0500Z", "10:30:00.05Z"), ("24:00:00", "00:00:00"), ("10:00:00+01:00:00", "10:00:00+01:00"),
  ])
  func aTimeHasACanonicalForm(_ text: String, _ canonical: String) throws {
    #expect(try #require(ClockTime(text)).description == canonical)
  }

  @Test(arguments: [
    "", "23:59:60", "24:00:01", "24:01:00", "25:00:00", "24:00:00.1", "00:60:00", "00:00:61", "7:00:00",
    "07:1:00",
    "07:01:2", "13:20:00@xyz/abc", "13:20:00+19:00", "13:20:00-19:00", "13:20:00+18:01", "13:20:00+5:00",
    "13:20:00+5", "13:20:00+02:00@Europe/Paris", "7:20", "07:2", "07:20", "11:30:00T", "11:30:00z",
    "T11:30:00",
    "2012T-12-2511:00:00Z", "11:30:00.", "11:30:00.1234567890", "11:30:00ZZ", "11:30:00@", "11:30:00 Z",
    "11:30:00+02:60", "11:30:00@GMT+2", "11:30:00@PST", "11:30:00@Europe/Paris ", "11:30:00@europe/paris",
    "11:30:00@../Paris", "é1:00:00",
  ])
  func whatIsNoTimeIsNil(_ text: String) { #expect(ClockTime(text) == nil) }

  @Test func aTimeIsMadeOfItsComponents() throws {
    let offset = try #require(DaysDuration("-PT2H1M").flatMap(Zone.init(offset:)))
    #expect(ClockTime(hour: 11, minute: 59, second: 0, zone: offset)?.description == "11:59:00-02:01")
    #expect(
      ClockTime(hour: 11, minute: 22, second: try #require(Number("33.5")))?.description == "11:22:33.5")
    #expect(ClockTime(hour: 24, minute: 0, second: 0) == nil)
    #expect(ClockTime(hour: 23, minute: 60, second: 45) == nil)
    #expect(ClockTime(hour: 23, minute: 59, second: 60) == nil)
    #expect(ClockTime(hour: -1, minute: 0, second: 0) == nil)
    #expect(ClockTime(hour: 0, minute: 0, second: -1) == nil)
    #expect(Zone(offset: try #require(DaysDuration("PT0.5S"))) == nil)
    #expect(Zone(offset: try #require(DaysDuration("P1D"))) == nil)
    #expect(Zone(offset: try #require(DaysDuration("-PT0H"))) == .utc)
  }

  @Test func aTimeHasProperties() throws {
    let time = try #require(ClockTime("10:30:59.25+01:30"))
    #expect(time.hour == 10)
    #expect(time.minute == 30)
    #expect(time.second == Number("59.25"))
    #expect(time.timeOffset == DaysDuration("PT1H30M"))
    #expect(time.timezone == nil)
    #expect(ClockTime("10:30:00")?.timeOffset == nil)
    #expect(ClockTime("10:30:00@Europe/Paris")?.timezone == "Europe/Paris")
    #expect(ClockTime("10:30:00@Europe/Paris")?.timeOffset == DaysDuration("PT1H"))
    #expect(ClockTime("10:30:00@Australia/Melbourne")?.timeOffset == DaysDuration("PT10H"))
  }

  @Test(arguments: [
    ("10:15:00", "PT1H", "11:15:00"), ("10:15:00+11:00", "P1D", "10:15:00+11:00"),
    ("23:30:00", "PT1H", "00:30:00"),
    ("00:00:00", "-PT0.000000001S", "23:59:59.999999999"),
    ("10:15:00@Australia/Melbourne", "-PT1H", "09:15:00@Australia/Melbourne"),
  ])
  func theClockStartsAgainAtMidnight(_ time: String, _ duration: String, _ result: String) throws {
    let (time, duration) = (try #require(ClockTime(time)), try #require(DaysDuration(duration)))
    #expect(time.adding(duration).description == result)
    #expect(time.adding(duration).subtracting(duration) == time)
  }

  @Test(
    arguments: [
      ("10:10:10", "09:10:10", "PT1H"), ("10:10:10", "11:10:10", "-PT1H"),
      ("10:10:10+11:00", "11:10:10+11:00", "-PT1H"),
      ("10:10:10@Australia/Melbourne", "09:10:10@Australia/Melbourne", "PT1H"),
      ("10:00:00+01:00", "10:00:00Z", "-PT1H"),
      ("10:00:00.5", "10:00:00.75", "-PT0.25S"), ("10:00:00", "10:00:00Z", nil),
      ("10:00:00+01:00", "10:00:00", nil),
    ] as [(String, String, String?)])
  func timesAreADurationApart(_ left: String, _ right: String, _ difference: String?) throws {
    let (left, right) = (try #require(ClockTime(left)), try #require(ClockTime(right)))
    #expect(left.subtracting(right)?.description == difference)
  }

  @Test(arguments: [
    ("10:30:00.0001", "10:30:00.0002", true, false), ("10:30:00Z", "10:30:00+00:00", true, true),
    ("20:00:50+00:00", "21:00:50+01:00", true, false), ("23:00:50@Etc/GMT", "23:00:50Z", true, false),
    ("23:00:50", "23:00:50Z", false, false), ("10:30:00@Europe/Paris", "10:30:00@Asia/Dhaka", false, false),
    ("23:00:50@Australia/Melbourne", "23:00:50@Australia/Sydney", true, false),
    ("22:00:50", "23:00:50", false, false),
    ("00:30:00+01:00", "23:30:00Z", false, false),
  ])
  func equalTimesAreNotAlwaysTheSame(_ left: String, _ right: String, _ equal: Bool, _ same: Bool) throws {
    let (left, right) = (try #require(ClockTime(left)), try #require(ClockTime(right)))
    #expect((left.position == right.position) == equal)
    #expect((left == right) == same)
  }

  @Test func localTimesHaveNoOrderWithZonedOnes() throws {
    let (local, zoned) = (try #require(ClockTime("10:00:00")), try #require(ClockTime("11:00:00+02:00")))
    #expect(local.position.precedes(zoned.position) == nil)
    #expect(zoned.position.precedes(ClockTime.midnight.position) == false)
    #expect(local.position.precedes(try #require(ClockTime("10:00:01")).position) == true)
  }

  @Test func aTimeIsReadBackFromItsText() throws {
    var random = SeededGenerator(seed: 3)
    let paris = try #require(Zone(name: "Europe/Paris"))
    for _ in 0..<10_000 {
      let zones = [nil, paris, Zone(offset: Int.random(in: Zone.offsets, using: &random))]
      let count = Int64.random(in: 0..<ClockTime.nanosecondsPerDay, using: &random)
      let time = ClockTime(nanosecondOfDay: count, zone: zones.randomElement(using: &random) ?? nil)
      #expect(ClockTime(time.description) == time)
    }
  }
}
