// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Synchronization
import Testing

@testable import Access
@testable import Web

/// A provider whose tokens can be made wrong.
private final class Provider: Sendable {
  static let issuer = "https://id.ville.fr/realm"
  private let key: SigningKey
  private let other: SigningKey
  private let state = Mutex(State())

  struct State: Sendable {
    var nonce = ""
    /// Claims that take the place of the right ones.
    var claims: [String: String] = [:]
    var lasts: Int64 = 60
    var isForged = false
    var codes: Set<String> = []
  }

  init() throws { (key, other) = (try SigningKey(.es256, "e1"), try SigningKey(.es256, "e1")) }

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  func fetch(_ question: OpenIDQuestion) throws -> OpenIDReply {
    func reply(_ object: [String: Any], _ status: Int = 200) throws -> OpenIDReply {
      OpenIDReply(status: status, body: [UInt8](try JSONSerialization.data(withJSONObject: object)))
    }
    switch question.address {
    case Self.issuer + "/.well-known/openid-configuration":
      return try reply([
        "issuer": Self.issuer, "authorization_endpoint": Self.issuer + "/authorize",
        "token_endpoint": Self.issuer + "/token", "jwks_uri": Self.issuer + "/keys",
      ])
    case Self.issuer + "/keys": return try reply(["keys": [key.published]])
    default: break
    }
    let code = String(question.form?.firstMatch(of: /code=([^&]+)/)?.output.1 ?? "")
    let (state, isNew) = state.withLock { ($0, $0.codes.insert(code).inserted) }
    guard isNew else { return try reply(["error": "invalid_grant"], 400) }
    let now = Int64(Date.now.timeIntervalSince1970)
    let right: [String: Any] = [
      "iss": Self.issuer, "aud": "bilan", "sub": "u-17", "nonce": state.nonce, "exp": now + state.lasts,
      "iat": now - 300, "email": "agent@aide", "email_verified": true,
    ]
    let key = state.isForged ? other : key
    return try reply(["id_token": try key.token(right.merging(state.claims) { $1 })])
  }
}

@Suite("Signing in at a provider, by the pages")
struct OpenIDPagesTests {
  private let sample: DeskSample
  private let provider: Provider

  init() throws {
    sample = try DeskSample()
    provider = try Provider()
    _ = try sample.account("alice@ville.fr", [.init(role: "agent", service: "aide")])
  }

  private func serving(_ body: @escaping @Sendable (Client) async throws -> Void) async throws {
    var settings = AccessSettings(key: sample.key, day: CivilDate(DeskSample.day), attemptsPerMinute: 1_000)
    settings.openID = try OpenIDSettings(issuer: Provider.issuer, client: "bilan", secret: "s")
    settings.fetch = { [provider] in try provider.fetch($0) }
    settings.publicAddress = "https://bilan.ville.fr"
    let published = PublishedBody(
      pack: sample.pack, database: sample.database, openData: nil, language: .fr, access: settings)
    try await WebTests.serving(published: [published], body)
  }

  /// Goes to the provider, which makes its tokens as it is told; where the browser comes back to.
  private func callback(
    _ browser: Browser, code: String, _ wrong: (inout Provider.State) -> Void = { _ in }
  ) async throws -> String {
    let there = try await browser.get("/sign-in/oidc?to=/desk/dossiers")
    #expect(there.status == 303)
    let items = URLComponents(string: there.headers["location"] ?? "")?.queryItems ?? []
    func item(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }
    #expect(item("redirect_uri") == "https://bilan.ville.fr/sign-in/oidc/callback")
    provider.change {
      $0.claims = ["email": "alice@ville.fr"]
      ($0.nonce, $0.isForged, $0.lasts) = (item("nonce"), false, 60)
      wrong(&$0)
    }
    return "/sign-in/oidc/callback?code=\(code)&state=\(item("state"))"
  }

  @Test("a right answer opens the desk, once")
  func right() async throws {
    try await serving { client in
      let browser = Browser(client)
      let back = try await callback(browser, code: "c1")
      let attempt = browser.cookies
      let done = try await browser.get(back)
      #expect(done.status == 303 && done.headers["location"] == "/desk/dossiers")
      #expect(try await browser.get("/desk").status == 200)
      // The same answer again: from this browser, from one that kept the cookie, and from any other.
      #expect(try await browser.get(back).status == 401)
      let cookie = attempt.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
      let replayed = try await client.get(back, ["Cookie": cookie])
      #expect(replayed.status == 401 && replayed.headers["set-cookie"]?.contains("bilan_session=") != true)
      #expect(try await Browser(client).get(back).status == 401)
    }
  }

  @Test("a wrong answer opens nothing, and is told")
  func wrong() async throws {
    let answers: [(String, String, @Sendable (inout Provider.State) -> Void)] = [
      ("nonce", "nonce", { $0.claims["nonce"] = "autre" }),
      ("issuer", "iss", { $0.claims["iss"] = "https://id.autre.fr" }),
      ("audience", "aud", { $0.claims["aud"] = "autre" }),
      ("expired", "exp", { $0.lasts = -120 }),
      ("signature", "signature", { $0.isForged = true }),
      ("markup", "nonce", { $0.claims["nonce"] = "<script>alert(1)</script>" }),
      ("stranger", "aucun compte", { $0.claims["email"] = "inconnue@ville.fr" }),
    ]
    try await serving { client in
      for (code, words, make) in answers {
        let browser = Browser(client)
        let reply = try await browser.get(try await callback(browser, code: code, make))
        #expect(reply.status == 401, "\(code)")
        #expect(reply.text.contains(words) && reply.text.contains("role=\"alert\""), "\(code)")
        #expect(!reply.text.contains("<script>alert"), "\(code)")
        #expect(browser.cookies["bilan_session"] == nil, "\(code)")
        #expect(try await browser.get("/desk").status == 303, "\(code)")
      }
      let browser = Browser(client)
      let back = try await callback(browser, code: "state")
      for address in [
        back.replacing(/state=.*/, with: "state=autre"), back.replacing(/&state=.*/, with: ""),
        back + "&iss=https%3A%2F%2Fid.autre.fr", "/sign-in/oidc/callback?error=access_denied&state=x",
        "/sign-in/oidc/callback",
      ] {
        let other = Browser(client)
        _ = try await callback(other, code: "other")
        #expect(try await other.get(address).status == 401, "\(address)")
        #expect(other.cookies["bilan_session"] == nil, "\(address)")
      }
      // Another browser's attempt.
      let (one, two) = (Browser(client), Browser(client))
      let first = try await callback(one, code: "one")
      _ = try await callback(two, code: "two")
      #expect(try await two.get(first).status == 401)
    }
  }
}
