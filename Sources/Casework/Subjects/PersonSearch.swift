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
    var exact = try having(words, limit)
    if words.count > 1 {
      exact += try pairs(of: words).flatMap { try keyed([PhoneticKey.joined($0.last, $0.first)]) }
    } else if exact.count < limit {
      exact += try sounding(words)
    }
    let found = scored(exact, words)
    if found.contains(where: { $0.score >= 90 }) { return Array(found.prefix(limit)) }
    return Array(scored(exact + (try near(words)), words).prefix(limit))
  }

  /// Those whose names have every one of some words.
  private func having(_ words: [String], _ limit: Int) throws -> [StoredRecord] {
    // Of several words, the rarest leads to few persons, among whom the others are looked for.
    let rarest = try words.count == 1 ? words.first : words.min { try count(of: $0) < count(of: $1) }
    guard let rarest else { return [] }
    let key = StoredValue.text(NameWord(rarest).key)
    let rows = RecordQuery("mot").filtered("cle", .equals, key)
    return try people(of: rows.first(words.count == 1 ? max(limit, 1000) : 20_000)).filter {
      PersonIdentity($0).words.isSuperset(of: words)
    }
  }

  private func count(of word: String) throws -> Int {
    try count(RecordQuery("mot").filtered("cle", .equals, .text(NameWord(word).key)))
  }

  /// Those of whose names a word sounds as one of some words.
  private func sounding(_ words: [String]) throws -> [StoredRecord] {
    try words.flatMap { try people(of: NameWord($0).sounding.first(10_000)) }
  }

  /// Those that a slip or two lead away from.
  private func near(_ words: [String]) throws -> [StoredRecord] {
    if words.count == 1 {
      return try words.flatMap { PhoneticKey(PersonName(words: [$0])).neighbours }.flatMap {
        try people(of: $0.sounding.first(500))
      }
    }
    let keys = pairs(of: words).flatMap { last, first in
      last.neighbours.map { PhoneticKey.joined($0, first) }
        + first.neighbours.map { PhoneticKey.joined(last, $0) }
    }
    return try keyed(keys) + sounding(words)
  }

  /// A last name and a first name, cut anywhere, in either order.
  private func pairs(of words: [String]) -> [(last: PhoneticKey, first: PhoneticKey)] {
    words.indices.dropFirst().map { cut in
      [words[..<cut], words[cut...]].map { PhoneticKey(PersonName(words: Array($0))) }
    }.flatMap { [($0[0], $0[1]), ($0[1], $0[0])] }
  }

  private func keyed(_ keys: [String]) throws -> [StoredRecord] {
    let values = Set(keys).sorted().map(StoredValue.text)
    return try ["cle_nom", "cle_usage"].flatMap {
      try unmerged(persons.filtered($0, among: values).first(10_000))
    }
  }

  /// The persons of words of names.
  private func people(of words: RecordQuery) throws -> [StoredRecord] {
    let ids = Set(try records(words).compactMap { $0.integer("personne") }).sorted()
    guard !ids.isEmpty else { return [] }
    return try unmerged(persons.filtered("id", among: ids.map(StoredValue.integer)))
  }

  /// Those that the words name, best first, each once.
  private func scored(_ records: [StoredRecord], _ words: [String], isFound: Bool = false) -> [PersonFound] {
    var seen: Set<Int64> = []
    let search = NameSearch(words)
    return records.filter { seen.insert($0.id).inserted }.map { record in
      let score = isFound ? 100 : search.score(PersonIdentity(record))
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
