// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct ExpressionTests {
  @Test(arguments: [
    "1 + 2 * 3", "(1 + 2) * 3", "a - (b - c)", "a - b - c", "not(a) and (b or c)", "-(a + b) ** 2",
    "x in (< 5, > 10)", "x in [1..5)", "x between 1 + 1 and 3", "if a then b else c + 1",
    "(if a then b else c) + 1",
    "for x in xs, y in ys return x * y", "some x in xs satisfies x > 3", "xs[item > 3].a.b[1]",
    "{a: 1, \"b c\": [2, 3]}",
    "substring(\"a\", start position: 1)", "string length(x)", "x instance of list<number>",
    "@\"2024-01-31\" + @\"P1D\"",
    "a = (b = c)", "a ** b ** c", "dc.creches / 2", "by(f, \"dim\").value", "x in (1, 2)",
    "true = (x in (1, 2))", "\"é\\\"\\\\\\n\"", "(> 5)", "xs[(> 5) = item]", "x in ((function(a) a)(2))",
    "(x instance of list) < 5", "x instance of context", "for i in 5..1 return i", "for i in [1..5] return i",
  ])
  func anExpressionPrintsWithNoMoreParenthesesThanItNeeds(_ text: String) throws {
    #expect(try Expression(parsing: text).description == text)
  }

  @Test func referencesAreThePathsOfTheTextWithTheirPlaces() throws {
    let text = "dc.creches + sum(for x in xs return x.a * b)\n+ list[item.c > d]"
    let references = try Expression(parsing: text).references
    #expect(references.map(\.path) == ["dc.creches", "xs", "b", "list", "d"])
    #expect(references.last?.position == Position(line: 2, column: 17))
  }

  @Test func positionsAreCountedFromTheFile() throws {
    let origin = Position(line: 12, column: 9)
    let references = try Expression(parsing: "é + b\n + c", in: "figures.yaml", at: origin).references
    #expect(
      references.map(\.position) == [origin, Position(line: 12, column: 13), Position(line: 13, column: 4)])
  }

  @Test(arguments: [
    ("1 +", 1, 4, "expected an expression, found the end of the expression"),
    ("(1", 1, 3, "expected “)”, found the end of the expression"),
    ("1 2", 1, 3, "expected an operator or the end of the expression, found “2”"),
    ("a = 'x'", 1, 5, "expected an expression, found “'”"),
    ("\"abc", 1, 5, "expected a double quote (\"), found the end of the expression"),
    ("if a then b", 1, 12, "expected “else”, found the end of the expression"),
    ("a.", 1, 3, "expected a name, found the end of the expression"),
    ("3x", 1, 2, "expected an operator or the end of the expression, found “x”"),
    (
      "@\"2024-02-30\"", 1, 1,
      "expected a date (@\"2024-01-31\"), a time (@\"10:30:00\"), a date and time (@\"2024-01-31T10:30:00\") or a duration (@\"P3D\", @\"P1Y2M\"), found “@\"2024-02-30\"”"
    ),
    ("ordinateurs = ", 1, 15, "expected an expression, found the end of the expression"),
    ("a and", 1, 6, "expected an expression, found the end of the expression"),
    ("{a: 1, a: 2}", 1, 8, "expected one entry a name; “a” is given twice"),
    ("x in [1..", 1, 10, "expected an expression, found the end of the expression"),
  ])
  func errorsSayWhatWasExpectedAndFound(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    #expect {
      try Expression(parsing: text)
    } throws: { error in
      guard let diagnostic = error as? Diagnostic else { return false }
      #expect(diagnostic.message.en == message)
      return diagnostic.position == Position(line: line, column: column)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 50_000), String(repeating: "-", count: 50_000),
    String(repeating: "[", count: 50_000),
    "1" + String(repeating: " + 1", count: 50_000), "a" + String(repeating: ".a", count: 50_000),
    String(repeating: "if a then ", count: 50_000),
  ])
  func endlessExpressionsAreRefusedWithoutExhaustingTheStack(_ text: String) {
    #expect(throws: Diagnostic.self) { try Expression(parsing: text) }
  }

  @Test func theLongestExpressionAllowedIsEvaluated() throws {
    let text =
      String(repeating: "(", count: 95) + "1" + String(repeating: " + 1)", count: 95)
      + String(repeating: " + x", count: 100)
    #expect(try Expression(parsing: text).evaluate(in: ["x": .number(2)]) == .number(296))
  }

  @Test func noTextMakesTheParserFailOtherwise() {
    let pieces = [
      "(", ")", "[", "]", "..", "a", "1", "\"s\"", "in", "and", "if", "then", "else", ".", ",", "<", "not",
      "{", "}", ":", "@", "for", "return", "instance", "of", "-", "é", "\\", "\u{0}",
    ]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      guard let expression = try? Expression(parsing: text) else { continue }
      #expect(
        (try? Expression(parsing: expression.description))?.description == expression.description, "\(text)")
    }
  }
}

/// The same numbers at every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
