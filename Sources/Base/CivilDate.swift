// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, without time or zone. Dates in Bilan are civil dates of
/// Europe/Paris.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let days: Int

  /// The day that is `days` after 1970-01-01.
  public init(days: Int) { self.days = days }

  /// The day of these components; nil where there is no such day (2024-02-30).
  public init?(year: Int, month: Int, day: Int) {
    guard (-999_999_999...999_999_999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: year)
    else { return nil }
    // Years begin in March, so that the leap day is the last one (Hinnant's days_from_civil, by eras of 400).
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = era * 146_097 + dayOfEra - 719_468
  }

  /// The day written `YYYY-MM-DD`; nil for anything else, and where there is no such day.
  public init?(_ text: some StringProtocol) {
    let days = text.utf8.withContiguousStorageIfAvailable { CivilDate(bytes: $0) }
    guard let day = days ?? Array(text.utf8).withUnsafeBufferPointer({ CivilDate(bytes: $0) }) else {
      return nil
    }
    self = day
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1–12) and day (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year as astronomers count: 0 is the one before 1.
  public var year: Int { components.year }
  /// 1 (January) to 12.
  public var month: Int { components.month }
  /// The day of the month, 1 to 31.
  public var day: Int { components.day }
  /// 1 (Monday) to 7 (Sunday), ISO 8601.
  public var weekday: Int { ((days + 3) % 7 + 7) % 7 + 1 }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of days of a month, 1 to 12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day `count` months later, or earlier where negative; the last day of that month where it is shorter.
  public func adding(months count: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + count
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let last = CivilDate.length(ofMonth: newMonth, year: newYear)
    return CivilDate(year: newYear, month: newMonth, day: Swift.min(day, last)) ?? self
  }

  /// The day `count` days later, or earlier where negative.
  public func adding(days count: Int) -> CivilDate { CivilDate(days: days + count) }

  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`
  public var description: String {
    let (year, month, day) = components
    return CivilDate.padded(year, 4) + "-" + CivilDate.padded(month, 2) + "-" + CivilDate.padded(day, 2)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }

  /// "14 juillet 2023", "1er mai 2023"; "14 July 2023".
  public func formatted(in language: Language) -> String {
    let (year, month, day) = components
    let number = language == .fr && day == 1 ? "1er" : String(day)
    return "\(number)\u{A0}\(Catalogue.monthName(month)(language))\u{A0}\(year)"
  }
}
