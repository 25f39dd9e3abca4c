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
    let persons = Dictionary(
      try records("personne", where: "id", among: Set(dossiers.map(\.applicant))).map {
        ($0.id, $0.fullName)
      },
      uniquingKeysWith: { first, _ in first })
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
    let records = try records("echeance", where: "dossier", among: programmes.keys)
    let missed = Set(records.filter { $0.text("etat") == "depassee" }.compactMap { $0.integer("dossier") })
    var moved: [Int64: CivilDate] = [:]
    for step in try self.records("etape", where: "dossier", among: missed) {
      guard let id = step.integer("dossier"), let day = step.dayOfMove else { continue }
      moved[id] = max(moved[id] ?? day, day)
    }
    var deadlines: [Int64: DeadlineLine] = [:]
    for record in records {
      guard let id = record.integer("dossier"), let programme = programmes[id],
        let line = DeadlineLine(record, programme, on: day, moved: moved[id])
      else { continue }
      deadlines[id] = deadlines[id].map { $0.term <= line.term ? $0 : line } ?? line
    }
    return deadlines
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

extension DeadlineLine {
  /// Nil for one that stands still, was kept, or whose end did what follows from it; and for one that was missed,
  /// once the procedure went on.
  ///
  /// - Parameter moved: the day on which the dossier came to its state.
  init?(_ record: StoredRecord, _ programme: Programme, on day: CivilDate, moved: CivilDate?) {
    guard let term = record.date("terme"), let state = record.text("etat"),
      ["en_cours", "depassee"].contains(state)
    else { return nil }
    let name = record.text("nom") ?? ""
    let deadline = programme.deadline(name)
    if state == "depassee" {
      if deadline?.then != nil, record.text("refus") == nil { return nil }
      if let moved, term < moved { return nil }
    }
    self.init(label: deadline?.label ?? name, term: term, isMissed: state == "depassee" || term < day)
  }
}

extension DossierSheet {
  /// The deadline that was missed, or ends next; nil where none is left.
  public func nextDeadline(on day: CivilDate) -> DeadlineLine? {
    let moved = steps.compactMap(\.dayOfMove).max()
    return deadlines.compactMap { DeadlineLine($0, dossier.programme, on: day, moved: moved) }
      .min { $0.term < $1.term }
  }
}
