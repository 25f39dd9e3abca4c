// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// A request that a citizen made.
public struct SubmittedRequest: Sendable {
  /// Its dossier.
  public let dossier: Dossier
  /// Whether the person who asks was known before.
  public let isKnown: Bool
}

extension CaseTransaction {
  /// Enters what a citizen asks for: the persons, their household, the dossier.
  ///
  /// Whether somebody like them is known is told to nobody: the same person with the same address of e-mail is
  /// taken for known, anybody else is entered anew, and agents merge them where they are one.
  ///
  /// - Parameter person: who asks, where that is known already; nil: found by what the plan says of them.
  /// - Throws: `Refusal` where citizens do not ask for it themselves, or for what the form cannot hold.
  public func submit(_ plan: RequestPlan, by person: Int64? = nil) throws -> SubmittedRequest {
    let programme = plan.programme
    guard let entry = programme.citizenEntry else { throw Refusal(Catalogue.notForCitizens(programme.label)) }
    let known = try person.map { try reader.keptPerson($0) } ?? self.known(plan.applicant)
    let applicant = try known ?? enterOnline(plan.applicant)
    var household: Int64?
    if programme.subject == .household {
      let members = try plan.members.map { member in
        HouseholdMember(person: try enterOnline(member.person), role: member.role, since: day)
      }
      household = try enterHousehold(
        [:], members: [HouseholdMember(person: applicant, role: "demandeur", since: day)] + members)
    }
    let dossier = try open(
      Request(applicant: applicant, household: household, answers: plan.answers, entry: entry.name),
      under: programme)
    return SubmittedRequest(dossier: dossier, isKnown: known != nil)
  }

  private func enterOnline(_ given: Value.Context) throws -> Int64 {
    if let known = try known(given) { return known }
    return try enterPerson(given, isDistinct: true).person
  }

  /// The one person of exactly this name, birth and address of e-mail; nil where that is not certain.
  private func known(_ given: Value.Context) throws -> Int64? {
    let fields = try subjectFields(given, of: "personne", Self.personFields)
    guard let email = fields["courriel"]?.text?.lowercased(), let birth = fields["naissance"], birth != .null
    else { return nil }
    let found = try reader.records(
      RecordQuery("personne").filtered("naissance", .equals, birth).filtered("fusionnee", .equals, .null)
    ).filter { record in
      record.text("courriel")?.lowercased() == email
        && ["nom", "prenom"].allSatisfy { name in
          PersonName(record.text(name) ?? "") == PersonName(fields[name]?.text ?? "")
        }
    }
    return found.count == 1 ? found[0].id : nil
  }
}

extension Desk {
  /// The dossiers of a person, newest first: those that it asked for itself, under whichever record it was known.
  public func dossiers(of person: Int64) throws -> [Dossier] {
    try database.reading { reader in
      let id = try reader.keptPerson(person)
      return try reader.records(
        RecordQuery(Dossier.register).filtered("demandeur", .equals, .integer(id))
          .sorted(by: "depose_le", descending: true)
      ).compactMap { Dossier($0, in: pack) }
    }
  }

  /// The dossier of a number, where the person asked for it.
  ///
  /// - Throws: `Refusal` where there is none, or it is somebody else's.
  public func dossier(_ number: String, of person: Int64) throws -> Dossier {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      guard dossier.applicant == (try reader.keptPerson(person)) else {
        throw Refusal(Catalogue.unknownDossier(number))
      }
      return dossier
    }
  }
}

extension RecordReader {
  /// The record that a person is kept under, where hers was merged into others.
  public func keptPerson(_ id: Int64) throws -> Int64 {
    var id = id
    var seen: Set<Int64> = []
    while seen.insert(id).inserted, let kept = try record(id, of: "personne")?.integer("fusionnee") {
      id = kept
    }
    return id
  }
}
