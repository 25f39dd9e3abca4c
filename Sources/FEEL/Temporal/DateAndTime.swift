// SPDX-License-Identifier: Apache-2.0

import Base

/// A date and a time of that day (DMN 1.5, 10.3.2.3.6), local or with the zone whose clocks show it.
///
/// Swift's `==` is the strict `is` of FEEL, which tells zones and fractions of a second apart; FEEL's `=` and
/// `<` compare `position`.
public struct DateAndTime: Sendable, Hashable {
  /// The day, as the clock's zone counts it.
  public let date: CivilDate
  /// The time on the clock, with the zone.
  public let time: ClockTime

  /// A time of a day.
  public init(date: CivilDate, time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// The midnight of UTC that starts a day: what a date is beside a date and time (DMN 1.5, 10.3.2.3.5).
  public init(startOf date: CivilDate) { self.init(date: date, time: .midnight) }

  /// What the clocks of a zone show at an instant, in nanoseconds since 1970-01-01T00:00:00Z; nil beyond the
  /// year 999,999,999.
  public init?(nanosecondsSince1970 instant: Int128, in zone: Zone) {
    guard let second = Int64(exactly: instant.flooredQuotient(by: DaysDuration.nanosecondsPerSecond)) else {
      return nil
    }
    let local = instant + Int128(zone.offset(at: second)) * DaysDuration.nanosecondsPerSecond
    self.init(localNanoseconds: local, zone: zone)
  }

  private init?(localNanoseconds: Int128, zone: Zone?) {
    let days = localNanoseconds.flooredQuotient(by: DaysDuration.nanosecondsPerDay)
    guard let date = CivilDate(inCalendar: days) else { return nil }
    let rest = Int64(localNanoseconds - days * DaysDuration.nanosecondsPerDay)
    self.init(date: date, time: ClockTime(nanosecondOfDay: rest, zone: zone))
  }
}

extension DateAndTime {
  /// How far the clock is ahead of UTC on that day and time; nil for a local one. In FEEL: `time offset`.
  public var timeOffset: DaysDuration? { offset.map { DaysDuration(seconds: $0) } }
  /// The IANA name of the zone; nil for an offset and a local time.
  public var timezone: String? { time.timezone }

  /// What `=` and `<` of FEEL compare.
  public var position: TimelinePosition { TimelinePosition(localSecond: localSecond, offset: offset) }

  /// Seconds since 1970-01-01T00:00:00 of the same clock.
  private var localSecond: Int64 { Int64(date.days) * 86_400 + Int64(time.secondOfDay) }
  private var offset: Int64? { time.zone.map { $0.offset(atLocal: localSecond) } }
}

extension DateAndTime {
  /// The date and time a duration later, in the same zone; nil beyond the year 999,999,999. The duration is
  /// one of real time: over a change to summer time a day moves the clock by 25 hours.
  public func adding(_ duration: DaysDuration) -> DateAndTime? {
    let position = position
    let start = Int128(position.second) * DaysDuration.nanosecondsPerSecond + Int128(time.nanosecond)
    let instant = start + duration.nanoseconds
    guard let zone = time.zone else { return DateAndTime(localNanoseconds: instant, zone: nil) }
    return DateAndTime(nanosecondsSince1970: instant, in: zone)
  }

  /// The date and time a duration before, in the same zone; nil beyond the year 999,999,999.
  public func subtracting(_ duration: DaysDuration) -> DateAndTime? { duration.negated.flatMap(adding) }

  /// The same time so many months later, on the last day of the month where that is shorter; nil beyond the
  /// year 999,999,999.
  public func adding(_ duration: MonthsDuration) -> DateAndTime? {
    date.adding(duration).map { DateAndTime(date: $0, time: time) }
  }

  /// The same time so many months earlier, on the last day of the month where that is shorter; nil beyond the
  /// year 999,999,999.
  public func subtracting(_ duration: MonthsDuration) -> DateAndTime? { duration.negated.flatMap(adding) }

  /// The real time from another date and time to this one; nil where only one of them is local.
  public func subtracting(_ other: DateAndTime) -> DaysDuration? {
    position.duration(since: other.position, nanoseconds: time.nanosecond - other.time.nanosecond)
  }
}

extension DateAndTime: LosslessStringConvertible {
  /// The date and time that a text writes, as `init(_:)` reads any text; nil where it is none.
  public init?(_ description: String) { self.init(description[...]) }

  /// The date and time written as a date, `T` and a time, `2017-05-10T10:20:00@Europe/Paris`, or as a date
  /// alone, which is its local midnight; nil for anything else. `24:00:00` is the midnight that ends the day.
  public init?(_ text: some StringProtocol) {
    var reader = LexicalReader(text.utf8.makeIterator())
    guard let date = reader.date() else { return nil }
    if reader.isAtEnd {
      self.init(date: date, time: ClockTime(nanosecondOfDay: 0, zone: nil))
      return
    }
    guard reader.take("T"), let (time, endsDay) = reader.time(),
      let day = endsDay ? CivilDate(inCalendar: Int128(date.days) + 1) : date
    else { return nil }
    self.init(date: day, time: time)
  }

  /// The canonical form, as `string` of FEEL gives it: `2017-05-10T10:20:00@Europe/Paris`.
  public var description: String { "\(date)T\(time)" }
}

extension Int128 {
  /// The quotient by a positive divisor, rounded down.
  fileprivate func flooredQuotient(by divisor: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
