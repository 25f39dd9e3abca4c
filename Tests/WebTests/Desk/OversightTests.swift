// SPDX-License-Identifier: Apache-2.0

import Store
import Testing

@testable import Web

@Suite struct OversightTests {
  @Test func theHeadOfServiceSeesWhoReadWhatAndWhy() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let reader = try await client.browser("controle@aide")
      try await reader.get("/desk/registers/visite_aide/2")
      try await reader.post("/desk/registers/visite_aide/2/open", [("reason", "Contrôle <b>ordonné</b>")])
      try await reader.get("/desk/registers/visite_aide/2")
      let chief = try await client.browser("chef@aide")
      let page = try await chief.get("/desk/oversight")
      #expect(page.text.contains("Contrôle &lt;b&gt;ordonné&lt;/b&gt;") && page.text.contains("Visite V2"))
      #expect(page.text.contains("controle aide") && page.text.contains("Marquer comme vu"))
      let other = try await chief.get("/desk/oversight?day=2023-06-14")
      #expect(other.text.contains("Aucun accès exceptionnel ne correspond."))
      let agent = try #require(page.text.firstMatch(of: /value="(\d+)">controle aide</)).output.1
      #expect(
        (try await chief.get("/desk/oversight?agent=\(agent)&day=2023-06-15")).text.contains("Visite V2"))
      for query in ["day=x", "day=2023-02-30"] {
        #expect(try await chief.get("/desk/oversight?\(query)").status == 422)
      }
      #expect(try await chief.get("/desk/oversight?agent=%27").status == 200)
      let elsewhere = try await client.browser("chef@sante")
      #expect(!(try await elsewhere.get("/desk/oversight")).text.contains("Visite V2"))
      #expect(try await elsewhere.post("/desk/oversight/1/seen").status == 404)
      #expect(try await elsewhere.post("/desk/oversight/99/seen").status == 404)
      try await reader.get("/desk/oversight")
      #expect(try await reader.post("/desk/oversight/1/seen").status == 422)
      try await chief.get("/desk/oversight")
      #expect(try await chief.post("/desk/oversight/1/seen").status == 303)
      let seen = try await chief.get("/desk/oversight?done=saved")
      #expect(seen.text.plain.contains("Vu par chef aide le 15 juin 2023"))
      #expect(try await chief.post("/desk/oversight/1/seen").status == 422)
      #expect(try await client.browser("agent@aide").get("/desk/oversight").status == 403)
    }
  }
}
