// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The exact numbers under FEEL.
struct NumberSuite: Suite {
  private static let count = 200_000

  /// Three operations on amounts in cents, beside those of Foundation's Decimal.
  static func run(_ setting: Setting) throws {
    var random = SplitMix64(seed: 34)
    let cents = (0..<1024).map { _ in random.number(1...100_000_000) }
    let numbers = cents.compactMap { Number(coefficient: Int128($0), exponent: -2) }
    let decimals = cents.map { Decimal(sign: .plus, exponent: -2, significand: Decimal($0)) }
    let pairs = { (index: Int) in (index % 1024, (index * 7 + 1) % 1024) }
    func measure(
      _ name: String, _ own: @escaping (Number, Number) -> Number?,
      _ peer: @escaping (Decimal, Decimal) -> Decimal
    ) throws {
      try setting.bench.measure(
        "Number, \(name)", .nanoseconds,
        .init(amount: count) {
          processorTime {
            for index in 0..<count {
              let (left, right) = pairs(index)
              keep(own(numbers[left], numbers[right]))
            }
          }
        },
        beside: .init("Foundation.Decimal", amount: count) {
          processorTime {
            for index in 0..<count {
              let (left, right) = pairs(index)
              keep(peer(decimals[left], decimals[right]))
            }
          }
        })
    }
    try measure("sum", { $0.adding($1) }, +)
    try measure("product", { $0.multiplied(by: $1) }, *)
    try measure("quotient", { $0.divided(by: $1) }, /)
  }
}
