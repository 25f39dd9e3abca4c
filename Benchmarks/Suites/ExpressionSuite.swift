// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reading, evaluating and explaining expressions. Nothing here waits: what is timed is the processor's time.
struct ExpressionSuite: Suite {
  private static let count = 1_000_000

  private static let text = "if x > 10 then x * 2 + 1 else sum([x, 2, 3])"

  /// The values that `x` takes in turn.
  private static let values = (0..<20).map { Value.number(Number($0)) }

  static func run(_ setting: Setting) throws {
    let expression = try Expression(parsing: text)
    let checked = try expression.check(in: VariableScope([("x", .number)]))
    let lenient = expression.checkLeniently(in: VariableScope([("x", .any)]))
    for x in 0..<values.count {
      let expected = native(Number(x))
      guard checked.evaluate([values[x]]).number == expected, lenient.evaluate([values[x]]).number == expected
      else { throw BenchmarkError("\(text) is wrong for \(x)") }
    }
    try measureEvaluation(checked, lenient, setting.bench)
    try measureExplanation(checked, setting.bench)
    try measureReading(setting.bench)
  }

  /// Beside the same computation written in Swift: one evaluation at a time, a column at once, and where
  /// nothing is known of the type of `x`.
  private static func measureEvaluation(
    _ checked: CheckedExpression, _ lenient: CheckedExpression, _ bench: Bench
  ) throws {
    let native = Bench.Subject("Swift on Number", amount: count) {
      processorTime {
        for index in 0..<count { keep(Self.native(Number(index % 20))) }
      }
    }
    func measure(_ name: String, _ body: @escaping () -> Void) throws {
      try bench.measure(
        name, .evaluationsPerSecond, .init(amount: count) { processorTime(body) }, beside: native)
    }
    try measure("FEEL, evaluation") {
      for index in 0..<count { keep(checked.evaluate([values[index % 20]])) }
    }
    let column = Column.values((0..<count).map { values[$0 % 20] })
    try measure("FEEL, evaluation of a column") { keep(checked.evaluate(rows: count, [column])) }
    try measure("FEEL, evaluation, x of any type") {
      for index in 0..<count { keep(lenient.evaluate([values[index % 20]])) }
    }
  }

  private static func native(_ x: Number) -> Number? {
    x > 10
      ? x.multiplied(by: 2)?.adding(1)
      : [x, 2, 3].reduce(Number.zero) { sum, number in sum?.adding(number) }
  }

  /// A value with the tree of how it came about, and with the sentences that tell it, beside the value alone.
  private static func measureExplanation(_ checked: CheckedExpression, _ bench: Bench) throws {
    let count = 20_000
    let evaluation = Bench.Subject("evaluation alone", amount: Self.count) {
      processorTime {
        for index in 0..<Self.count { keep(checked.evaluate([values[index % 20]])) }
      }
    }
    func measure(_ name: String, _ explained: @escaping (Explanation) -> Void) throws {
      try bench.measure(
        name, .nanoseconds,
        .init(amount: count) {
          processorTime {
            for index in 0..<count { explained(checked.explain([values[index % 20]]).explanation) }
          }
        },
        beside: evaluation)
    }
    try measure("FEEL, explanation") { keep($0) }
    try measure("FEEL, explanation in words") { keep($0.text(in: .fr)) }
  }

  /// Ten thousand rules with all that FEEL has, beside the same made ready for evaluation.
  private static func measureReading(_ bench: Bench) throws {
    let count = 10_000
    let (texts, scope) = (ExpressionTexts.rules(count), ExpressionTexts.scope)
    let length = texts.reduce(0) { $0 + $1.count } / count
    try bench.measure(
      "FEEL, ten thousand rules of \(length) characters read", .milliseconds,
      .init { try processorTime { for text in texts { keep(try Expression(parsing: text)) } } },
      beside: .init("read, checked, compiled") {
        try processorTime {
          for text in texts { keep(try Expression(parsing: text).check(in: scope)) }
        }
      })
  }
}
