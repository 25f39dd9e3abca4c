// SPDX-License-Identifier: Apache-2.0

import CCrypto
import Testing

@testable import Access

@Suite struct IdentityTokenTests {
  static let rsa = try? SigningKey(.rs256, "r1")
  static let curve = try? SigningKey(.es256, "e1")
  private static let now: Int64 = 1_700_000_000

  static var claims: [String: Any] {
    [
      "iss": "https://id.ville.fr", "aud": "bilan", "sub": "u-17", "nonce": "n-1", "exp": now + 300,
      "iat": now,
      "email": "alice@ville.fr", "email_verified": true,
    ]
  }

  private func check(_ keys: [SigningKey?] = [rsa, curve]) -> IdentityCheck {
    IdentityCheck(
      issuer: "https://id.ville.fr", client: "bilan", nonce: "n-1",
      keys: keys.compactMap { $0.flatMap { JSONWebKey($0.published) } }, now: Self.now)
  }

  /// What is wrong with a token of these claims; nil: it is taken.
  private func refusal(_ changes: [String: Any?] = [:], header: [String: Any] = [:]) throws -> OpenIDRefusal?
  {
    var claims = Self.claims
    for (name, value) in changes { claims[name] = value }
    return wrong(try #require(Self.rsa).token(claims, header: header))
  }

  private func wrong(_ token: String) -> OpenIDRefusal? {
    do {
      _ = try check().identity(token)
      return nil
    } catch { return error }
  }

  private func isClaim(_ refusal: OpenIDRefusal?, _ name: String) -> Bool {
    guard case .claim(name, _, _)? = refusal else { return false }
    return true
  }

  @Test func bothKindsOfSignatureAreTaken() throws {
    for key in [Self.rsa, Self.curve] {
      let key = try #require(key)
      for _ in 1...20 {
        let identity = try check().identity(try key.token(Self.claims))
        #expect(identity == Identity(issuer: "https://id.ville.fr", subject: "u-17", email: "alice@ville.fr"))
      }
    }
  }

  @Test func anAddressThatIsNotVerifiedIsNotTold() throws {
    let key = try #require(Self.rsa)
    for value in [false, "false", "yes", 0] as [any Sendable] {
      let claims = Self.claims.merging(["email_verified": value]) { $1 }
      #expect(try check().identity(try key.token(claims)).email == nil)
      #expect(Identity.verifiedAddress(claims, isTrusted: true) == nil)
    }
    let silent = Self.claims.filter { $0.key != "email_verified" }
    #expect(try check().identity(try key.token(silent)).email == nil)
    #expect(Identity.verifiedAddress(silent, isTrusted: true) == "alice@ville.fr")
  }

  @Test func itIsOfTheProviderForThisServerAndForThisSignIn() throws {
    #expect(isClaim(try refusal(["iss": "https://id.ville.fr/"]), "iss"))
    #expect(isClaim(try refusal(["iss": nil]), "iss"))
    #expect(isClaim(try refusal(["aud": "autre"]), "aud"))
    #expect(isClaim(try refusal(["aud": nil]), "aud"))
    #expect(isClaim(try refusal(["nonce": "n-2"]), "nonce"))
    #expect(isClaim(try refusal(["nonce": nil]), "nonce"))
    #expect(isClaim(try refusal(["sub": nil]), "sub"))
    #expect(isClaim(try refusal(["sub": ""]), "sub"))
  }

  @Test func ofSeveralAudiencesThisServerIsTheParty() throws {
    #expect(isClaim(try refusal(["aud": ["bilan", "autre"]]), "azp"))
    #expect(isClaim(try refusal(["aud": ["bilan", "autre"], "azp": "autre"]), "azp"))
    #expect(isClaim(try refusal(["azp": "autre"]), "azp"))
    #expect(try refusal(["aud": ["bilan", "autre"], "azp": "bilan"]) == nil)
    #expect(try refusal(["aud": ["bilan"]]) == nil)
  }

  @Test func clocksMayBeAMinuteApart() throws {
    #expect(try refusal(["exp": Self.now - 59]) == nil)
    #expect(isClaim(try refusal(["exp": Self.now - 60]), "exp"))
    #expect(isClaim(try refusal(["exp": nil]), "exp"))
    #expect(isClaim(try refusal(["exp": "demain"]), "exp"))
    #expect(try refusal(["iat": Self.now + 60]) == nil)
    #expect(isClaim(try refusal(["iat": Self.now + 61]), "iat"))
    #expect(isClaim(try refusal(["iat": Self.now - 601]), "iat"))
    #expect(isClaim(try refusal(["iat": nil]), "iat"))
    #expect(isClaim(try refusal(["nbf": Self.now + 61]), "nbf"))
  }

  @Test func aTokenWithoutSignatureIsNone() throws {
    for name in ["none", "None", "NONE", ""] {
      let text = try SigningKey.part(["alg": name]) + "." + SigningKey.part(Self.claims)
      for token in [text + ".", text + ".AAAA", text] {
        guard case .malformed? = wrong(token) else {
          Issue.record("\(name): \(token.suffix(8))")
          continue
        }
      }
    }
  }

  /// A public key taken for a shared secret: whoever reads it could sign.
  @Test func aPublicKeyIsNoSharedSecret() throws {
    let modulus = try #require(Base64URL.bytes(Self.rsa?.published["n"] ?? "–"))
    let text = try SigningKey.part(["alg": "HS256", "kid": "r1"]) + "." + SigningKey.part(Self.claims)
    var mac = [UInt8](repeating: 0, count: 32)
    HMAC(EVP_sha256(), modulus, Int32(modulus.count), Array(text.utf8), text.utf8.count, &mac, nil)
    #expect(wrong(text + "." + Base64URL.text(mac)) == .malformed("alg HS256"))
    #expect(JSONWebKey(["kty": "oct", "k": "AAAA", "alg": "HS256"]) == nil)
  }

  @Test func theSignatureIsThatOfAKeyOfTheProvider() throws {
    let stranger = try SigningKey(.rs256, "r1")
    #expect(wrong(try stranger.token(Self.claims)) == .signature)
    #expect(wrong(try #require(Self.curve).token(Self.claims, header: ["kid": "r1"])) == .signature)
    #expect(wrong(try #require(Self.curve).token(Self.claims, header: ["alg": "RS256"])) == .signature)
    #expect(try refusal(header: ["kid": "r2"]) == .signature)
    #expect(try refusal(header: ["alg": "RS512"]) == .malformed("alg RS512"))
    #expect(try refusal(header: ["crit": ["b64"]]) == .malformed("alg RS256"))
  }

  @Test func nothingOfATokenMayBeChanged() throws {
    let token = try #require(Self.curve).token(Self.claims)
    let parts = token.split(separator: ".")
    let other = try SigningKey.part(Self.claims.merging(["sub": "u-18"]) { $1 })
    #expect(wrong("\(parts[0]).\(other).\(parts[2])") == .signature)
    #expect(wrong("\(parts[0]).\(parts[1]).\(parts[2].dropLast(4))") == .signature)
    #expect(
      wrong("\(parts[0]).\(parts[1]).\(Base64URL.text([UInt8](repeating: 0, count: 64)))") == .signature)
    for broken in ["", ".", "..", "a.b.c", token + ".x", token + "=", "é.\(parts[1]).\(parts[2])"] {
      #expect(wrong(broken) == .malformed("JWT"), "\(broken.prefix(20))")
    }
  }

  @Test func weakAndForeignKeysArePassedOver() throws {
    #expect(JSONWebKey(try SigningKey(.rs256, "k", bits: 1024).published) == nil)
    let good = try #require(Self.rsa).published
    #expect(JSONWebKey(good) != nil && JSONWebKey(good.merging(["use": "enc"]) { $1 }) == nil)
    #expect(JSONWebKey(good.merging(["alg": "RS384"]) { $1 }) == nil)
    let point = try #require(Self.curve).published
    #expect(JSONWebKey(point.merging(["crv": "P-384"]) { $1 }) == nil)
    let off = try #require(JSONWebKey(point.merging(["y": point["x"] ?? ""]) { $1 }))
    #expect(!off.verifies([UInt8](repeating: 1, count: 64), of: [1]))
    #expect(
      JSONWebKey.set(Array("[]".utf8)) == nil && JSONWebKey.set(Array("{\"keys\":[1,{}]}".utf8))?.count == 0)
  }
}
