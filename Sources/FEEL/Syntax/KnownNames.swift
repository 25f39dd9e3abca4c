// SPDX-License-Identifier: Apache-2.0

/// The names of several words that an expression may use: only who knows that `monthly income` is a name
/// reads it as one, not as two (DMN 1.5, 10.3.1.2 and rule 27 of its grammar).
///
/// Words are compared one by one, whatever the white space between them.
public struct KnownNames: Sendable, Hashable {
  /// The names by their first word, those of most words first.
  private var names: [String: [Phrases]] = [:]

  /// The most words that a name may have.
  static let maximumWords = 50

  /// The names of so many words, by these.
  private struct Phrases: Sendable, Hashable {
    let count: Int
    var names: [String: String]
  }

  /// No names but those of one word, which need not be known.
  public init() {}

  /// These names; those of one word are passed over.
  public init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  /// Adds a name, but for one of more than fifty words.
  public mutating func insert(_ name: String) {
    guard !Lexer.isName(name), let words = Lexer.words(of: name), (2...KnownNames.maximumWords) ~= words.count
    else { return }
    KnownNames.insert(name, words, into: &names[words[0], default: []])
  }

  private static func insert(_ name: String, _ words: [String], into phrases: inout [Phrases]) {
    let place = phrases.firstIndex { $0.count <= words.count } ?? phrases.count
    if place == phrases.count || phrases[place].count < words.count {
      phrases.insert(Phrases(count: words.count, names: [:]), at: place)
    }
    let key = words.joined(separator: " ")
    phrases[place].names[key] = phrases[place].names[key] ?? name
  }

  /// Whether a name begins with this word.
  func begins(with word: String) -> Bool { names[word] != nil }

  /// The longest name that begins with a word, and how many words it has.
  /// - Parameter word: the words that follow, by their distance; nil where there is none.
  func longest(from first: String, followedBy word: (Int) -> String?) -> (name: String, count: Int)? {
    guard !names.isEmpty, let phrases = names[first] else { return nil }
    var words = [first]
    while words.count < phrases[0].count, let next = word(words.count) { words.append(next) }
    for group in phrases where group.count <= words.count {
      if let name = group.names[words[..<group.count].joined(separator: " ")] { return (name, group.count) }
    }
    return nil
  }
}
