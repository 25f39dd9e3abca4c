// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation

/// FEEL and the exact numbers under it.
struct ExpressionSuite: Suite {
  private static let count = 200_000

  static func run(_ setting: Setting) throws {
    try measureEvaluation(setting.bench)
    try measureNumbers(setting.bench)
  }

  private static let text = "if x > 10 then x * 2 + 1 else sum([x, 2, 3])"

  /// A checked expression evaluated, beside the same computation written in Swift.
  private static func measureEvaluation(_ bench: Bench) throws {
    let checked = try Expression(parsing: text).check(in: VariableScope([("x", .number)]))
    for x in 0..<20 {
      guard checked.evaluate([.number(Number(x))]).number == native(Number(x)) else {
        throw BenchmarkError("\(text) is wrong for \(x)")
      }
    }
    try bench.measure(
      "FEEL, evaluation", .evaluationsPerSecond,
      .init(amount: count) {
        time {
          for index in 0..<count { keep(checked.evaluate([.number(Number(index % 20))])) }
        }
      },
      beside: .init("Swift on Number", amount: count) {
        time {
          for index in 0..<count { keep(native(Number(index % 20))) }
        }
      })
  }

  private static func native(_ x: Number) -> Number? {
    x > 10
      ? x.multiplied(by: 2)?.adding(1)
      : [x, 2, 3].reduce(Number.zero) { sum, number in sum?.adding(number) }
  }

  /// The three operations on amounts in cents, beside those of Foundation's Decimal.
  private static func measureNumbers(_ bench: Bench) throws {
    var random = SplitMix64(seed: 34)
    let cents = (0..<1024).map { _ in random.number(1...100_000_000) }
    let numbers = cents.compactMap { Number(coefficient: Int128($0), exponent: -2) }
    let decimals = cents.map { Decimal(sign: .plus, exponent: -2, significand: Decimal($0)) }
    let pairs = { (index: Int) in (index % 1024, (index * 7 + 1) % 1024) }
    func measure(
      _ name: String, _ own: @escaping (Number, Number) -> Number?,
      _ peer: @escaping (Decimal, Decimal) -> Decimal
    ) throws {
      try bench.measure(
        "Number, \(name)", .nanoseconds,
        .init(amount: count) {
          time {
            for index in 0..<count {
              let (left, right) = pairs(index)
              keep(own(numbers[left], numbers[right]))
            }
          }
        },
        beside: .init("Foundation.Decimal", amount: count) {
          time {
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
