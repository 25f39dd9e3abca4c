// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct MergeTests {
  private let body: SampleBody
  private let desk: Desk

  init() throws {
    body = try SampleBody()
    desk = body.desk("2023-06-01")
  }

  /// Everything but the persons' own merge and what is kept of merges.
  private func everything() throws -> [String: [[StoredValue]]] {
    try body.database.reading { reader in
      try Dictionary(
        uniqueKeysWithValues: ["personne", "membre", "dossier", "piece", "droit", "role"].map { register in
          (register, try reader.records(RecordQuery(register).sorted(by: "id")).map(\.values))
        })
    }
  }

  @Test func aMergeMovesWhatRefersAndItsUndoingGivesItBack() throws {
    let dossier = try body.granted(on: "2023-03-15")
    let kept = try body.household("Petitt").person
    let before = try everything()
    let merge = try desk.work { try $0.merge(dossier.applicant, into: kept, reason: "Double saisie") }
    // The membership, the dossier, two documents, the right.
    #expect(merge.moved >= 4)
    try body.database.reading { reader in
      let moved = try reader.dossier(dossier.number, body.database.pack)
      #expect(moved.applicant == kept)
      #expect(try reader.record(dossier.applicant, of: "personne")?["fusionnee"] == .integer(kept))
      #expect(
        try reader.count(RecordQuery("piece").filtered("personne", .equals, .integer(dossier.applicant))) == 0
      )
    }
    #expect(
      refusal { _ = try desk.work { try $0.merge(dossier.applicant, into: kept, reason: nil) } }
        == "person \(dossier.applicant) was merged into person \(kept)")
    _ = try desk.work { try $0.unmerge(merge.id) }
    #expect(try everything() == before)
    #expect(
      refusal { _ = try desk.work { try $0.unmerge(merge.id) } }
        == "merge \(merge.id) was undone on 1 June 2023")
    #expect(try body.database.verify().isEmpty)
  }

  @Test func whatHasMovedOnCannotBeGivenBack() throws {
    let dossier = try body.granted(on: "2023-03-15")
    let (kept, last) = (try body.household("Petitt").person, try body.household("Pety").person)
    let first = try desk.work { try $0.merge(dossier.applicant, into: kept, reason: nil) }
    let second = try desk.work { try $0.merge(kept, into: last, reason: nil) }
    #expect(
      refusal { _ = try desk.work { try $0.unmerge(first.id) } }?.hasPrefix(
        "the merge cannot be undone: record")
        == true)
    _ = try desk.work { try $0.unmerge(second.id) }
    _ = try desk.work { try $0.unmerge(first.id) }
    #expect(
      try body.database.reading { try $0.dossier(dossier.number, body.database.pack).applicant }
        == dossier.applicant)
  }

  @Test func whatCameSinceGoesWhereItBelongs() throws {
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let kept = try body.household("Petitt").person
    let merge = try desk.work { try $0.merge(dossier.applicant, into: kept, reason: nil) }
    let (piece, role) = try desk.work { work in
      let since = try work.dossier(dossier.number)
      return (
        try work.receive("identite", for: since),
        try work.addRole("payeur", in: since, person: kept, organisation: nil)
      )
    }
    #expect(
      refusal { _ = try desk.work { try $0.unmerge(merge.id) } }
        == "the merge cannot be undone: record \(role) of “Rôle dans un dossier” was entered since in dossier "
        + dossier.number)
    let other = try body.household("Roux").person
    try body.database.write(by: .bilan) { writer in
      var record = try #require(try writer.reader.record(role, of: "role"))
      record["personne"] = .integer(other)
      try writer.update(record)
    }
    let undone = try desk.work { try $0.unmerge(merge.id) }
    #expect(undone.moved == merge.moved + 1)
    let (owner, applicant) = try body.database.reading { reader in
      (
        try reader.record(piece, of: "piece")?["personne"],
        try reader.dossier(dossier.number, body.database.pack).applicant
      )
    }
    #expect(owner == .integer(dossier.applicant))
    #expect(applicant == dossier.applicant)
  }

  @Test func aDossierOpenedSinceOnTheHouseholdStandsInTheWay() throws {
    let first = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let kept = try body.household("Petitt").person
    let merge = try desk.work { try $0.merge(first.applicant, into: kept, reason: nil) }
    let programme = try desk.programme("aide_loyer")
    let second = try desk.work {
      try $0.open(
        Request(applicant: kept, household: first.household, answers: ["statut": .string("proprietaire")]),
        under: programme)
    }
    #expect(
      refusal { _ = try desk.work { try $0.unmerge(merge.id) } }
        == "the merge cannot be undone: dossiers were opened since on the household of the absorbed person: "
        + second.number)
    #expect(
      try body.database.reading { try $0.record(first.applicant, of: "personne")?["fusionnee"] }
        == .integer(kept))
  }

  @Test func twoRightsForTheSameDaysAreNotMadeOnes() throws {
    let first = try body.granted(on: "2023-03-15")
    let second = try body.granted("Petitt", on: "2023-05-15")
    #expect(
      refusal { _ = try desk.work { try $0.merge(second.applicant, into: first.applicant, reason: nil) } }
        == "both persons have a right of the same programme for the same days: dossiers ALO-2023-000002 and "
        + "ALO-2023-000001; one must be closed first")
    try desk.work { _ = try $0.perform("fermer", on: second, Act(motive: "ressources")) }
    _ = try desk.work { try $0.merge(second.applicant, into: first.applicant, reason: nil) }
  }

  @Test func thoseWhoLiveTogetherAreNotOne() throws {
    let (one, household) = try body.household("Petit")
    let other = try body.household("Petitt").person
    let since = try #require(CivilDate("2023-01-01"))
    _ = try desk.work { try $0.join(.init(person: other, role: "conjoint", since: since), household) }
    #expect(
      refusal { _ = try desk.work { try $0.merge(other, into: one, reason: nil) } }
        == "persons \(other) and \(one) are together in household \(household): one must leave it first")
    #expect(
      refusal { _ = try desk.work { try $0.merge(one, into: one, reason: nil) } }
        == "expected two persons, found person \(one) twice")
  }
}
