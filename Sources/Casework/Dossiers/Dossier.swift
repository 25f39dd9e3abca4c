// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A request made under a programme, and all that became of it.
public struct Dossier: Sendable {
  /// As it is stored.
  public let record: StoredRecord
  /// The programme that it is made under.
  public let programme: Programme

  init(_ record: StoredRecord, _ programme: Programme) {
    self.record = record
    self.programme = programme
  }

  /// Its identifier in the database.
  public var id: Int64 { record.id }
  /// As persons know it: `RSA-2023-000001`.
  public var number: String { record.text("numero") ?? "" }
  /// The name of the state where it stands.
  public var state: String { record.text("etat") ?? "" }
  /// The person who asks.
  public var applicant: Int64 { record.integer("demandeur") ?? 0 }
  /// The household that asks; nil where none does.
  public var household: Int64? { record.integer("menage") }
  /// How often it changed: what tells an agent that another was quicker.
  public var version: Int64 { record.integer("version") ?? 0 }
  /// The day of the request.
  public var submitted: CivilDate? { record.date("depose_le") }

  static let register = "dossier"
}

extension CaseTransaction {
  /// The dossier of a number.
  ///
  /// - Throws: `Refusal` where there is none.
  public func dossier(_ number: String) throws -> Dossier {
    try reader.dossier(number, pack)
  }

  /// The dossier of an identifier.
  func dossier(id: Int64) throws -> Dossier? { try reader.dossier(id: id, pack) }
}

extension RecordReader {
  /// The dossier of a number.
  ///
  /// - Throws: `Refusal` where there is none.
  public func dossier(_ number: String, _ pack: Pack) throws -> Dossier {
    let query = RecordQuery(Dossier.register).filtered("numero", .equals, .text(number))
    guard let record = try record(query), let dossier = Dossier(record, in: pack) else {
      throw Refusal(Catalogue.unknownDossier(number))
    }
    return dossier
  }

  /// The dossier of an identifier; nil where there is none.
  func dossier(id: Int64, _ pack: Pack) throws -> Dossier? {
    try record(id, of: Dossier.register).flatMap { Dossier($0, in: pack) }
  }
}

extension Dossier {
  /// Nil where the pack does not know its programme any more.
  init?(_ record: StoredRecord, in pack: Pack) {
    guard let programme = record.text("programme").flatMap(pack.programme) else { return nil }
    self.init(record, programme)
  }
}
