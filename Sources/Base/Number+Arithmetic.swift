// SPDX-License-Identifier: Apache-2.0

extension Number {
  /// The sum, rounded to 34 digits; nil beyond the range of decimal128.
  public func adding(_ other: Number) -> Number? {
    guard exponent != other.exponent else {
      return Number(coefficient: coefficient + other.coefficient, exponent: exponent)
    }
    guard !isZero else { return other }
    guard !other.isZero else { return self }
    let (high, low) = exponent > other.exponent ? (self, other) : (other, self)
    let shift = high.exponent - low.exponent
    if shift <= 18, high.coefficient.magnitude >> 64 == 0, low.coefficient.magnitude >> 64 == 0 {
      return Number(
        coefficient: high.coefficient * PowersOfTen[shift] + low.coefficient, exponent: low.exponent)
    }
    let room = 38 - PowersOfTen.digits(high.coefficient.magnitude)
    if shift <= room, shift <= 38 {
      let (sum, overflow) = (high.coefficient * PowersOfTen[shift]).addingReportingOverflow(low.coefficient)
      if !overflow { return Number(coefficient: sum, exponent: low.exponent) }
    }
    return Number.addingFar(high, low)
  }

  /// The sum where aligning the operands exceeds 128 bits: the lower one only matters for its first digits
  /// and its sign.
  private static func addingFar(_ high: Number, _ low: Number) -> Number? {
    let scale = 36 - PowersOfTen.digits(high.coefficient.magnitude)
    let aligned = high.coefficient * PowersOfTen[scale]
    let exponent = high.exponent - scale
    let drop = exponent - low.exponent
    guard drop > 0 else {
      return Number(coefficient: aligned + low.coefficient * PowersOfTen[-drop], exponent: exponent)
    }
    let kept = drop > 38 ? 0 : low.coefficient / PowersOfTen[drop]
    let lost = drop > 38 || low.coefficient % PowersOfTen[drop] != 0
    // A sticky digit, one place below, keeps a lost remainder from looking like an exact half.
    let sum = (aligned + kept) * 10 + (lost ? (low.isNegative ? -1 : 1) : 0)
    return Number(coefficient: sum, exponent: exponent - 1)
  }

  /// The difference, rounded to 34 digits; nil beyond the range of decimal128.
  public func subtracting(_ other: Number) -> Number? { adding(-other) }

  /// The product, rounded to 34 digits; nil beyond the range of decimal128.
  public func multiplied(by other: Number) -> Number? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    if !overflow { return Number(coefficient: product, exponent: exponent + other.exponent) }
    let wide = coefficient.magnitude.multipliedFullWidth(by: other.coefficient.magnitude)
    return Number.rounding(
      wide.low, wide.high, negative: isNegative != other.isNegative, exponent: exponent + other.exponent)
  }

  /// The quotient, rounded to 34 digits; nil for a division by zero or beyond the range of decimal128.
  public func divided(by other: Number) -> Number? {
    guard !other.isZero else { return nil }
    guard !isZero else { return .zero }
    let divisor = other.coefficient.magnitude
    let scale = Swift.max(
      0, Number.precision + 2 + PowersOfTen.digits(divisor) - PowersOfTen.digits(coefficient.magnitude))
    // The numerator is scaled in two steps, as 10^scale may exceed 128 bits.
    let first = Swift.min(scale, 38 - PowersOfTen.digits(coefficient.magnitude))
    let numerator = coefficient.magnitude * PowersOfTen[first].magnitude
    let wide = numerator.multipliedFullWidth(by: PowersOfTen[scale - first].magnitude)
    let (quotient, remainder) = divisor.dividingFullWidth((wide.high, wide.low))
    let negative = isNegative != other.isNegative
    let power = exponent - other.exponent - scale
    guard remainder != 0 else {
      return Number.rounding(quotient, 0, negative: negative, exponent: power)?.reducedTowardsZeroExponent
    }
    return Number.rounding(quotient * 10 + 1, 0, negative: negative, exponent: power - 1)
  }

  /// The same value with a coefficient no longer than needed: quotients that come out even read as they
  /// would by hand.
  private var reducedTowardsZeroExponent: Number { exponent < 0 ? reduced : self }

  /// Rounds `high:low × 10^exponent` half to even to 34 digits.
  static func rounding(_ low: UInt128, _ high: UInt128, negative: Bool, exponent: Int) -> Number? {
    var low = low
    var power = exponent
    if high != 0 {
      // Dropping as many digits as `high` has leaves a quotient that fits in 128 bits and still has more
      // than 34.
      let drop = PowersOfTen.digits(high)
      let (quotient, remainder) = PowersOfTen[drop].magnitude.dividingFullWidth((high, low))
      low = quotient
      power += drop
      if remainder != 0 {
        return roundingSticky(low, negative: negative, exponent: power)
      }
    }
    let digits = PowersOfTen.digits(low)
    guard digits > precision else { return checked(low, negative: negative, exponent: power) }
    let drop = PowersOfTen[digits - precision].magnitude
    var (quotient, remainder) = low.quotientAndRemainder(dividingBy: drop)
    let half = Comparison(remainder, ofHalf: drop)
    if Rounding.halfEven.roundsUp(
      odd: quotient & 1 == 1, negative: negative, remainder: remainder == 0 ? nil : half)
    {
      quotient += 1
    }
    return checked(quotient, negative: negative, exponent: power + digits - precision)
  }

  /// Rounds a magnitude of more than 34 digits of which something not zero was already cut off.
  private static func roundingSticky(_ magnitude: UInt128, negative: Bool, exponent: Int) -> Number? {
    let drop = PowersOfTen.digits(magnitude) - precision
    let divisor = PowersOfTen[drop].magnitude
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor)
    let up = Comparison(remainder, ofHalf: divisor) != .below
    return checked(up ? quotient + 1 : quotient, negative: negative, exponent: exponent + drop)
  }

  private static func checked(_ magnitude: UInt128, negative: Bool, exponent: Int) -> Number? {
    guard exponents.contains(exponent) || magnitude == 0 else {
      return clamped(magnitude, negative: negative, exponent: exponent)
    }
    var value = Number(
      exactly: negative ? -Int128(magnitude) : Int128(magnitude), magnitude == 0 ? 0 : exponent)
    if PowersOfTen.digits(magnitude) > precision { value = value.reduced }
    return value
  }

  /// A value whose exponent is out of range: zeros move from the exponent into the coefficient while there is
  /// room, and what is too small loses its last digits, down to zero.
  private static func clamped(_ magnitude: UInt128, negative: Bool, exponent: Int) -> Number? {
    if exponent > exponents.upperBound {
      let shift = exponent - exponents.upperBound
      guard shift <= precision - PowersOfTen.digits(magnitude) else { return nil }
      return checked(
        magnitude * PowersOfTen[shift].magnitude, negative: negative, exponent: exponents.upperBound)
    }
    let digits = Int128(magnitude)
    return Number(exactly: negative ? -digits : digits, exponent).rounded(to: -exponents.lowerBound)
  }

  /// This number raised to a whole power; nil for a zero base with a negative power or beyond the range.
  public func power(_ exponent: Int) -> Number? {
    guard exponent >= 0 else { return power(-exponent).flatMap { Number.one.divided(by: $0) } }
    var result = Number.one
    var base = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        guard let product = result.multiplied(by: base) else { return nil }
        result = product
      }
      rest >>= 1
      guard rest > 0 else { break }
      guard let square = base.multiplied(by: base) else { return nil }
      base = square
    }
    return result
  }

  /// The opposite, which is always exact.
  public static prefix func - (value: Number) -> Number {
    Number(exactly: -value.coefficient, value.exponent)
  }
}

extension Number: Comparable, Hashable {
  /// Whether the values are the same, however they are written.
  public static func == (left: Number, right: Number) -> Bool {
    if left.exponent == right.exponent { return left.coefficient == right.coefficient }
    let (high, low) = left.exponent > right.exponent ? (left, right) : (right, left)
    let shift = high.exponent - low.exponent
    if shift <= 18, high.coefficient.magnitude >> 64 == 0 {
      return high.coefficient * PowersOfTen[shift] == low.coefficient
    }
    let (a, b) = (left.reduced, right.reduced)
    return a.coefficient == b.coefficient && (a.exponent == b.exponent || a.isZero)
  }

  /// Whether the first value is the lower one.
  public static func < (left: Number, right: Number) -> Bool {
    if left.exponent == right.exponent { return left.coefficient < right.coefficient }
    if left.isNegative != right.isNegative || left.isZero || right.isZero {
      return left.coefficient.signum() < right.coefficient.signum()
    }
    let (a, b) = (left.coefficient.magnitude, right.coefficient.magnitude)
    let (places, others) = (PowersOfTen.digits(a) + left.exponent, PowersOfTen.digits(b) + right.exponent)
    guard places == others else { return (places < others) != left.isNegative }
    let difference = left.exponent - right.exponent
    let (x, y) =
      difference > 0
      ? (a * PowersOfTen[difference].magnitude, b) : (a, b * PowersOfTen[-difference].magnitude)
    return left.isNegative ? x > y : x < y
  }

  /// Equal values have equal hashes, however they are written.
  public func hash(into hasher: inout Hasher) {
    let value = reduced
    hasher.combine(value.coefficient)
    hasher.combine(value.exponent)
  }
}

extension Number: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}
