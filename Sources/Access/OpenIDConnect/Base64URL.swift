// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Base 64 with the digits of addresses and without padding (RFC 4648, 5; RFC 7515, 2).
enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
      "=", with: "")
  }

  /// Nil for what is none: other digits, padding, or a length that no bytes have.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    let isDigits = text.utf8.allSatisfy { byte in
      let digit = Character(UnicodeScalar(byte))
      return digit.isASCII && (digit.isLetter || digit.isNumber || digit == "-" || digit == "_")
    }
    guard isDigits, text.utf8.count % 4 != 1 else { return nil }
    let plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    return Data(base64Encoded: plain + padding).map { [UInt8]($0) }
  }
}
