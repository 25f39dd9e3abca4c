// SPDX-License-Identifier: Apache-2.0

import Base

/// Puts a pattern of XPath (XPath and XQuery Functions and Operators 3.1, §5.6.1, on XML Schema 1.1 part 2,
/// appendix G) in PCRE2's notation, and refuses what is no such pattern.
///
/// Every character that is not an ASCII letter or digit is written by its code, so that nothing has a meaning
/// in PCRE2 that it has not in XPath.
struct PatternTranslator {
  var reader: PatternReader
  let flags: PatternFlags
  private var output = MeteredPattern()

  /// How many capturing groups have begun.
  private(set) var groups = 0
  /// Those that have ended, to which a back-reference may point.
  private var closedGroups: Set<Int> = []
  /// How many groups and classes the reader is in.
  private var depth = 0
  /// With how many things a class compares a character, at most.
  private(set) var comparisons = 0
  /// How many code points PCRE2 will look up for case variants.
  private var breadth = 0

  private static let deepest = 200
  private static let longest = 10_000
  private static let broadest = 4_000_000
  private static let mostComparisons = 500
  /// PCRE2's limit.
  private static let mostRepetitions = 65_535

  /// Translates at once.
  init(_ pattern: String, flags: PatternFlags) throws(PatternError) {
    self.flags = flags
    guard pattern.utf8.count <= PatternTranslator.longest else { throw .tooComplex }
    reader = PatternReader(pattern, dropsBlanks: flags.contains(.withoutBlanks))
    if flags.contains(.literal) {
      for scalar in pattern.unicodeScalars { output.append(CharacterClass.text(scalar.value), cost: 1) }
    } else {
      _ = try branches()
      guard reader.next == nil else { throw reader.expected(Catalogue.FEEL.anAtom) }
    }
  }

  /// The pattern in PCRE2's notation.
  var text: String { output.text }

  /// regExp: branches between bars; whether there are several.
  private mutating func branches() throws(PatternError) -> Bool {
    var areSeveral = false
    try branch()
    while reader.skip("|") {
      areSeveral = true
      output.append("|")
      try branch()
    }
    return areSeveral
  }

  private mutating func branch() throws(PatternError) {
    output.beginStretch()
    while let next = reader.next, next != "|", next != ")" { try piece(from: next) }
  }

  /// An atom and its quantifier.
  private mutating func piece(from next: Unicode.Scalar) throws(PatternError) {
    switch next {
    case "(":
      let isChoice = try group()
      let quantifier = try quantifier()
      output.append(quantifier?.text ?? "")
      if isChoice || quantifier != nil { output.beginStretch(leaving: quantifier?.nesting ?? 0) }
    case "^", "$":
      reader.advance()
      // PCRE2 takes no quantifier right after an anchor.
      let quantifier = try quantifier()
      output.append(quantifier.map { "(?:\(next))\($0.text)" } ?? String(next), cost: 1)
      if let quantifier { output.beginStretch(leaving: quantifier.nesting) }
    default:
      let atom = try atom(from: next)
      if atom.hasPrefix("\\g") { output.beginStretch() }
      let quantifier = try quantifier()
      output.append(atom + (quantifier?.text ?? ""), cost: quantifier?.least ?? 1)
      if let quantifier, quantifier.isChoice {
        output.beginStretch(leaving: atom.hasPrefix("(") ? quantifier.nesting : 0)
      } else if atom.hasPrefix("\\g") {
        output.beginStretch()
      }
    }
  }

  /// A group, up to its end; whether it has several branches.
  private mutating func group() throws(PatternError) -> Bool {
    reader.advance()
    if reader.skip("?") {
      guard reader.skip(":") else { throw reader.expected(Catalogue.FEEL.aColonOfGroup) }
      output.append("(?:", cost: 1)
      return try inside { translator throws(PatternError) in try translator.closedBranches() }
    }
    groups += 1
    let number = groups
    output.append("(", cost: 1)
    let areSeveral = try inside { translator throws(PatternError) in try translator.closedBranches() }
    closedGroups.insert(number)
    return areSeveral
  }

  private mutating func closedBranches() throws(PatternError) -> Bool {
    let areSeveral = try branches()
    guard reader.skip(")") else { throw reader.expected(Catalogue.FEEL.aClosingParenthesis) }
    output.append(")", cost: 1)
    return areSeveral
  }

  /// Reads what is nested in a group or class.
  mutating func inside<Result>(
    _ read: (inout PatternTranslator) throws(PatternError) -> Result
  ) throws(PatternError) -> Result {
    depth += 1
    guard depth <= PatternTranslator.deepest else { throw .tooComplex }
    let result = try read(&self)
    depth -= 1
    return result
  }

  /// An atom of one character, or a back-reference.
  private mutating func atom(from next: Unicode.Scalar) throws(PatternError) -> String {
    switch next {
    case ".":
      reader.advance()
      return flags.contains(.dotAll) ? "." : "[^\\n\\r]"
    case "[":
      return try text(of: classExpression())
    case "\\":
      reader.advance()
      if let digit = reader.digit, digit > 0 { return try backReference() }
      switch try escape() {
      case .character(let scalar): return CharacterClass.text(scalar.value)
      case .characters(let escape): return try text(of: CharacterClass(escape))
      }
    case "?", "*", "+", "{", "}", "]":
      throw reader.expected(Catalogue.FEEL.anAtom)
    default:
      reader.advance()
      return CharacterClass.text(next.value)
    }
  }

  /// The number that follows a backslash: its further digits belong to it as long as so many groups have
  /// begun.
  private mutating func backReference() throws(PatternError) -> String {
    let start = reader
    var number = 0
    while let digit = reader.digit, number == 0 || number * 10 + digit <= groups {
      number = number * 10 + digit
      reader.advance()
    }
    guard closedGroups.contains(number) else { throw start.expected(Catalogue.FEEL.aClosedGroup) }
    return "\\g{\(number)}"
  }

  /// A class in PCRE2's notation; what it costs is noted.
  mutating func text(of members: CharacterClass) throws(PatternError) -> String {
    let ignoringCase = flags.contains(.ignoringCase)
    comparisons = max(comparisons, members.comparisons(ignoringCase: ignoringCase))
    if ignoringCase { breadth += members.breadth }
    guard breadth <= PatternTranslator.broadest, comparisons <= PatternTranslator.mostComparisons else {
      throw .tooComplex
    }
    return members.text(ignoringCase: ignoringCase)
  }
}

// MARK: Quantifiers

extension PatternTranslator {
  private struct Quantifier {
    let text: String
    /// How many times the atom is repeated at least.
    let least: Int
    /// How many times at most; nil where there is no bound.
    let most: Int?

    var isChoice: Bool { most != least }
    /// How deep PCRE2 nests a group so repeated: it reads X{0,3} as (X(X(X)?)?)?.
    var nesting: Int { most.map { $0 - least } ?? 0 }
  }

  private mutating func quantifier() throws(PatternError) -> Quantifier? {
    var text: String
    var least = 0
    var most: Int?
    switch reader.next {
    case "?":
      reader.advance()
      text = "?"
      most = 1
    case "*":
      reader.advance()
      text = "*"
    case "+":
      reader.advance()
      text = "+"
      least = 1
    case "{":
      reader.advance()
      least = try repetitions()
      most = reader.skip(",") ? (reader.digit == nil ? nil : try repetitions()) : least
      guard least <= most ?? least, reader.skip("}") else { throw reader.expected(Catalogue.FEEL.aQuantity) }
      text = "{\(least),\(most.map { String($0) } ?? "")}"
    default:
      return nil
    }
    if reader.skip("?") { text += "?" }
    return Quantifier(text: text, least: least, most: most)
  }

  private mutating func repetitions() throws(PatternError) -> Int {
    guard reader.digit != nil else { throw reader.expected(Catalogue.FEEL.aQuantity) }
    var number = 0
    while let digit = reader.digit {
      number = number * 10 + digit
      guard number <= PatternTranslator.mostRepetitions else { throw .tooComplex }
      reader.advance()
    }
    return number
  }
}
