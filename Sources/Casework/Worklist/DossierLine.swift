// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A dossier as a list shows it.
public struct DossierLine: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// The name of the person who asks.
  public let applicant: String
  /// The deadline that ends next, or the last one that was missed.
  public let deadline: DeadlineLine?
}

/// A deadline of an open dossier.
public struct DeadlineLine: Sendable {
  /// What it is for.
  public let label: String
  /// Its last day.
  public let term: CivilDate
  /// Whether it was missed.
  public let isMissed: Bool
}

extension RecordReader {
  /// Dossiers as lists show them, in the order given.
  public func lines(of dossiers: [Dossier], on day: CivilDate) throws -> [DossierLine] {
    let deadlines = try pressing(dossiers, on: day)
    var persons: [Int64: String] = [:]
    try pass(over: "personne", ["id", "prenom", "nom"], where: "id", among: dossiers.map(\.applicant)) {
      scan in
      guard let id = scan.integer(0) else { return }
      persons[id] = [scan.text(1), scan.text(2)].compactMap(\.self).joined(separator: " ")
    }
    return dossiers.map {
      DossierLine(
        dossier: $0, applicant: persons[$0.applicant] ?? "",
        deadline: $0.record.date("clos_le") == nil ? deadlines[$0.id] : nil)
    }
  }

  /// Of each dossier the deadline that ended or ends first, unless what it was for was done since.
  private func pressing(_ dossiers: [Dossier], on day: CivilDate) throws -> [Int64: DeadlineLine] {
    let programmes = Dictionary(
      dossiers.map { ($0.id, $0.programme) }, uniquingKeysWith: { first, _ in first })
    var pressing: [(dossier: Int64, deadline: PressingDeadline)] = []
    try pass(
      over: "echeance", ["dossier", "nom", "terme", "etat", "refus"], where: "dossier", among: programmes.keys
    ) { scan in
      guard let id = scan.integer(0), let state = scan.text(3).flatMap(PressingDeadline.State.init),
        let term = scan.date(2)
      else { return }
      pressing.append(
        (id, PressingDeadline(name: scan.text(1) ?? "", term: term, state: state, refusal: scan.text(4))))
    }
    let missed = Set(pressing.filter { $0.deadline.state == .missed }.map(\.dossier))
    var moved: [Int64: CivilDate] = [:]
    try pass(over: "etape", ["dossier", "de", "vers", "le"], where: "dossier", among: missed) { scan in
      guard let id = scan.integer(0), scan.text(1) != scan.text(2), let day = scan.date(3) else { return }
      moved[id] = max(moved[id] ?? day, day)
    }
    var deadlines: [Int64: DeadlineLine] = [:]
    for (id, deadline) in pressing {
      guard let programme = programmes[id],
        let line = DeadlineLine(deadline, programme, on: day, moved: moved[id])
      else { continue }
      deadlines[id] = deadlines[id].map { $0.term <= line.term ? $0 : line } ?? line
    }
    return deadlines
  }

  /// Passes over some fields of the records whose field refers to one of some dossiers or persons.
  private func pass(
    over register: String, _ fields: [String], where field: String, among ids: some Collection<Int64>,
    _ body: (RecordScan) -> Void
  ) throws {
    let ids = Array(ids)
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = ids[start..<min(start + 500, ids.count)]
      try pass(over: RecordQuery(register).filtered(field, among: some.map(StoredValue.integer)), fields) {
        body($0)
        return true
      }
    }
  }

  /// The dossiers of some identifiers that a test lets through.
  func dossiers(among ids: some Collection<Int64>, _ pack: Pack, where isWanted: (Dossier) -> Bool) throws
    -> [Int64: Dossier]
  {
    Dictionary(
      try records(Dossier.register, where: "id", among: ids).compactMap { Dossier($0, in: pack) }
        .filter(isWanted).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension StoredRecord {
  /// The day on which a step led from a state to another; nil for one that did not.
  fileprivate var dayOfMove: CivilDate? { text("de") == text("vers") ? nil : date("le") }
}

/// What a list has to know of a deadline that runs or was missed.
private struct PressingDeadline {
  let name: String
  let term: CivilDate
  let state: State
  let refusal: String?

  enum State: String {
    case running = "en_cours"
    case missed = "depassee"
  }
}

extension PressingDeadline {
  /// Nil for one that stands still or was kept.
  init?(_ record: StoredRecord) {
    guard let term = record.date("terme"), let state = record.text("etat").flatMap(State.init) else {
      return nil
    }
    self.init(name: record.text("nom") ?? "", term: term, state: state, refusal: record.text("refus"))
  }
}

extension DeadlineLine {
  /// Nil for one whose end did what follows from it, and for one that was missed, once the procedure went on.
  ///
  /// - Parameter moved: the day on which the dossier came to its state.
  fileprivate init?(
    _ pressing: PressingDeadline, _ programme: Programme, on day: CivilDate, moved: CivilDate?
  ) {
    let deadline = programme.deadline(pressing.name)
    if pressing.state == .missed {
      if deadline?.then != nil, pressing.refusal == nil { return nil }
      if let moved, pressing.term < moved { return nil }
    }
    self.init(
      label: deadline?.label ?? pressing.name, term: pressing.term,
      isMissed: pressing.state == .missed || pressing.term < day)
  }
}

extension DossierSheet {
  /// The deadline that was missed, or ends next; nil where none is left.
  public func nextDeadline(on day: CivilDate) -> DeadlineLine? {
    let moved = steps.compactMap(\.dayOfMove).max()
    return deadlines.compactMap(PressingDeadline.init)
      .compactMap { DeadlineLine($0, dossier.programme, on: day, moved: moved) }
      .min { $0.term < $1.term }
  }
}
