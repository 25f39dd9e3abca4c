// SPDX-License-Identifier: Apache-2.0

extension Expression {
  /// `+ - * / **`
  public enum ArithmeticOperator: String, Sendable, Hashable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
  }

  /// `= != < <= > >=`
  public enum ComparisonOperator: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// `and or`
  public enum LogicOperator: String, Sendable, Hashable {
    case and
    case or
  }

  /// `some every`
  public enum Quantifier: String, Sendable, Hashable {
    case some
    case every
  }
}

/// How tightly an operator binds, from the loosest.
enum Precedence: Int, Comparable {
  case lowest
  case or
  case and
  case comparison
  case addition
  case multiplication
  case power
  case negation
  case postfix

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension Expression.ArithmeticOperator {
  var precedence: Precedence {
    switch self {
    case .add, .subtract: .addition
    case .multiply, .divide: .multiplication
    case .power: .power
    }
  }
}

extension Expression.LogicOperator {
  var precedence: Precedence { self == .and ? .and : .or }
}
