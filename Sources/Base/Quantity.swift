// SPDX-License-Identifier: Apache-2.0

/// A number with the interval of those that its printed form can stand for: "1,9" is 1.9, and anything from
/// 1.85 to 1.95.
public struct Quantity: Sendable, Hashable {
  /// The number as printed.
  public let value: Number
  /// Nil: no lower bound ("at most 800").
  public let low: Number?
  /// Nil: no upper bound ("more than 800").
  public let high: Number?

  /// A number that stands for itself alone.
  public init(exactly value: Number) {
    self.value = value
    low = value
    high = value
  }

  /// A number and its bounds.
  public init(value: Number, low: Number?, high: Number?) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// What a printed number stands for.
  /// - Parameter precision: the place of its last printed digit; nil for an exact count.
  public init(_ value: Number, qualifier: Qualifier, precision: Number?) {
    switch qualifier {
    case .atLeast: self.init(value: value, low: value, high: nil)
    case .atMost: self.init(value: value, low: nil, high: value)
    case .exact: self.init(value, within: precision.flatMap(\.half) ?? .zero)
    case .about:
      self.init(value, within: max(precision.flatMap(\.half) ?? .zero, Quantity.tolerance(about: value)))
    }
  }

  private init(_ value: Number, within distance: Number) {
    self.init(value: value, low: value.subtracting(distance), high: value.adding(distance))
  }

  /// How far "about 260" may be from 260: half of the last place that is not a zero (a last 5 counts as a
  /// step of 5), and at most a tenth.
  private static func tolerance(about value: Number) -> Number {
    let reduced = value.reduced
    let lastDigit = Int(reduced.coefficient % 10).magnitude
    let step = Number(
      coefficient: lastDigit == 5 ? 5 : 10, exponent: reduced.exponent - (lastDigit == 5 ? 0 : 1))
    let half = step?.half ?? .zero
    let tenth = value.magnitude.divided(by: 10) ?? .zero
    return min(half, tenth)
  }

  /// Whether some number can be both.
  public func overlaps(_ other: Quantity) -> Bool {
    isBelowOrEqual(low, other.high) && isBelowOrEqual(other.low, high)
  }

  /// Whether some number that this one stands for is below some number that the other stands for.
  public func canBeBelow(_ other: Quantity, orEqual: Bool) -> Bool {
    guard let low, let high = other.high else { return true }
    return orEqual ? low <= high : low < high
  }

  private func isBelowOrEqual(_ low: Number?, _ high: Number?) -> Bool {
    guard let low, let high else { return true }
    return low <= high
  }
}

extension Number {
  /// Half of it; nil where that is out of range.
  public var half: Number? { divided(by: 2) }
}

// MARK: Interval arithmetic

extension Quantity {
  /// The interval of the sum; nil where it is out of the range of numbers.
  public static func + (left: Quantity, right: Quantity) -> Quantity? {
    guard let value = left.value.adding(right.value) else { return nil }
    return Quantity(
      value: value, low: bound(left.low, right.low) { $0.adding($1) },
      high: bound(left.high, right.high) { $0.adding($1) })
  }

  /// The interval of the opposite.
  public static prefix func - (quantity: Quantity) -> Quantity {
    Quantity(value: -quantity.value, low: quantity.high.map { -$0 }, high: quantity.low.map { -$0 })
  }

  /// The interval of the difference; nil where it is out of the range of numbers.
  public static func - (left: Quantity, right: Quantity) -> Quantity? { left + (-right) }

  /// The interval of the product; nil where it is out of the range of numbers.
  public static func * (left: Quantity, right: Quantity) -> Quantity? {
    guard let value = left.value.multiplied(by: right.value) else { return nil }
    if let a = left.low, let b = right.low, left.isNotNegative, right.isNotNegative {
      let high = bound(left.high, right.high) { $0.multiplied(by: $1) }
      return Quantity(value: value, low: a.multiplied(by: b), high: high)
    }
    return left.spanning(value, right) { $0.multiplied(by: $1) }
  }

  /// The interval of the quotient; nil where it divides by zero or is out of the range of numbers.
  public static func / (left: Quantity, right: Quantity) -> Quantity? {
    guard let value = left.value.divided(by: right.value) else { return nil }
    if let smallest = right.low, smallest > .zero, let part = left.low, left.isNotNegative {
      // Over something without an upper bound, anything comes as near to zero as one likes.
      let low = right.high.map { part.divided(by: $0) } ?? .zero
      return Quantity(value: value, low: low, high: left.high.flatMap { $0.divided(by: smallest) })
    }
    // A divisor that may be zero or of either sign leaves the quotient without bounds.
    guard let low = right.low, let high = right.high, low > .zero || high < .zero else {
      return Quantity(value: value, low: nil, high: nil)
    }
    return left.spanning(value, right) { $0.divided(by: $1) }
  }

  /// The interval of the value without its sign.
  public var magnitude: Quantity {
    if isNotNegative { return self }
    guard let high, high > .zero else { return -self }
    // It stands for numbers of both signs: the smallest magnitude is zero.
    return Quantity(value: value.magnitude, low: .zero, high: low.map { max(-$0, high) })
  }

  /// The interval of an operation that is monotonic in each operand: that of its corners.
  private func spanning(_ value: Number, _ other: Quantity, _ operation: (Number, Number) -> Number?)
    -> Quantity
  {
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
      return Quantity(value: value, low: nil, high: nil)
    }
    let corners = [(low, otherLow), (low, otherHigh), (high, otherLow), (high, otherHigh)].compactMap {
      operation($0.0, $0.1)
    }
    return Quantity(value: value, low: corners.min(), high: corners.max())
  }

  /// Whether it only stands for numbers that are not negative.
  private var isNotNegative: Bool { low.map { $0 >= .zero } ?? false }

  /// A bound of a result; nil where an operand has none.
  private static func bound(_ left: Number?, _ right: Number?, _ operation: (Number, Number) -> Number?)
    -> Number?
  {
    guard let left, let right else { return nil }
    return operation(left, right)
  }
}
