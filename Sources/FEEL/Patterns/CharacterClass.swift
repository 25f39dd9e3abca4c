// SPDX-License-Identifier: Apache-2.0

/// A set of characters, put in PCRE2's notation.
struct CharacterClass {
  /// Characters and ranges, which flag i widens by their case variants.
  private var characters = ""
  /// Members that flag i leaves as they are: categories, blocks, \d, \i…
  private var properties = ""
  /// Those of them that PCRE2 would widen: its letters of one case and its ranges.
  private var casedProperties = ""
  /// With how many things PCRE2 compares a character, one by one: each member past U+00FF, as it looks up the
  /// others in a table.
  private var members = 0
  /// The same for the classes taken away.
  private var subtractedComparisons = 0
  /// How many code points flag i has to look up when the class is compiled.
  private(set) var breadth = 0

  var isNegated = false
  /// What is taken away from the class, in PCRE2's notation.
  private var subtracted: String?

  var isEmpty: Bool { characters.isEmpty && properties.isEmpty && casedProperties.isEmpty }

  init() {}

  /// The class of one escape.
  init(_ escape: ClassEscape) { insert(escape) }

  mutating func insert(_ range: ClosedRange<UInt32>) {
    characters += CharacterClass.text(range)
    if range.upperBound > 0xFF { members += 1 }
    breadth += range.count
  }

  mutating func insert(_ escape: ClassEscape) {
    switch escape {
    case .categories(let names, let isNegated):
      members += names.count
      for name in names {
        let text = "\\\(isNegated ? "P" : "p"){\(name)}"
        if ["Lu", "Ll", "Lt"].contains(name) { casedProperties += text } else { properties += text }
      }
    case .ranges(let ranges):
      members += ranges.count { $0.upperBound > 0xFF }
      casedProperties += ranges.map(CharacterClass.text).joined()
    }
  }

  /// With how many things a character is compared, at most; a group takes as long as many comparisons.
  func comparisons(ignoringCase: Bool) -> Int {
    let groups = (hasTwoCases(ignoringCase) ? 1 : 0) + (subtracted == nil ? 0 : 1)
    return members + subtractedComparisons + 16 * groups
  }

  /// Takes a class away, given by its text and comparisons.
  mutating func subtract(_ text: String, comparisons: Int) {
    subtracted = text
    subtractedComparisons = comparisons
  }

  /// One unit of PCRE2's notation, that a quantifier may follow.
  func text(ignoringCase: Bool) -> String {
    let text =
      hasTwoCases(ignoringCase)
      ? textOfTwoCases : bracketed(characters + properties + casedProperties)
    guard let subtracted else { return text }
    return "(?:(?!\(subtracted))\(text))"
  }

  /// Whether case counts for some members only.
  private func hasTwoCases(_ ignoringCase: Bool) -> Bool { ignoringCase && !casedProperties.isEmpty }

  /// The text where case does not count for the characters only.
  private var textOfTwoCases: String {
    let cased = "(?-i:[\(properties)\(casedProperties)])"
    guard !characters.isEmpty else {
      return "(?-i:\(bracketed(properties + casedProperties)))"
    }
    // Atomic: a character in both parts is not tried twice.
    return isNegated ? "(?:(?![\(characters)]|\(cased))(?s:.))" : "(?>[\(characters)]|\(cased))"
  }

  private func bracketed(_ members: String) -> String { "[\(isNegated ? "^" : "")\(members)]" }

  private static func text(_ range: ClosedRange<UInt32>) -> String {
    range.count == 1
      ? text(range.lowerBound) : "\(text(range.lowerBound))-\(text(range.upperBound))"
  }

  /// A character that stands for itself, within a class or out of it.
  static func text(_ scalar: UInt32) -> String {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(UInt8(scalar)))
    default: "\\x{\(String(scalar, radix: 16))}"
    }
  }
}
