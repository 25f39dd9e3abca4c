// SPDX-License-Identifier: Apache-2.0

/// How a value is stored, or comes out of a query. `SQLDialect` says in which type of column.
public enum SQLStorage: Sendable, Hashable {
  /// Text in UTF-8 without U+0000, compared by code points; choices and keys too.
  case text
  case integer
  /// A decimal as a whole number of its last place: 12.50 is 1250 at scale 2.
  case decimal(scale: Int)
  /// A date of four-digit year.
  case date
  /// True or false; 0 or 1 where the database has no other.
  case boolean
  /// A days and time duration as a whole number of seconds.
  case seconds
  /// A years and months duration as a whole number of months.
  case months
  /// A date that was computed, as the days since 1970-01-01: no calendar of a database ends it.
  case days

  /// The digits after the point; nil where the value is no number.
  public var scale: Int? {
    switch self {
    case .integer: 0
    case .decimal(let scale): scale
    case .text, .date, .boolean, .seconds, .months, .days: nil
    }
  }

  /// A number of so many digits after the point.
  init(scale: Int) { self = scale == 0 ? .integer : .decimal(scale: scale) }

  var isDate: Bool { self == .date || self == .days }

  var isDuration: Bool { self == .seconds || self == .months }
}
