// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A name as names are compared: without accents, case, hyphens, apostrophes or particles.
struct PersonName: Sendable, Hashable {
  /// Its words, folded.
  let words: [String]
  /// All of them in one, the words in alphabetical order: "Dupont-Martin" is "Martin Dupont".
  let letters: [UInt8]

  private static let particles: Set<String> = [
    "al", "ben", "d", "da", "de", "del", "della", "des", "di", "do", "dos", "du", "el", "l", "la", "le",
    "les",
    "van", "von",
  ]

  init(_ text: String) {
    self.init(words: PersonName.words(of: text))
  }

  init(words all: [String]) {
    let significant = all.filter { !PersonName.particles.contains($0) }
    words = (significant.isEmpty ? all : significant).reduce(into: []) { words, word in
      // A letter alone belongs to what follows: N'Guyen, O'Brien.
      if let last = words.last, last.count == 1 {
        words[words.count - 1] = last + word
      } else {
        words.append(word)
      }
    }
    letters = Array(words.sorted().joined().utf8)
  }

  /// The words of a text, in small letters without accents.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "œ": word.append(contentsOf: "oe".unicodeScalars)
      case "æ": word.append(contentsOf: "ae".unicodeScalars)
      case "ß": word.append(contentsOf: "ss".unicodeScalars)
      case "ø": word.append("o")
      case "ł": word.append("l")
      case _ where scalar.properties.isAlphabetic: word.append(scalar)
      // The accents, which now stand behind their letters.
      case _ where scalar.properties.canonicalCombiningClass.rawValue > 0: continue
      default: end()
      }
    }
    end()
    return words
  }

  /// How much two names are alike, 0 to 100: by the slips of the keyboard between them. The same either way.
  func likeness(to other: PersonName) -> Int {
    if words.isEmpty || other.words.isEmpty { return 0 }
    if letters == other.letters { return 100 }
    // One of two names, or of two first names, is often left out.
    let partial = Set(words).isSubset(of: other.words) || Set(other.words).isSubset(of: words) ? 90 : 0
    let longest = max(letters.count, other.letters.count)
    let shortest = min(letters.count, other.letters.count)
    guard 5 * shortest >= 3 * longest else { return partial }
    let likeness = 100 - 100 * Slips.count(letters, other.letters) / longest
    return max(partial, likeness < 60 ? 0 : likeness)
  }
}
