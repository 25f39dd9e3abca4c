// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Store
import Testing

@testable import Web

@Suite struct CitizenDossierTests {
  /// A citizen who has sent a request and signed in.
  private func arrived(_ client: Client, _ mail: String = "ana@example.org") async throws -> Citizen {
    let citizen = Citizen(client)
    try await citizen.fill(Citizen.identity.filter { $0.0 != "p.courriel" } + [("p.courriel", mail)])
    try await citizen.send()
    let sent = try await citizen.browser.get(citizen.address).text
    let link = try #require(sent.firstMatch(of: /href="(\/invitations\/[0-9a-f]+)"/))
    try await citizen.browser.post(
      String(link.output.1), [("password", DeskSample.password), ("again", DeskSample.password)])
    let reply = try await citizen.browser.post(
      "/sign-in", [("login", mail), ("password", DeskSample.password)])
    #expect(reply.headers["location"] == "/my")
    return citizen
  }

  @Test func aCitizenFollowsTheirDossierAndNobodyElses() async throws {
    let sample = try DeskSample()
    try await servingCitizens(sample, nil) { client in
      let ana = try await self.arrived(client)
      let bea = try await self.arrived(client, "bea@example.org")
      let page = try await ana.browser.get("/my")
      #expect(page.text.contains("ALO-2023-000001") && !page.text.contains("ALO-2023-000002"))
      let mine = try await ana.browser.get("/my/dossiers/ALO-2023-000001")
      #expect(mine.status == 200 && mine.text.contains("2 pièces sont attendues"))
      for path in ["ALO-2023-000002", "ALO-2023-000002/letters/1", "rien", "ALO-2023-000001/letters/0"] {
        #expect(try await ana.browser.get("/my/dossiers/" + path).status == 404)
      }
      _ = try await ana.browser.get("/my/dossiers/ALO-2023-000001")
      let steps = [("step", "contester"), ("confirm", "1")]
      #expect(try await ana.browser.post("/my/dossiers/ALO-2023-000002/steps", steps).status == 404)
      #expect(try await ana.browser.post("/my/dossiers/ALO-2023-000001/steps", steps).status == 422)
      #expect(try await bea.browser.get("/my/dossiers/ALO-2023-000002").status == 200)
      // Agents have no dossiers of their own; citizens none of the agents' pages.
      #expect(try await ana.browser.get("/desk/accounts").status == 403)
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      #expect(try await agent.get("/my").status == 403)
      #expect(try await Browser(client).get("/my").status == 303)
    }
  }

  @Test func aCitizenSendsWhatIsAwaited() async throws {
    let sample = try DeskSample()
    try await servingCitizens(sample, nil) { client in
      let ana = try await self.arrived(client)
      let address = "/my/dossiers/ALO-2023-000001"
      _ = try await ana.browser.get(address)
      let bail = [("bail", "bail.pdf", Array("%PDF-1.4 bail".utf8))].map { ("file", $0.1, $0.2) }
      for _ in 0..<2 {
        let reply = try await ana.browser.upload(address + "/documents", [("kind", "bail")], files: bail)
        #expect(reply.headers["location"] == address + "?done=document")
      }
      let after = try await ana.browser.get(address + "?done=document").text
      #expect(after.contains("Votre document est bien arrivé") && after.contains("Une pièce est attendue"))
      let link = try #require(after.firstMatch(of: /href="([^"]*\/documents\/(\d+))"/))
      let file = try await ana.browser.get(String(link.output.1))
      #expect(file.body == Array("%PDF-1.4 bail".utf8))
      #expect(file.headers["content-disposition"] == "attachment; filename=\"bail.pdf\"")
      #expect(file.headers["x-content-type-options"] == "nosniff")
      #expect(file.headers["content-security-policy"]?.hasSuffix("; sandbox") == true)
      #expect(try await ana.browser.get(address + "/documents/99").status == 404)
      // Nobody else's.
      let bea = try await self.arrived(client, "bea@example.org")
      #expect(try await bea.browser.get(String(link.output.1)).status == 404)
      #expect(
        try await bea.browser.get("/my/dossiers/ALO-2023-000002/documents/\(link.output.2)").status == 404)
      #expect(try await Browser(client).get(String(link.output.1)).status == 303)
      for (kind, content) in [("rien", "%PDF-"), ("bail", "<svg/>"), ("bail", "")] {
        let reply = try await ana.browser.upload(
          address + "/documents", [("kind", kind)], files: [("file", "a.pdf", Array(content.utf8))])
        #expect(reply.status == 422)
      }
    }
    #expect(try sample.database.reading { try $0.records(RecordQuery("piece")).count } == 1)
  }

  @Test func aCitizenReadsLettersAndPaymentsAndContests() async throws {
    let sample = try DeskSample()
    try await servingCitizens(sample, nil) { client in
      let ana = try await self.arrived(client)
      let address = "/my/dossiers/ALO-2023-000001"
      let number = Value.string("ALO-2023-000001")
      for kind in ["identite", "bail"] {
        try sample.run("dossier.document", ["dossier": number, "kind": .string(kind)])
      }
      for step in ["declarer_complet", "accorder"] {
        try sample.run("dossier.do", ["dossier": number, "step": .string(step)])
      }
      let granted = try await ana.browser.get(address).text.plain
      #expect(granted.contains("Droit ouvert") && granted.contains("110,00 € par mois"))
      let letter = try await ana.browser.get(address + "/letters/1")
      #expect(letter.text.contains("Votre demande ALO-2023-000001 est accordée"))
      let bea = try await self.arrived(client, "bea@example.org")
      let other = "/my/dossiers/ALO-2023-000002"
      try sample.run(
        "dossier.do",
        [
          "dossier": .string("ALO-2023-000002"), "step": .string("refuser"), "motive": .string("ressources"),
        ])
      let refused = try await bea.browser.get(other).text
      #expect(refused.contains("Ressources trop élevées") && refused.contains("Contester"))
      #expect(try await bea.browser.post(other + "/steps", [("step", "contester")]).status == 422)
      let old = [("step", "contester"), ("confirm", "1"), ("version", "0")]
      #expect(try await bea.browser.post(other + "/steps", old).status == 422)
      let contested = try await bea.browser.post(
        other + "/steps", [("step", "contester"), ("confirm", "1"), ("note", "Je conteste <b>")])
      #expect(contested.status == 303)
      #expect(
        try await bea.browser.post(other + "/steps", [("step", "contester"), ("confirm", "1")]).status == 422)
      #expect(try await bea.browser.get(other).text.contains("En instruction"))
    }
  }

  @Test func anAddressOfSomebodyElsesAccountOpensNoneOfTheirs() async throws {
    let sample = try DeskSample()
    try await servingCitizens(sample, nil) { client in
      _ = try await self.arrived(client)
      // Another person, with the same address: an account of its own.
      let other = Citizen(client)
      try await other.fill(
        Citizen.identity.filter { $0.0 != "p.nom" } + [("p.nom", "Grand")])
      try await other.send()
      let accounts = try AccountBook(sample.database, key: sample.key).all().filter { $0.person != nil }
      #expect(Set(accounts.map(\.login)) == ["ana@example.org", "alo-2023-000002"])
      #expect(Set(accounts.map(\.person)).count == 2)
      // The same person again: the same account, and no link to it for who is not signed in.
      let again = Citizen(client)
      try await again.fill()
      try await again.send()
      #expect(try await !again.browser.get(again.address).text.contains("/invitations/"))
      #expect(try AccountBook(sample.database, key: sample.key).all().filter { $0.person != nil }.count == 2)
    }
  }
}
