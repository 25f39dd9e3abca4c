// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// A range of ordered values; a missing end is unbounded.
  public struct Range: Sendable, Hashable {
    /// The first value; nil where the range has no start.
    public let start: Value?
    /// The last value; nil where the range has no end.
    public let end: Value?
    /// Whether the start belongs to the range.
    public let includesStart: Bool
    /// Whether the end belongs to the range.
    public let includesEnd: Bool
    /// What lies in it.
    public let form: Form

    /// What lies in a range: what is between its ends, or, for the unary tests `(=5)` and `(!=5)`, what
    /// equals its start or does not.
    public enum Form: Sendable, Hashable {
      case interval
      case equal
      case notEqual
    }

    /// The range from `start` to `end`; both belong to it unless said otherwise.
    public init(_ start: Value?, _ end: Value?, includesStart: Bool = true, includesEnd: Bool = true) {
      self.start = start
      self.end = end
      self.includesStart = includesStart && start != nil
      self.includesEnd = includesEnd && end != nil
      form = .interval
    }

    /// The values that pass a unary test: `(< 5)`, `(=5)`.
    init(_ sign: Expression.ComparisonOperator, _ value: Value) {
      let isUpper = sign == .less || sign == .lessOrEqual
      let isSingle = sign == .equal || sign == .notEqual
      start = isUpper ? nil : value
      end = isUpper || isSingle ? value : nil
      includesStart = sign == .greaterOrEqual || isSingle
      includesEnd = sign == .lessOrEqual || isSingle
      form = sign == .equal ? .equal : sign == .notEqual ? .notEqual : .interval
    }

    /// Whether a value lies in the range; nil where it has no order with its ends.
    public func contains(_ value: Value) -> Bool? {
      switch form {
      case .interval: break
      case .equal: return Logic.equal(value, start ?? .null())
      case .notEqual: return Logic.equal(value, start ?? .null()).map { !$0 }
      }
      if let start {
        guard let outside = includesStart ? value.precedes(start) : start.precedes(value).map({ !$0 }) else {
          return nil
        }
        if outside { return false }
      }
      if let end {
        guard let outside = includesEnd ? end.precedes(value) : value.precedes(end).map({ !$0 }) else {
          return nil
        }
        if outside { return false }
      }
      return true
    }
  }
}
