// SPDX-License-Identifier: Apache-2.0

import Base
import CArgon2
import Casework

/// A password as it is stored: its Argon2id hash with its parameters and salt (RFC 9106).
struct Password {
  let hash: String

  /// 19 MiB, two passes, one lane: what OWASP asks for at least.
  private static let (memory, passes, lanes): (UInt32, UInt32, UInt32) = (19_456, 2, 1)
  /// From the shortest to the longest password taken, in characters: a longer one only costs time.
  static let lengths = 12...200

  /// The hash of a new password.
  ///
  /// - Throws: `Refusal` for one that is too short, too long, or known to everybody.
  init(new password: String) throws(Refusal) {
    guard Self.lengths.contains(password.count) else { throw Refusal(Catalogue.passwordLength(Self.lengths)) }
    guard Set(password.lowercased()).count > 4, !Self.common.contains(where: password.lowercased().contains)
    else { throw Refusal(Catalogue.passwordTooEasy) }
    hash = Self.hash(password)
  }

  /// One that is stored.
  init(hash: String) { self.hash = hash }

  /// Whether it is that password.
  func matches(_ password: String) -> Bool {
    let bytes = Array(password.prefix(Self.lengths.upperBound).utf8)
    return argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue
  }

  /// Takes as long as looking a password up, where there is none: the time does not tell which accounts exist.
  static func pretend(_ password: String) { _ = decoy.matches(password) }

  private static let decoy = Password(hash: hash(randomBytes(16).hexadecimal))

  private static func hash(_ password: String) -> String {
    let bytes = Array(password.utf8)
    let salt = randomBytes(16)
    let length = argon2_encodedlen(passes, memory, lanes, 16, 32, Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let status = argon2id_hash_encoded(
      passes, memory, lanes, bytes, bytes.count, salt, salt.count, 32, &encoded, length)
    precondition(status == ARGON2_OK.rawValue, "libargon2 failed to hash a password")
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static let common = ["motdepasse", "password", "azerty", "qwerty", "123456", "administrateur"]
}
