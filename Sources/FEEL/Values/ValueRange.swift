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

    /// The range from `start` to `end`; both belong to it unless said otherwise.
    public init(_ start: Value?, _ end: Value?, includesStart: Bool = true, includesEnd: Bool = true) {
      self.start = start
      self.end = end
      self.includesStart = includesStart && start != nil
      self.includesEnd = includesEnd && end != nil
    }

    /// Whether a value lies in the range; nil where it has no order with its ends.
    public func contains(_ value: Value) -> Bool? {
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
