// SPDX-License-Identifier: Apache-2.0

import Base

/// A time of day (DMN 1.5, 10.3.2.3.4), exact to the nanosecond: local, or with the zone whose clocks show
/// it.
///
/// Swift's `==` is the strict `is` of FEEL, which tells zones and fractions of a second apart; FEEL's `=` and
/// `<` compare `position`.
public struct ClockTime: Sendable, Hashable {
  /// Nanoseconds since midnight on the clock, below a day.
  let nanosecondOfDay: Int64
  /// The zone; nil for a local time.
  public let zone: Zone?

  static let nanosecondsPerSecond: Int64 = 1_000_000_000
  static let nanosecondsPerDay: Int64 = 86_400 * nanosecondsPerSecond

  /// The start of a day in UTC: the time of a date.
  public static let midnight = ClockTime(nanosecondOfDay: 0, zone: .utc)

  init(nanosecondOfDay: Int64, zone: Zone?) {
    self.nanosecondOfDay = nanosecondOfDay
    self.zone = zone
  }

  /// The time of these components; nil where no clock shows it. What does not fill a nanosecond is dropped.
  public init?(hour: Int, minute: Int, second: Number, zone: Zone? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), !second.isNegative, second < 60,
      let nanoseconds = DaysDuration(totalSeconds: second)?.nanoseconds
    else { return nil }
    let minutes = Int64(hour * 60 + minute)
    nanosecondOfDay = minutes * 60 * ClockTime.nanosecondsPerSecond + Int64(nanoseconds)
    self.zone = zone
  }
}

/// The properties of FEEL (DMN 1.5, table 65).
extension ClockTime {
  /// 0 to 23.
  public var hour: Int { secondOfDay / 3600 }
  /// 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// From 0 to below 60, with the fraction.
  public var second: Number {
    Number(nanoseconds: Int128(nanosecondOfDay % (60 * ClockTime.nanosecondsPerSecond)))
  }
  /// How far the time is ahead of UTC, in a named zone without summer time; nil for a local time.
  public var timeOffset: DaysDuration? { zone.map { DaysDuration(seconds: $0.standardOffset) } }
  /// The IANA name of the zone; nil for an offset and a local time.
  public var timezone: String? { zone?.name }

  /// Seconds since midnight, 0 to 86,399.
  var secondOfDay: Int { Int(nanosecondOfDay / ClockTime.nanosecondsPerSecond) }
  /// Nanoseconds beside the seconds.
  var nanosecond: Int { Int(nanosecondOfDay % ClockTime.nanosecondsPerSecond) }
}

extension ClockTime {
  /// What `=` and `<` of FEEL compare. A time ahead of UTC is earlier, before the midnight of UTC where it
  /// must: 00:30:00+01:00 is not 23:30:00Z.
  public var position: TimelinePosition {
    TimelinePosition(localSecond: Int64(secondOfDay), offset: zone?.standardOffset)
  }

  /// The time that the clock shows a duration later; it starts again at midnight.
  public func adding(_ duration: DaysDuration) -> ClockTime {
    let day = Int128(ClockTime.nanosecondsPerDay)
    let rest = (Int128(nanosecondOfDay) + duration.nanoseconds % day + day) % day
    return ClockTime(nanosecondOfDay: Int64(rest), zone: zone)
  }

  /// The time that the clock showed a duration before.
  public func subtracting(_ duration: DaysDuration) -> ClockTime? { duration.negated.map(adding) }

  /// The time from another time of the same day to this one; nil where only one of them is local.
  public func subtracting(_ other: ClockTime) -> DaysDuration? {
    position.duration(since: other.position, nanoseconds: nanosecond - other.nanosecond)
  }
}
