// SPDX-License-Identifier: Apache-2.0

import Base

extension Value: Hashable {
  /// Equality of values: null equals null whatever their causes, values of different kinds are different.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
    case (.date(let a), .date(let b)): a == b
    case (.time(let a), .time(let b)): a.position == b.position
    case (.dateTime(let a), .dateTime(let b)): a.position == b.position
    case (.function(let a), .function(let b)): a == b
    case (.daysDuration(let a), .daysDuration(let b)): a == b
    case (.yearsDuration(let a), .yearsDuration(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.context(let a), .context(let b)): a == b
    case (.range(let a), .range(let b)): a == b
    default: false
    }
  }

  /// Equal values have equal hashes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .time(let value): hasher.combine(value.position)
    case .dateTime(let value): hasher.combine(value.position)
    case .function(let value): hasher.combine(value)
    case .daysDuration(let value): hasher.combine(value)
    case .yearsDuration(let value): hasher.combine(value)
    case .list(let value): hasher.combine(value)
    case .context(let value): hasher.combine(value)
    case .range(let value): hasher.combine(value)
    }
  }

  /// Whether this value comes before another in the order of their kind; nil where the two have no order.
  func precedes(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    case (.date(let a), .date(let b)): a < b
    case (.time(let a), .time(let b)): a.position.precedes(b.position)
    case (.dateTime(let a), .dateTime(let b)): a.position.precedes(b.position)
    case (.date(let a), .dateTime(let b)): DateAndTime(startOf: a).position.precedes(b.position)
    case (.dateTime(let a), .date(let b)): a.position.precedes(DateAndTime(startOf: b).position)
    case (.daysDuration(let a), .daysDuration(let b)): a < b
    case (.yearsDuration(let a), .yearsDuration(let b)): a < b
    default: nil
    }
  }

  /// Whether two values are of the same kind: what FEEL's `=` asks before it compares them.
  func hasSameKind(as other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.function, .function),
      (.daysDuration, .daysDuration), (.yearsDuration, .yearsDuration), (.list, .list), (.context, .context),
      (.range, .range):
      true
    default: false
    }
  }
}

extension String {
  /// Equality of code points: FEEL and SQL compare strings without the canonical equivalence of Swift.
  func hasSameCodePoints(as other: String) -> Bool {
    let areSame = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { mine.count == $0.count && mine.elementsEqual($0) }
    }
    return (areSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
