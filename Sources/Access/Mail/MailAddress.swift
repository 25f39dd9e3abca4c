// SPDX-License-Identifier: Apache-2.0

/// An address of e-mail that can stand in a header and in a command as it is: no spaces, controls or brackets.
public struct MailAddress: Sendable, Hashable {
  /// As it is written.
  public let text: String

  /// Nil for what is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 200, parts.count == 2, (1...64).contains(parts[0].utf8.count),
      !parts[1].isEmpty, parts.allSatisfy({ !$0.hasPrefix(".") && !$0.hasSuffix(".") && !$0.contains("..") }),
      parts[0].utf8.allSatisfy({ Self.isPlain($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) }),
      parts[1].utf8.allSatisfy({ Self.isPlain($0) || ".-".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
