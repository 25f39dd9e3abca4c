// SPDX-License-Identifier: Apache-2.0

import Base

extension CivilDate {
  /// The day written as FEEL writes dates: a year of four digits, or of up to nine that do not start with 0,
  /// with a minus sign before the year 0 (`-999999999-12-31`), month and day; nil for anything else.
  public init?(feel text: some StringProtocol) {
    var reader = LexicalReader(text.utf8.makeIterator())
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }

  /// The day that many days after 1970-01-01; nil beyond the years that a date has.
  init?(inCalendar days: Int128) {
    // 400 × 10⁹ days exceed the calendar, and their year can be asked for.
    guard days.magnitude < 400_000_000_000 else { return nil }
    let date = CivilDate(days: Int(days))
    guard date.year.magnitude <= 999_999_999 else { return nil }
    self = date
  }
}

/// Arithmetic of FEEL, where a date is the midnight that starts it.
extension CivilDate {
  /// The day on which a duration from midnight ends; nil beyond the year 999,999,999.
  public func adding(_ duration: DaysDuration) -> CivilDate? {
    let (quotient, rest) = duration.nanoseconds.quotientAndRemainder(
      dividingBy: DaysDuration.nanosecondsPerDay)
    return CivilDate(inCalendar: Int128(days) + quotient - (rest < 0 ? 1 : 0))
  }

  /// The day at which a duration before midnight lies; nil beyond the year 999,999,999.
  public func subtracting(_ duration: DaysDuration) -> CivilDate? { duration.negated.flatMap(adding) }

  /// The day so many months later, or the last of its month where that is shorter; nil beyond the year
  /// 999,999,999.
  public func adding(_ duration: MonthsDuration) -> CivilDate? {
    // Twice the whole calendar in months, so that sums stay far from overflow.
    guard duration.months.magnitude <= 24_000_000_000 else { return nil }
    let (year, month, _) = components
    let months = year * 12 + month - 1 + Int(duration.months)
    guard (-999_999_999 * 12..<1_000_000_000 * 12).contains(months) else { return nil }
    return adding(months: Int(duration.months))
  }

  /// The day so many months earlier, or the last of its month where that is shorter; nil beyond the year
  /// 999,999,999.
  public func subtracting(_ duration: MonthsDuration) -> CivilDate? { duration.negated.flatMap(adding) }

  /// The time from another day to this one.
  public func subtracting(_ other: CivilDate) -> DaysDuration? {
    DaysDuration(nanoseconds: (Int128(days) - Int128(other.days)) * DaysDuration.nanosecondsPerDay)
  }
}

/// Calendar functions of FEEL (DMN 1.5, 10.3.4.9).
extension CivilDate {
  /// 1 (1 January) to 366.
  public var dayOfYear: Int {
    let (year, month, day) = components
    return (1..<month).reduce(day) { $0 + CivilDate.length(ofMonth: $1, year: year) }
  }

  /// 1 to 53: the week of ISO 8601, that of its Thursday's year.
  public var weekOfYear: Int { (adding(days: 4 - weekday).dayOfYear - 1) / 7 + 1 }
}

extension LexicalReader {
  /// Reads a date.
  mutating func date() -> CivilDate? {
    guard let year = year(), take("-"), let month = twoDigits(), take("-"), let day = twoDigits() else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }
}
