// SPDX-License-Identifier: Apache-2.0

import Base

/// The arithmetic of values (DMN 1.5, tables 50 to 54). Nil where the operation has no result.
enum Arithmetic {
  static func apply(_ sign: Expression.ArithmeticOperator, _ left: Value, _ right: Value) -> Value? {
    if case .number(let a) = left, case .number(let b) = right {
      return numbers(sign, a, b).map(Value.number)
    }
    switch sign {
    case .add: return sum(left, right)
    case .subtract: return difference(left, right)
    case .multiply: return product(left, right)
    case .divide: return quotient(left, right)
    case .power: return nil
    }
  }

  private static func numbers(_ sign: Expression.ArithmeticOperator, _ a: Number, _ b: Number) -> Number? {
    switch sign {
    case .add: a.adding(b)
    case .subtract: a.subtracting(b)
    case .multiply: a.multiplied(by: b)
    case .divide: a.divided(by: b)
    // A power that is not whole has no exact decimal: it is refused rather than approximated.
    case .power: b.int.flatMap { (-100_000...100_000).contains($0) ? a.power($0) : nil }
    }
  }

  private static func sum(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.string(let a), .string(let b)): .string(a + b)
    case (.date(let date), .daysDuration(let seconds)), (.daysDuration(let seconds), .date(let date)):
      shifted(date, seconds: seconds)
    case (.date(let date), .yearsDuration(let months)), (.yearsDuration(let months), .date(let date)):
      shifted(date, months: months)
    case (.daysDuration(let a), .daysDuration(let b)):
      exact(a.addingReportingOverflow(b)).map(Value.daysDuration)
    case (.yearsDuration(let a), .yearsDuration(let b)):
      exact(a.addingReportingOverflow(b)).map(Value.yearsDuration)
    default: nil
    }
  }

  private static func difference(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.date(let a), .date(let b)): .daysDuration(Int64(a.days - b.days) * Duration.secondsPerDay)
    case (.date(let date), .daysDuration(let seconds)): shifted(date, seconds: -seconds)
    case (.date(let date), .yearsDuration(let months)): shifted(date, months: -months)
    case (.daysDuration(let a), .daysDuration(let b)):
      exact(a.subtractingReportingOverflow(b)).map(Value.daysDuration)
    case (.yearsDuration(let a), .yearsDuration(let b)):
      exact(a.subtractingReportingOverflow(b)).map(Value.yearsDuration)
    default: nil
    }
  }

  private static func product(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.daysDuration, .number(let factor)), (.yearsDuration, .number(let factor)):
      scaled(left) { $0.multiplied(by: factor) }
    case (.number, .daysDuration), (.number, .yearsDuration): product(right, left)
    default: nil
    }
  }

  private static func quotient(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.daysDuration(let a), .daysDuration(let b)), (.yearsDuration(let a), .yearsDuration(let b)):
      Number(Int(a)).divided(by: Number(Int(b))).map(Value.number)
    case (.daysDuration, .number(let divisor)), (.yearsDuration, .number(let divisor)):
      scaled(left) { $0.divided(by: divisor) }
    default: nil
    }
  }

  /// A duration changed by a number, cut to whole seconds or months.
  private static func scaled(_ duration: Value, _ change: (Number) -> Number?) -> Value? {
    func whole(_ count: Int64) -> Int64? {
      change(Number(Int(count)))?.rounded(to: 0, .down).int.map(Int64.init)
    }
    switch duration {
    case .daysDuration(let seconds): return whole(seconds).map(Value.daysDuration)
    case .yearsDuration(let months): return whole(months).map(Value.yearsDuration)
    default: return nil
    }
  }

  /// A date is its midnight: a duration that is not of whole days leads to the day in which it ends.
  private static func shifted(_ date: CivilDate, seconds: Int64) -> Value? {
    let day = Duration.secondsPerDay
    let days = seconds / day - (seconds % day < 0 ? 1 : 0)
    guard days.magnitude < 1_000_000_000 else { return nil }
    return .date(date.adding(days: Int(days)))
  }

  private static func shifted(_ date: CivilDate, months: Int64) -> Value? {
    guard months.magnitude < 1_000_000_000 else { return nil }
    return .date(date.adding(months: Int(months)))
  }

  private static func exact(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
    result.overflow ? nil : result.partialValue
  }

  static func negated(_ value: Value) -> Value? {
    switch value {
    case .number(let number): .number(-number)
    case .daysDuration(let seconds): .daysDuration(-seconds)
    case .yearsDuration(let months): .yearsDuration(-months)
    default: nil
    }
  }
}
