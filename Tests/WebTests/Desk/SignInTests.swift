// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Access
@testable import Web

@Suite struct SignInTests {
  @Test func anAgentSignsInAndOut() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      let away = try await browser.get("/desk")
      #expect(away.status == 303)
      #expect(away.headers["location"] == "/sign-in?to=/desk")
      let wrong = try await browser.post("/sign-in", [("login", "agent@aide"), ("password", "autre chose")])
      #expect(wrong.status == 401)
      #expect(wrong.text.contains("L'identifiant ou le mot de passe n'est pas le bon."))
      #expect(!wrong.text.contains("autre chose"))
      try await browser.signIn("agent@aide")
      #expect(try await browser.get("/desk").status == 200)
      #expect(try await browser.post("/sign-out").status == 303)
      #expect(try await browser.get("/desk").status == 303)
    }
  }

  @Test func anInvitationIsAnAddressThatOpensAndLeadsToSigningIn() async throws {
    try await serving(try DeskSample()) { client in
      let administrator = try await client.browser("administrateur@aide")
      let made = try await administrator.post(
        "/desk/accounts", [("name", "Léa"), ("login", "lea"), ("grants", "agent@aide")])
      let account = (made.headers["location"] ?? "").prefix { $0 != "?" }
      let invited = try await administrator.post("\(account)/invite")
      let link = try #require(
        invited.text.firstMatch(of: #/<code>http:\/\/[^<\/]+(\/invitations\/[^<]+)<\/code>/#)?.output.1)
      let browser = Browser(client)
      #expect(try await browser.get(String(link)).status == 200)
      let chosen = try await browser.post(
        String(link), [("password", "lampe crayon nuage"), ("again", "lampe crayon nuage")])
      let next = try #require(chosen.headers["location"])
      #expect(try await browser.get(next).text.contains("Votre mot de passe est enregistré"))
      let used = try await browser.get(String(link))
      #expect(used.status == 422 && used.text.contains("href=\"/sign-in\""))
    }
  }

  @Test func pagesForCitizensDoNotTellOfTheAgentsDesk() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      #expect(try await browser.get("/sign-in?to=/desk").text.contains("Bureau des agents"))
      for path in ["/sign-in?to=/my", "/sign-in?to=/my/dossiers/X", "/programmes/rien", "/requests/resume/x"]
      {
        let page = try await browser.get(path)
        #expect(!page.text.contains("Bureau des agents") && !page.text.contains("/desk\""), "\(path)")
      }
    }
  }

  @Test func whatWasTypedInAnExpiredSessionIsKept() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      try await browser.signIn("administrateur@aide")
      let token = browser.formToken
      try await browser.post("/sign-out")
      let late = try await browser.post(
        "/desk/accounts", [("name", "Léa \"<b>"), ("login", "lea"), ("grants", "agent@aide")], token: token)
      #expect(late.status == 401)
      #expect(late.text.contains("Léa &quot;&lt;b&gt;"))
      let again = try await browser.post(
        "/sign-in",
        [
          ("login", "administrateur@aide"), ("password", DeskSample.password), ("to", "/desk/accounts"),
          ("kept.name", "Léa"), ("kept.login", "lea"), ("kept.grants", "agent@aide"),
        ])
      #expect(again.status == 200)
      let sent = try await browser.post(
        "/desk/accounts", [("name", "Léa"), ("login", "lea"), ("grants", "agent@aide")])
      #expect(sent.status == 303)
      #expect(try await browser.get("/desk/accounts").text.contains("Agent instructeur (DA)"))
    }
  }

  @Test func aFormOfAnotherSiteOrSessionIsNotTaken() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      try await browser.signIn("administrateur@aide")
      let form = [("name", "Léa"), ("login", "lea"), ("grants", "agent@aide")]
      #expect(
        try await browser.post("/desk/accounts", form, token: String(repeating: "0", count: 64)).status == 401
      )
      let foreign = try await client.send(
        "POST", "/desk/accounts",
        [
          "Cookie": "bilan_session=\(browser.cookies["bilan_session"] ?? "")",
          "Origin": "https://ailleurs.example",
          "Content-Type": "application/x-www-form-urlencoded",
        ], Array("form_token=\(browser.formToken)&name=L&login=lea&grants=agent".utf8))
      #expect(foreign.status == 403)
      #expect(try await !browser.get("/desk/accounts").text.contains(">lea<"))
    }
  }

  @Test func anAccountLocksAfterFiveFailures() async throws {
    try await serving(try DeskSample()) { client in
      let browser = Browser(client)
      for _ in 0..<5 { try await browser.post("/sign-in", [("login", "agent@aide"), ("password", "non")]) }
      let locked = try await browser.post(
        "/sign-in", [("login", "agent@aide"), ("password", DeskSample.password)])
      #expect(locked.status == 401)
      #expect(locked.text.plain.contains("Trop d'échecs : ce compte est bloqué pendant 1 minute."))
    }
  }

  @Test func anInvitationServesOnce() async throws {
    let sample = try DeskSample()
    try await serving(sample) { client in
      let admin = Browser(client)
      try await admin.signIn("administrateur@aide")
      let added = try await admin.post(
        "/desk/accounts", [("name", "Léa"), ("login", "lea"), ("grants", "agent@aide")])
      let account = try #require(added.headers["location"]?.split(separator: "?").first.map(String.init))
      try await admin.get(account)
      let invited = try await admin.post("\(account)/invite")
      let path = try #require(invited.text.firstMatch(of: /\/invitations\/[0-9a-f]{64}/)).output
      let guest = Browser(client)
      #expect(try await guest.get(String(path)).text.contains("Compte"))
      #expect(
        try await guest.post(String(path), [("password", "court"), ("again", "court")]).status == 422)
      let password = "lampe girafe tiroir"
      #expect(
        try await guest.post(String(path), [("password", password), ("again", password)]).status == 303)
      #expect(
        try await guest.post(String(path), [("password", password), ("again", password)]).text.contains(
          "déjà servi"))
      try await guest.signIn("lea", password)
    }
  }

  @Test func aSecondFactorIsAskedForOnceItIsSet() async throws {
    let sample = try DeskSample()
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("agent@aide")
      let page = try await browser.get("/desk/account/code")
      let sealed = try #require(page.text.firstMatch(of: /name="secret" value="([0-9a-f]+)"/)).output.1
      let accounts = AccountBook(sample.database, key: sample.key)
      let code = try #require(accounts.code(String(sealed)))
      #expect(
        try await browser.post("/desk/account/code", [("secret", String(sealed)), ("code", "000")]).status
          == 422)
      let step = accounts.now() / 30
      let set = try await browser.post(
        "/desk/account/code", [("secret", String(sealed)), ("code", code.code(at: step))])
      #expect(set.status == 303)
      let other = Browser(client)
      let asked = try await other.post(
        "/sign-in", [("login", "agent@aide"), ("password", DeskSample.password)])
      #expect(asked.text.contains("one-time-code"))
      let skewed = try await other.post(
        "/sign-in",
        [("login", "agent@aide"), ("password", DeskSample.password), ("code", code.code(at: step - 20))])
      #expect(skewed.text.contains("retard d'environ 10 minutes"))
      let open = try await other.post(
        "/sign-in",
        [("login", "agent@aide"), ("password", DeskSample.password), ("code", code.code(at: step + 1))])
      #expect(open.status == 303)
    }
  }
}
