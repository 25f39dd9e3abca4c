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
  /// A days and time duration, in seconds.
  case daysDuration(Int64)
  /// A years and months duration, in months.
  case yearsDuration(Int64)
  case list([Value])
  case context(Context)
  indirect case range(Range)
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

  /// The items of a list; any other value is a list of itself (DMN 1.5, 10.3.2.9.4).
  public var items: [Value] {
    guard case .list(let items) = self else { return [self] }
    return items
  }

  /// The range of days of a period.
  public init(_ period: Period) {
    self = .range(Range(.date(period.start), .date(period.end)))
  }
}

/// Why an expression has no value: what went wrong, and where in its text.
public final class NullCause: Sendable {
  /// What went wrong.
  public let message: Message
  /// Where in the text of the expression.
  public let position: Position?

  /// A cause, and the place of the operation that found no value.
  public init(_ message: Message, at position: Position? = nil) {
    self.message = message
    self.position = position
  }
}
