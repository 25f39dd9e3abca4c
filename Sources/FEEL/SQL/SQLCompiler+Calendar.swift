// SPDX-License-Identifier: Apache-2.0

import Base

// Dates: what is read of them, and what they become. A date that was computed is the count of days since
// 1970-01-01, as no database has FEEL's calendar, whose years have no end.
extension SQLCompiler {
  /// A property of a date or of a duration.
  func member(_ name: String, of owner: Typed, at position: Position) throws(Diagnostic) -> SQLTerm? {
    guard let value = try term(owner) else { return nil }
    if value.storage.isDate, let part = SQLCompiler.parts[name] {
      return try self.part(part, of: value, at: position)
    }
    switch (value.storage, name) {
    case (.seconds, "days"):
      return SQLTerm("(\(value) / 86400)", .integer, digits: max(1, value.digits - 4))
    case (.seconds, "hours"): return SQLTerm("(\(value) / 3600 % 24)", .integer, digits: 2)
    case (.seconds, "minutes"): return SQLTerm("(\(value) / 60 % 60)", .integer, digits: 2)
    case (.seconds, "seconds"): return SQLTerm("(\(value) % 60)", .integer, digits: 2)
    case (.months, "years"): return SQLTerm("(\(value) / 12)", .integer, digits: value.digits)
    case (.months, "months"): return SQLTerm("(\(value) % 12)", .integer, digits: 2)
    default: throw refusal(Catalogue.FEEL.noSQLMember(name), at: position)
    }
  }

  private static let parts: [String: SQLDialect.DatePart] = [
    "year": .year, "month": .month, "day": .day, "weekday": .weekday,
  ]

  func part(_ part: SQLDialect.DatePart, of date: SQLTerm, at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    guard date.storage == .days || part == .weekOfYear else {
      return SQLTerm(dialect.part(part, of: date), .integer, digits: part == .year ? 4 : 3)
    }
    let days = try withinCalendar(dayNumber(date), at: position)
    guard part == .year else {
      return SQLTerm(dialect.part(part, of: reduced(days)), .integer, digits: 3)
    }
    let year = with([days]) { terms in
      "(\(dialect.part(.year, of: reduced(terms[0]))) + (\(sinceOrigin(terms[0]))) / 146097 * 400 - 40000000)"
    }
    return SQLTerm(year, .integer, digits: max(4, days.digits))
  }

  /// A count of days whose year can be computed within 64 bits.
  func withinCalendar(_ days: SQLTerm, at position: Position) throws(Diagnostic) -> SQLTerm {
    guard days.digits <= 10 else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    return days
  }

  /// The date of the same month and day in the years 2000 to 2399: the calendar returns every 400 years,
  /// which are 146 097 days and whole weeks.
  private func reduced(_ days: SQLTerm) -> SQLTerm {
    SQLTerm(dialect.date(daysAfter2000: "((\(sinceOrigin(days))) % 146097)"), .date)
  }

  /// The days since the first of the year 2000 − 400 × 100 000, which no count of ten digits precedes.
  private func sinceOrigin(_ days: SQLTerm) -> SQLText { "\(days) + \(146_097 * 100_000 - 10_957)" }
}

// The time between two dates.
extension SQLCompiler {
  /// The days from one date to another.
  func difference(_ end: SQLTerm, _ start: SQLTerm, at position: Position) throws(Diagnostic) -> SQLTerm {
    guard end.storage != .date || start.storage != .date else {
      return SQLTerm("(\(dialect.days(from: start, to: end)) * 86400)", .seconds, digits: 12)
    }
    let (end, start) = (dayNumber(end), dayNumber(start))
    let digits = try bounded(max(end.digits, start.digits) + 6, at: position)
    return SQLTerm("((\(end) - \(start)) * 86400)", .seconds, digits: digits)
  }

  /// The whole months from one date to another; negative where the second is earlier.
  func months(from start: SQLTerm, to end: SQLTerm, at position: Position) throws(Diagnostic) -> SQLTerm {
    var digits = 0
    let text = try with([start, end]) { (dates: [SQLTerm]) throws(Diagnostic) in
      let first = try monthAndDay(dates[0], at: position)
      let last = try monthAndDay(dates[1], at: position)
      digits = max(first.month.digits, last.month.digits) + 1
      return with([first.month, first.day, last.month, last.day]) { terms in
        let (month, day, lastMonth, lastDay) = (terms[0], terms[1], terms[2], terms[3])
        let months: SQLText = "\(lastMonth) - \(month)"
        return """
          CASE WHEN \(month) < \(lastMonth) AND \(day) > \(lastDay) THEN \(months) - 1 \
          WHEN \(month) > \(lastMonth) AND \(day) < \(lastDay) THEN \(months) + 1 ELSE \(months) END
          """
      }
    }
    return SQLTerm(text, .months, digits: digits)
  }

  /// The months since January of the year 0, and the day of the month.
  func monthAndDay(_ date: SQLTerm, at position: Position) throws(Diagnostic) -> (
    month: SQLTerm, day: SQLTerm
  ) {
    let (year, month) = (try part(.year, of: date, at: position), try part(.month, of: date, at: position))
    let index = SQLTerm("(\(year) * 12 + \(month) - 1)", .integer, digits: year.digits + 2)
    return (index, try part(.day, of: date, at: position))
  }
}
