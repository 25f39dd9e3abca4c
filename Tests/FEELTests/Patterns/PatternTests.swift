// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Testing

/// The language of patterns: XPath and XQuery Functions and Operators 3.1, §5.6, with its examples, and XML
/// Schema 1.1 part 2, appendix G.
@Suite struct PatternTests {
  private static let poem = """
    Kaum hat dies der Hahn gesehen,
    Fängt er auch schon an zu krähen:
    Kikeriki! Kikikerikih!!
    Tak, tak, tak! - da kommen sie.
    """

  @Test(arguments: [
    MatchCase("abracadabra", "^a.*a$", true), MatchCase("abracadabra", "^bra", false),
    MatchCase(poem, "Kaum.*krähen", false), MatchCase(poem, "Kaum.*krähen", flags: "s", true),
    MatchCase(poem, "^Kaum.*gesehen,$", flags: "m", true), MatchCase(poem, "^Kaum.*gesehen,$", false),
    MatchCase(poem, "kiki", flags: "i", true), MatchCase(poem, "KRÄHEN", flags: "i", true),
    MatchCase("helloworld", "hello world", flags: "x", true),
    MatchCase("helloworld", "hello[ ]world", flags: "x", false),
    MatchCase("a\n", "a$", false), MatchCase("a\n", "a.$", false), MatchCase("a\n", "a.$", flags: "s", true),
    MatchCase("a\nb\n", "^$", flags: "m", false), MatchCase("a\r", "a$", flags: "m", false),
    MatchCase("e\u{301}", "^.$", false), MatchCase("\u{1F600}", "^.$", true),
    MatchCase("\r\n", "^\\r\\n$", true), MatchCase("\r\n", "^\\s\\s$", true), MatchCase("x\0y", "x\0y", true),
    MatchCase("", "", true), MatchCase("a", "|b", true), MatchCase("a", "^*a$?", true),
    MatchCase("K", "[\u{212A}]", flags: "i", true), MatchCase("\u{212A}", "^[a-z]$", flags: "i", true),
    MatchCase("a", "\\p{Lu}", flags: "i", false), MatchCase("a", "[\\p{Lu}z]", flags: "i", false),
    MatchCase("Z", "^[\\p{Ll}z]$", flags: "i", true), MatchCase("a", "^[^\\p{Lu}z]$", flags: "i", true),
    MatchCase("A", "^[^\\p{Lu}z]$", flags: "i", false), MatchCase("Z", "^[^\\p{Ll}z]$", flags: "i", false),
    MatchCase("\u{212A}", "\\p{IsBasicLatin}", flags: "i", false),
    MatchCase("a", "^[^\\p{Lu}]$", flags: "i", true),
  ])
  func matches(_ call: MatchCase) {
    #expect(call.found == call.answer)
  }

  @Test(arguments: [
    ("\\d", "7٣", "x½"), ("\\D", "x½", "7٣"), ("\\s", " \t\r\n", "x\u{A0}\u{2003}"),
    ("\\S", "\u{A0}é", " \n"),
    ("\\w", "aé9+€", " .,-_\u{200B}"), ("\\W", " .,-_", "aé9+€"),
    ("\\i", "aÉ_:", "-.9· "), ("\\I", "-.9\u{FFFE}\u{F0000}", "a_:"),
    ("\\c", "aÉ_:-.9·", " +×"), ("\\C", " +×", "a-·"),
    ("\\p{L}", "aÉʰ", "1_"), ("\\P{L}", "1_", "aÉ"), ("\\p{Nd}", "7", "Ⅶ"), ("\\p{Sc}", "€$", "+"),
    ("\\p{IsGreek}", "λ", "l"), ("\\p{IsGreekandCoptic}", "λ", "l"), ("\\p{IsLatin-1Supplement}", "é", "e"),
    ("\\P{IsBasicLatin}", "é\u{E000}\u{10FFFF}", "e"), ("\\p{IsPrivateUse}", "\u{E000}\u{10FFFD}", "e"),
    ("[\\d\\-x]", "7-x", "y"), ("[\\S]", "a", " "), ("[^\\s\\d]", "a", " 7"),
    ("[a-z-[aeiou]]", "bcz", "aeA"), ("[a-z-[b-y-[m]]]", "azm", "by"), ("[^a-m-[xyz]]", "nA", "axz"),
    ("[\\w-[\\d]]", "é", "7."), ("[\\w-[\\d_]-]", "", ""), ("[-a]", "-a", "b"), ("[a-]", "-a", "b"),
    ("[^-a]", "b", "-a"), ("[a^]", "a^", "b"), ("[+--]", "", ""), ("[a-c-e]", "abc-e", "d"),
    ("[--[x]]", "-", "x"),
    ("[\\^\\]\\[\\\\]", "^][\\", "a"), ("[\\t-\\r]", "\t\n\r", " "), ("[.$*|(){}?+]", ".$*|(){}?+", "a^"),
    ("\\.\\\\?", ".", "a"), ("[\\p{IsBasicLatin}-[a-z]]", "A!", "aé"),
  ])
  func classHolds(_ pattern: String, members: String, others: String) throws {
    guard !members.isEmpty else {
      #expect(throws: PatternError.self) { try Pattern(pattern) }
      return
    }
    let anchored = try Pattern("^(?:\(pattern))$")
    for scalar in members.unicodeScalars {
      #expect(try anchored.matches(String(scalar)), "U+\(String(scalar.value, radix: 16))")
    }
    for scalar in others.unicodeScalars {
      #expect(try !anchored.matches(String(scalar)), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    "(", ")", "a)", "(a", "[", "[]", "[]a]", "[^]", "[a", "]", "a]", "{", "}", "a{", "a}", "a{2", "a{,2}",
    "a{2,1}",
    "a{x}", "a{ 2}", "{2}", "*", "+a", "?", "a**", "a*+", "a++", "a?+", "a???", "a{2}{3}", "|*", "(*)",
    "(?a)",
    "(?=a)", "(?!a)", "(?<=a)", "(?<n>a)", "(?P<n>a)", "(?>a)", "(?i)a", "(?i:a)", "(?#a)", "(?|a)", "(?R)",
    "(?1)",
    "(*FAIL)a", "(?C1)", "\\", "a\\", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G", "\\K", "\\R", "\\X", "\\h",
    "\\H", "\\v",
    "\\Qa\\E", "\\x41", "\\x{41}", "\\u0041", "\\N", "\\e", "\\f", "\\a", "\\0", "\\07", "\\o{7}", "\\cA\\g",
    "\\g1",
    "\\k<n>", "\\ ", "\\-\\_", "\\é", "\\p", "\\pL", "\\p{}", "\\p{L", "\\p{Xx}", "\\p{Cs}", "\\p{L&}",
    "\\p{^L}",
    "\\p{Latin}", "\\p{IsLatin}", "\\p{IsHighSurrogates}", "\\p{lu}", "[z-a]", "[a-\\d]", "[a--]", "[--a]",
    "[[a]]",
    "[a[b]]", "[a-[b]c]", "[-[a]]", "[a-[]]", "[[:alpha:]]", "[\\b]", "(\\1)", "\\1(a)", "(a)\\2", "(a\\1)",
  ])
  func otherNotationIsRefused(_ pattern: String) {
    #expect {
      try Pattern(pattern)
    } throws: { error in
      guard case PatternError.malformed = error else { return false }
      return true
    }
  }

  @Test func messageTellsWhatWasExpectedAndFound() {
    func message(_ pattern: String, flags: String = "") -> String? {
      do {
        _ = try Pattern(pattern, flags: flags)
        return nil
      } catch { return error.message(.en) }
    }
    #expect(
      message("ab)") == "regular expression, character 3: expected a character, a class or a group, found “)”"
    )
    #expect(message("(ab") == "regular expression, character 4: expected “)”, found the end")
    #expect(
      message("é(?=a)")
        == "regular expression, character 4: expected “:” (of all groups in “(?”, only “(?:…)” exists), "
        + "found “=”"
    )
    #expect(
      message("a", flags: "ig") == "expected flags of a regular expression among s, m, i, x and q, found “g”")
  }

  @Test func backReferenceTakesDigitsAsLongAsThereAreGroups() throws {
    #expect(try Pattern("^(a)\\11$").matches("aa1"))
    #expect(try Pattern("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)\\11$").matches("abcdefghijkk"))
    #expect(try Pattern("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(?:k)\\11$").matches("abcdefghijka1"))
    #expect(try Pattern("^(?:(a)|b)\\1$").matches("b"), "a group that took no part holds the empty string")
    #expect(try !Pattern("^([ab])\\1+$").matches("aab"))
    #expect(try Pattern("^(a) \\1 1$", flags: "x").matches("aa1"))
  }

  @Test func quantifierPrefersMoreUnlessReluctant() throws {
    #expect(try Pattern("a{2,3}").replacing(in: "aaaaa", with: "x") == "xx")
    #expect(try Pattern("a{2,3}?").replacing(in: "aaaaa", with: "x") == "xxa")
    #expect(try Pattern("a{2}").replacing(in: "aaaaa", with: "x") == "xxa")
    #expect(try Pattern("ba{0}").replacing(in: "ba", with: "x") == "xa")
    #expect(try Pattern("<.+?>").replacing(in: "<a><b>", with: "") == "")
    #expect(try Pattern("a??b").replacing(in: "ab", with: "x") == "x")
    #expect(try Pattern("a{2,}?").replacing(in: "aaaaa", with: "x") == "xxa")
  }

  @Test func equalStringsOfOtherCodePointsAreOtherPatterns() throws {
    #expect("\u{E9}" == "e\u{301}")
    #expect(try Pattern("^[\u{E9}]$").matches("\u{E9}"))
    #expect(try !Pattern("^[e\u{301}]$").matches("\u{E9}"))
    #expect(try Pattern("^[e\u{301}]$").matches("e"))
  }
}
