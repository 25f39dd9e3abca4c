// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// Many dossiers of a programme, with who asks and who lives with them.
struct CaseloadSubjects {
  private var dossiers: [Int64: Dossier] = [:]
  private var persons: [Int64: StoredRecord] = [:]
  private var members: [Int64: [StoredRecord]] = [:]

  init(
    _ programme: Programme, _ known: Set<DossierScope.Known>, of range: ClosedRange<Int64>,
    _ reader: RecordReader
  ) throws {
    let query = RecordQuery(Dossier.register).filtered("id", .atLeast, .integer(range.lowerBound))
      .filtered("id", .atMost, .integer(range.upperBound))
      .filtered("programme", .equals, .text(programme.name))
    for record in try reader.records(query) { dossiers[record.id] = Dossier(record, programme) }
    var wanted: Set<Int64> = []
    if known.contains(.applicant) { wanted.formUnion(dossiers.values.map(\.applicant)) }
    if known.contains(.members) {
      let households = Set(dossiers.values.compactMap(\.household))
      for member in try reader.records("membre", where: "menage", among: households) {
        guard let household = member.integer("menage"), let person = member.integer("personne") else {
          continue
        }
        members[household, default: []].append(member)
        wanted.insert(person)
      }
    }
    for person in try reader.records("personne", where: "id", among: wanted) { persons[person.id] = person }
  }

  /// What is known of a dossier.
  func fact(
    _ known: DossierScope.Known, of id: Int64, on day: CivilDate, _ reader: RecordReader, _ pack: Pack
  ) throws -> Value {
    guard let dossier = dossiers[id] else { return .null() }
    switch known {
    case .dossier: return dossier.facts
    case .applicant: return persons[dossier.applicant]?.person(role: "demandeur") ?? .null()
    case .members:
      let here = dossier.household.flatMap { members[$0] } ?? []
      return .list(
        here.filter { $0.isMember(on: day) }.compactMap { member in
          member.integer("personne").flatMap { persons[$0] }?.person(role: member.text("role") ?? "")
        })
    default: return try dossier.fact(known, on: day, reader, pack)
    }
  }
}

extension StoredRecord {
  /// Whether a member of a household lives there on a day.
  fileprivate func isMember(on day: CivilDate) -> Bool {
    (date("depuis").map { $0 <= day } ?? true) && (date("jusque").map { day <= $0 } ?? true)
  }
}

extension RecordReader {
  /// The records whose field refers to one of many, oldest first.
  func records(_ register: String, where field: String, among ids: some Collection<Int64>) throws
    -> [StoredRecord]
  {
    let ids = ids.sorted()
    // SQLite takes some 32,000 values in one statement.
    return try stride(from: 0, to: ids.count, by: 10_000).flatMap { start in
      let part = ids[start..<min(start + 10_000, ids.count)]
      return try records(
        RecordQuery(register).filtered(field, among: part.map(StoredValue.integer)).sorted(by: "id"))
    }
  }
}
