// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// The SHA-256 of a file, in 64 digits of base 16: one name for one content.
public enum Fingerprint {
  /// That of some bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1
    precondition(isDone, "libcrypto failed to compute a SHA-256")
    return digest.hexadecimal
  }
}
