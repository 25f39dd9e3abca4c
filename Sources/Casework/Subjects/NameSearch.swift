// SPDX-License-Identifier: Apache-2.0

/// The words of a search, compared with the names of persons.
struct NameSearch {
  private let whole: PersonName
  private let words: [PersonName]
  /// The words cut in two anywhere: a last and a first name, in either order.
  private let cuts: [(PersonName, PersonName)]

  init(_ words: [String]) {
    whole = PersonName(words: words)
    self.words = words.map { PersonName(words: [$0]) }
    cuts = words.indices.dropFirst().map { cut in
      (PersonName(words: Array(words[..<cut])), PersonName(words: Array(words[cut...])))
    }
  }

  /// How well the words name a person, 0 to 100.
  func score(_ person: PersonIdentity) -> Int {
    let lasts = [person.last] + (person.married.map { [$0] } ?? [])
    let names = lasts.flatMap { last in
      [whole.likeness(to: last), whole.likeness(to: PersonName(words: last.words + person.first.words))]
        + cuts.flatMap { one, other in
          [(one, other), (other, one)].map { ($0.likeness(to: last) + $1.likeness(to: person.first)) / 2 }
        }
    }
    let best = (names + [whole.likeness(to: person.first)]).max() ?? 0
    // Words out of compound names are somewhat less than the names themselves.
    return best == 100 ? best : max(best, wordByWord(person) * 95 / 100)
  }

  /// How much every word is like one of the person's.
  private func wordByWord(_ person: PersonIdentity) -> Int {
    let known = person.words.map { PersonName(words: [$0]) }
    let likenesses = words.map { word in known.map(word.likeness).max() ?? 0 }
    return likenesses.isEmpty ? 0 : likenesses.reduce(0, +) / likenesses.count
  }
}
