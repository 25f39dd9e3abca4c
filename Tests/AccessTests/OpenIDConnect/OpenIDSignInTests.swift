// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import Access

/// A provider that knows one person, and what it was asked.
final class SampleProvider: Sendable {
  static let issuer = "https://id.ville.fr/realm"
  let key: SigningKey
  let clock: Clock
  private let state = Mutex(State())

  struct State: Sendable {
    var nonce = ""
    var challenge = ""
    var questions: [OpenIDQuestion] = []
    var email = "alice@ville.fr"
    var keys: [[String: String]] = []
    var issuer = SampleProvider.issuer
    var status = 200
  }

  init(_ clock: Clock) throws {
    key = try SigningKey(.es256, "e1")
    self.clock = clock
    change { [key] in $0.keys = [key.published] }
  }

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  var questions: [OpenIDQuestion] { state.withLock { $0.questions } }

  func fetch(_ question: OpenIDQuestion) throws -> OpenIDReply {
    let state = self.state.withLock { state in
      state.questions.append(question)
      return state
    }
    func reply(_ object: [String: Any], _ status: Int = 200) throws -> OpenIDReply {
      OpenIDReply(status: status, body: [UInt8](try JSONSerialization.data(withJSONObject: object)))
    }
    switch question.address {
    case Self.issuer + "/.well-known/openid-configuration":
      return try reply(
        [
          "issuer": state.issuer, "authorization_endpoint": Self.issuer + "/authorize",
          "token_endpoint": Self.issuer + "/token", "jwks_uri": Self.issuer + "/keys",
        ], state.status)
    case Self.issuer + "/keys": return try reply(["keys": state.keys])
    case Self.issuer + "/token":
      let form = question.form ?? ""
      guard form.contains("code=c-1"), form.contains("code_verifier=") else {
        return try reply(["error": "invalid_grant"], 400)
      }
      return try reply([
        "id_token": try key.token([
          "iss": Self.issuer, "aud": "bilan", "sub": "u-17", "nonce": state.nonce, "exp": clock.now + 60,
          "iat": clock.now, "email": state.email, "email_verified": true,
        ])
      ])
    default: return OpenIDReply(status: 404, body: [])
    }
  }
}

@Suite struct OpenIDSignInTests {
  let book: SmallBook
  let sample: SampleProvider
  let provider: OpenIDProvider

  init() throws {
    book = try SmallBook()
    let sample = try SampleProvider(book.clock)
    self.sample = sample
    provider = OpenIDProvider(
      try OpenIDSettings(issuer: SampleProvider.issuer, client: "bilan", secret: "s:1"),
      fetch: { try sample.fetch($0) })
  }

  /// Begins, and goes to the provider, which notes the nonce.
  private func begin() async throws -> (state: String, kept: String) {
    let begun = try await book.accounts.beginSignIn(
      at: provider, callback: "https://b.fr/sign-in/oidc/callback", returnTo: "/desk/x")
    let items = try #require(URLComponents(string: begun.address)?.queryItems)
    func item(_ name: String) -> String { items.first { $0.name == name }?.value ?? "" }
    #expect(item("response_type") == "code" && item("client_id") == "bilan")
    #expect(item("code_challenge_method") == "S256" && item("code_challenge").count == 43)
    #expect(item("redirect_uri") == "https://b.fr/sign-in/oidc/callback")
    #expect(item("scope").split(separator: " ").contains("openid"))
    sample.change { $0.nonce = item("nonce") }
    return (item("state"), begun.kept)
  }

  private func refusal(_ answer: OpenIDAnswer, _ kept: String?) async throws -> OpenIDRefusal? {
    do {
      _ = try await book.accounts.finishSignIn(at: provider, answer, kept: kept)
      return nil
    } catch let refusal as OpenIDRefusal { return refusal }
  }

  private func answer(_ state: String?, code: String? = "c-1", issuer: String? = nil) -> OpenIDAnswer {
    OpenIDAnswer(state: state, code: code, error: nil, issuer: issuer)
  }

  @Test func theAccountIsThatOfTheVerifiedAddressThenOfTheIdentity() async throws {
    let made = try book.accounts.add(
      login: "alice@ville.fr", name: "Alice", grants: [], by: "test", on: SmallBook.day)
    let first = try await begin()
    let (account, returnTo) = try await book.accounts.finishSignIn(
      at: provider, answer(first.state), kept: first.kept)
    #expect(account.id == made.id && account.state == .active && returnTo == "/desk/x")
    sample.change { $0.email = "alice.martin@ville.fr" }
    let second = try await begin()
    let again = try await book.accounts.finishSignIn(at: provider, answer(second.state), kept: second.kept)
    #expect(again.account.id == made.id)
  }

  @Test func theSecretIsShownToTheProviderAlone() async throws {
    try book.add("alice@ville.fr")
    let begun = try await begin()
    _ = try await book.accounts.finishSignIn(at: provider, answer(begun.state), kept: begun.kept)
    let asked = sample.questions.filter { $0.address.hasSuffix("/token") }
    #expect(asked.map(\.authorization) == ["Basic " + Data("bilan:s%3A1".utf8).base64EncodedString()])
    #expect(sample.questions.allSatisfy { !($0.form ?? "").contains("s%3A1") })
    #expect(
      sample.questions.filter { !$0.address.hasSuffix("/token") }.allSatisfy { $0.authorization == nil })
  }

  @Test func whoeverHasNoAccountIsTold() async throws {
    try book.add("bob@ville.fr")
    let begun = try await begin()
    #expect(try await refusal(answer(begun.state), begun.kept) == .noAccount)
  }

  @Test func anAccountKeepsItsIdentity() async throws {
    let alice = try book.add("alice@ville.fr")
    try book.accounts.change(alice.id, by: "test") {
      $0["fournisseur"] = .text("\(SampleProvider.issuer)|u-1")
    }
    let begun = try await begin()
    #expect(try await refusal(answer(begun.state), begun.kept) == .noAccount)
  }

  @Test func aClosedAccountLetsNobodyIn() async throws {
    let alice = try book.add("alice@ville.fr")
    var begun = try await begin()
    #expect(try await refusal(answer(begun.state), begun.kept) == nil)
    try book.accounts.close(alice.id, by: "Admin")
    begun = try await begin()
    #expect(try await refusal(answer(begun.state), begun.kept) == .noAccount)
  }

  @Test func anAnswerIsTakenFromTheBrowserThatAskedAlone() async throws {
    try book.add("alice@ville.fr")
    let (one, other) = (try await begin(), try await begin())
    #expect(try await refusal(answer(one.state), nil) == .unknownAttempt)
    #expect(try await refusal(answer(one.state), other.kept) == .unknownAttempt)
    #expect(try await refusal(answer(nil), one.kept) == .unknownAttempt)
    #expect(try await refusal(answer(one.state), String(one.kept.dropLast())) == .unknownAttempt)
    book.clock.pass(601)
    #expect(try await refusal(answer(other.state), other.kept) == .unknownAttempt)
  }

  @Test func aTokenOfAnotherSignInIsRefused() async throws {
    try book.add("alice@ville.fr")
    let one = try await begin()
    _ = try await begin()
    guard case .claim("nonce", _, _)? = try await refusal(answer(one.state), one.kept) else {
      Issue.record("the nonce of another sign-in was taken")
      return
    }
  }

  @Test func whatTheProviderRefusesIsTold() async throws {
    try book.add("alice@ville.fr")
    let begun = try await begin()
    let declined = OpenIDAnswer(state: begun.state, code: nil, error: "access_denied", issuer: nil)
    #expect(try await refusal(declined, begun.kept) == .declined("access_denied"))
    let other = answer(begun.state, issuer: "https://evil.example")
    #expect(try await refusal(other, begun.kept) == .otherProvider("https://evil.example"))
    #expect(
      try await refusal(answer(begun.state, code: "c-2"), begun.kept)
        == .provider(asked: SampleProvider.issuer + "/token", found: "HTTP 400 invalid_grant"))
  }

  @Test func changedKeysAreAskedForAgain() async throws {
    try book.add("alice@ville.fr")
    sample.change { $0.keys = [] }
    let begun = try await begin()
    #expect(try await refusal(answer(begun.state), begun.kept) == .signature)
    sample.change { [key = sample.key] in $0.keys = [key.published] }
    #expect(try await refusal(answer(begun.state), begun.kept) == .signature)
    book.clock.pass(31)
    #expect(try await refusal(answer(begun.state), begun.kept) == nil)
  }

  @Test func aProviderIsWhomItClaimsToBe() async throws {
    sample.change { $0.issuer = "https://evil.example" }
    await #expect(throws: OpenIDRefusal.otherProvider("https://evil.example")) { try await begin() }
    sample.change { ($0.issuer, $0.status) = (SampleProvider.issuer, 503) }
    await #expect(throws: OpenIDRefusal.self) { try await begin() }
  }

  @Test(arguments: [
    "http://id.ville.fr", "ftp://localhost", "id.ville.fr", "", "https://a@id.fr", "https://id.fr?x",
  ])
  func secretsAreSentToSafeAddressesAlone(issuer: String) {
    #expect(throws: OpenIDRefusal.unsafeAddress(issuer)) {
      try OpenIDSettings(issuer: issuer, client: "bilan", secret: nil)
    }
  }

  @Test(arguments: [
    "https://id.ville.fr", "http://localhost:8000", "http://127.0.0.1:1/x", "http://[::1]:80",
  ])
  func thisMachineMayBeAskedWithoutEncryption(issuer: String) throws {
    #expect(try OpenIDSettings(issuer: issuer, client: "bilan", secret: nil).issuer == issuer)
  }

  /// RFC 7636, appendix B.
  @Test func theChallengeIsThatOfTheStandard() throws {
    let key = SealingKey()
    let text = ["s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "c", "", "7"].joined(separator: "\n")
    let attempt = try #require(OpenIDAttempt(key.seal(Array(text.utf8)), openedWith: key))
    #expect(attempt.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    #expect(attempt.returnTo == nil && attempt == OpenIDAttempt(attempt.sealed(with: key), openedWith: key))
  }
}
