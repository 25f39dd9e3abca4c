// SPDX-License-Identifier: Apache-2.0

// What is said of regular expressions: of patterns, of their flags and of replacements.
extension Catalogue.FEEL {
  package static let anAtom = Message(
    fr: "un caractère, une classe ou un groupe", en: "a character, a class or a group")
  package static let aClosingParenthesis = Message(fr: "«\u{A0})\u{A0}»", en: "“)”")
  package static let aClosingBracket = Message(fr: "«\u{A0}]\u{A0}»", en: "“]”")
  package static let aColonOfGroup = Message(
    fr: "«\u{A0}:\u{A0}» (de tous les groupes en «\u{A0}(?\u{A0}», seul «\u{A0}(?:…)\u{A0}» existe)",
    en: "“:” (of all groups in “(?”, only “(?:…)” exists)")
  package static let aClassMember = Message(
    fr: "un caractère, un intervalle ou un échappement", en: "a character, a range or an escape")
  package static let aRangeEnd = Message(
    fr: "un caractère qui ne précède pas le début de l’intervalle",
    en: "a character not before the start of the range")
  package static let aQuantity = Message(
    fr: "une quantité ({2}, {2,} ou {2,5})", en: "a quantity ({2}, {2,} or {2,5})")
  package static let aPatternEscape = Message(
    fr: "un échappement (\\n, \\., \\d, \\p{L}…)", en: "an escape (\\n, \\., \\d, \\p{L}…)")
  package static let aProperty = Message(
    fr: "une catégorie ou un bloc d’Unicode entre accolades ({Lu}, {IsBasicLatin}…)",
    en: "a category or a block of Unicode between braces ({Lu}, {IsBasicLatin}…)")
  package static let aClosedGroup = Message(
    fr: "le numéro d’un groupe déjà fermé", en: "the number of a group already closed")

  /// - Parameters:
  ///   - found: the text found; nil at the end of the pattern.
  ///   - column: where, in code points from 1.
  package static func patternExpected(_ expected: Message, found: String?, column: Int) -> Message {
    let text = found.map(quoted) ?? Message(fr: "la fin", en: "the end")
    return Message(
      fr: "expression régulière, caractère \(column)\u{A0}: attendu\u{A0}: \(expected.fr)\u{A0}; "
        + "trouvé\u{A0}: \(text.fr)",
      en: "regular expression, character \(column): expected \(expected.en), found \(text.en)")
  }
  package static func patternFlag(found: String) -> Message {
    let found = quoted(found)
    return Message(
      fr: "attendu\u{A0}: des options d’expression régulière parmi s, m, i, x et q\u{A0}; "
        + "trouvé\u{A0}: \(found.fr)",
      en: "expected flags of a regular expression among s, m, i, x and q, found \(found.en)")
  }
  package static let patternTooComplex = Message(
    fr: "l’expression régulière est trop longue, trop imbriquée ou répète trop\u{A0}: à simplifier",
    en: "the regular expression is too long, too deeply nested or repeats too much: simplify it")
  package static let patternMatchesEmpty = Message(
    fr: "attendu\u{A0}: une expression régulière qui ne reconnaît pas la chaîne vide",
    en: "expected a regular expression that does not match the empty string")
  package static let patternSearchTooLong = Message(
    fr: "la recherche de l’expression régulière dans ce texte est trop longue\u{A0}: à simplifier",
    en: "the search for the regular expression in this text takes too long: simplify it")
  package static let replacedTextTooLong = Message(
    fr: "le texte après remplacement est trop long", en: "the text after replacement is too long")
  /// - Parameter found: from the sign that stands alone.
  package static func replacementSign(found: String) -> Message {
    let found = quoted(found)
    return Message(
      fr: "texte de remplacement\u{A0}: attendu\u{A0}: $ suivi d’un chiffre, \\$ ou \\\\\u{A0}; "
        + "trouvé\u{A0}: \(found.fr)",
      en: "replacement: expected $ followed by a digit, \\$ or \\\\, found \(found.en)")
  }
}
