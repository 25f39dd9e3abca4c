// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// A word of a name, as the register of words keeps it: how it sounds, then how it is written, so that one index
/// finds both the word and those that sound like it.
struct NameWord {
  let key: String

  init(_ word: String) { key = "\(PhoneticKey(PersonName(words: [word])).text) \(word)" }
}

extension PersonIdentity {
  /// Every word of its last, first and married names.
  var words: Set<String> { Set(last.words + first.words + (married?.words ?? [])) }
}

extension CaseTransaction {
  /// Keeps the words by which a person is found; those of an earlier name are no longer.
  func keepWords(of identity: PersonIdentity, _ person: Int64) throws {
    let known = try reader.records(RecordQuery("mot").filtered("personne", .equals, .integer(person)))
    let keys = Set(identity.words.map { NameWord($0).key })
    var missing = keys.subtracting(known.compactMap { $0.text("cle") }).sorted()[...]
    // Records stay for the journal's sake: those of other words are taken for the new ones, or left empty.
    for record in known where record.text("cle").map({ !keys.contains($0) }) ?? true {
      let key = missing.popFirst()
      if key != record.text("cle") { try update(record, ["cle": StoredValue(text: key)]) }
    }
    for key in missing {
      var record = try reader.blank("mot")
      record["personne"] = .integer(person)
      record["cle"] = .text(key)
      _ = try writer.insert(record)
    }
  }
}
