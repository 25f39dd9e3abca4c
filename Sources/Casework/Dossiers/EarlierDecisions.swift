// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What was decided for a person.
public struct EarlierDecision: Sendable {
  /// The dossier that it was decided on.
  public let dossier: Dossier
  /// The day.
  public let day: CivilDate
  /// What was decided, with its motive.
  public let label: String
  /// The amount granted; nil where there is none.
  public let amount: Number?
}

extension Desk {
  /// What was decided for the applicant of a dossier in the programmes of its service, the latest first.
  public func decisions(forApplicantOf dossier: Dossier) throws -> [EarlierDecision] {
    try database.reading { reader in
      let records = try reader.records(
        RecordQuery("decision").filtered("dossier.demandeur", .equals, .integer(dossier.applicant))
          .sorted(by: "le", descending: true).sorted(by: "id", descending: true))
      return try records.compactMap { record in
        guard let day = record.date("le"),
          let dossier = try reader.dossier(id: record.integer("dossier") ?? 0, pack)
        else { return nil }
        let sense = record.text("sens").flatMap(DecisionSense.init)
        let motive = record.text("motif").map { code in
          dossier.programme.motives.first { $0.value == code }?.label ?? code
        }
        return EarlierDecision(
          dossier: dossier, day: day,
          label: dossier.programme.label(ofStep: record.text("transition") ?? "")
            + (motive.map { " (\($0))" } ?? ""),
          amount: sense == .grant || sense == .sanction ? record["montant"].number(scale: 2) : nil)
      }.filter { $0.dossier.programme.service == dossier.programme.service }
    }
  }
}
