// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Testing

/// How a text ends, strictly and leniently checked: its value, the cause of a null, or what was wrong with it.
enum Bounded {
  static let tooLong = "the expression is too long or too deeply nested: split it"
  static let tooMuchWork = "the evaluation takes more work than Bilan accepts: is a loop too long?"
  static let tooLarge = "the value is too large, or its lists and contexts nest too deeply"
  static let endless =
    "too many function calls within one another: does the function call itself without end?"

  ///
  /// - Parameter steps: what the evaluation may take; less than by default, where only that it stops matters.
  static func outcome(_ text: String, _ strictness: Strictness = .lenient, steps: Int? = nil) -> String {
    do {
      let expression = try Expression(parsing: text)
      let scope = VariableScope([("n", .number), ("s", .string), ("x", .any)])
      let checked =
        strictness == .strict ? try expression.check(in: scope) : expression.checkLeniently(in: scope)
      let slots = [.number(7), .string("a"), Value.null()]
      let value = steps.map { checked.evaluate(slots, from: Caller(steps: $0)) } ?? checked.evaluate(slots)
      return value.cause?.message.en ?? value.description
    } catch let error as Diagnostic {
      return error.message.en
    } catch {
      return (error as? Diagnostics)?.all.first?.message.en ?? "\(error)"
    }
  }

  /// Expects a text to end alike however it is checked.
  static func expect(
    _ text: String, _ expected: String, steps: Int? = nil, _ location: SourceLocation = #_sourceLocation
  ) {
    for strictness in [Strictness.strict, .lenient] {
      let outcome = outcome(text, strictness, steps: steps)
      #expect(
        outcome == expected, "\(text.prefix(100)) \(strictness): \(outcome.prefix(200))",
        sourceLocation: location)
    }
  }

  /// `{a0: first, a1: …, a2: …}.aN`, where each entry is made of the one before.
  static func chain(_ first: String, _ count: Int, _ next: (String) -> String) -> String {
    let entries = (1...count).map { "a\($0): " + next("a\($0 - 1)") }
    return "{a0: \(first), " + entries.joined(separator: ", ") + "}.a\(count)"
  }

  /// Runs something on a stack of 512 KB, as threads of some executors have; where nothing is optimised,
  /// frames take several times as much, and so must the stack.
  static func onSmallStack(_ body: @escaping @Sendable () -> Void) {
    #if DEBUG
      let size = 3 << 20
    #else
      let size = 512 << 10
    #endif
    let thread = Thread(block: body)
    thread.stackSize = size
    thread.start()
    while !thread.isFinished { usleep(1000) }
  }
}

extension String {
  static func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
}
