// SPDX-License-Identifier: Apache-2.0

extension ClockTime: LosslessStringConvertible {
  /// The time that a text writes, as `init(_:)` reads any text; nil where it is none.
  public init?(_ description: String) { self.init(description[...]) }

  /// The time written as XML Schema's `time`, `11:45:30.123`, `11:45:30Z`, `11:45:30+02:00`, or with an IANA
  /// name, `11:45:30@Europe/Paris`; nil for anything else. `24:00:00` is midnight.
  public init?(_ text: some StringProtocol) {
    var reader = LexicalReader(text.utf8.makeIterator())
    guard let (time, _) = reader.time() else { return nil }
    self = time
  }

  /// The canonical form, as `string` of FEEL gives it: `11:45:30.5+02:00`.
  public var description: String {
    var text = ""
    text.appendTwoDigits(hour)
    text += ":"
    text.appendTwoDigits(minute)
    text += ":"
    text.appendTwoDigits(secondOfDay % 60)
    text.appendFraction(nanoseconds: nanosecond)
    if let zone { text += zone.description }
    return text
  }
}

extension LexicalReader {
  /// Reads a time to its end, and whether it is the midnight that ends the day.
  mutating func time() -> (time: ClockTime, endsDay: Bool)? {
    guard let hour = twoDigits(), take(":"), let minute = twoDigits(), take(":"), let second = twoDigits(),
      hour <= 24, minute < 60, second < 60
    else { return nil }
    var nanoseconds = Int64(hour * 3600 + minute * 60 + second) * ClockTime.nanosecondsPerSecond
    if take(".") {
      guard let fraction = self.nanoseconds(minimum: 1) else { return nil }
      nanoseconds += fraction
    }
    guard nanoseconds <= ClockTime.nanosecondsPerDay, let zone = zone() else { return nil }
    let endsDay = nanoseconds == ClockTime.nanosecondsPerDay
    return (ClockTime(nanosecondOfDay: endsDay ? 0 : nanoseconds, zone: zone), endsDay)
  }
}
