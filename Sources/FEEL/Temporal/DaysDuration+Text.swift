// SPDX-License-Identifier: Apache-2.0

extension DaysDuration: LosslessStringConvertible {
  /// The duration that a text writes, as `init(_:)` reads any text; nil where it is none.
  public init?(_ description: String) { self.init(description[...]) }

  /// The duration written as XML Schema's `dayTimeDuration`: `P3DT4H5M6.7S`, `-P1D`, with up to nine
  /// decimals; nil for anything else. The kit also has a point without decimals, `PT0.S`.
  public init?(_ text: some StringProtocol) {
    var reader = LexicalReader(text.utf8.makeIterator())
    let negative = reader.take("-")
    guard reader.take("P"), let magnitude = DaysDuration.magnitude(&reader), reader.isAtEnd else {
      return nil
    }
    self.init(nanoseconds: negative ? -magnitude : magnitude)
  }

  /// The units in the order in which a duration writes them, in nanoseconds.
  private static let units: [(letter: Unicode.Scalar, isTime: Bool, length: Int128)] = [
    ("D", false, nanosecondsPerDay), ("H", true, 3600 * nanosecondsPerSecond),
    ("M", true, 60 * nanosecondsPerSecond), ("S", true, nanosecondsPerSecond),
  ]

  private static func magnitude(_ reader: inout LexicalReader<some IteratorProtocol<UInt8>>) -> Int128? {
    var total: Int128 = 0
    var place = 0
    var inTime = false
    repeat {
      if !inTime { inTime = reader.take("T") }
      // Four counts of `Int64` cannot exceed 128 bits.
      guard let count = reader.count() else { return nil }
      if reader.take(".") {
        guard inTime, let fraction = reader.nanoseconds(minimum: 0), reader.next == UInt8(ascii: "S") else {
          return nil
        }
        total += Int128(fraction)
      }
      while place < units.count, units[place].isTime != inTime || !reader.take(units[place].letter) {
        place += 1
      }
      guard place < units.count else { return nil }
      total += Int128(count) * units[place].length
      place += 1
    } while !reader.isAtEnd
    return total
  }

  /// The canonical form, as `string` of FEEL gives it: `P1DT2H`, `-PT0.999S`, `PT0S`.
  public var description: String {
    guard nanoseconds != 0 else { return "PT0S" }
    var text = nanoseconds < 0 ? "-P" : "P"
    if days != 0 { text += "\(days.magnitude)D" }
    let time = (nanoseconds % DaysDuration.nanosecondsPerDay).magnitude
    guard time != 0 else { return text }
    text += "T"
    if hours != 0 { text += "\(hours.magnitude)H" }
    if minutes != 0 { text += "\(minutes.magnitude)M" }
    let (second, fraction) = (time % 60_000_000_000).quotientAndRemainder(dividingBy: 1_000_000_000)
    guard second != 0 || fraction != 0 else { return text }
    text += String(second)
    text.appendFraction(nanoseconds: Int(fraction))
    return text + "S"
  }
}
