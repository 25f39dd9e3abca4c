// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

/// Loops, calls and values that grow without end: null, for a reason that says so.
@Suite struct EvaluationBoundTests {
  @Test func numbersBeyondTheRangeAreNull() {
    Bounded.expect("2 ** 999999999", "“**” has no result for these operands")
    Bounded.expect("1e999999999", "expected a number, found “1e999999999”")
    Bounded.expect("10 ** 6144 * 10", "“*” has no result for these operands")
    Bounded.expect(
      "[exp(1e30), exp(-1e30), log(0), sqrt(-1), 1e-6176 / 10, 0 ** -1]", "[null, null, null, null, 0, null]")
  }

  @Test(arguments: [
    "for i in 1..1000, j in 1..1000, k in 1..1000 return 1",
    "some i in 1..1000, j in 1..1000, k in 1..1000 satisfies i = 2000",
    "every i in 1..1000 satisfies every j in 1..1000 satisfies every k in 1..1000 satisfies i < 2000",
    "for i in 1..1000 return for j in 1..1000 return for k in 1..1000 return {a: [i, j, k]}",
    "{l: for i in 1..10000 return i, m: for j in l return count(append(l, j))}",
    "{l: for i in 1..10000 return i, m: for j in l return l[item = j]}",
    "{l: for i in 1..10000 return [i], m: for i in 1..10000 return [i], r: for i in l return l = m}",
    "{l: for i in 1..10000 return [i], r: for i in l return list contains(l, 1)}",
    "[" + "for i in 1..10000 return i, " * 20 + "1]",
    "sum(for i in 1..1000000 return count(partial))",
    "for i in 1..1000 return matches(\"" + "a" * 5_000 + "b\", \"^(a+)+$\")",
    "{f: function(f, n) if n = 0 then 1 else f(f, n - 1) + f(f, n - 1), r: f(f, 60)}.r",
    Bounded.chain("\"abc\"", 40) { "\($0) + \($0)" },
    Bounded.chain("[1]", 40) { "concatenate(\($0), \($0))" },
    "{f: function(f, s) f(f, s + s), r: f(f, \"a\")}.r",
  ])
  func whatTakesTooMuchWorkIsNull(_ text: String) {
    Bounded.expect(text, Bounded.tooMuchWork, steps: 100_000)
  }

  @Test func anEvaluationMayTakeFiveMillionSteps() {
    #expect(Bounded.outcome("count(for i in 1..1000, j in 1..1000, k in 1..3 return 1)") == "3000000")
  }

  @Test(arguments: [
    Bounded.chain("[1]", 40) { "[\($0), \($0)]" }, Bounded.chain("[1]", 40) { "{x: \($0), y: \($0)}" },
    Bounded.chain("[1]", 40) { "append(\($0), \($0))" }, Bounded.chain("1", 300) { "[\($0)]" },
    Bounded.chain("1", 300) { "(= \($0))" }, Bounded.chain("1", 300) { "function() \($0)" },
    Bounded.chain("{a: 1}", 300) { "context put({}, \"a\", \($0))" },
    "for i in 1..10000 return [partial[-1]]", "for i in 1..10000 return partial",
    "for i in 1..10000 return function() partial",
    "{f: function(f, n) if n = 0 then 1 else for i in [1] return for j in [1] return f(f, n - 1), r: f(f, 101)}",
    "string(for i in 1..10000 return 10 ** 6000)", "for i in 1..10000 return 10 ** 6000",
    "string join(for i in 1..100000 return \"\", \"" + "a" * 100_000 + "\")",
  ])
  func whatGrowsTooLargeOrTooDeepIsNull(_ text: String) {
    Bounded.expect(text, Bounded.tooLarge, steps: 200_000)
  }

  @Test(arguments: [
    "{f: function(f) f(f), r: f(f)}.r", "(function(x) x(x))(function(x) x(x))",
    "{f: function(f, g) g(f, g), g: function(f, g) f(f, g), r: f(f, g)}.r",
    "sort([1, 2], function(x, y) {f: function(f) f(f), r: f(f)}.r)",
    "{f: function(f, n) 1 + (1 + f(f, n)), r: f(f, 1)}.r",
  ])
  func recursionWithoutEndIsNull(_ text: String) {
    let outcome = Bounded.outcome(text)
    #expect([Bounded.endless, "the function “sort” has no value for these arguments"].contains(outcome))
  }

  @Test func recursionHasRoom() {
    Bounded.expect("{f: function(f, n) if n = 0 then 0 else 1 + f(f, n - 1), r: f(f, 100)}.r", "100")
    Bounded.expect("count({f: function(f, n) if n = 0 then [] else [f(f, n - 1)], r: f(f, 100)}.r)", "1")
  }

  @Test func loopsHaveRoom() {
    Bounded.expect("count(for i in 1..1000, j in 1..1000 return i * j)", "1000000")
    Bounded.expect("count((for i in 1..1000000 return i)[item > 500000])", "500000")
    Bounded.expect("sort(for i in 1..50000 return 50000 - i, function(a, b) a < b)[-1]", "49999")
    Bounded.expect(
      "sum((for i in 1..3000 return {s: i + (if i = 1 then 0 else partial[-1].s)})[-1].s)", "4501500")
  }

  @Test func rangesWithoutEndAreNotIterated() {
    let reason = "what is iterated is neither a list nor a bounded range of at most a million values"
    for range in [
      "1..1e18", "(> 5)", "(< 5)", "(>= @\"2024-01-01\")", "[@\"-999999999-01-01\"..@\"999999999-12-31\"]",
    ] {
      Bounded.expect("for i in \(range) return i", reason)
    }
  }

  @Test func aComparisonThatNeverAgreesStillEnds() {
    for truth in ["true", "false"] {
      Bounded.expect("count(sort(for i in 1..10000 return i, function(x, y) \(truth)))", "10000")
    }
    Bounded.expect(
      "count(sort(for i in 1..1000 return i, function(x, y) modulo(x * 7919 + y, 3) = 0))", "1000")
  }

  @Test func positionsBeyondAListAreNull() {
    for call in [
      "list replace([1, 2], 1e30, 3)", "insert before([1], 9999999999999999999, 1)", "remove([1], 1e6144)",
      "sublist([1], -1e18)", "sublist([1, 2], 1, 1e18)", "substring(\"a\", -1e30)", "[1][1e30]", "[1][-1e30]",
    ] {
      #expect(Bounded.outcome("\(call) = null") == "true", "\(call)")
    }
  }

  @Test func theEndsOfTimeAreNotPassed() {
    for sum in [
      "@\"999999999-12-31\" + @\"P1D\"", "@\"-999999999-01-01\" - @\"P999999999Y\"",
      "@\"999999999-12-31T23:59:59Z\" + @\"PT1S\"", "@\"-999999999-01-01T00:00:00+14:00\" - @\"PT1S\"",
      "@\"P999999999Y\" * 1e30", "@\"P999999999D\" * 1e30", "@\"P1D\" / 1e-6000",
      "date(1e30, 1, 1)", "date(2024, 1, -1e30)", "time(0, 0, 1e30)",
    ] {
      #expect(Bounded.outcome("(\(sum)) = null") == "true", "\(sum)")
    }
    Bounded.expect("@\"999999999-12-31\" - @\"-999999999-01-01\"", "@\"P730484999633D\"")
  }

  @Test func aCauseHoldsNoOtherCauses() throws {
    let text = "for i in 1..10000 return date([partial[-1]])"
    let value = try Expression(parsing: text).checkLeniently(in: VariableScope([])).evaluate([])
    #expect(value.items.count == 10_000)
    #expect(value.items.allSatisfy { $0.cause?.operands.allSatisfy { $0.value.cause == nil } ?? false })
  }

  @Test func functionsOfARowDoNotHoldThoseOfTheRowBefore() throws {
    let expression = try Expression(parsing: "{f: function(x) x + n, r: f(1)}.r")
      .check(in: VariableScope([("n", .number)]))
    let rows = (0..<100_000).map { Value.number(Number($0)) }
    Bounded.onSmallStack {
      let values = expression.evaluate(rows: rows.count, [.values(rows)])
      #expect(values.last == .number(100_000))
    }
  }

  @Test func eachRowHasStepsOfItsOwn() throws {
    let text =
      "if x then count(for i in 1..1000000 return i) else for i in 1..1000, j in 1..1000, k in 1..1000 return 1"
    let expression = try Expression(parsing: text).check(in: VariableScope([("x", .boolean)]))
    let rows = [false, true, true].map(Value.boolean)
    let values = expression.evaluate(rows: rows.count, [.values(rows)])
    #expect(values[0].cause?.message.en == Bounded.tooMuchWork)
    #expect(values.dropFirst().allSatisfy { $0 == .number(1_000_000) })
  }
}
