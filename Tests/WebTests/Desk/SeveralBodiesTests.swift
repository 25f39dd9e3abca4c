// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

/// Several bodies in one server, kept apart.
@Suite struct SeveralBodiesTests {
  @Test func aSessionOfOneBodyIsNothingToTheOther() async throws {
    let (one, two) = (try DeskSample("une"), try DeskSample("deux"))
    try await serving(published: [one.published, two.published]) { client in
      let browser = Browser(client)
      try await browser.signIn("agent@aide", at: "/une")
      #expect(try await browser.get("/une/desk").status == 200)
      // The same browser sends its cookie by hand: a real one keeps it to /une.
      let away = try await browser.get("/deux/desk")
      #expect(away.status == 303 && away.headers["location"] == "/deux/sign-in?to=/deux/desk")
      try await browser.get("/une/desk/account")
      #expect(try await browser.post("/deux/desk/account/sessions").status == 401)
      let signedIn = try await browser.post(
        "/une/sign-in", [("login", "agent@aide"), ("password", DeskSample.password)])
      #expect(signedIn.headers["set-cookie"]?.contains("Path=/une; HttpOnly; SameSite=Lax") == true)
      let elsewhere = try await browser.post(
        "/une/sign-in", [("login", "agent@aide"), ("password", DeskSample.password), ("to", "/deux/desk")])
      #expect(elsewhere.headers["location"] == "/une/desk")
    }
  }

  @Test func whatIsDoneInOneBodyIsNotSeenInTheOther() async throws {
    let (one, two) = (try DeskSample("une"), try DeskSample("deux"))
    try await serving(published: [one.published, two.published]) { client in
      let browser = Browser(client)
      try await browser.signIn("administrateur@aide", at: "/une")
      try await browser.get("/une/desk/accounts")
      let form = [("name", "Léa"), ("login", "lea"), ("grants", "agent@aide")]
      #expect(try await browser.post("/une/desk/accounts", form).status == 303)
      let other = Browser(client)
      try await other.signIn("administrateur@aide", at: "/deux")
      #expect(try await !other.get("/deux/desk/accounts").text.contains(">lea<"))
      #expect(try await browser.get("/une/desk/accounts").text.contains(">lea<"))
    }
  }
}
