// SPDX-License-Identifier: Apache-2.0

import Base

// Dates moved by durations.
extension SQLCompiler {
  /// A date and a duration, added or subtracted.
  func shifted(_ date: SQLTerm, by duration: SQLTerm, isBackwards: Bool, at position: Position)
    throws(Diagnostic) -> SQLTerm?
  {
    let step = try negated(duration, isBackwards, at: position)
    guard duration.storage == .seconds else { return try shifted(date, months: step, at: position) }
    let start = dayNumber(date)
    let days: SQLTerm
    switch step.constant {
    case .daysDuration(let duration)?:
      // A part of a day leads to the day in which it ends; evaluation has no date so far away.
      guard let count = duration.totalSeconds.divided(by: 86_400)?.rounded(to: 0, .floor).int,
        count.magnitude < SQLCompiler.endOfTime
      else { return nil }
      guard let constant = whole(count, .days, of: .number(Number(count))) else { return nil }
      days = constant
    default:
      guard step.digits <= 13 else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
      // Division is towards zero: of a positive number it is down, which is where a part of a day leads.
      let offset = PowerOfTen.of(9)
      let text: SQLText = "((\(step) + \(86_400 * offset)) / 86400 - \(offset))"
      days = SQLTerm(text, .days, digits: max(1, step.digits - 3))
    }
    let digits = try bounded(max(start.digits, days.digits) + 1, at: position)
    return SQLTerm("(\(start) + \(days))", .days, digits: digits)
  }

  /// How many days or months evaluation moves a date at most.
  private static let endOfTime = 1_000_000_000

  private func negated(_ duration: SQLTerm, _ isBackwards: Bool, at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    guard isBackwards else { return duration }
    if let constant = duration.constant.flatMap(Arithmetic.negated) {
      return try self.constant(constant, at: position) ?? duration
    }
    return SQLTerm("(-\(duration))", duration.storage, digits: duration.digits)
  }

  /// The same day of another month, or the last one where the month is shorter.
  private func shifted(_ date: SQLTerm, months: SQLTerm, at position: Position) throws(Diagnostic) -> SQLTerm
  {
    guard months.digits <= 9 else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    let days = try date.storage == .days ? withinCalendar(date, at: position) : date
    // So many times 400 years before the year 0, no month is negative.
    let cycles = 1_000_000
    let origin = cycles * 146_097 + 719_468
    let text = try with([days]) { (dates: [SQLTerm]) throws(Diagnostic) in
      let (month, day) = try monthAndDay(dates[0], at: position)
      let march = SQLTerm("(\(month) + \(months) + \(cycles * 4800 - 2))", .integer)
      return with([march, day]) { terms in
        let next = SQLTerm("(\(terms[0]) + 1)", .integer)
        let moved: SQLText = "\(firstDay(terms[0])) + \(terms[1]) - \(origin + 1)"
        let last: SQLText = "\(firstDay(next)) - \(origin + 1)"
        // Both are null, or neither is.
        let terms = [moved, last].map { SQLTerm($0.nullable(false), .days) }
        return dialect.extreme(.least, terms).nullable(moved.isNullable)
      }
    }
    return SQLTerm(text, .days, digits: max(days.digits, months.digits + 2) + 1)
  }

  /// The first day of the month that is so many months after March of a year that is a multiple of 400. The
  /// years begin in March, so that their leap day is the last; the months before it are of 153 days in five.
  private func firstDay(_ month: SQLTerm) -> SQLText {
    "\(month) / 12 * 365 + \(month) / 48 - \(month) / 1200 + \(month) / 4800 + (\(month) % 12 * 153 + 2) / 5"
  }
}
