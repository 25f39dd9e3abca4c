// SPDX-License-Identifier: Apache-2.0

import FEEL
import Testing

/// Laws that hold of random patterns.
@Suite struct PatternPropertyTests {
  /// Marsaglia's xorshift: the same cases at each run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private static let alphabet = Array(
    "aZ09 \t\n\r\\.^$*+?()[]{}|-_éß€K\u{212A}\u{301}\u{1F600}\0/\"#".unicodeScalars)

  private static func text(using generator: inout Generator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      guard let scalar = alphabet.randomElement(using: &generator) else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  @Test(arguments: 1...500)
  func quotedLiteralMatchesItself(_ seed: UInt64) throws {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let literal = PatternPropertyTests.text(using: &generator)
    let around = PatternPropertyTests.text(using: &generator)
    for flags in ["q", "qi", "qsmx"] {
      let pattern = try Pattern(literal, flags: flags)
      #expect(try pattern.matches(literal))
      #expect(try pattern.matches(around + literal + around))
      guard !literal.isEmpty else { continue }
      #expect(try pattern.replacing(in: literal, with: "$0\\") == "$0\\")
      let parts = try Pattern(literal, flags: "q").split(around + literal + around)
      #expect(Array(parts.joined(separator: literal).utf8) == Array((around + literal + around).utf8))
    }
  }

  /// Never a crash: what is accepted also compiles, so that a refusal always tells what was expected.
  @Test(arguments: 1...500)
  func randomTextIsAPatternOrMalformed(_ seed: UInt64) throws {
    var generator = Generator(state: seed &* 0xD134_2543_DE82_EF95)
    let text = PatternPropertyTests.text(using: &generator)
    for flags in ["", "i", "x", "smx"] {
      do throws(PatternError) {
        _ = try Pattern(text, flags: flags).matches("aZ09 \n-_é")
      } catch {
        guard case .malformed = error else {
          Issue.record("\(text.debugDescription) \(flags): \(error)")
          continue
        }
      }
    }
  }

  /// A class of ranges of letters and its members, with flag i or without.
  private struct Model {
    let pattern: String
    let members: Set<UInt8>

    init(depth: Int, ignoringCase: Bool, using generator: inout Generator) {
      let isNegated = Bool.random(using: &generator)
      var pattern = isNegated ? "[^" : "["
      var members: Set<UInt8> = []
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let first = UInt8.random(in: 65...122, using: &generator)
        let last = UInt8.random(in: first...122, using: &generator)
        func text(_ byte: UInt8) -> String {
          (91...96).contains(byte) && byte != 95 && byte != 96
            ? "\\" + String(UnicodeScalar(byte)) : String(UnicodeScalar(byte))
        }
        pattern += first == last ? text(first) : "\(text(first))-\(text(last))"
        members.formUnion(first...last)
      }
      if ignoringCase {
        members.formUnion(members.filter { (65...90).contains($0) }.map { $0 + 32 })
        members.formUnion(members.filter { (97...122).contains($0) }.map { $0 - 32 })
      }
      if isNegated { members = Set(0...127).subtracting(members) }
      if depth > 0 {
        let subtracted = Model(depth: depth - 1, ignoringCase: ignoringCase, using: &generator)
        pattern += "-" + subtracted.pattern
        members.subtract(subtracted.members)
      }
      self.pattern = pattern + "]"
      self.members = members
    }
  }

  @Test(arguments: 1...300)
  func classHasTheMembersOfItsModel(_ seed: UInt64) throws {
    var generator = Generator(state: seed &* 0xA076_1D64_78BD_642F)
    let ignoringCase = Bool.random(using: &generator)
    let model = Model(
      depth: Int.random(in: 0...2, using: &generator), ignoringCase: ignoringCase, using: &generator)
    let pattern = try Pattern(model.pattern, flags: ignoringCase ? "i" : "")
    for byte in UInt8(0)...127 {
      #expect(
        try pattern.matches(String(UnicodeScalar(byte))) == model.members.contains(byte),
        "\(model.pattern) \(ignoringCase) \(byte)")
    }
  }
}
