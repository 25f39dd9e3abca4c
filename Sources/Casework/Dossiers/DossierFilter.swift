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
    let programmes = try filter.programme.map { [try programme($0)] } ?? pack.procedures.programmes
    if let state = filter.state, !programmes.contains(where: { $0.state(state) != nil }) {
      let all = programmes.flatMap(\.states).map(\.name)
      let names = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
      throw Refusal(
        Catalogue.expectedOneOf(names, found: state, Suggestion.closest(to: state, among: names)))
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
        return try reader.listed(reader.records(query.sorted(by: "numero").first(filter.limit)))
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
      return try reader.listed(Array(found.prefix(filter.limit)))
    }
  }
}

extension RecordReader {
  /// Dossiers as a list shows them, each with the deadline that ends next.
  fileprivate func listed(_ records: [StoredRecord]) throws -> Value {
    var due: [Int64: CivilDate] = [:]
    for record in try self.records("echeance", where: "dossier", among: records.map(\.id))
    where record.text("etat") == "en_cours" {
      guard let dossier = record.integer("dossier"), let term = record.date("terme") else { continue }
      due[dossier] = min(due[dossier] ?? term, term)
    }
    let applicants = Set(records.compactMap { $0.integer("demandeur") })
    let persons = Dictionary(
      try self.records("personne", where: "id", among: applicants).map { ($0.id, $0.fullName) },
      uniquingKeysWith: { first, _ in first })
    return .list(
      records.map { record in
        .context([
          "dossier": .string(record.text("numero") ?? ""), "programme": record.string("programme"),
          "state": record.string("etat"),
          "applicant": .string(record.integer("demandeur").flatMap { persons[$0] } ?? ""),
          "submitted": record.string("depose_le"), "agent": record.string("agent"),
          "queue": record.string("file"),
          "due": due[record.id].map { .string($0.description) } ?? .null(),
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
