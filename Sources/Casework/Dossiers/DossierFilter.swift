// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Store

/// Which dossiers an agent wants to see.
public struct DossierFilter: Sendable {
  let programme: String?
  let state: String?
  let agent: String?
  let queue: String?
  let dueBy: CivilDate?
  let limit: Int

  /// Only those of a programme, in a state, of an agent, in a queue, with a deadline that ends by a day.
  public init(
    programme: String? = nil, state: String? = nil, agent: String? = nil, queue: String? = nil,
    dueBy: CivilDate? = nil, limit: Int = 1000
  ) {
    self.programme = programme
    self.state = state
    self.agent = agent
    self.queue = queue
    self.dueBy = dueBy
    self.limit = limit
  }
}

extension Desk {
  /// The dossiers of a filter: those with a deadline by its end, the others by number.
  ///
  /// - Throws: `Refusal` for a programme or a state that there is none of.
  public func dossiers(_ filter: DossierFilter) throws -> Value {
    if let name = filter.programme {
      let programme = try programme(name)
      if let state = filter.state, programme.state(state) == nil {
        let names = programme.states.map(\.name)
        throw Refusal(
          Catalogue.expectedOneOf(names, found: state, Suggestion.closest(to: state, among: names)))
      }
    }
    var query = RecordQuery(Dossier.register)
    let conditions = [
      ("programme", filter.programme), ("etat", filter.state), ("agent", filter.agent),
      ("file", filter.queue),
    ]
    for case (let field, let value?) in conditions { query = query.filtered(field, .equals, .text(value)) }
    return try database.reading { reader in
      var deadlines: [Int64: CivilDate] = [:]
      if let day = filter.dueBy {
        let due = RecordQuery("echeance").filtered("etat", .equals, .text("en_cours"))
          .filtered("terme", .atMost, StoredValue(day))
        try reader.forEach(due) { record in
          guard let dossier = record.integer("dossier"), let term = record.date("terme") else { return }
          deadlines[dossier] = min(deadlines[dossier] ?? term, term)
        }
        query = query.filtered("id", among: deadlines.keys.map(StoredValue.integer))
      }
      let records = try reader.records(query.sorted(by: "numero").first(filter.limit))
      let sorted =
        filter.dueBy == nil
        ? records : records.sorted { (deadlines[$0.id]?.days ?? 0) < (deadlines[$1.id]?.days ?? 0) }
      return .list(
        try sorted.map { record in
          let person = try reader.record(record.integer("demandeur") ?? 0, of: "personne")
          return .context([
            "dossier": .string(record.text("numero") ?? ""), "programme": record.string("programme"),
            "state": record.string("etat"), "applicant": .string(person?.fullName ?? ""),
            "submitted": record.string("depose_le"), "agent": record.string("agent"),
            "queue": record.string("file"),
            "due": deadlines[record.id].map { .string($0.description) } ?? .null(),
          ])
        })
    }
  }
}

extension StoredRecord {
  /// A text as a value; null where there is none.
  func string(_ field: String) -> Value { text(field).map(Value.string) ?? .null() }

  /// The name of a person: the first name, then the last one.
  var fullName: String { [text("prenom"), text("nom")].compactMap(\.self).joined(separator: " ") }
}
