// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store
import Testing

@testable import Casework

/// What citizens ask for themselves.
@Suite struct OnlineRequestTests {
  private let body: SampleBody
  private let programme: Programme
  private let desk: Desk

  init() throws {
    body = try SampleBody(RequestOutlookTests.files)
    programme = try #require(body.database.pack.programme("aide_loyer"))
    desk = Desk(
      body.database, agent: Agent("Ana Petit", roles: ["usager"]), day: try #require(CivilDate("2023-06-15")))
  }

  private func plan(mail: String = "ana@example.org", name: String = "Petit") -> RequestPlan {
    RequestPlan(
      programme,
      applicant: [
        "nom": .string(name), "prenom": .string("Ana"), "naissance": .string("1980-05-01"),
        "commune": .string("94028"), "courriel": .string(mail),
      ],
      members: [
        .init(
          role: "enfant",
          person: ["nom": .string(name), "prenom": .string("Léo"), "naissance": .string("2015-01-01")])
      ],
      answers: ["statut": .string("locataire"), "loyer": .number(600)])
  }

  private func count(_ register: String) throws -> Int {
    try desk.database.reading { try $0.records(RecordQuery(register)).count }
  }

  @Test func aRequestMakesPersonsHouseholdAndDossier() throws {
    let request = try desk.work { try $0.submit(plan()) }
    #expect(request.dossier.state == "demande" && !request.isKnown)
    #expect(try desk.dossiers(of: request.dossier.applicant).map(\.number) == [request.dossier.number])
    let file = try desk.caseFile(request.dossier.number)
    #expect(file.history.map(\.agent) == ["Ana Petit"])
    #expect(try count("membre") == 2)
    #expect(try count("personne") == 2)
  }

  @Test func onlyTheSamePersonWithTheSameAddressIsTakenForKnown() throws {
    let first = try desk.work { try $0.submit(plan()) }
    let again = try desk.work { try $0.submit(plan(mail: "ANA@example.org", name: "PETIT")) }
    #expect(again.isKnown && again.dossier.applicant == first.dossier.applicant)
    let other = try desk.work { try $0.submit(plan(mail: "autre@example.org")) }
    #expect(!other.isKnown && other.dossier.applicant != first.dossier.applicant)
  }

  @Test func nothingIsStoredOfARequestThatIsRefused() throws {
    var wrong = plan()
    wrong.answers = ["loyer": .string("beaucoup")]
    #expect(throws: Refusal.self) { try desk.work { try $0.submit(wrong) } }
    #expect(try count("personne") == 0)
  }

  @Test func eachSeesTheirOwnDossiersAlone() throws {
    let mine = try desk.work { try $0.submit(plan()) }
    let other = try desk.work { try $0.submit(plan(mail: "autre@example.org")) }
    let me = mine.dossier.applicant
    #expect(try desk.applicantFile(mine.dossier.number, of: me).state == "Demande déposée")
    #expect(throws: Refusal.self) { try desk.applicantFile(other.dossier.number, of: me) }
    #expect(throws: Refusal.self) { try desk.dossier(other.dossier.number, of: me) }
  }

  @Test func theFileSaysWhatIsAwaitedAndWhatCanBeDone() throws {
    let request = try desk.work { try $0.submit(plan()) }
    let (number, me) = (request.dossier.number, request.dossier.applicant)
    let first = try desk.applicantFile(number, of: me)
    #expect(first.documents.map(\.isThere) == [false, false])
    #expect(first.deadlines.map(\.label) == ["Dossier complet"])
    #expect(first.steps.isEmpty)
    _ = try desk.work { work in
      try work.receive("identite", for: work.dossier(number), file: ("carte.pdf", "abc"))
    }
    #expect(try desk.work { try $0.hasDocument("identite", digest: "abc", of: $0.dossier(number)) })
    #expect(try !desk.work { try $0.hasDocument("identite", digest: "def", of: $0.dossier(number)) })
    #expect(try desk.applicantFile(number, of: me).documents.map(\.isThere) == [true, false])
    let agents = Desk(body.database, agent: body.agent, day: desk.day)
    _ = try agents.work { try $0.perform("refuser", on: $0.dossier(number), Act(motive: "ressources")) }
    let refused = try desk.applicantFile(number, of: me)
    #expect(refused.isClosed && refused.reason == "Ressources trop élevées")
    #expect(refused.steps.map(\.transition.name) == ["contester"])
    _ = try desk.work { try $0.perform("contester", on: $0.dossier(number)) }
    #expect(try desk.applicantFile(number, of: me).state == "En instruction")
  }

  @Test func mergedPersonsKeepTheirDossiers() throws {
    let mine = try desk.work { try $0.submit(plan()) }
    let other = try desk.work { try $0.submit(plan(mail: "autre@example.org")) }
    let agents = Desk(body.database, agent: body.agent, day: desk.day)
    _ = try agents.work { try $0.merge(mine.dossier.applicant, into: other.dossier.applicant, reason: nil) }
    #expect(try desk.dossiers(of: mine.dossier.applicant).count == 2)
  }
}
