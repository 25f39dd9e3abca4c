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
      for record in try unmergedPersons(persons.filtered(field, among: values).first(10_000)) {
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

  /// The persons that a text names: last and first names in any order, whatever their accents, with a slip or
  /// two; a birth date, written `2000-12-31` or `31/12/2000`, narrows the search.
  public func persons(named text: String, limit: Int = 20) throws -> [PersonFound] {
    let birth = text.split(separator: " ").lazy.compactMap { CivilDate(written: String($0)) }.first
    let words = PersonName(text).words
    if let birth {
      let days = [birth, birth.swapped].compactMap { $0.map { StoredValue($0) } }
      let born = try unmergedPersons(persons.filtered("naissance", among: days))
      return Array(scored(born, words, isFound: words.isEmpty).prefix(limit))
    }
    guard !words.isEmpty else { return [] }
    let candidates = try NameFinder(reader: self, words: words, limit: limit).candidates()
    return Array(scored(candidates, words).prefix(limit))
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
