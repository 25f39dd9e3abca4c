// SPDX-License-Identifier: Apache-2.0

import Base

/// A days and time duration (DMN 1.5, 10.3.2.3.7): an exact count of nanoseconds, negative where it goes back
/// in time.
public struct DaysDuration: Sendable, Hashable {
  /// The whole duration in nanoseconds.
  public let nanoseconds: Int128

  /// No time at all.
  public static let zero = DaysDuration(seconds: 0)

  static let nanosecondsPerSecond: Int128 = 1_000_000_000
  static let nanosecondsPerDay: Int128 = 86_400 * nanosecondsPerSecond
  /// The first magnitude, in nanoseconds, that is no duration (3 × 10¹⁵ years): below it the days fit in an
  /// `Int` and the seconds in a `Number`, exactly.
  private static let limit: UInt128 = 100_000_000_000_000_000_000_000_000_000_000

  /// The duration of a count of seconds.
  public init(seconds: Int64) { nanoseconds = Int128(seconds) * DaysDuration.nanosecondsPerSecond }

  /// The duration of a count of nanoseconds; nil from 10³² on.
  public init?(nanoseconds: Int128) {
    guard nanoseconds.magnitude < DaysDuration.limit else { return nil }
    self.nanoseconds = nanoseconds
  }
}

/// The components are what `days`, `hours`, `minutes` and `seconds` of FEEL give (DMN 1.5, table 65): those
/// of the canonical form, all with the sign of the duration.
extension DaysDuration {
  /// Whole days.
  public var days: Int { Int(nanoseconds / DaysDuration.nanosecondsPerDay) }
  /// Hours beside the days, -23 to 23.
  public var hours: Int { wholeSecondsOfDay / 3600 }
  /// Minutes beside the hours, -59 to 59.
  public var minutes: Int { wholeSecondsOfDay / 60 % 60 }
  /// Seconds beside the minutes, with their fraction.
  public var seconds: Number {
    Number(nanoseconds: nanoseconds % (60 * DaysDuration.nanosecondsPerSecond))
  }
  /// The whole duration in seconds, with their fraction.
  public var totalSeconds: Number { Number(nanoseconds: nanoseconds) }

  private var wholeSecondsOfDay: Int {
    Int(nanoseconds % DaysDuration.nanosecondsPerDay / DaysDuration.nanosecondsPerSecond)
  }
}

extension DaysDuration: Comparable {
  /// Whether the first duration is the lower one.
  public static func < (left: DaysDuration, right: DaysDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

/// Sums are exact. A product or quotient is exact down to the nanosecond, and what does not fill one is
/// dropped. All are nil from 10³² nanoseconds on.
extension DaysDuration {
  /// The same time in the other direction.
  public var negated: DaysDuration? { DaysDuration(nanoseconds: -nanoseconds) }

  /// The duration without its sign.
  public var magnitude: DaysDuration? { DaysDuration(nanoseconds: Int128(nanoseconds.magnitude)) }

  /// The sum.
  public func adding(_ other: DaysDuration) -> DaysDuration? {
    DaysDuration(nanoseconds: nanoseconds + other.nanoseconds)
  }

  /// The difference.
  public func subtracting(_ other: DaysDuration) -> DaysDuration? {
    DaysDuration(nanoseconds: nanoseconds - other.nanoseconds)
  }

  /// The product with a number.
  public func scaled(by factor: Number) -> DaysDuration? {
    totalSeconds.multiplied(by: factor).flatMap(DaysDuration.init(totalSeconds:))
  }

  /// The quotient by a number; nil for 0.
  public func divided(by divisor: Number) -> DaysDuration? {
    totalSeconds.divided(by: divisor).flatMap(DaysDuration.init(totalSeconds:))
  }

  /// How many times the other duration goes into this one; nil where that has no length.
  public func divided(by other: DaysDuration) -> Number? { totalSeconds.divided(by: other.totalSeconds) }

  /// The duration of a number of seconds, without what does not fill a nanosecond; nil from 10²³ seconds on.
  public init?(totalSeconds: Number) {
    guard let count = Number(coefficient: totalSeconds.coefficient, exponent: totalSeconds.exponent + 9),
      let nanoseconds = count.wholePart
    else { return nil }
    self.init(nanoseconds: nanoseconds)
  }
}
