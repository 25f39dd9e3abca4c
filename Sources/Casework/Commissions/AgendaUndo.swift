// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

extension Desk {
  /// The dossiers that the agent put last on the agenda of a session, together and today, and that nobody has touched
  /// since: they can be taken off again at once. None where something has followed.
  ///
  /// - Throws: `Refusal` where there is no such session.
  public func lastEnrolled(in name: String) throws -> [String] {
    let affairs = try database.reading { reader -> [(record: StoredRecord, number: String)] in
      let session = try reader.session(name, pack)
      guard session.state != .closed else { return [] }
      let affairs = try reader.affairs(of: session).sorted { $0.id > $1.id }
      return try affairs.prefix { $0.text("etat") == AffairState.enrolled.rawValue }.map { affair in
        let dossier = try affair.integer("dossier").flatMap { try reader.record($0, of: Dossier.register) }
        return (affair, dossier?.text("numero") ?? "")
      }
    }
    let today = CivilDate(days: Int((Date.now.timeIntervalSince1970 / 86_400).rounded(.down))).description
    var (numbers, time): ([String], String?) = ([], nil)
    for (affair, number) in affairs {
      let history = try database.journal(register: "affaire", record: affair.id)
      guard let entry = history.first, time == nil || entry.time == time else { break }
      guard history.count == 1, entry.actor == agent.name, entry.time.hasPrefix(today) else { return [] }
      time = entry.time
      numbers.append(number)
    }
    return numbers.reversed()
  }
}

extension CaseTransaction {
  /// Takes some dossiers off the agenda together.
  ///
  /// - Throws: `Refusal` where one of them is not on it, or decided.
  public func withdraw(_ numbers: [String], from name: String) throws {
    for number in numbers { try withdraw(number, from: name) }
  }
}
