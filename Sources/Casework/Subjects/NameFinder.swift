// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// Looks for the persons whom some words name. Each step looks at a limited number of names, and the next one only
/// where it found nobody: what a search takes does not grow with the number of persons.
struct NameFinder {
  let reader: RecordReader
  let words: [String]
  let limit: Int

  /// How many persons of the rarest word are looked at for the others.
  private static let mostExamined = 20_000
  /// How many persons are compared with the words.
  private static let mostCompared = 200
  /// How many words of the body's names are compared with one that was typed.
  private static let mostWords = 3000
  /// How many words a word may have been meant for.
  private static let mostMeanings = 8
  /// How many ways to mean the words are tried.
  private static let mostWays = 16

  /// The persons that may be meant, those with all words first.
  func candidates() throws -> [StoredRecord] {
    var found = try having(words)
    if words.count > 1 {
      found += try sounding()
    } else if found.count < limit {
      found += try meant()
    }
    let search = NameSearch(words)
    if found.contains(where: { search.score(PersonIdentity($0)) >= 90 }) { return found }
    return found + (try meant())
  }

  /// Those whose names have every one of some words.
  private func having(_ words: [String], _ counts: [String: Int]? = nil) throws -> [StoredRecord] {
    let words = Set(words).sorted()
    // The rarest word leads to few persons, of whom the others are asked.
    let counts = try counts ?? (words.count == 1 ? [:] : self.counts(of: words))
    guard let rarest = words.min(by: { counts[$0] ?? 0 < counts[$1] ?? 0 }) else { return [] }
    var query = rows(of: rarest)
    if counts[rarest] == Self.mostExamined {
      let last = try reader.record(query.sorted(by: "personne").skipping(Self.mostExamined - 1))
      query = query.filtered("personne", .atMost, last?["personne"] ?? .null)
    }
    for word in words where word != rarest {
      query = query.sharing("personne", where: "cle", is: .text(NameWord(word).key))
    }
    let records = try reader.records(query.sorted(by: "personne").first(Self.mostCompared))
    return try reader.unmergedPersons(of: records.compactMap { $0.integer("personne") })
  }

  private func rows(of word: String) -> RecordQuery {
    RecordQuery("mot").filtered("cle", .equals, .text(NameWord(word).key))
  }

  /// How many persons have each word, as far as counting goes.
  private func counts(of words: [String]) throws -> [String: Int] {
    try Dictionary(
      uniqueKeysWithValues: Set(words).map {
        ($0, try reader.count(rows(of: $0).first(Self.mostExamined)))
      })
  }

  /// Those whose last and first names sound so, cut anywhere, in either order.
  private func sounding() throws -> [StoredRecord] {
    let pairs = words.indices.dropFirst().map { cut in
      [words[..<cut], words[cut...]].map { PhoneticKey(PersonName(words: Array($0))) }
    }
    let keys = Set(pairs.flatMap { [PhoneticKey.joined($0[0], $0[1]), PhoneticKey.joined($0[1], $0[0])] })
    let values = keys.sorted().map(StoredValue.text)
    return try ["cle_nom", "cle_usage"].flatMap { field in
      try reader.unmergedPersons(
        RecordQuery("personne").filtered(field, among: values).first(Self.mostCompared))
    }
  }

  /// Those whom the words may have been meant for, with a slip or two: the likeliest ways first. A word that is like
  /// no other is left out.
  private func meant() throws -> [StoredRecord] {
    let meanings = try words.map { try self.meanings(of: $0) }.filter { !$0.isEmpty }
    guard !meanings.isEmpty else { return [] }
    var ways: [(words: [String], likeness: Int)] = [([], 0)]
    for meaning in meanings {
      ways = ways.flatMap { way in
        meaning.map { (way.words + [$0.word], way.likeness + $0.likeness) }
      }.sorted { ($1.likeness, $0.words.joined()) < ($0.likeness, $1.words.joined()) }
      ways = Array(ways.prefix(Self.mostWays))
    }
    let counts = try self.counts(of: meanings.flatMap { $0.map(\.word) })
    var found: [StoredRecord] = []
    for way in ways where found.count < limit { found += try having(way.words, counts) }
    return found
  }

  /// The words of names that are like a word, the likest first.
  private func meanings(of word: String) throws -> [(word: String, likeness: Int)] {
    let typed = PersonName(words: [word])
    let sound = PhoneticKey(typed)
    var left = Self.mostWords
    var found: [(word: String, likeness: Int)] = []
    for key in [sound] + sound.neighbours where left > 0 {
      // "!" follows the space, after which the word stands.
      let known = try reader.distinctTexts(
        of: "cle", in: "mot", from: key.text + " ", below: key.text + "!", limit: left)
      left -= known.count
      for text in known {
        let candidate = String(text.dropFirst(key.text.count + 1))
        let likeness = typed.likeness(to: PersonName(words: [candidate]))
        if likeness >= 60 { found.append((candidate, likeness)) }
      }
    }
    return Array(
      found.sorted { ($1.likeness, $0.word) < ($0.likeness, $1.word) }.prefix(Self.mostMeanings))
  }
}

extension RecordReader {
  /// Those that were not merged into another. Left to the query, nearly all persons would meet the condition, and
  /// SQLite might well begin with it.
  func unmergedPersons(_ query: RecordQuery) throws -> [StoredRecord] {
    try records(query).filter { $0["fusionnee"] == .null }
  }

  fileprivate func unmergedPersons(of ids: [Int64]) throws -> [StoredRecord] {
    let ids = Set(ids).sorted()
    guard !ids.isEmpty else { return [] }
    return try unmergedPersons(RecordQuery("personne").filtered("id", among: ids.map(StoredValue.integer)))
  }
}
