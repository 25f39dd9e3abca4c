// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// `fn:replace` and `fn:tokenize`: XPath and XQuery Functions and Operators 3.1, §5.6.4 and §5.6.5.
@Suite struct ReplaceTests {
  struct Case: Sendable {
    let text: String
    let pattern: String
    let replacement: String
    let flags: String
    let answer: String?

    init(_ text: String, _ pattern: String, _ replacement: String, flags: String = "", _ answer: String?) {
      self.text = text
      self.pattern = pattern
      self.replacement = replacement
      self.flags = flags
      self.answer = answer
    }
  }

  @Test(arguments: [
    Case("abracadabra", "bra", "*", "a*cada*"), Case("abracadabra", "a.*a", "*", "*"),
    Case("abracadabra", "a.*?a", "*", "*c*bra"), Case("abracadabra", "a", "", "brcdbr"),
    Case("abracadabra", "a(.)", "a$1$1", "abbraccaddabbra"), Case("abracadabra", ".*?", "$1", nil),
    Case("AAAA", "A+", "b", "b"), Case("AAAA", "A+?", "b", "bbbb"),
    Case("darted", "^(.*?)d(.*)$", "$1c$2", "carted"),
    Case("abcd", "(ab)|(a)", "[1=$1][2=$2]", "[1=ab][2=]cd"),
    Case("a\\b\\c", "\\", "\\\\", flags: "q", "a\\\\b\\\\c"), Case("a/b/c", "/", "$", flags: "q", "a$b$c"),
    Case("a\\b", "\\\\", "\\\\", "a\\b"), Case("abc", "b", "\\$1", "a$1c"),
    Case("abc", "b", "\\\\$0", "a\\bc"),
    Case("abc", "x*", "-", nil), Case("abc", "^", "-", nil), Case("abc", "$", "-", flags: "m", nil),
    Case("abc", "(b)?c", "[$1]", "a[b]"), Case("ac", "(b)?c", "[$1]", "a[]"),
    Case("input", "(input)", "$", nil), Case("input", "(input)", "$ ", nil),
    Case("input", "(input)", "\\", nil),
    Case("input", "(input)", "\\n", nil), Case("input", "(input)", "$a", nil),
    Case("input", "(input)", "\\\\$", nil),
    Case("input", "absent", "$", nil), Case("input", "(input)", "$1$2", "input"),
    Case("input", "(input)", "$12", "input2"), Case("input", "input", "$12", "2"),
    Case("input", "input", "$00", "input"),
    Case("abcdefghijk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "$11$110", "kk0"),
    Case("input", "i", "o", flags: " ", nil), Case("input", "i", "o", flags: "X", nil),
    Case("input", "[i", "o", nil),
    Case("hello world", "O", "0", flags: "i", "hell0 w0rld"), Case("a b", "a b", "c", flags: "x", "a b"),
    Case("é\u{1F600}é", "é", "e", "e\u{1F600}e"), Case("e\u{301}", "e", "o", "o\u{301}"),
    Case("", "a", "b", ""),
  ])
  func replace(_ call: Case) {
    let found = try? Pattern(call.pattern, flags: call.flags).replacing(in: call.text, with: call.replacement)
    #expect(found.map { Array($0.utf8) } == call.answer.map { Array($0.utf8) }, "\(call)")
  }

  @Test func emptyMatchesAreTheReason() {
    #expect(throws: PatternError.matchesEmpty) { try Pattern("x*").replacing(in: "abc", with: "-") }
    #expect(throws: PatternError.matchesEmpty) { try Pattern("").split("abc") }
  }

  @Test func resultIsBounded() {
    let text = String(repeating: "a", count: 100_000)
    #expect(throws: PatternError.resultTooLong) {
      try Pattern("a+").replacing(in: text, with: String(repeating: "$0", count: 1_000))
    }
    #expect(throws: PatternError.resultTooLong) { try Pattern("a").replacing(in: text, with: text) }
  }

  @Test(arguments: [
    ("", ",", [""]), (",", ",", ["", ""]), ("a", ",", ["a"]), ("1, 15,,24", ",\\s*", ["1", "15", "", "24"]),
    ("abracadabra", "(ab)|(a)", ["", "r", "c", "d", "r", ""]), ("a.b", "\\.", ["a", "b"]),
    ("Ligne 1\r\nLigne 2", "\\r?\\n", ["Ligne 1", "Ligne 2"]),
  ])
  func split(_ text: String, pattern: String, parts: [String]) throws {
    #expect(try Pattern(pattern).split(text) == parts)
  }
}
