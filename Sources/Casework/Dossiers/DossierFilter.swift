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
    var wanted = RecordQuery(Dossier.register)
    let conditions = [
      ("programme", filter.programme), ("etat", filter.state), ("agent", filter.agent),
      ("file", filter.queue),
    ]
    for case (let field, let value?) in conditions { wanted = wanted.filtered(field, .equals, .text(value)) }
    let query = wanted
    return try database.reading { reader in
      guard let day = filter.dueBy else {
        return try reader.listed(reader.records(query.sorted(by: "numero").first(filter.limit)), [:])
      }
      var deadlines: [Int64: CivilDate] = [:]
      let due = RecordQuery("echeance").filtered("etat", .equals, .text("en_cours"))
        .filtered("terme", .atMost, StoredValue(day))
      try reader.forEach(due) { record in
        guard let dossier = record.integer("dossier"), let term = record.date("terme") else { return }
        deadlines[dossier] = min(deadlines[dossier] ?? term, term)
      }
      // By their end, some at a time: a query takes a limited number of values.
      let all = deadlines.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
      var found: [StoredRecord] = []
      for start in stride(from: 0, to: all.count, by: 500) where found.count < filter.limit {
        let some = all[start..<min(start + 500, all.count)]
        let records = try reader.records(query.filtered("id", among: some.map(StoredValue.integer)))
        let byID = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
        found += some.compactMap { byID[$0] }
      }
      return try reader.listed(Array(found.prefix(filter.limit)), deadlines)
    }
  }
}

extension RecordReader {
  /// Dossiers as a list shows them, each with its deadline.
  fileprivate func listed(_ records: [StoredRecord], _ deadlines: [Int64: CivilDate]) throws -> Value {
    .list(
      try records.map { record in
        let person = try self.record(record.integer("demandeur") ?? 0, of: "personne")
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

extension StoredRecord {
  /// A text as a value; null where there is none.
  func string(_ field: String) -> Value { text(field).map(Value.string) ?? .null() }

  /// The name of a person: the first name, then the last one.
  var fullName: String { [text("prenom"), text("nom")].compactMap(\.self).joined(separator: " ") }
}
