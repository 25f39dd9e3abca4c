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

  static func numbers(_ sign: Expression.ArithmeticOperator, _ a: Number, _ b: Number) -> Number? {
    switch sign {
    case .add: a.adding(b)
    case .subtract: a.subtracting(b)
    case .multiply: a.multiplied(by: b)
    case .divide: a.divided(by: b)
    case .power: a.raised(to: b)
    }
  }

  private static func sum(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.string(let a), .string(let b)): .string(a + b)
    case (.daysDuration(let a), .daysDuration(let b)): a.adding(b).map(Value.daysDuration)
    case (.yearsDuration(let a), .yearsDuration(let b)): a.adding(b).map(Value.yearsDuration)
    case (.date(let date), .daysDuration(let duration)): date.adding(duration).map(Value.date)
    case (.date(let date), .yearsDuration(let duration)): date.adding(duration).map(Value.date)
    case (.dateTime(let start), .daysDuration(let duration)): start.adding(duration).map(Value.dateTime)
    case (.dateTime(let start), .yearsDuration(let duration)): start.adding(duration).map(Value.dateTime)
    case (.time(let time), .daysDuration(let duration)): .time(time.adding(duration))
    case (.daysDuration, .date), (.daysDuration, .dateTime), (.daysDuration, .time), (.yearsDuration, .date),
      (.yearsDuration, .dateTime):
      sum(right, left)
    default: nil
    }
  }

  private static func difference(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.date(let a), .date(let b)): a.subtracting(b).map(Value.daysDuration)
    case (.dateTime(let a), .dateTime(let b)): a.subtracting(b).map(Value.daysDuration)
    case (.date(let a), .dateTime(let b)): DateAndTime(startOf: a).subtracting(b).map(Value.daysDuration)
    case (.dateTime(let a), .date(let b)): a.subtracting(DateAndTime(startOf: b)).map(Value.daysDuration)
    case (.time(let a), .time(let b)): a.subtracting(b).map(Value.daysDuration)
    case (_, .daysDuration), (_, .yearsDuration): negated(right).flatMap { sum(left, $0) }
    default: nil
    }
  }

  private static func product(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.daysDuration(let duration), .number(let factor)):
      duration.scaled(by: factor).map(Value.daysDuration)
    case (.yearsDuration(let duration), .number(let factor)):
      duration.scaled(by: factor).map(Value.yearsDuration)
    case (.number, .daysDuration), (.number, .yearsDuration): product(right, left)
    default: nil
    }
  }

  private static func quotient(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.daysDuration(let a), .daysDuration(let b)): a.divided(by: b).map(Value.number)
    case (.yearsDuration(let a), .yearsDuration(let b)): a.divided(by: b).map(Value.number)
    case (.daysDuration(let duration), .number(let divisor)):
      duration.divided(by: divisor).map(Value.daysDuration)
    case (.yearsDuration(let duration), .number(let divisor)):
      duration.divided(by: divisor).map(Value.yearsDuration)
    default: nil
    }
  }

  static func negated(_ value: Value) -> Value? {
    switch value {
    case .number(let number): .number(-number)
    case .daysDuration(let duration): duration.negated.map(Value.daysDuration)
    case .yearsDuration(let duration): duration.negated.map(Value.yearsDuration)
    default: nil
    }
  }
}
