// SPDX-License-Identifier: Apache-2.0

/// Adds number words up: “quatre-vingt-dix-sept”, “deux cent cinquante mille”.
struct WordCount {
  private let lexicon: Lexicon
  private var total = 0
  private var current = 0
  private(set) var hasAny = false

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  var value: Int { total + current }
  /// Whether “et un” can follow.
  var isTens: Bool { current % 100 >= 20 && current % 10 == 0 }

  /// Takes one more word, with its hyphens; false, and nothing taken, where it is no number word.
  mutating func take(_ word: String) -> Bool {
    let parts = word.split(separator: "-")
    guard !parts.isEmpty,
      parts.allSatisfy({ part in
        let part = String(part)
        return lexicon.cardinals[part] != nil || lexicon.powers[part] != nil
          || hasAny && lexicon.ones.contains(part)
          || parts.count > 1 && (part == "et" || lexicon.ones.contains(part))
      })
    else { return false }
    for part in parts.map(String.init) {
      if let cardinal = lexicon.cardinals[part] {
        current = cardinal == 20 && current % 100 == 4 ? current - 4 + 80 : current + cardinal
      } else if lexicon.powers[part] == 1000 {
        guard total < 1000 else { return false }
        total += max(current, 1) * 1000
        current = 0
      } else if let power = lexicon.powers[part] {
        current = max(current, 1) * power
      } else if lexicon.ones.contains(part) {
        current += 1
      }
    }
    hasAny = true
    return value < 1_000_000_000
  }
}
