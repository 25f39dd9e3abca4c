// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A provider of identities: where it is asked, and with which keys it signs. Read when first needed, and again every
/// hour, or where a token is signed with a key that is not known yet.
public final class OpenIDProvider: Sendable {
  let settings: OpenIDSettings
  private let fetch: OpenIDFetch
  private let known = Mutex<Known?>(nil)

  /// For how long what was read of it stands, in seconds.
  static let lasting: Int64 = 3600
  /// Its keys are not asked for again sooner, in seconds, whatever tokens come.
  static let pause: Int64 = 30

  struct Known: Sendable {
    let metadata: OpenIDMetadata
    let keys: [JSONWebKey]
    let read: Int64
  }

  /// A provider that is asked through `fetch`.
  public init(_ settings: OpenIDSettings, fetch: @escaping OpenIDFetch) {
    self.settings = settings
    self.fetch = fetch
  }

  /// What is known of it at a moment.
  ///
  /// - Parameter isStale: whether a key was missing in what is known.
  func known(at now: Int64, isStale: Bool = false) async throws -> Known {
    if let known = known.withLock({ $0 }), now - known.read < (isStale ? Self.pause : Self.lasting) {
      return known
    }
    let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let address = base + "/.well-known/openid-configuration"
    let metadata = try OpenIDMetadata(try await read(address), issuer: settings.issuer)
    guard let keys = JSONWebKey.set(try await read(metadata.keys)) else {
      throw OpenIDRefusal.provider(asked: metadata.keys, found: "JWKS –")
    }
    let known = Known(metadata: metadata, keys: keys, read: now)
    self.known.withLock { $0 = known }
    return known
  }

  private func read(_ address: String, showing token: String? = nil) async throws -> [UInt8] {
    let reply = try await fetch(
      OpenIDQuestion(address: address, authorization: token.map { "Bearer \($0)" }))
    guard reply.status == 200 else {
      throw OpenIDRefusal.provider(asked: address, found: "HTTP \(reply.status)")
    }
    return reply.body
  }

  /// The tokens that a code is worth (RFC 6749, 4.1.3): that which tells who somebody is, and that which lets ask
  /// more of them.
  func tokens(for code: String, _ attempt: OpenIDAttempt, from metadata: OpenIDMetadata) async throws
    -> (identity: String, access: String?)
  {
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", attempt.callback),
      ("code_verifier", attempt.verifier),
    ]
    var question = OpenIDQuestion(address: metadata.token)
    if let secret = settings.secret, metadata.takesBasic {
      let pair = "\(Self.escaped(settings.client)):\(Self.escaped(secret))"
      question.authorization = "Basic " + Data(pair.utf8).base64EncodedString()
    } else {
      fields.append(("client_id", settings.client))
      if let secret = settings.secret { fields.append(("client_secret", secret)) }
    }
    question.form = Self.form(fields)
    let reply = try await fetch(question)
    let object = try? JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any]
    guard reply.status == 200, let token = object?["id_token"] as? String else {
      // The code of the error is of the standard's list: no secret is in it.
      let error = (object?["error"] as? String).map { " \($0.prefix(60))" } ?? ""
      throw OpenIDRefusal.provider(asked: metadata.token, found: "HTTP \(reply.status)\(error)")
    }
    return (token, object?["access_token"] as? String)
  }

  /// The same identity, with its address where the provider tells that only when asked (OpenID Connect Core 1.0, 5.3).
  func completed(_ identity: Identity, with token: String?, from metadata: OpenIDMetadata) async throws
    -> Identity
  {
    guard identity.email == nil, let token, let address = metadata.userInfo else { return identity }
    let bytes = try await read(address, showing: token)
    guard let claims = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      claims["sub"] as? String == identity.subject
    else { return identity }
    return Identity(
      issuer: identity.issuer, subject: identity.subject,
      email: Identity.verifiedAddress(claims, isTrusted: settings.trustsAddresses))
  }

  static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  private static let allowed = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}

/// What a provider says of itself (OpenID Connect Discovery 1.0).
struct OpenIDMetadata: Sendable {
  let authorization: String
  let token: String
  let keys: String
  /// Where more is told of who signed in; nil: nowhere.
  let userInfo: String?
  /// Whether the client's secret goes into the `Authorization` field.
  let takesBasic: Bool

  /// - Throws: `OpenIDRefusal` where it is another provider's, or leads to where no secret may be sent.
  init(_ bytes: [UInt8], issuer: String) throws(OpenIDRefusal) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      throw .provider(asked: issuer, found: "JSON –")
    }
    let named = object["issuer"] as? String ?? "–"
    guard named == issuer else { throw .otherProvider(named) }
    func address(_ name: String) throws(OpenIDRefusal) -> String {
      guard let address = object[name] as? String else { throw .provider(asked: name, found: "–") }
      guard OpenIDSettings.isSafe(address) else { throw .unsafeAddress(address) }
      return address
    }
    authorization = try address("authorization_endpoint")
    token = try address("token_endpoint")
    keys = try address("jwks_uri")
    userInfo = object["userinfo_endpoint"] == nil ? nil : try address("userinfo_endpoint")
    // Basic where nothing is said (Discovery 1.0, 3).
    let methods = object["token_endpoint_auth_methods_supported"] as? [String]
    takesBasic = methods?.contains("client_secret_basic") ?? true
  }
}
