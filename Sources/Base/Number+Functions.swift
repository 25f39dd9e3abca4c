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
    guard magnitude < 15_000, let quotient = divided(by: .ln10), let tens = quotient.rounded().int,
      let high = Number(tens).multiplied(by: .ln10), let low = Number(tens).multiplied(by: .ln10Rest),
      let rest = subtracting(high)?.subtracting(low), let small = rest.divided(by: 256)
    else { return nil }
    var sum = Number.one
    var term = Number.one
    for index in 1...24 {
      guard let next = term.multiplied(by: small)?.divided(by: Number(index)), let added = sum.adding(next)
      else { return nil }
      (term, sum) = (next, added)
    }
    // (1 + d)² - 1 = d (2 + d): squaring what exceeds 1 keeps its digits.
    guard var excess = sum.subtracting(1) else { return nil }
    for _ in 0..<8 {
      guard let doubled = excess.adding(2)?.multiplied(by: excess) else { return nil }
      excess = doubled
    }
    return excess.adding(1).flatMap { Number(coefficient: $0.coefficient, exponent: $0.exponent + tens) }
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
    return Number(tens).multiplied(by: .ln10).flatMap(result.adding)
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

  /// ln 10, to 34 digits.
  private static let ln10 = Number(exactly: 2_302_585_092_994_045_684_017_991_454_684_364, -33)
  /// What ln 10 has beyond those.
  private static let ln10Rest = Number(exactly: 2_076_011_014_886_287_729_760_333_279_009_676, -67)
}
