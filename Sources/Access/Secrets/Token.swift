// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// A secret that opens something to whoever shows it: only its fingerprint is stored.
public struct Token: Sendable, Hashable {
  /// As it is shown: 64 digits of base 16.
  public let text: String

  /// A new one.
  public init() { text = randomBytes(32).hexadecimal }

  /// One that was shown; nil for what cannot be one.
  public init?(_ text: String) {
    guard text.utf8.count == 64, [UInt8](hexadecimal: text) != nil else { return nil }
    self.text = text.lowercased()
  }

  /// What is stored of it: its SHA-256. The secret has 256 bits of its own, so no salt is needed.
  public var fingerprint: String { Self.digest(text) }

  /// Another secret that follows from it, for a purpose.
  public func derived(for purpose: String) -> String { Self.digest("\(purpose):\(text)") }

  private static func digest(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1
    precondition(isDone, "libcrypto failed to compute a SHA-256")
    return digest.hexadecimal
  }
}
