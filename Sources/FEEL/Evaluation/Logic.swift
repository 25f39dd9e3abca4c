// SPDX-License-Identifier: Apache-2.0

/// Three-valued logic and comparison (DMN 1.5, tables 42, 43 and 48). Nil is unknown.
enum Logic {
  static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == true && right == true ? true : nil
  }

  static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == false && right == false ? false : nil
  }

  static func compare(_ sign: Expression.ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    switch sign {
    case .equal: equal(left, right)
    case .notEqual: equal(left, right).map { !$0 }
    case .less: left.precedes(right)
    case .greater: right.precedes(left)
    case .lessOrEqual: right.precedes(left).map { !$0 }
    case .greaterOrEqual: left.precedes(right).map { !$0 }
    }
  }

  /// Null equals null and nothing else; values of different kinds cannot be compared.
  static func equal(_ left: Value, _ right: Value) -> Bool? {
    left.isNull || right.isNull || left.hasSameKind(as: right) ? left == right : nil
  }

  /// Whether a value equals another, is in a list, or lies in a range.
  static func matches(_ value: Value, _ test: Value) -> Bool? {
    switch test {
    case .range(let range): range.contains(value)
    case .list(let items):
      items.reduce(value == test) { found, item in
        if case .range(let range) = item { return or(found, or(value == item, range.contains(value))) }
        return or(found, value == item)
      }
    default: equal(value, test)
    }
  }
}
