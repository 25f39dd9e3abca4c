// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The provider of identities that a body trusts, and what it knows the body by (OpenID Connect Core 1.0).
public struct OpenIDSettings: Sendable {
  /// As the provider names itself, to the letter.
  public let issuer: String
  /// What the provider knows this server by.
  public let client: String
  /// What this server shows to prove it; nil for a public client, for which PKCE alone stands.
  public let secret: String?
  /// Whether the addresses that the provider tells are theirs whom it tells them of, though it does not say that it
  /// has verified them: so it is where the organisation itself gives them.
  public let trustsAddresses: Bool

  /// - Throws: `OpenIDRefusal` for an issuer that is no address of a safe protocol.
  public init(issuer: String, client: String, secret: String?, trustsAddresses: Bool = false)
    throws(OpenIDRefusal)
  {
    guard Self.isSafe(issuer), !issuer.contains("?"), !issuer.contains("#") else {
      throw .unsafeAddress(issuer)
    }
    self.issuer = issuer
    self.client = client
    self.secret = secret
    self.trustsAddresses = trustsAddresses
  }

  /// Whether secrets may be sent to an address: by HTTPS, or without leaving this machine.
  static func isSafe(_ address: String) -> Bool {
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty, parts.user == nil
    else { return false }
    return switch parts.scheme?.lowercased() {
    case "https": true
    case "http": ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
    default: false
    }
  }
}

/// How a provider is asked: the one thing of OpenID Connect that this room leaves to others.
public typealias OpenIDFetch = @Sendable (OpenIDQuestion) async throws -> OpenIDReply

/// What a provider is asked.
public struct OpenIDQuestion: Sendable {
  /// Where.
  public let address: String
  /// What is posted, as a form; nil: it is only read.
  public var form: String?
  /// The `Authorization` field; nil: none.
  public var authorization: String?
}

/// What a provider answers.
public struct OpenIDReply: Sendable {
  /// The status of HTTP.
  public let status: Int
  /// Its bytes.
  public let body: [UInt8]

  /// An answer.
  public init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}
