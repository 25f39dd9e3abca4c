// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Who somebody is, as a provider says it: what is left of an ID token once everything in it was checked (OpenID
/// Connect Core 1.0, 3.1.3.7).
struct Identity: Sendable, Equatable {
  let issuer: String
  let subject: String
  /// The address that the provider says is theirs; nil where it says none, or has not verified it.
  let email: String?

  /// As an account has it.
  var provider: String { "\(issuer)|\(subject)" }

  /// The address of claims; some providers write the truth of it as a text.
  ///
  /// - Parameter isTrusted: whether one of which nothing is said is taken.
  static func verifiedAddress(_ claims: [String: Any], isTrusted: Bool) -> String? {
    guard let verified = claims["email_verified"] else { return isTrusted ? claims["email"] as? String : nil }
    return verified as? Bool ?? (verified as? String == "true") ? claims["email"] as? String : nil
  }
}

/// What an ID token has to say to be taken.
struct IdentityCheck: Sendable {
  let issuer: String
  let client: String
  let nonce: String
  let keys: [JSONWebKey]
  /// As in `OpenIDSettings`.
  var trustsAddresses = false
  /// The seconds since 1970.
  let now: Int64

  /// How far clocks may be apart, in seconds.
  static let leeway: Int64 = 60
  /// The oldest token taken, in seconds: it was asked for just now.
  static let oldest: Int64 = 600

  /// Who a token speaks of.
  ///
  /// - Throws: `OpenIDRefusal` for the first thing that is wrong with it.
  func identity(_ token: String) throws(OpenIDRefusal) -> Identity {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, token.utf8.count <= 100_000, let header = Self.object(parts[0]),
      let claims = Self.object(parts[1]), let signature = Base64URL.bytes(parts[2])
    else { throw .malformed("JWT") }
    try checkSignature(header, signature, of: Array("\(parts[0]).\(parts[1])".utf8))
    try checkParties(claims)
    try checkTimes(claims)
    guard let found = claims["nonce"] as? String, isSame(found, nonce) else {
      throw .claim(name: "nonce", expected: "…", found: claims["nonce"] == nil ? "–" : "…")
    }
    guard let subject = claims["sub"] as? String, (1...255).contains(subject.utf8.count) else {
      throw .claim(name: "sub", expected: "1…255", found: "–")
    }
    return Identity(
      issuer: issuer, subject: subject, email: Identity.verifiedAddress(claims, isTrusted: trustsAddresses))
  }

  private static func object(_ part: Substring) -> [String: Any]? {
    guard let bytes = Base64URL.bytes(part) else { return nil }
    return try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
  }

  /// Which algorithm is taken follows from the key, never from what the token says alone: "none", or a public key
  /// taken for a shared secret, lead to no key.
  private func checkSignature(_ header: [String: Any], _ signature: [UInt8], of text: [UInt8])
    throws(OpenIDRefusal)
  {
    let name = header["alg"] as? String ?? "–"
    guard let algorithm = JSONWebKey.Algorithm(rawValue: name), header["crit"] == nil else {
      throw .malformed("alg \(name.prefix(20))")
    }
    let identifier = header["kid"] as? String
    let candidates = keys.filter {
      $0.algorithm == algorithm && (identifier == nil || $0.identifier == nil || $0.identifier == identifier)
    }
    guard candidates.contains(where: { $0.verifies(signature, of: text) }) else { throw .signature }
  }

  private func checkParties(_ claims: [String: Any]) throws(OpenIDRefusal) {
    try expect("iss", issuer, claims["iss"] as? String)
    let audience = (claims["aud"] as? String).map { [$0] } ?? claims["aud"] as? [String] ?? []
    guard audience.contains(client) else {
      throw .claim(name: "aud", expected: client, found: audience.joined(separator: ", "))
    }
    let party = claims["azp"] as? String
    if party != nil || audience.count > 1 { try expect("azp", client, party) }
  }

  private func checkTimes(_ claims: [String: Any]) throws(OpenIDRefusal) {
    func moment(_ name: String) -> Int64? {
      (claims[name] as? NSNumber).flatMap { Int64(exactly: $0.doubleValue.rounded(.down)) }
    }
    func check(_ name: String, _ isRight: (Int64) -> Bool, _ expected: String) throws(OpenIDRefusal) {
      let found = moment(name)
      guard let found, isRight(found) else {
        throw .claim(name: name, expected: expected, found: found.map(String.init) ?? "–")
      }
    }
    try check("exp", { $0 > now - Self.leeway }, "> \(now)")
    try check("iat", { $0 <= now + Self.leeway && $0 >= now - Self.oldest }, "≈ \(now)")
    if claims["nbf"] != nil { try check("nbf", { $0 <= now + Self.leeway }, "≤ \(now)") }
  }

  private func expect(_ name: String, _ expected: String, _ found: String?) throws(OpenIDRefusal) {
    guard let found, isSame(found, expected) else {
      throw .claim(name: name, expected: expected, found: String((found ?? "–").prefix(200)))
    }
  }
}
