// SPDX-License-Identifier: Apache-2.0

/// Where a time or a date and time lies on the line of time: what `=` and `<` of FEEL compare (the value
/// functions of DMN 1.5, 10.3.2.3.4 and 10.3.2.3.6). It counts whole seconds, as the kit has it: times that
/// differ by a fraction of a second are equal.
public struct TimelinePosition: Sendable, Hashable {
  /// Seconds since midnight, or since 1970-01-01T00:00:00; of UTC, unless the value is local.
  public let second: Int64
  /// Whether the value has no zone: it is then on a line of its own, neither equal to a value with a zone
  /// nor in an order with it.
  public let isLocal: Bool

  init(localSecond: Int64, offset: Int64?) {
    second = localSecond - (offset ?? 0)
    isLocal = offset == nil
  }

  /// Whether this position comes before another; nil where only one of them is local.
  public func precedes(_ other: TimelinePosition) -> Bool? {
    isLocal == other.isLocal ? second < other.second : nil
  }

  /// The exact time from `start` to this position, given what the two values have beyond whole seconds; nil
  /// where only one of them is local.
  func duration(since start: TimelinePosition, nanoseconds: Int) -> DaysDuration? {
    guard isLocal == start.isLocal else { return nil }
    let seconds = Int128(second) - Int128(start.second)
    return DaysDuration(nanoseconds: seconds * DaysDuration.nanosecondsPerSecond + Int128(nanoseconds))
  }
}
