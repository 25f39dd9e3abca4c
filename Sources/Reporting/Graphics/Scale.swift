// SPDX-License-Identifier: Apache-2.0

import Base

/// A linear scale from values to a length, with round ticks that include zero.
struct Scale {
  /// In ascending order, exact.
  let ticks: [Number]
  private let low: Double
  private let high: Double
  private let start: Double
  private let length: Double

  /// `wanted`: about how many intervals there should be. A negative `length` runs upwards.
  init(of values: [Number], from start: Double, length: Double, wanted: Int = 4) {
    let lowest = min(values.min() ?? .zero, .zero)
    let highest = max(values.max() ?? .zero, .zero)
    let isWhole = values.allSatisfy(\.isWhole)
    let step = Scale.step((highest.double - lowest.double) / Double(wanted), isWhole: isWhole)
    var ticks: [Number] = [.zero]
    while let last = ticks.last, last < highest, let next = last.adding(step) { ticks.append(next) }
    while let first = ticks.first, first > lowest, let next = first.subtracting(step) {
      ticks.insert(next, at: 0)
    }
    self.ticks = ticks
    low = ticks.first?.double ?? 0
    high = ticks.last?.double ?? 1
    self.start = start
    self.length = length
  }

  /// Where a value stands.
  func position(_ value: Number) -> Double {
    guard high > low else { return start }
    return start + (value.double - low) / (high - low) * length
  }

  /// The greatest of 1, 2 and 5 by a power of ten that does not exceed `value`.
  static func roundValue(upTo value: Double) -> Number {
    guard let (exponent, power) = decade(of: value) else { return .zero }
    let digit = [5, 2, 1].first { Double($0) * power <= value * 1.001 } ?? 1
    return Number(coefficient: Int128(digit), exponent: exponent) ?? .zero
  }

  /// The least of 1, 2 and 5 by a power of ten that is at least `raw`.
  private static func step(_ raw: Double, isWhole: Bool) -> Number {
    guard let (exponent, power) = decade(of: raw), exponent >= 0 || !isWhole else { return .one }
    let digit = [1, 2, 5, 10].first { Double($0) * power >= raw * 0.999 } ?? 10
    return Number(coefficient: Int128(digit), exponent: exponent) ?? .one
  }

  /// The power of ten at or below a positive value.
  private static func decade(of value: Double) -> (exponent: Int, power: Double)? {
    guard value > 0, value.isFinite else { return nil }
    var exponent = 0
    var power = 1.0
    while power * 10 <= value { (exponent, power) = (exponent + 1, power * 10) }
    while power > value { (exponent, power) = (exponent - 1, power / 10) }
    return (exponent, power)
  }
}
