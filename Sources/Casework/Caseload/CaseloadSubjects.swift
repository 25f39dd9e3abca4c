// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// Many dossiers of a programme, with who asks and who lives with them: of each, what expressions read.
struct CaseloadSubjects {
  /// The dossiers themselves, where something of them is read; else only who asks.
  private var dossiers: [Int64: Dossier] = [:]
  private var applicants: [Int64: (person: Int64, household: Int64?)] = [:]
  private var persons: [Int64: Int] = [:]
  private var facts: [[Value.Context.Entry]] = []
  private var members: [Int64: [StoredRecord]] = [:]

  /// - Parameter needs: what expressions read of dossiers, and of persons.
  init(
    _ programme: Programme, _ needs: CaseloadNeeds, of range: ClosedRange<Int64>, _ reader: RecordReader
  ) throws {
    let query = RecordQuery(Dossier.register).filtered("id", .atLeast, .integer(range.lowerBound))
      .filtered("id", .atMost, .integer(range.upperBound))
      .filtered("programme", .equals, .text(programme.name))
    if needs.known.isSubset(of: [.applicant, .members]) {
      let scan = try reader.scan(query, ["id", "demandeur", "menage"])
      while try scan.next() {
        guard let id = scan.integer(0), let person = scan.integer(1) else { continue }
        applicants[id] = (person, scan.integer(2))
      }
    } else {
      for record in try reader.records(query) {
        let dossier = Dossier(record, programme)
        dossiers[record.id] = dossier
        applicants[record.id] = (dossier.applicant, dossier.household)
      }
    }
    var wanted: Set<Int64> = []
    if needs.known.contains(.applicant) { wanted.formUnion(applicants.values.map(\.person)) }
    if needs.known.contains(.members) {
      let households = Set(applicants.values.compactMap(\.household))
      for member in try reader.records("membre", where: "menage", among: households) {
        guard let household = member.integer("menage"), let person = member.integer("personne") else {
          continue
        }
        members[household, default: []].append(member)
        wanted.insert(person)
      }
    }
    try read(wanted, needs.personFields, reader)
  }

  private mutating func read(_ wanted: Set<Int64>, _ fields: [PersonField], _ reader: RecordReader) throws {
    try reader.scan("personne", ["id"] + fields.map(\.column), among: wanted) { scan in
      guard let id = scan.integer(0) else { return }
      persons[id] = facts.count
      facts.append(
        fields.indices.map { place in
          Value.Context.Entry(name: fields[place].name, value: fields[place].value(scan, place + 1))
        })
    }
  }

  private func person(_ id: Int64, role: String) -> Value? {
    guard let place = persons[id] else { return nil }
    let role = Value.Context.Entry(name: "role", value: .string(role))
    return .context(Value.Context(distinct: [role] + facts[place]))
  }

  /// What is known of a dossier.
  func fact(
    _ known: DossierScope.Known, of id: Int64, on day: CivilDate, _ reader: RecordReader, _ pack: Pack
  ) throws -> Value {
    switch known {
    case .dossier: return dossiers[id]?.facts ?? .null()
    case .applicant: return applicants[id].flatMap { person($0.person, role: "demandeur") } ?? .null()
    case .members:
      let here = applicants[id]?.household.flatMap { members[$0] } ?? []
      return .list(
        here.filter { $0.isMember(on: day) }.compactMap { member in
          member.integer("personne").flatMap { person($0, role: member.text("role") ?? "") }
        })
    default: return try dossiers[id]?.fact(known, on: day, reader, pack) ?? .null()
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
    try queries(register, where: field, among: ids).flatMap { try records($0) }
  }

  /// Passes over some fields, the identifier first, of the records of some identifiers, oldest first.
  func scan(_ register: String, _ fields: [String], among ids: Set<Int64>, _ body: (RecordScan) -> Void)
    throws
  {
    guard let first = ids.min(), let last = ids.max() else { return }
    // Those that lie close together are read in one go, with the few that stand between them.
    let areDense = last - first < 4 * Int64(ids.count)
    let range = RecordQuery(register).filtered("id", .atLeast, .integer(first))
      .filtered("id", .atMost, .integer(last)).sorted(by: "id")
    for query in areDense ? [range] : queries(register, where: "id", among: ids) {
      let scan = try scan(query, fields)
      while try scan.next() {
        if let id = scan.integer(0), ids.contains(id) { body(scan) }
      }
    }
  }

  private func queries(_ register: String, where field: String, among ids: some Collection<Int64>)
    -> [RecordQuery]
  {
    let ids = ids.sorted()
    // SQLite takes some 32,000 values in one statement.
    return stride(from: 0, to: ids.count, by: 10_000).map { start in
      let part = ids[start..<min(start + 10_000, ids.count)]
      return RecordQuery(register).filtered(field, among: part.map(StoredValue.integer)).sorted(by: "id")
    }
  }
}
