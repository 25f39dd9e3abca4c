// SPDX-License-Identifier: Apache-2.0

/// What libcrypto reads keys and signatures from: the few kinds of DER that these are written in (X.690).
enum DER {
  static func sequence(_ parts: [UInt8]...) -> [UInt8] { item(0x30, parts.flatMap { $0 }) }

  /// A number that is not negative, its highest byte first.
  static func integer(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    // A first bit set would make it negative, and none would make it no number.
    return item(0x02, digits.first.map { $0 < 0x80 } ?? false ? digits : [0] + digits)
  }

  /// Whole bytes as bits.
  static func bits(_ bytes: [UInt8]) -> [UInt8] { item(0x03, [0] + bytes) }

  private static func item(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    guard content.count >= 0x80 else { return [tag, UInt8(content.count)] + content }
    let length = stride(from: 24, through: 0, by: -8).map { UInt8(content.count >> $0 & 0xff) }.drop {
      $0 == 0
    }
    return [tag, 0x80 | UInt8(length.count)] + length + content
  }
}
