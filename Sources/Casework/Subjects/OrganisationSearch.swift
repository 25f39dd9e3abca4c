// SPDX-License-Identifier: Apache-2.0

import Base
import Store

extension RecordReader {
  /// The organisations that a text names, best first: words of their name in any order, whatever the accents, with a
  /// slip or two; their SIRET; their number in the register.
  public func organisations(named text: String, limit: Int = 10) throws -> [StoredRecord] {
    let digits = text.filter { !$0.isWhitespace }
    if !digits.isEmpty, digits.allSatisfy(\.isNumber) {
      let found = try records(RecordQuery("organisme").filtered("siret", .equals, .text(digits)).first(limit))
      guard found.isEmpty, let id = Int64(digits) else { return found }
      return try record(id, of: "organisme").map { [$0] } ?? []
    }
    let words = PersonName.words(of: text)
    guard !words.isEmpty else { return [] }
    var found: [(record: StoredRecord, score: Int)] = []
    try forEach(RecordQuery("organisme").sorted(by: "id")) { record in
      let score = Self.score(words, PersonName.words(of: record.text("nom") ?? ""))
      if score >= 80 { found.append((record, score)) }
    }
    let best = found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return best.prefix(limit).map(\.element.record)
  }

  /// How well words name an organisation, 0 to 100: 100 where they are its whole name.
  private static func score(_ words: [String], _ name: [String]) -> Int {
    if words == name { return 100 }
    let likenesses = words.map { word in
      name.map { known in
        known.hasPrefix(word) ? 99 : PersonName(words: [word]).likeness(to: PersonName(words: [known]))
      }.max() ?? 0
    }
    // One word that is nowhere near rules the organisation out.
    guard (likenesses.min() ?? 0) >= 60 else { return 0 }
    return min(99, likenesses.reduce(0, +) / likenesses.count)
  }
}
