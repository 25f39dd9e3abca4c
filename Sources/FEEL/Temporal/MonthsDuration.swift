// SPDX-License-Identifier: Apache-2.0

import Base

/// A years and months duration (DMN 1.5, 10.3.2.3.8): a count of months, negative where it goes back in time.
public struct MonthsDuration: Sendable, Hashable {
  /// The whole duration in months.
  public let months: Int64

  /// The duration of a count of months.
  public init(months: Int64) { self.months = months }

  /// The whole months from a day to another, negative where that is earlier: `years and months duration` of
  /// FEEL. A month is whole when its day is reached: from 31 January to 28 February there is none.
  public init(from start: CivilDate, to end: CivilDate) {
    let (first, last) = (start.components, end.components)
    var months = (last.year - first.year) * 12 + last.month - first.month
    if months > 0, last.day < first.day { months -= 1 }
    if months < 0, last.day > first.day { months += 1 }
    self.months = Int64(months)
  }

  /// Whole years, with the sign of the duration: its `years` in FEEL.
  public var years: Int64 { months / 12 }
  /// Months beside the years, -11 to 11: its `months` in FEEL.
  public var monthsOfYear: Int64 { months % 12 }
}

extension MonthsDuration: Comparable {
  /// Whether the first duration is the lower one.
  public static func < (left: MonthsDuration, right: MonthsDuration) -> Bool { left.months < right.months }
}

/// A product or quotient keeps its whole months. All are nil where 64 bits do not hold them.
extension MonthsDuration {
  /// The same duration in the other direction.
  public var negated: MonthsDuration? { MonthsDuration(months: 0).subtracting(self) }

  /// The duration without its sign.
  public var magnitude: MonthsDuration? { months < 0 ? negated : self }

  /// The sum.
  public func adding(_ other: MonthsDuration) -> MonthsDuration? {
    let (sum, overflow) = months.addingReportingOverflow(other.months)
    return overflow ? nil : MonthsDuration(months: sum)
  }

  /// The difference.
  public func subtracting(_ other: MonthsDuration) -> MonthsDuration? {
    let (difference, overflow) = months.subtractingReportingOverflow(other.months)
    return overflow ? nil : MonthsDuration(months: difference)
  }

  /// The product with a number.
  public func scaled(by factor: Number) -> MonthsDuration? {
    totalMonths.multiplied(by: factor).flatMap(MonthsDuration.init(totalMonths:))
  }

  /// The quotient by a number; nil for 0.
  public func divided(by divisor: Number) -> MonthsDuration? {
    totalMonths.divided(by: divisor).flatMap(MonthsDuration.init(totalMonths:))
  }

  /// How many times the other duration goes into this one; nil where that has no length.
  public func divided(by other: MonthsDuration) -> Number? { totalMonths.divided(by: other.totalMonths) }

  private var totalMonths: Number { Number(Int(months)) }

  private init?(totalMonths: Number) {
    guard let months = totalMonths.wholePart.flatMap(Int64.init(exactly:)) else { return nil }
    self.init(months: months)
  }
}

extension MonthsDuration: LosslessStringConvertible {
  /// The duration that a text writes, as `init(_:)` reads any text; nil where it is none.
  public init?(_ description: String) { self.init(description[...]) }

  /// The duration written as XML Schema's `yearMonthDuration`: `P1Y2M`, `-P14M`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var reader = LexicalReader(text.utf8.makeIterator())
    let negative = reader.take("-")
    guard reader.take("P"), var count = reader.count() else { return nil }
    if reader.take("Y") {
      let (months, overflow) = count.multipliedReportingOverflow(by: 12)
      guard !overflow else { return nil }
      count = months
      if !reader.isAtEnd {
        guard let rest = reader.count(), reader.take("M") else { return nil }
        let (sum, carried) = count.addingReportingOverflow(rest)
        guard !carried else { return nil }
        count = sum
      }
    } else if !reader.take("M") {
      return nil
    }
    guard reader.isAtEnd else { return nil }
    months = negative ? -count : count
  }

  /// The canonical form, as `string` of FEEL gives it: `P1Y2M`, `-P8Y4M`, `P0M`.
  public var description: String {
    guard months != 0 else { return "P0M" }
    var text = months < 0 ? "-P" : "P"
    if years != 0 { text += "\(years.magnitude)Y" }
    if monthsOfYear != 0 { text += "\(monthsOfYear.magnitude)M" }
    return text
  }
}
