// SPDX-License-Identifier: Apache-2.0

import CCrypto
import Foundation

/// A sign-in that was begun in a browser and goes on at the provider. The browser keeps it, sealed, in a cookie:
/// an answer is taken only from the browser that asked, and nobody else can read or make one.
public struct OpenIDAttempt: Sendable, Equatable {
  /// What the answer has to bring back.
  let state: String
  /// What the token has to repeat.
  let nonce: String
  /// What proves that who exchanges the code is who asked for it (RFC 7636).
  let verifier: String
  /// Where the provider sends the browser.
  let callback: String
  /// Where the person wanted to go; nil: nowhere in particular.
  public let returnTo: String?
  /// When it was begun, in seconds since 1970.
  let begun: Int64

  /// For how long it may be gone on with, in seconds.
  public static let lasting: Int64 = 600

  /// A new one.
  init(callback: String, returnTo: String?, at now: Int64) {
    func secret() -> String { Base64URL.text(randomBytes(32)) }
    (state, nonce, verifier) = (secret(), secret(), secret())
    (self.callback, self.returnTo, begun) = (callback, returnTo, now)
  }

  /// The SHA-256 of the verifier (RFC 7636, 4.2: S256).
  var challenge: String {
    let bytes = Array(verifier.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1
    precondition(isDone, "libcrypto failed to compute a SHA-256")
    return Base64URL.text(digest)
  }

  /// As a cookie has it.
  func sealed(with key: SealingKey) -> String {
    key.seal(
      Array([state, nonce, verifier, callback, returnTo ?? "", String(begun)].joined(separator: "\n").utf8))
  }

  /// What `sealed` made; nil for anything else.
  init?(_ sealed: String, openedWith key: SealingKey) {
    guard let bytes = key.open(sealed) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard parts.count == 6, let begun = Int64(parts[5]) else { return nil }
    (state, nonce, verifier) = (String(parts[0]), String(parts[1]), String(parts[2]))
    (callback, returnTo) = (String(parts[3]), parts[4].isEmpty ? nil : String(parts[4]))
    self.begun = begun
  }
}
