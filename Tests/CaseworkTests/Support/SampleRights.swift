// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Store
import Testing

/// A period in force, as tests compare it.
struct Period: Hashable, CustomStringConvertible {
  let from: CivilDate
  let until: CivilDate?
  /// In cents.
  let amount: Int64
  /// In hundredths.
  let reduction: Int64

  var description: String { "\(from)–\(until?.description ?? "") \(amount) -\(reduction / 100) %" }
}

extension StoredRecord {
  func day(_ field: String) -> CivilDate? { self[field].text.flatMap { CivilDate($0) } }

  func integer(of field: String) -> Int64? {
    guard case .integer(let value) = self[field] else { return nil }
    return value
  }
}

extension SampleBody {
  /// The programme with steps that take effect on a day that the form tells.
  static func dated() throws -> SampleBody {
    let path = "services/aide/programmes.yaml"
    let effective = ", effective: 'if effet = null then day else effet'"
    let programme = (SamplePack.files[path] ?? "")
      .replacing(
        "bailleur: { type: reference, to: organisme }",
        with: "bailleur: { type: reference, to: organisme }\n      effet: { type: date }"
      )
      .replacing(", right: revise }", with: ", right: revise\(effective) }")
      .replacing(
        "right: reduce, reduction: '50', start: [sanction] }",
        with: "right: reduce, reduction: '50'\(effective) }"
      )
      .replacing("sanction: { label: Fin de la réduction, after: P2M, then: retablir }", with: "")
      .replacing("right: resume, by: [chef] }", with: "right: resume, by: [chef]\(effective) }")
      .replacing("right: suspend }", with: "right: suspend\(effective) }")
      .replacing(
        "motives: [ressources, fraude], right: end }",
        with: "motives: [ressources, fraude], right: end\(effective) }"
      )
    return try SampleBody([path: programme])
  }

  /// The dossier as it is now.
  func dossier(_ number: String) throws -> Dossier {
    try database.reading { try $0.dossier(number, database.pack) }
  }

  /// Does a step on a day.
  @discardableResult
  func step(_ name: String, _ dossier: Dossier, on day: String, motive: String? = nil) throws -> Dossier {
    try desk(day).work { work in
      try work.perform(name, on: work.dossier(dossier.number), Act(motive: motive))
    }
  }

  /// The periods in force of the only right, oldest first.
  func periods() throws -> [Period] {
    try database.reading { reader in
      try reader.records(
        RecordQuery("periode").filtered("remplacee_le", .equals, .null).sorted(by: "du")
      ).map { record in
        Period(
          from: record.day("du") ?? CivilDate(days: 0), until: record.day("au"),
          amount: record.integer(of: "montant") ?? -1, reduction: record.integer(of: "reduction") ?? -1)
      }
    }
  }

  /// The only right.
  func right() throws -> StoredRecord {
    try #require(try database.reading { try $0.record(RecordQuery("droit")) })
  }
}

/// A period, as a test writes it.
func period(_ from: String, _ until: String?, _ amount: Int64, _ reduction: Int64 = 0) -> Period {
  Period(
    from: CivilDate(from) ?? CivilDate(days: 0), until: until.flatMap { CivilDate($0) }, amount: amount,
    reduction: reduction * 100)
}
