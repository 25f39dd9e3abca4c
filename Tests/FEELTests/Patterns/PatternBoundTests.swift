// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Whatever the pattern, an answer or a refusal comes soon.
@Suite struct PatternBoundTests {
  private static let length = 1_000_000

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "(a+)+b?[cd]", "a*a*[cd]", "(?:a|b)*?[cd]", ".*?[0-9]", "(a*)\\1[cd]", "a{60000}[cd]",
      String(repeating: "a?", count: 3_000) + "[cd]", String(repeating: "a", count: 9_000) + "[cd]",
      String(repeating: "(a?)", count: 2_000) + "[cd]", String(repeating: "^?", count: 40) + "a*[cd]",
      "(){0,900}\\1[cd]", "([\\w-[b]]*)*[cd]",
    ])
  func searchIsBounded(_ pattern: String) {
    let text = String(repeating: "a", count: PatternBoundTests.length)
    #expect(throws: PatternError.searchTooLong) { try Pattern(pattern).matches(text) }
  }

  @Test func boundCoversAllMatchesTogether() {
    let text = String(repeating: String(repeating: "a", count: 1_000) + "b", count: 1_000)
    #expect(throws: PatternError.searchTooLong) { try Pattern("a*c|a*d|b").replacing(in: text, with: "") }
  }

  @Test func nestedChoiceOverManyCharactersIsBounded() {
    let text = String(repeating: "a", count: 50_000) + "b"
    #expect(throws: PatternError.searchTooLong) { try Pattern("^(a+)+$").matches(text) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("a", ""), ("a", "i"), ("(a)|b", "i"),
    ])
  func plainPatternsAnswerOnLongTexts(_ pattern: String, flags: String) throws {
    let text = String(repeating: "a", count: PatternBoundTests.length)
    #expect(try Pattern(pattern, flags: flags).replacing(in: text, with: "é").utf8.count == 2_000_000)
    #expect(try Pattern(pattern, flags: flags).split(text).count == 1_000_001)
    #expect(try Pattern("^[a-z]+$", flags: flags).matches(text))
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000),
    String(repeating: "(", count: 4_000) + String(repeating: ")", count: 4_000),
    String(repeating: "[a-", count: 3_000), String(repeating: "a", count: 10_001), "a{70000}",
    "a{99999999999999999999}", "(((a{99}b){99}){99}){99}", "(?:ab){60000}",
    String(repeating: "[!-\u{10FFFF}]", count: 900),
  ])
  func hugePatternsAreRefused(_ pattern: String) {
    #expect(throws: PatternError.tooComplex) { try Pattern(pattern, flags: "i") }
  }

  @Test func nestingAndLengthHaveRoom() throws {
    let deep = String(repeating: "(", count: 200) + "a" + String(repeating: ")?", count: 200)
    #expect(try Pattern(deep).matches("a"))
    let long = String(repeating: "a", count: 10_000)
    #expect(try Pattern(long).matches(long))
    let less = String(repeating: "[a-z-", count: 21) + "[b]" + String(repeating: "]", count: 21)
    #expect(try !Pattern(less).matches("b"))
    #expect(try Pattern(less).matches("c"))
  }

  @Test func patternsAreSharedAmongTasks() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for task in 0..<200 {
        group.addTask { try Pattern("^(\\d+)-\\1-\(task % 100)$").matches("12-12-\(task % 100)") }
      }
      for try await matches in group { #expect(matches) }
    }
  }
}
