// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct DeskFigureTests {
  @Test func aFigureLeadsToItsRecordsAndBack() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let stranger = try await client.get("/figures/aide.visites")
      #expect(stranger.status == 200 && !stranger.text.contains("/desk/figures"))
      let agent = try await client.browser("agent@aide")
      let figure = try await agent.get("/figures/aide.visites")
      #expect(figure.text.contains("href=\"/desk/figures/aide.visites\""))
      #expect(figure.headers["cache-control"] == "no-store")
      #expect(!(try await agent.get("/figures/sante.visites")).text.contains("/desk/figures"))
      let list = try await agent.get("/desk/figures/aide.visites")
      #expect(list.text.contains("130 enregistrements") && list.text.contains("Page 1 sur 2"))
      #expect(
        list.text.contains("href=\"/desk/registers/visite_aide/")
          && list.text.contains("href=\"/figures/aide.visites\""))
      #expect(!list.text.contains(DeskSample.secret))
      let month = try await agent.get("/desk/figures/aide.visites?period=2023-02")
      #expect(month.text.contains("15 enregistrements"))
      for query in ["period=x", "page=0", "page=99", "period=2023-13"] {
        #expect(try await agent.get("/desk/figures/aide.visites?\(query)").status == 422, "\(query)")
      }
      #expect(try await agent.get("/desk/figures/sante.visites").status == 403)
      #expect(try await agent.get("/desk/figures/aide.rien").status == 404)
      #expect(try await client.browser("travailleur@aide").get("/desk/figures/aide.visites").status == 403)
    }
  }

  @Test func aDossierLeadsToTheFiguresThatCountIt() async throws {
    let sample = try DeskSample.withVisits()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let worker = try await client.browser("travailleur@aide")
      let address = "/desk/dossiers/\(number)/figures"
      #expect(try await worker.get("/desk/dossiers/\(number)").text.contains("href=\"\(address)\""))
      let page = try await worker.get(address)
      #expect(page.status == 200)
      #expect(page.text.contains("href=\"/figures/aide.demandes\""))
      #expect(!page.text.contains("/figures/sante.demandes") && !page.text.contains("/figures/aide.visites"))
      #expect(try await client.browser("travailleur@sante").get(address).status == 404)
    }
  }

  @Test func aFigureOfDossiersLeadsToThem() async throws {
    let sample = try DeskSample.withVisits()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let worker = try await client.browser("travailleur@aide")
      let figure = try await worker.get("/figures/aide.demandes")
      #expect(figure.text.contains("href=\"/desk/figures/aide.demandes/dossiers\""))
      let list = try await worker.get("/desk/figures/aide.demandes/dossiers")
      #expect(list.text.contains("href=\"/desk/dossiers/\(number)\""))
      #expect(try await worker.get("/desk/figures/sante.demandes/dossiers").status == 403)
    }
  }
}
