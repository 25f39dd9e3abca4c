// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store

/// A household with those who live in it today.
struct Household {
  let id: Int64
  let record: StoredRecord
  let members: [(stay: StoredRecord, person: StoredRecord)]

  /// The names of its members.
  var words: String { members.map(\.person.personName).joined(separator: ", ") }
}

extension Visit {
  /// A household; nil where there is none.
  func household(_ id: Int64) throws -> Household? {
    try body.database.reading { reader in
      guard let record = try reader.record(id, of: "menage") else { return nil }
      return Household(
        id: id, record: record,
        members: try reader.records(
          RecordQuery("membre").filtered("menage", .equals, .integer(id)).sorted(by: "id")
        ).filter { isPresent($0) }.compactMap { stay in
          try stay.integer("personne").flatMap { try reader.record($0, of: "personne") }.map { (stay, $0) }
        })
    }
  }

  /// The households in which a person lives today.
  func households(of person: Int64) throws -> [Household] {
    let stays = try body.database.reading { reader in
      try reader.records(
        RecordQuery("membre").filtered("personne", .equals, .integer(person)).sorted(
          by: "id", descending: true)
      ).filter { isPresent($0) }
    }
    return try stays.compactMap { try $0.integer("menage").flatMap(household) }
  }

  /// Those in whose name a person asks.
  func households(ledBy person: Int64) throws -> [Household] {
    try households(of: person).filter { household in
      household.members.contains { $0.person.id == person && $0.stay.text("role") == "demandeur" }
    }
  }

  private func isPresent(_ stay: StoredRecord) -> Bool {
    stay.date("depuis").map { $0 <= day } ?? true && stay.date("jusque").map { day <= $0 } ?? true
  }
}
