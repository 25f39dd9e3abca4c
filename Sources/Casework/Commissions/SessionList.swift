// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A session, and how far its agenda is.
public struct SessionEntry: Sendable {
  /// The session.
  public let session: Session
  /// How many affairs are in each state.
  public fileprivate(set) var affairs: [AffairState: Int] = [:]
}

extension Desk {
  /// The sessions of a commission, the latest first.
  public func sessions(of commission: Commission) throws -> [SessionEntry] {
    try database.reading { reader in
      let records = try reader.records(
        RecordQuery(Session.register).filtered("commission", .equals, .text(commission.name))
          .sorted(by: "le", descending: true))
      var states: [Int64: [AffairState: Int]] = [:]
      let scan = try reader.scan(
        RecordQuery("affaire").filtered("seance.commission", .equals, .text(commission.name)),
        ["seance", "etat"])
      while try scan.next() {
        guard let state = scan.text(1).flatMap(AffairState.init) else { continue }
        states[scan.integer(0) ?? 0, default: [:]][state, default: 0] += 1
      }
      return records.compactMap { record in
        guard let date = record.date("le") else { return nil }
        return SessionEntry(
          session: Session(record: record, commission: commission, date: date),
          affairs: states[record.id] ?? [:])
      }
    }
  }

  /// The dossiers that wait for a commission, and that no session of it has on its agenda.
  public func ready(for commission: Commission) throws -> [Dossier] {
    try database.reading { try $0.ready(for: commission, pack) }
  }

  /// Who sat in the last session of a commission that was opened: the members, and who presided; nil where none was.
  public func lastMembers(of commission: Commission) throws -> (president: String, members: [String])? {
    try database.reading { reader in
      let sessions = try reader.records(
        RecordQuery(Session.register).filtered("commission", .equals, .text(commission.name))
          .filtered("president", .differs, .null).sorted(by: "le", descending: true).first(1))
      guard let last = sessions.first, let president = last.text("president") else { return nil }
      let members = try reader.records(
        RecordQuery("presence").filtered("seance", .equals, .integer(last.id)))
      return (president, members.compactMap { $0.text("membre") }.sorted(by: Collation.precedes))
    }
  }
}

extension RecordReader {
  /// The dossiers that wait for a commission, in the order of its programmes and of their numbers, but those that
  /// wait on an agenda already.
  func ready(for commission: Commission, _ pack: Pack) throws -> [Dossier] {
    var known: Set<Int64> = []
    let enrolled = RecordQuery("affaire").filtered("etat", .equals, .text(AffairState.enrolled.rawValue))
      .filtered("seance.commission", .equals, .text(commission.name))
    try forEach(enrolled) { if let dossier = $0.integer("dossier") { known.insert(dossier) } }
    var ready: [Dossier] = []
    for programme in pack.procedures.programmes {
      let states = programme.states.map(\.name).filter { programme.steps(of: commission.name, from: $0) }
      guard !states.isEmpty else { continue }
      let query = RecordQuery(Dossier.register).filtered("programme", .equals, .text(programme.name))
        .filtered("etat", among: states.map(StoredValue.text)).sorted(by: "numero")
      try forEach(query) { record in
        if !known.contains(record.id) { ready.append(Dossier(record, programme)) }
      }
    }
    return ready
  }
}

extension Programme {
  /// Whether a commission has a step to decide on from a state.
  func steps(of commission: String, from state: String) -> Bool {
    transitions.contains { $0.commission == commission && $0.from.contains(state) }
  }
}
