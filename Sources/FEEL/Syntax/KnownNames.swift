// SPDX-License-Identifier: Apache-2.0

/// The names of several words that an expression may use: only who knows that `monthly income` is a name
/// reads it as one, not as two (DMN 1.5, 10.3.1.2 and rule 27 of its grammar).
///
/// Words are compared one by one, whatever the white space between them.
public struct KnownNames: Sendable, Hashable {
  /// The names by their first word, the longest first.
  private var names: [String: [Phrase]] = [:]

  struct Phrase: Sendable, Hashable {
    let words: [String]
    let name: String
  }

  /// No names but those of one word, which need not be known.
  public init() {}

  /// These names; those of one word are passed over.
  public init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  /// Adds a name.
  public mutating func insert(_ name: String) {
    guard !Lexer.isName(name), let words = Lexer.words(of: name) else { return }
    let phrase = Phrase(words: words, name: name)
    guard names[words[0]]?.contains(phrase) != true else { return }
    names[words[0], default: []].append(phrase)
    names[words[0]]?.sort { $0.words.count > $1.words.count }
  }

  func phrases(from word: String) -> [Phrase] { names.isEmpty ? [] : names[word] ?? [] }
}
