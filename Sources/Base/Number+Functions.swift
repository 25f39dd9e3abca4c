// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Roots, powers, exponentials and logarithms: irrational, so correct to 32 digits at least, and exact where
/// the result is.
extension Number {
  /// The whole part as an `Int`, towards zero; nil where it does not fit.
  public var truncated: Int? { rounded(to: 0, .down).int }

  /// The square root; nil below zero.
  public var squareRoot: Number? {
    guard !isNegative else { return nil }
    guard !isZero else { return .zero }
    // An even power of ten is taken out, so that a binary root can be the first guess.
    let value = reduced
    let digits = PowersOfTen.digits(value.coefficient.magnitude) + value.exponent
    let half = digits >= 0 ? digits / 2 : (digits - 1) / 2
    guard let scaled = Number(coefficient: value.coefficient, exponent: value.exponent - 2 * half),
      var root = Number("\(scaled.double.squareRoot())")
    else { return nil }
    for _ in 0..<3 {
      guard let next = scaled.divided(by: root)?.adding(root)?.divided(by: 2) else { return nil }
      root = next
    }
    let short = root.rounded(to: 16)
    if short.multiplied(by: short) == scaled { root = short }
    return Number(coefficient: root.coefficient, exponent: root.exponent + half)
  }

  /// e raised to this power; nil beyond the range of decimal128.
  public var exponential: Number? {
    guard magnitude < 15_000, let tens = divided(by: .ln10)?.rounded().int,
      let high = Number(tens).multiplied(by: .ln10), let low = Number(tens).multiplied(by: .ln10Rest),
      let rest = subtracting(high)?.subtracting(low)
    else { return nil }
    var sum = Number.one
    var term = Number.one
    // The rest is below 1.16: 36 terms leave less than a unit of the 34th digit.
    for index in 1...36 {
      guard let next = term.multiplied(by: rest)?.divided(by: Number(index)), let added = sum.adding(next)
      else { return nil }
      (term, sum) = (next, added)
    }
    return Number(coefficient: sum.coefficient, exponent: sum.exponent + tens)
  }

  /// The natural logarithm; nil for zero and below.
  public var naturalLogarithm: Number? {
    guard !isNegative, !isZero else { return nil }
    let value = reduced
    let tens = PowersOfTen.digits(value.coefficient.magnitude) + value.exponent - 1
    guard let mantissa = Number(coefficient: value.coefficient, exponent: value.exponent - tens),
      var result = Number("\(Foundation.log(mantissa.double))")
    else { return nil }
    // Halley's iteration triples the digits each time.
    for _ in 0..<2 {
      guard let power = result.exponential, let above = mantissa.subtracting(power)?.multiplied(by: 2),
        let below = mantissa.adding(power), let step = above.divided(by: below),
        let next = result.adding(step)
      else { return nil }
      result = next
    }
    guard let high = Number(tens).multiplied(by: .ln10), let low = Number(tens).multiplied(by: .ln10Rest)
    else { return nil }
    return result.adding(low)?.adding(high)
  }

  /// This number raised to any power; nil for a negative number with a power that is not whole, for zero
  /// with a negative power, and beyond the range.
  public func raised(to exponent: Number) -> Number? {
    if let whole = exponent.int { return whole.magnitude <= 100_000 ? power(whole) : nil }
    guard !isZero else { return exponent.isNegative ? nil : .zero }
    guard let doubled = exponent.multiplied(by: 2)?.int, doubled.magnitude <= 100_000 else {
      return naturalLogarithm?.multiplied(by: exponent)?.exponential
    }
    return squareRoot?.power(doubled)
  }

  /// ln 10, to 30 digits: the product with a whole number of four digits is exact.
  private static let ln10 = Number(exactly: 230_258_509_299_404_568_401_799_145_468, -29)
  /// What ln 10 has beyond those.
  private static let ln10Rest = Number(exactly: 4_364_207_601_101_488_628_772_976_033_327_901, -63)
}
