// SPDX-License-Identifier: Apache-2.0

/// What tells two states of an answer apart.
enum EntityTag {
  /// A 64-bit digest (FNV-1a) of everything that an answer depends on: it need not resist an adversary, only
  /// differ.
  static func of(_ parts: [String]) -> String {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      // No text holds this byte: it keeps what is moved from one part to the next from going unnoticed.
      digest = (digest ^ 0xff) &* 0x100_0000_01b3
    }
    return String(digest, radix: 16)
  }
}
