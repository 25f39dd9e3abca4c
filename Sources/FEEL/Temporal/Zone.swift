// SPDX-License-Identifier: Apache-2.0

/// What a time is ahead of UTC by: a fixed offset, or the rules of a zone of the IANA Time Zone Database.
///
/// Zones are equal when they are written alike: `Z` and `+00:00` are, `Etc/UTC` is neither of them.
public struct Zone: Sendable, Hashable {
  private let form: Form

  private enum Form: Hashable {
    case offset(Int32)
    case named(UInt16)
  }

  /// UTC, written `Z`.
  public static let utc = Zone(form: .offset(0))

  /// Seconds ahead of UTC that a fixed offset may have: 18 hours.
  public static let offsets = -64_800...64_800

  private init(form: Form) { self.form = form }

  /// The zone that many seconds ahead of UTC; nil beyond 18 hours.
  public init?(offset seconds: Int) {
    guard Zone.offsets.contains(seconds) else { return nil }
    form = .offset(Int32(seconds))
  }

  /// The zone a duration ahead of UTC; nil beyond 18 hours, and for a fraction of a second.
  public init?(offset: DaysDuration) {
    let (seconds, rest) = offset.nanoseconds.quotientAndRemainder(
      dividingBy: DaysDuration.nanosecondsPerSecond)
    guard rest == 0, let seconds = Int(exactly: seconds) else { return nil }
    self.init(offset: seconds)
  }

  /// The zone of an IANA name, `Europe/Paris`; nil where the time zone database has none.
  public init?(name: String) {
    guard let index = ZoneTable.index(of: name) else { return nil }
    form = .named(index)
  }

  /// The IANA name; nil for a fixed offset.
  public var name: String? {
    guard case .named(let index) = form else { return nil }
    return ZoneTable.name(index)
  }

  /// Seconds ahead of UTC at an instant, in seconds since 1970-01-01T00:00:00Z.
  public func offset(at instant: Int64) -> Int64 {
    switch form {
    case .offset(let seconds): Int64(seconds)
    case .named(let index): ZoneTable.offset(index, at: instant)
    }
  }

  /// Seconds ahead of UTC at a date and time of the zone's own clocks, in seconds since 1970-01-01T00:00:00
  /// there. Of a time that the clocks show twice it is the first, and one that they skip counts from before
  /// the change.
  public func offset(atLocal second: Int64) -> Int64 {
    if case .offset(let seconds) = form { return Int64(seconds) }
    let (before, after) = (offset(at: second - Zone.day), offset(at: second + Zone.day))
    if before == after || offset(at: second - before) == before { return before }
    return offset(at: second - after) == after ? after : before
  }

  private static let day: Int64 = 86_400

  /// Seconds ahead of UTC of a time without a date: without summer time, by the rules of 2025.
  public var standardOffset: Int64 {
    switch form {
    case .offset(let seconds): Int64(seconds)
    case .named(let index): ZoneTable.standardOffset(index)
    }
  }
}

extension Zone: CustomStringConvertible {
  /// As it follows a time: `Z`, `+02:00`, `-02:45:55`, `@Europe/Paris`.
  public var description: String {
    switch form {
    case .offset(0): return "Z"
    case .offset(let seconds):
      let count = Int(seconds.magnitude)
      var text = seconds < 0 ? "-" : "+"
      text.appendTwoDigits(count / 3600)
      text += ":"
      text.appendTwoDigits(count / 60 % 60)
      guard count % 60 != 0 else { return text }
      text += ":"
      text.appendTwoDigits(count % 60)
      return text
    case .named(let index): return "@" + ZoneTable.name(index)
    }
  }
}

extension LexicalReader {
  /// Reads what may follow a time to its end: nothing, `Z`, `±hh:mm`, `±hh:mm:ss` or `@` and an IANA name.
  /// - Returns: nil where something else follows.
  mutating func zone() -> Zone?? {
    if isAtEnd { return .some(nil) }
    if take("Z") { return isAtEnd ? .some(Zone.utc) : nil }
    if take("@") { return Zone(name: rest()).map(Optional.some) }
    let west = take("-")
    guard west || take("+"), let hours = twoDigits(), take(":"), let minutes = twoDigits(), minutes < 60
    else {
      return nil
    }
    var seconds = 0
    if take(":") {
      guard let count = twoDigits(), count < 60 else { return nil }
      seconds = count
    }
    guard isAtEnd else { return nil }
    let offset = hours * 3600 + minutes * 60 + seconds
    return Zone(offset: west ? -offset : offset).map(Optional.some)
  }
}
