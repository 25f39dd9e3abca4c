// SPDX-License-Identifier: Apache-2.0

import Base

/// The words of a language that numbers are read with, all folded (lower case, no accents).
struct Lexicon: Sendable {
  /// Number words that add up: “vingt”, “deux”, “thirty”.
  let cardinals: [String: Int]
  /// “cent”, “mille”: they multiply what is before them.
  let powers: [String: Int]
  /// “million”, “milliards”, “M”, “k”: they multiply a number in digits or words.
  let multipliers: [String: Int]
  /// “dizaine”, “cinquantaine”, “dozen”: about so many.
  let collectives: [String: Int]
  /// “tiers”, “quart”: the denominators of fractions.
  let fractions: [String: Int]
  /// “un”, “une”, “a”: one, where the context asks for a number.
  let ones: Set<String>

  /// Units of measure, written in letters, and their symbol.
  let units: [String: String]
  let months: [String: Int]
  let seasons: Set<String>

  /// Words that say that a value is rounded, the last word first: “pres de” is found at “de”.
  let about: [[String]]
  let atLeast: [[String]]
  let atMost: [[String]]
  /// The same, said after the number: “environ”, “au maximum”.
  let aboutAfter: [[String]]
  let atLeastAfter: [[String]]
  let atMostAfter: [[String]]

  /// What a number after it numbers: “article 12”, “annexe 3”, “axe 2”.
  let numbered: Set<String>
  /// What an address goes on with: “12 rue …”.
  let streets: Set<String>
  /// Words before a year: “en”, “depuis”, “fin”.
  let yearCues: Set<String>
  /// What is no noun: articles, prepositions, conjunctions, pronouns, the commonest verbs.
  let stopWords: Set<String>
  /// Adjectives that stand between a number and its noun: “nouveaux”, “premières”.
  let adjectives: Set<String>
  /// Nouns of several words: “prises en charge”.
  let compounds: [[String]]
  /// “par”, “per”.
  let per: Set<String>
  /// What something is counted per: “jour” is the unit's “jour”.
  let perUnits: [String: String]
  let ordinalEndings: Set<String>
  /// Words that say that a value grew or fell: “hausse”, “recul”.
  let up: Set<String>
  let down: Set<String>

  static func of(_ language: Language) -> Lexicon { language == .fr ? french : english }

  /// Phrases given as text, with their words in reverse, as they are found going back from the number.
  static func phrases(_ texts: String...) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
  }

  static func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
