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
    var deadlines: [Int64: DeadlineLine] = [:]
    let programmes = Dictionary(
      dossiers.map { ($0.id, $0.programme) }, uniquingKeysWith: { first, _ in first })
    for record in try records("echeance", where: "dossier", among: programmes.keys) {
      guard let id = record.integer("dossier"), let programme = programmes[id],
        let line = DeadlineLine(record, programme, on: day)
      else { continue }
      if let known = deadlines[id], (known.isMissed ? 1 : 0, known.term) <= (line.isMissed ? 1 : 0, line.term)
      {
        continue
      }
      deadlines[id] = line
    }
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

  /// The dossiers of some identifiers that a test lets through.
  func dossiers(among ids: some Collection<Int64>, _ pack: Pack, where isWanted: (Dossier) -> Bool) throws
    -> [Int64: Dossier]
  {
    Dictionary(
      try records(Dossier.register, where: "id", among: ids).compactMap { Dossier($0, in: pack) }
        .filter(isWanted).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension DeadlineLine {
  /// Nil for one that stands still, or was kept.
  public init?(_ record: StoredRecord, _ programme: Programme, on day: CivilDate) {
    guard let term = record.date("terme"), let state = record.text("etat"),
      ["en_cours", "depassee"].contains(state)
    else { return nil }
    let name = record.text("nom") ?? ""
    self.init(
      label: programme.deadline(name)?.label ?? name, term: term,
      isMissed: state == "depassee" || term < day)
  }
}
