// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  static let organisationFields = ["nom", "siret", "adresse", "commune", "courriel", "iban", "bic"]

  /// Enters an organisation.
  ///
  /// - Throws: `Refusal` for a wrong SIRET or IBAN, and where its SIRET is known already.
  public func enterOrganisation(_ given: Value.Context) throws -> Int64 {
    let fields = try subjectFields(given, of: "organisme", Self.organisationFields)
    if let siret = fields["siret"], siret != .null,
      let known = try reader.record(RecordQuery("organisme").filtered("siret", .equals, siret))
    {
      throw Refusal(Catalogue.organisationKnown(known.id, known.text("nom") ?? "", siret.text ?? ""))
    }
    return try insert("organisme", fields).id
  }

  /// Gives a person or an organisation a role in a dossier.
  ///
  /// - Throws: `Refusal` for a role that there is not, and for none or both of them.
  public func addRole(_ role: String, in dossier: Dossier, person: Int64?, organisation: Int64?) throws
    -> Int64
  {
    let roles = pack.register("role")?.field("role")?.type.choices ?? []
    guard roles.contains(role) else {
      throw Refusal(Catalogue.expectedOneOf(roles, found: role, Suggestion.closest(to: role, among: roles)))
    }
    guard (person == nil) != (organisation == nil) else { throw Refusal(Catalogue.personOrOrganisation) }
    if let person { _ = try self.person(person) }
    if let organisation, try reader.record(organisation, of: "organisme") == nil {
      throw Refusal(Catalogue.unknownOrganisation(organisation))
    }
    return try insert(
      "role",
      [
        "dossier": .integer(dossier.id), "role": .text(role), "personne": StoredValue(reference: person),
        "organisme": StoredValue(reference: organisation),
      ]
    ).id
  }
}
