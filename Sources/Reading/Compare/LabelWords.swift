// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The words that tell one figure from another, as far as they are told apart: without accents, endings and articles.
struct LabelWords: Sendable {
  let words: Set<String>

  init(_ text: String) {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    words = Set(
      folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        .filter { $0.count > 2 && !Self.small.contains($0) }.map(Self.stem))
  }

  /// How alike two labels are: from 0, no word in common, to 1, the same words (Dice's coefficient).
  func likeness(to other: LabelWords) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    return 2 * Double(words.intersection(other.words).count) / Double(words.count + other.words.count)
  }

  /// Enough of a word to know it in the singular and the plural, the masculine and the feminine.
  private static func stem(_ word: String) -> String {
    if word.allSatisfy(\.isNumber) { return word }
    var stem = word
    for ending in ["ees", "es", "ee", "s", "e", "x"]
    where stem.hasSuffix(ending) && stem.count - ending.count >= 4 {
      stem.removeLast(ending.count)
      break
    }
    return String(stem.prefix(9))
  }

  private static let small: Set<String> = [
    "les", "des", "une", "aux", "par", "sur", "pour", "dans", "avec", "dont", "qui", "que", "ont", "ete",
    "est", "sont",
    "ces", "ses", "son", "leur", "leurs", "etre", "the", "and", "for", "with", "were", "was", "have", "has",
    "been", "from",
  ]
}
