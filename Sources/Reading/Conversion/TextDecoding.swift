// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Bytes as text: UTF-8, UTF-16, else Windows-1252, which holds Latin-1.
enum TextDecoding {
  /// Nil for what is no text.
  static func text(of content: Data) -> String? {
    guard let text = decoded(content), !isBinary(text) else { return nil }
    return tidy(text)
  }

  private static func decoded(_ content: Data) -> String? {
    if content.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(data: content.dropFirst(3), encoding: .utf8)
    }
    if content.starts(with: [0xFF, 0xFE]) {
      return String(data: content.dropFirst(2), encoding: .utf16LittleEndian)
    }
    if content.starts(with: [0xFE, 0xFF]) {
      return String(data: content.dropFirst(2), encoding: .utf16BigEndian)
    }
    if let order = byteOrderWithoutMark(content) { return String(data: content, encoding: order) }
    return String(validating: content, as: UTF8.self) ?? String(data: content, encoding: .windowsCP1252)
      ?? String(data: content, encoding: .isoLatin1)
  }

  /// Of a text in UTF-16 without its mark: every other byte of Western words is zero.
  private static func byteOrderWithoutMark(_ content: Data) -> String.Encoding? {
    let head = Array(content.prefix(512))
    guard head.count >= 8, head.count.isMultiple(of: 2) else { return nil }
    let high = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let low = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    let most = head.count / 2 * 9 / 10
    if low >= most, high == 0 { return .utf16LittleEndian }
    if high >= most, low == 0 { return .utf16BigEndian }
    return nil
  }

  /// Whether there are control characters that no text has, as far as its beginning shows.
  private static func isBinary(_ text: String) -> Bool {
    var controls = 0
    var count = 0
    for scalar in text.unicodeScalars.prefix(200_000) {
      count += 1
      if scalar.value == 0 { return true }
      switch scalar.value {
      case 1...8, 14...31, 0x7F, 0xFFFD: controls += 1
      default: break
      }
    }
    return controls * 50 > count
  }

  /// Lines end with a line feed, letters carry their accents, and characters that nobody sees are left out.
  static func tidy(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    var hasMarks = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: continue
      case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E: continue
      case 0..<9, 14..<32: continue
      case 0x300...0x36F:
        hasMarks = true
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return hasMarks ? String(result).precomposedStringWithCanonicalMapping : String(result)
  }
}
