// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Store
import Testing

@testable import Web

@Suite struct CitizenRequestTests {
  private static func dossiers(_ sample: DeskSample) throws -> [StoredRecord] {
    try sample.database.reading { try $0.records(RecordQuery("dossier")) }
  }

  @Test func aRequestIsMadePageByPageAndSentOnce() async throws {
    let (sample, keeper) = (try DeskSample(), MailKeeper())
    try await servingCitizens(sample, keeper) { client in
      let citizen = Citizen(client)
      try await citizen.fill()
      let review = try await citizen.browser.get(citizen.address).text.plain
      #expect(review.contains("Petit") && review.contains("600,50 €") && review.contains("1er mai 1980"))
      #expect(try await citizen.post("relecture", [], go: "send").status == 422)
      #expect(try Self.dossiers(sample).isEmpty)
      #expect(try await citizen.send().status == 303)
      let sent = try await citizen.browser.get(citizen.address).text
      #expect(sent.contains("ALO-2023-000001"))
      // Sent again, and once more with other answers: still one.
      #expect(try await citizen.send().status == 303)
      #expect(try await citizen.post("identite", [("p.nom", "Autre")]).status == 303)
      #expect(try Self.dossiers(sample).count == 1)
      let invitation = try await keeper.link("mot de passe")
      let choice = [("password", DeskSample.password), ("again", DeskSample.password)]
      #expect(try await citizen.browser.post(invitation, choice).status == 303)
      #expect(try await citizen.browser.post(invitation, choice).status == 422)
    }
    let dossier = try #require(try Self.dossiers(sample).first)
    #expect(dossier.text("programme") == "aide_loyer" && dossier.text("file") == "accueil")
    let draft = try sample.database.reading { try $0.record(RecordQuery("acces_brouillon")) }
    #expect(draft?.text("etat") == "envoye")
  }

  @Test func twoRequestsAtOnceMakeOneDossier() async throws {
    let sample = try DeskSample()
    try await servingCitizens(sample, nil) { client in
      let citizen = Citizen(client)
      try await citizen.fill()
      let answers = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<6 { group.addTask { try await citizen.send().status } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.allSatisfy { $0 == 303 })
      #expect(try Self.dossiers(sample).count == 1)
      // Where no mail is sent, the link is shown to who just asked.
      #expect(try await citizen.browser.get(citizen.address).text.contains("/invitations/"))
    }
  }

  @Test func whatIsMissingIsToldWithWhatWasTyped() async throws {
    try await servingCitizens(try DeskSample(), nil) { client in
      let citizen = Citizen(client)
      let wrong = try await citizen.post(
        "identite", Citizen.identity.filter { $0.0 != "p.courriel" } + [("p.courriel", "ana\r\nBcc: x@y.z")])
      #expect(wrong.status == 422 && wrong.text.contains("Petit") && wrong.text.contains("nom@exemple.fr"))
      try await citizen.post("identite", Citizen.identity)
      try await citizen.post("foyer", [("m.count", "0")])
      // An owner is not asked the rent.
      let owner = try await citizen.post("questions-1", [("q.statut", "proprietaire")])
      let next = try await citizen.browser.get(owner.headers["location"] ?? "").text
      #expect(!next.contains("q.loyer") && next.contains("q.sante"))
      #expect(try await citizen.post("questions-1", [("q.statut", "autre")]).status == 422)
    }
  }

  @Test func aLinkGoesOnWithTheRequestElsewhereOnce() async throws {
    let keeper = MailKeeper()
    try await servingCitizens(try DeskSample(), keeper) { client in
      let citizen = Citizen(client)
      try await citizen.post("identite", Citizen.identity)
      #expect(try await citizen.post("foyer", [("m.count", "0")], go: "save").status == 303)
      let link = try await keeper.link("/requests/resume/")
      let other = Browser(client)
      // Looked at by a mail programme, it stays good.
      #expect(try await other.get(link).status == 200)
      #expect(try await other.get(link).status == 200)
      let resumed = try await other.post(link)
      #expect(resumed.status == 303)
      #expect(try await other.get(citizen.address + "?step=identite").text.contains("Petit"))
      let late = Browser(client)
      #expect(try await late.post(link).status == 422)
      #expect(try await late.get(link).status == 422)
      #expect(try await !late.get(citizen.address + "?step=identite").text.contains("Petit"))
      // The browser before has lost it.
      #expect(try await !citizen.browser.get(citizen.address + "?step=identite").text.contains("Petit"))
      let none = "/requests/resume/" + String(repeating: "0", count: 64)
      #expect(try await late.post(none).status == 422)
      #expect(try await late.get("/requests/resume/x").status == 422)
    }
  }

  @Test func documentsAreTakenForWhatTheyAre() async throws {
    let sample = try DeskSample()
    try await servingCitizens(sample, nil) { client in
      let citizen = Citizen(client)
      try await citizen.fill()
      let step = [("step", "pieces"), ("go", "next")]
      let svg = try await citizen.browser.upload(
        citizen.address, step, files: [("d.identite", "carte.pdf", Array("<svg onload='x'/>".utf8))])
      #expect(svg.status == 422)
      let pdf = try await citizen.browser.upload(
        citizen.address, step,
        files: [
          ("d.identite", "../../carte.pdf", Array("%PDF-1.4 essai".utf8)),
          ("d.rien", "x.pdf", Array("%PDF-".utf8)),
        ])
      #expect(pdf.status == 303)
      #expect(try await citizen.send().status == 303)
    }
    let pieces = try sample.database.reading { try $0.records(RecordQuery("piece")) }
    #expect(pieces.map { $0.text("nature") } == ["identite"])
    #expect(pieces.first?.text("fichier") == "carte.pdf")
  }

  @Test func garbageMakesNeitherErrorsNorDossiers() async throws {
    let sample = try DeskSample()
    let names = [
      "step", "go", "add", "remove", "p.nom", "p.naissance", "m.count", "m.0.role", "q.statut", "q.loyer",
      "g.enfants.count", "g.enfants.0.naissance", "d.identite", "certify", "x", "",
    ]
    let values = [
      "", "0", "-1", "9999999999999999999", "relecture", "foyer", "pieces", "send", "groupe-enfants",
      "g.enfants", "g.enfants.0", "m", "m.", ".", "'; DROP TABLE dossier; --", "<script>alert(1)</script>",
      "\u{0}\u{1}", "é", String(repeating: "a", count: 20_000), "2023-13-45", "NaN", "1e999",
    ]
    try await servingCitizens(sample, nil) { client in
      var generator = SystemRandomNumberGenerator()
      for _ in 0..<150 {
        let citizen = Citizen(client)
        var form: [(String, String)] = []
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
          form.append((names.randomElement() ?? "", values.randomElement() ?? ""))
        }
        let status = try await citizen.browser.post(citizen.address, form).status
        #expect(status < 500, "\(form)")
      }
    }
    #expect(try Self.dossiers(sample).isEmpty)
  }
}
