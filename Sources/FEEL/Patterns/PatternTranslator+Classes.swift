// SPDX-License-Identifier: Apache-2.0

import Base

/// What an escape stands for.
enum PatternEscape {
  case character(Unicode.Scalar)
  case characters(ClassEscape)
}

extension PatternTranslator {
  /// The escape whose backslash has been read.
  mutating func escape() throws(PatternError) -> PatternEscape {
    guard let letter = reader.next else { throw reader.expected(Catalogue.FEEL.aPatternEscape) }
    if let characters = ClassEscape(letter: letter) {
      reader.advance()
      return .characters(characters)
    }
    switch letter {
    case "n":
      reader.advance()
      return .character("\n")
    case "r":
      reader.advance()
      return .character("\r")
    case "t":
      reader.advance()
      return .character("\t")
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^":
      reader.advance()
      return .character(letter)
    case "p", "P":
      reader.advance()
      return .characters(try property(isNegated: letter == "P"))
    default:
      throw reader.expected(Catalogue.FEEL.aPatternEscape)
    }
  }

  /// `{Lu}` or `{IsBasicLatin}`.
  private mutating func property(isNegated: Bool) throws(PatternError) -> ClassEscape {
    let start = reader
    guard reader.skip("{") else { throw reader.expected(Catalogue.FEEL.aProperty) }
    var name = ""
    while let next = reader.next, next != "}" {
      name.unicodeScalars.append(next)
      reader.advance()
    }
    guard reader.skip("}"), let property = ClassEscape(property: name, isNegated: isNegated) else {
      throw start.expected(Catalogue.FEEL.aProperty)
    }
    return property
  }

  /// charClassExpr: from its bracket to the closing one.
  mutating func classExpression() throws(PatternError) -> CharacterClass {
    let isOutermost = !reader.isInClass
    reader.isInClass = true
    reader.advance()
    var members = CharacterClass()
    members.isNegated = reader.skip("^")
    while reader.next != "]" {
      // A hyphen before a bracket takes a class away, even after a hyphen that stands for itself.
      if !members.isEmpty, reader.next == "-", reader.peek(1) == "[" {
        reader.advance()
        let subtracted = try inside { translator throws(PatternError) in try translator.classExpression() }
        let text = try text(of: subtracted)
        members.subtract(
          text, comparisons: subtracted.comparisons(ignoringCase: flags.contains(.ignoringCase)))
        break
      }
      try member(of: &members)
    }
    guard !members.isEmpty else { throw reader.expected(Catalogue.FEEL.aClassMember) }
    guard reader.skip("]") else { throw reader.expected(Catalogue.FEEL.aClosingBracket) }
    if isOutermost { reader.isInClass = false }
    return members
  }

  /// charGroupPart: a character, a range of them, or an escape of several.
  private mutating func member(of members: inout CharacterClass) throws(PatternError) {
    let isHyphen = reader.next == "-"
    guard let start = try singleCharacter(or: { members.insert($0) }) else { return }
    // A hyphen after it makes a range, unless the class or its own part ends there.
    guard reader.next == "-", let afterHyphen = reader.peek(1), afterHyphen != "]", afterHyphen != "[",
      !(afterHyphen == "-" && reader.peek(2) == "[")
    else { return members.insert(start.value...start.value) }
    guard !isHyphen, afterHyphen != "-" else { throw reader.expected(Catalogue.FEEL.aClassMember) }
    reader.advance()
    let endReader = reader
    guard let end = try singleCharacter(or: { _ in }), start.value <= end.value else {
      throw endReader.expected(Catalogue.FEEL.aRangeEnd)
    }
    members.insert(start.value...end.value)
  }

  /// The next character or its escape; nil where the escape, given to `take`, is of several characters.
  private mutating func singleCharacter(
    or take: (ClassEscape) -> Void
  ) throws(PatternError) -> Unicode.Scalar? {
    guard let next = reader.next, next != "[" else { throw reader.expected(Catalogue.FEEL.aClassMember) }
    reader.advance()
    guard next == "\\" else { return next }
    switch try escape() {
    case .character(let scalar): return scalar
    case .characters(let escape):
      take(escape)
      return nil
    }
  }
}
