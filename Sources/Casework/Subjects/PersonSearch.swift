// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A person that another may be, or that a search found.
public struct PersonFound: Sendable {
  /// As it is stored.
  public let record: StoredRecord
  /// How much it is like what was looked for, 0 to 100.
  public let score: Int
  /// By what.
  public let reasons: [Message]
}

extension RecordReader {
  /// The persons that a person may be, best first: of one spelling of the names, in either order, or born on
  /// the day or on that which swaps its day and its month.
  public func duplicates(of identity: PersonIdentity, except id: Int64? = nil) throws -> [PersonFound] {
    let first = PhoneticKey(identity.first)
    let lasts = ([identity.last] + (identity.married.map { [$0] } ?? [])).map { PhoneticKey($0) }
    let keys = lasts.flatMap { [PhoneticKey.joined($0, first), PhoneticKey.joined(first, $0)] }
    var candidates: [Int64: StoredRecord] = [:]
    func add(_ field: String, among values: [StoredValue]) throws {
      guard !values.isEmpty else { return }
      for record in try unmerged(persons.filtered(field, among: values).first(10_000)) {
        candidates[record.id] = record
      }
    }
    try add("cle_nom", among: keys.map(StoredValue.text))
    try add("cle_usage", among: keys.map(StoredValue.text))
    try add(
      "naissance", among: [identity.birth, identity.birth?.swapped].compactMap { $0.map { StoredValue($0) } })
    return candidates.values.filter { $0.id != id }.map { record in
      let resemblance = Resemblance(identity, PersonIdentity(record))
      return PersonFound(record: record, score: resemblance.score, reasons: resemblance.reasons)
    }.filter { $0.score >= Resemblance.worthTelling }.bestFirst
  }

  private var persons: RecordQuery { RecordQuery("personne") }

  /// Those that were not merged into another. Left to the query, nearly all persons would meet the condition, and
  /// SQLite might well begin with it.
  private func unmerged(_ query: RecordQuery) throws -> [StoredRecord] {
    try records(query).filter { $0["fusionnee"] == .null }
  }

  /// The persons that a text names: last and first names in any order, whatever their accents, with a slip or
  /// two; a birth date, written `2000-12-31` or `31/12/2000`, narrows the search.
  public func persons(named text: String, limit: Int = 20) throws -> [PersonFound] {
    let birth = text.split(separator: " ").lazy.compactMap { CivilDate(written: String($0)) }.first
    let words = PersonName(text).words
    if let birth {
      let days = [birth, birth.swapped].compactMap { $0.map { StoredValue($0) } }
      let born = try unmerged(persons.filtered("naissance", among: days))
      return Array(scored(born, words, isFound: words.isEmpty).prefix(limit))
    }
    guard !words.isEmpty else { return [] }
    let (exact, near) = try words.count == 1 ? oneName(words[0], limit) : fullName(words, limit)
    let found = scored(exact, words)
    if found.contains(where: { $0.score >= 90 }) { return Array(found.prefix(limit)) }
    return Array(scored(exact + (try near()), words).prefix(limit))
  }

  private typealias Candidates = ([StoredRecord], near: () throws -> [StoredRecord])

  /// A last name alone: of birth, or of marriage.
  private func oneName(_ word: String, _ limit: Int) throws -> Candidates {
    func beginning(with key: PhoneticKey, _ limit: Int) throws -> [StoredRecord] {
      try ["cle_nom", "cle_usage"].flatMap { field in
        // "!" follows the space, after which the key of the first name stands.
        try unmerged(
          persons.filtered(field, .atLeast, .text(key.text + " ")).filtered(
            field, .less, .text(key.text + "!")
          )
          .first(limit))
      }
    }
    let key = PhoneticKey(PersonName(words: [word]))
    return (
      try beginning(with: key, 10_000), { try key.neighbours.flatMap { try beginning(with: $0, 500) } }
    )
  }

  /// A last name and a first name, cut anywhere, in either order.
  private func fullName(_ words: [String], _ limit: Int) throws -> Candidates {
    let pairs = words.indices.dropFirst().map { cut in
      [words[..<cut], words[cut...]].map { PhoneticKey(PersonName(words: Array($0))) }
    }.flatMap { [($0[0], $0[1]), ($0[1], $0[0])] }
    func records(of keys: [String]) throws -> [StoredRecord] {
      let values = Set(keys).sorted().map(StoredValue.text)
      return try ["cle_nom", "cle_usage"].flatMap {
        try unmerged(persons.filtered($0, among: values).first(10_000))
      }
    }
    return (
      try records(of: pairs.map { PhoneticKey.joined($0, $1) }),
      {
        try records(
          of: pairs.flatMap { last, first in
            last.neighbours.map { PhoneticKey.joined($0, first) }
              + first.neighbours.map { PhoneticKey.joined(last, $0) }
          })
      }
    )
  }

  /// Those that the words name, best first, each once.
  private func scored(_ records: [StoredRecord], _ words: [String], isFound: Bool = false) -> [PersonFound] {
    var seen: Set<Int64> = []
    let whole = PersonName(words: words)
    let cuts = words.indices.dropFirst().map { cut in
      (PersonName(words: Array(words[..<cut])), PersonName(words: Array(words[cut...])))
    }
    func score(_ person: PersonIdentity) -> Int {
      let lasts = [person.last] + (person.married.map { [$0] } ?? [])
      return lasts.flatMap { last in
        [whole.likeness(to: last), whole.likeness(to: PersonName(words: last.words + person.first.words))]
          + cuts.flatMap { one, other in
            [(one, other), (other, one)].map { ($0.likeness(to: last) + $1.likeness(to: person.first)) / 2 }
          }
      }.max() ?? 0
    }
    return records.filter { seen.insert($0.id).inserted }.map { record in
      let score = isFound ? 100 : score(PersonIdentity(record))
      return PersonFound(record: record, score: score, reasons: [])
    }.filter { $0.score >= 60 }.bestFirst
  }
}

extension [PersonFound] {
  fileprivate var bestFirst: [PersonFound] {
    sorted { ($1.score, $0.record.id) < ($0.score, $1.record.id) }
  }
}

extension CivilDate {
  /// The day that a person writes: `2000-12-31`, `31/12/2000`.
  init?(written text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 3 else {
      self.init(text)
      return
    }
    func padded(_ part: Substring) -> String {
      String(repeating: "0", count: Swift.max(0, 2 - part.count)) + part
    }
    self.init("\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))")
  }
}
