// SPDX-License-Identifier: Apache-2.0

import Base

/// A value of FEEL (DMN 1.5, 10.3.2.2).
///
/// The numbers are exact decimals; strings are sequences of code points, compared without normalisation or
/// locale.
public enum Value: Sendable {
  /// No value, with the reason why there is none where an operation failed. Causes play no part in equality.
  case null(NullCause? = nil)
  case boolean(Bool)
  case number(Number)
  case string(String)
  case date(CivilDate)
  indirect case time(ClockTime)
  indirect case dateTime(DateAndTime)
  case daysDuration(DaysDuration)
  case yearsDuration(MonthsDuration)
  case list([Value])
  case context(Context)
  indirect case range(Range)
  case function(Function)
}

extension Value {
  /// Whether there is no value.
  public var isNull: Bool {
    guard case .null = self else { return false }
    return true
  }

  /// Whether this is the boolean true: what a filter keeps.
  public var isTrue: Bool {
    guard case .boolean(true) = self else { return false }
    return true
  }

  /// The number, where this is one.
  public var number: Number? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The string, where this is one.
  public var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  /// The date, where this is one.
  public var date: CivilDate? {
    guard case .date(let date) = self else { return nil }
    return date
  }

  /// The boolean, where this is one.
  public var boolean: Bool? {
    guard case .boolean(let boolean) = self else { return nil }
    return boolean
  }

  /// The context, where this is one.
  public var context: Context? {
    guard case .context(let context) = self else { return nil }
    return context
  }

  /// The function, where this is one.
  public var function: Function? {
    guard case .function(let function) = self else { return nil }
    return function
  }

  /// Why there is no value, where a failed operation said so.
  public var cause: NullCause? {
    guard case .null(let cause) = self else { return nil }
    return cause
  }

  /// The items of a list; any other value is a list of itself (DMN 1.5, 10.3.2.9.4).
  public var items: [Value] {
    guard case .list(let items) = self else { return [self] }
    return items
  }

  /// The range of days of a period.
  public init(_ period: Period) {
    self = .range(Range(.date(period.start), .date(period.end)))
  }

  /// The date, time, date and time or duration that `@"…"` writes; nil where it writes none.
  public init?(temporal text: String) {
    if let date = CivilDate(feel: text) {
      self = .date(date)
    } else if let duration = DaysDuration(text) {
      self = .daysDuration(duration)
    } else if let duration = MonthsDuration(text) {
      self = .yearsDuration(duration)
    } else if text.utf8.contains(UInt8(ascii: "T")), let dateTime = DateAndTime(text) {
      self = .dateTime(dateTime)
    } else if let time = ClockTime(text) {
      self = .time(time)
    } else {
      return nil
    }
  }
}
