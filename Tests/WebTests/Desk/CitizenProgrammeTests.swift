// SPDX-License-Identifier: Apache-2.0

import Base
import Store
import Testing

@testable import Web

@Suite struct CitizenProgrammeTests {
  private static let simulator = "/programmes/aide_loyer/simulator"

  @Test func programmesAreExplainedFromThePack() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      let list = try await browser.get("/programmes")
      #expect(list.status == 200 && list.text.contains("Aide (aide_loyer)"))
      #expect(!list.text.contains("/desk/"))
      let page = try await browser.get("/programmes/aide_loyer").text.plain
      #expect(page.contains("Bail"))
      #expect(page.contains("(si la réponse à « Statut » est « Locataire »)"))
      #expect(page.contains("Dossier complet : 1 mois (ensuite : Classer sans suite)"))
      #expect(page.contains("Contester"))
      #expect(try await browser.get("/").text.contains("href=\"/programmes\""))
      for path in ["/programmes/rien", "/programmes/..%2f", "/programmes/rien/simulator"] {
        #expect(try await browser.get(path).status == 404)
      }
    }
  }

  @Test func theSimulatorTellsTheAmountAndWhyAndStoresNothing() async throws {
    let sample = try DeskSample()
    let before = try sample.database.revisions()
    try await serving(sample) { client in
      let browser = Browser(client)
      let form = try await browser.get(Self.simulator)
      #expect(form.status == 200 && !form.text.contains("q.sante"))
      let more = try await browser.post(Self.simulator, [("g.enfants.count", "0"), ("add", "g.enfants")])
      #expect(more.text.contains("g.enfants.0.naissance"))
      let result = try await browser.post(
        Self.simulator,
        [
          ("q.statut", "locataire"), ("q.loyer", "1 600,50 €"), ("g.enfants.count", "1"),
          ("g.enfants.0.naissance", "2020-01-01"),
        ])
      #expect(result.status == 200)
      #expect(result.text.plain.contains("vous pourriez y avoir droit"))
      #expect(result.text.plain.contains("160"))
      #expect(result.text.contains("Comment ce résultat est trouvé"))
      let none = try await browser.post(Self.simulator, [("q.statut", "proprietaire")])
      #expect(none.text.contains("n'y auriez pas droit"))
    }
    #expect(try sample.database.revisions() == before)
  }

  @Test func oddAnswersAreToldNotTaken() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      let wrong = try await browser.post(Self.simulator, [("q.statut", "<b>"), ("q.loyer", "beaucoup")])
      #expect(wrong.status == 422 && !wrong.text.contains("<b>"))
      for count in ["-1", "999999999999", "99999999999999999999999", "x", "9223372036854775807"] {
        for button in [("remove", "g.enfants.7"), ("remove", "g.enfants.0"), ("add", "g.enfants")] {
          let form = [("g.enfants.count", count), button]
          #expect(try await browser.post(Self.simulator, form).status == 200)
        }
      }
      let future = try await browser.post(
        Self.simulator, [("g.enfants.count", "1"), ("g.enfants.0.naissance", "2099-01-01")])
      #expect(future.status == 422)
    }
  }
}
