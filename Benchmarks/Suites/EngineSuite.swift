// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// FEEL beside its engines written in Python, on what they know: neither has `if`, and one has no `sum`.
struct EngineSuite: Suite {
  /// What is left of the sample of `ExpressionSuite`. Parentheses stand where the engines differ on what
  /// binds tighter.
  private static let text = "((x > 10) and (x * 2 + 1 > 31)) or (x + 5 = 9)"

  private static var scope: some Scope { VariableScope([("x", .number)]) }

  /// The values that `x` takes in turn.
  private static let slots = (0..<20).map { [Value.number(Number($0))] }

  static func run(_ setting: Setting) throws {
    for engine in [PythonPeer.Engine.pySFeel, .bkflow] {
      guard let peer = try PythonPeer(engine) else { continue }
      try measureEvaluation(beside: peer, setting.bench)
      try measureReading(beside: peer, setting.bench)
    }
  }

  /// Checked once, and read and checked anew for each value, which is all that the engines can do.
  private static func measureEvaluation(beside peer: PythonPeer, _ bench: Bench) throws {
    let checked = try Expression(parsing: text).check(in: scope)
    let expected = slots.map { checked.evaluate($0).description }
    let (count, countReading, countOfPeer) = (1_000_000, 20_000, 2_000)
    let engine = Bench.Subject(peer.engine.rawValue, amount: countOfPeer) {
      try peer.run(.evaluate(text: text, count: countOfPeer), expecting: expected)
    }
    try bench.measure(
      "FEEL, condition, checked once", .evaluationsPerSecond,
      .init(amount: count) {
        processorTime {
          for index in 0..<count { keep(checked.evaluate(slots[index % 20])) }
        }
      },
      beside: engine)
    try bench.measure(
      "FEEL, condition, read each time", .evaluationsPerSecond,
      .init(amount: countReading) {
        try processorTime {
          for index in 0..<countReading {
            keep(try Expression(parsing: text).check(in: scope).evaluate(slots[index % 20]))
          }
        }
      },
      beside: engine)
  }

  /// Ten thousand conditions read, of which the engines are given some.
  private static func measureReading(beside peer: PythonPeer, _ bench: Bench) throws {
    let texts = ExpressionTexts.conditions(10_000)
    let some = Array(texts.prefix(500))
    try bench.measure(
      "FEEL, conditions read", .expressionsPerSecond,
      .init(amount: texts.count) {
        try processorTime { for text in texts { keep(try Expression(parsing: text)) } }
      },
      beside: .init(peer.engine.rawValue, amount: some.count) { try peer.run(.read(texts: some)) })
  }
}
