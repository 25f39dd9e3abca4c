// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// A call of `matches` and its answer; nil where there is none.
struct MatchCase: Sendable, CustomTestStringConvertible {
  let text: String
  let pattern: String
  let flags: String
  let answer: Bool?

  init(_ text: String, _ pattern: String, flags: String = "", _ answer: Bool?) {
    self.text = text
    self.pattern = pattern
    self.flags = flags
    self.answer = answer
  }

  var found: Bool? { try? Pattern(pattern, flags: flags).matches(text) }
  var testDescription: String { "\(text.prefix(30).debugDescription) \(pattern) \(flags)" }
}

/// The cases of the DMN Technology Compatibility Kit, folders 1111, 0067 and 0002, whose arguments are
/// strings.
@Suite struct PatternKitTests {
  @Test(arguments: [
    MatchCase("abracadabra", "bra", true),
    MatchCase("This is a characte", "This is a characte", true),
    MatchCase("abracadabra", "bra", flags: "p", nil),
    MatchCase("\nabcd\ndefg\n", "^$", flags: "m", true),
    MatchCase("abcd\n\ndefg\n ", "^$", flags: "m", true),
    MatchCase("abracadabra", "(?:abra(?:cad)?)*", flags: "q", false),
    MatchCase("x[y-z]", "x[y-z]", flags: "q", true),
    MatchCase("x[Y-z]", "X[y-Z]", flags: "qi", true),
    MatchCase("Mary\rJones", "Mary.Jones", false),
    MatchCase("abc", "ABC", flags: "i", true),
    MatchCase("abZ", "[A-Z]*", flags: "i", true),
    MatchCase("abZ", "[a-z]*", flags: "i", true),
    MatchCase("\u{212A}", "k", flags: "i", true),
    MatchCase("x", "[A-Z-[OI]]", flags: "i", true),
    MatchCase("X", "[A-Z-[OI]]", flags: "i", true),
    MatchCase("O", "[A-Z-[OI]]", flags: "i", false),
    MatchCase("i", "[A-Z-[OI]]", flags: "i", false),
    MatchCase("Q", "[^Q]", flags: "i", false),
    MatchCase("q", "[^Q]", flags: "i", false),
    MatchCase("input", "pattern", flags: " ", nil),
    MatchCase("input", "pattern", flags: "X", nil),
    MatchCase("hello world", "hello\\ sworld", flags: "x", true),
    MatchCase("hello world", " hello[ ]world", flags: "x", true),
    MatchCase("hello world", "hello[ ]world ", flags: "x", true),
    MatchCase("hello world", "he ll o[ ]worl d", flags: "x", true),
    MatchCase("hello world", "\\p{ IsBasicLatin}+", flags: "x", true),
    MatchCase("hello world", "\\p{ I s B a s i c L a t i n }+", flags: "x", true),
    MatchCase("hello world", "\\p{ IsBasicLatin}+", nil),
    MatchCase("h", "(.)\\3", nil),
    MatchCase("h", "(.)\\2", nil),
    MatchCase("input", "\\3", nil),
    MatchCase("abcd", "(asd)[\\1]", nil),
    MatchCase("abcd", "(asd)[asd\\1]", nil),
    MatchCase("abcd", "(asd)[asd\\0]", nil),
    MatchCase("abcd", "1[asd\\0]", nil),
    MatchCase("a", "a[^b]", false),
    MatchCase("a ", "a[^b]", true),
    MatchCase("input", "[0-9-.]*/", false),
    MatchCase("aA", "(a)\\1", flags: "i", true),
    MatchCase("banana", "[a-z]{3}", true),
  ])
  func matches(_ call: MatchCase) {
    #expect(call.found == call.answer)
  }

  @Test func splitsAtEachMatch() throws {
    #expect(try Pattern("\\s").split("John Doe") == ["John", "Doe"])
    #expect(try Pattern(";").split("a;b;c;;") == ["a", "b", "c", "", ""])
    #expect(try Pattern(",").split("foo,bar") == ["foo", "bar"])
  }

  @Test func replacesEachMatch() throws {
    #expect(try Pattern("a").replacing(in: "banana", with: "o") == "bonono")
    #expect(try Pattern("(an)+").replacing(in: "banana", with: "**") == "b**a")
    #expect(try Pattern("[aeiouy]").replacing(in: "banana", with: "[$0]") == "b[a]n[a]n[a]")
  }
}
