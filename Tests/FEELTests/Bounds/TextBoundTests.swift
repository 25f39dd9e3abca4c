// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Texts that nest without end are refused; long ones are read, checked and evaluated.
@Suite struct TextBoundTests {
  @Test(arguments: [
    "(" * 10_000 + "1" + ")" * 10_000, "[" * 10_000 + "]" * 10_000, "{a: " * 10_000 + "1" + "}" * 10_000,
    "not(" * 10_000 + "true" + ")" * 10_000, "-" * 10_000 + "1", "if true then 1 else " * 10_000 + "2",
    "if " * 10_000 + "true", "for i in [1] return " * 10_000 + "i", "function(x) " * 10_000 + "x",
    "n" + " in (n" * 10_000 + ")" * 10_000, "n" + " in n" * 10_000, "n instance of " + "list<" * 10_000,
    "n" + ".a" * 10_000, "n" + "(1)" * 10_000, "[1]" + "[1]" * 10_000, "1" + " + 1" * 100_000,
    "true" + " or true" * 10_000, "1" + " = 1" * 10_000, "2" + " ** 2" * 10_000, "{" + "a " * 10_000 + ": 1}",
  ])
  func endlessNestingIsRefused(_ text: String) {
    Bounded.expect(text, Bounded.tooLong)
    #expect(throws: (any Error).self) { try Expression(parsingTests: text) }
  }

  @Test func longTextsAreEvaluated() {
    let items = (0..<100_000).map { "\"\($0)\"" }.joined(separator: ",")
    Bounded.expect("string length(\"" + "é" * 1_000_000 + "\")", "1000000")
    Bounded.expect("count([" + "n," * 99_999 + "n])", "100000")
    Bounded.expect("count([" + items + "])", "100000")
    Bounded.expect("s in (" + items + ")", "false")
    Bounded.expect("n in (" + "1," * 99_999 + "7)", "true")
    Bounded.expect("n // " + "x" * 1_000_000, "7")
    let name = "n" * 1_000_000
    Bounded.expect("{\(name): 1}.\(name)", "1")
    #expect(Bounded.outcome(name, .strict).hasPrefix("unknown name: “nnn"))
  }

  @Test func contextsMayHaveManyEntries() {
    let numbers = 0..<30_000
    Bounded.expect("{" + numbers.map { "k\($0): \($0)" }.joined(separator: ",") + "}.k29999", "29999")
    Bounded.expect(
      "{k0: n," + numbers.dropFirst().map { "k\($0): k\($0 - 1)" }.joined(separator: ",") + "}.k29999", "7")
    Bounded.expect("{" + numbers.map { "k \($0): \($0)" }.joined(separator: ",") + "}.k 29999", "29999")
    let (rising, falling) = (numbers.prefix(20_000), numbers.prefix(20_000).reversed())
    let contexts = [Array(rising), Array(falling)].map { numbers in
      "{" + numbers.map { "k\($0): n" }.joined(separator: ",") + "}"
    }
    Bounded.expect("\(contexts[0]) = \(contexts[1])", "true")
  }

  @Test func manyMistakesAreAllFound() throws {
    let names = (0..<20_000).map { "k\($0)" }
    let list = try Expression(parsing: "[" + names.joined(separator: ",") + "]")
    #expect(list.checkLeniently(in: VariableScope([])).findings.count == 20_000)
    let context = try Expression(
      parsing: "{" + names.map { "\($0): z\($0)" }.joined(separator: ",") + "}[item.a[b] = c]")
    #expect(context.checkLeniently(in: VariableScope([])).findings.count == 20_000)
  }

  @Test func jsonMayNestAHundredDeep() throws {
    let deep = "[" * 99 + "1" + "]" * 99
    #expect(try Value(json: deep).json == deep)
    for text in ["[" * 10_000 + "]" * 10_000, "{\"a\":" * 10_000 + "1" + "}" * 10_000] {
      #expect(throws: (any Error).self) { try Value(json: text) }
    }
    let wide = "[" + "{\"a\": 1}, " * 50_000 + "null]"
    #expect(try Value(json: wide).items.count == 50_001)
  }

  @Test func whatIsAsHighAsATreeMayBeFitsASmallStack() {
    let texts = [
      "n" + " + n" * 190, "n = 1" + " or n = 1" * 190, "n" + " in n" * 190, "x" + ".a" * 190,
      "x" + "(1)" * 190,
      "if n = 1 then 1 else " * 190 + "n", "n in (" * 95 + "n" + ")" * 95, "[" * 95 + "n" + "]" * 95,
      "for i in [1] return " * 95 + "i", "(n + " * 95 + "n" + ")" * 95, "(" * 10_000,
      "{f: function(f, n) if n = 0 then 1 else " + "sum([" * 90 + "f(f, n - 1)" + "])" * 90
        + ", r: f(f, 99)}.r",
      "{f: function(f, n) [for i in [1] return for j in [1] return f(f, n)], r: f(f, 1)}.r",
      "(function(x) x(x))(function(x) x(x))",
      "{f0: function() 1," + (1...190).map { "f\($0): function() f\($0 - 1)() + 1" }.joined(separator: ",")
        + "}",
    ]
    Bounded.onSmallStack {
      for text in texts {
        for strictness in [Strictness.strict, .lenient] {
          #expect(!Bounded.outcome(text, strictness).isEmpty)
        }
        #expect((try? Expression(parsing: text))?.description.isEmpty != true)
      }
    }
  }
}
