// SPDX-License-Identifier: Apache-2.0

import Base

/// Tells French from English by the commonest words of each.
struct LanguageGuess: Sendable {
  /// The language to read in.
  let language: Language
  /// Whether the text is in neither: it is then read as French, for what its numbers and tables tell.
  let isOther: Bool

  private static let french = Lexicon.set(
    "le les des et est dans pour une du aux sur par qui au avec ont cette")
  private static let english = Lexicon.set(
    "the of and to for with was are is by from that this have has were its")
  /// Of a hundred words of a text at least so many are among the commonest of its language.
  private static let least = 8
  /// A text of fewer words tells nothing of its language.
  private static let fewest = 40
  /// As many words as are looked at.
  private static let most = 20_000

  init(_ lines: [String]) {
    var counts = (words: 0, french: 0, english: 0)
    reading: for line in lines {
      for word in line.split(whereSeparator: { !$0.isLetter }) where word.count < 8 {
        counts.words += 1
        let folded = Folding.fold(word)
        if Self.french.contains(folded) { counts.french += 1 }
        if Self.english.contains(folded) { counts.english += 1 }
        if counts.words == Self.most { break reading }
      }
    }
    language = counts.english > counts.french ? .en : .fr
    isOther =
      counts.words >= Self.fewest && max(counts.french, counts.english) * 100 < counts.words * Self.least
  }
}
