// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

@Suite struct NewLinkTests {
  private static let path = "/sign-in/link"

  @Test func aForgottenPasswordIsChosenAnewByALinkThatIsMailed() async throws {
    let sample = try DeskSample()
    let keeper = MailKeeper()
    try await servingCitizens(sample, keeper) { client in
      let citizen = Citizen(client)
      try await citizen.fill()
      try await citizen.send()
      _ = try await keeper.link("/invitations/")
      let browser = Browser(client)
      #expect(try await browser.get("/sign-in?to=/my").text.contains("href=\"\(Self.path)\""))
      #expect(try await browser.get(Self.path).status == 200)
      let known = try await browser.post(Self.path, [("login", "Ana@Example.org")])
      #expect(known.status == 200 && known.text.contains("Si un compte porte cet identifiant"))
      let link = try await keeper.link("Si vous n'avez rien demandé")
      let chosen = try await browser.post(
        link, [("password", "lampe crayon nuage"), ("again", "lampe crayon nuage")])
      #expect(chosen.headers["location"] == "/sign-in?done=password&to=/my")
      let signedIn = try await browser.post(
        "/sign-in", [("login", "ana@example.org"), ("password", "lampe crayon nuage")])
      #expect(signedIn.headers["location"] == "/my")
    }
  }

  @Test func nobodyLearnsWhoHasAnAccount() async throws {
    let keeper = MailKeeper()
    try await servingCitizens(try DeskSample(), keeper) { client in
      let browser = Browser(client)
      for login in ["rien@example.org", "agent@aide", "<b>", String(repeating: "x", count: 5000)] {
        let reply = try await browser.post(Self.path, [("login", login)])
        #expect(reply.status == 200 && reply.text.contains("Si un compte porte cet identifiant"))
      }
      #expect(try await browser.post(Self.path).status == 422)
      // An agent's account has no link: its administrator makes one.
      #expect(keeper.messages.isEmpty)
    }
  }

  @Test func whereNoMessagesAreSentItIsSaid() async throws {
    try await servingCitizens(try DeskSample(), nil) { client in
      let page = try await Browser(client).get(Self.path)
      #expect(page.text.contains("n'envoie pas encore de message"))
    }
  }
}
