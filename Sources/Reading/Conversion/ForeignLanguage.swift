// SPDX-License-Identifier: Apache-2.0

import Base

/// Whether a text is in another language than those that are read, by the small words that every sentence has.
enum ForeignLanguage {
  private static let read: [Set<String>] = [
    [
      "les", "des", "une", "dans", "pour", "avec", "est", "sont", "par", "sur", "du", "aux", "ont", "été",
      "et", "qui",
    ],
    [
      "the", "of", "and", "to", "in", "for", "with", "was", "were", "is", "are", "by", "has", "have", "been",
      "that",
    ],
  ]
  private static let others: [(name: Message, words: Set<String>)] = [
    (
      Message(fr: "allemand", en: "German"),
      [
        "der", "die", "das", "und", "den", "von", "mit", "wurden", "wurde", "für", "nicht", "ist", "im",
        "auf", "eine", "davon",
      ]
    ),
    (
      Message(fr: "espagnol", en: "Spanish"),
      [
        "el", "los", "las", "del", "que", "y", "con", "una", "por", "para", "se", "al", "como", "más",
        "fueron", "ha",
      ]
    ),
    (
      Message(fr: "italien", en: "Italian"),
      [
        "il", "della", "di", "che", "gli", "delle", "sono", "nel", "con", "dei", "alla", "una", "per", "è",
        "degli", "stato",
      ]
    ),
    (
      Message(fr: "portugais", en: "Portuguese"),
      [
        "o", "os", "da", "do", "dos", "das", "que", "com", "uma", "para", "não", "em", "foram", "ao", "pela",
        "no",
      ]
    ),
    (
      Message(fr: "néerlandais", en: "Dutch"),
      [
        "het", "een", "van", "en", "de", "voor", "met", "zijn", "werd", "op", "aan", "dat", "niet", "bij",
        "ook", "worden",
      ]
    ),
  ]

  /// Its name; nil where it may be French or English.
  static func name(_ text: String) -> Message? {
    var counts: [Substring: Int] = [:]
    for word in text.prefix(100_000).lowercased().split(whereSeparator: { !$0.isLetter }) {
      counts[word, default: 0] += 1
    }
    func hits(_ words: Set<String>) -> Int { words.reduce(0) { $0 + (counts[Substring($1)] ?? 0) } }
    let most = read.map(hits).max() ?? 0
    guard let other = others.max(by: { hits($0.words) < hits($1.words) }) else { return nil }
    let count = hits(other.words)
    return count >= 3 && count > 2 * most ? other.name : nil
  }
}
