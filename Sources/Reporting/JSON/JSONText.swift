// SPDX-License-Identifier: Apache-2.0

import Base

/// A JSON value (RFC 8259) whose objects keep the order of their keys and whose numbers are exact decimals.
public indirect enum JSONText: Sendable, ExpressibleByStringLiteral {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Number)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  public init(stringLiteral value: String) { self = .string(value) }

  /// The text, or null.
  public static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  /// In UTF-8, without spaces.
  public var bytes: [UInt8] {
    var buffer: [UInt8] = []
    write(into: &buffer)
    return buffer
  }

  private func write(into buffer: inout [UInt8]) {
    switch self {
    case .null: buffer += "null".utf8
    case .boolean(let value): buffer += (value ? "true" : "false").utf8
    case .integer(let value): buffer += String(value).utf8
    case .number(let value): buffer += value.description.utf8
    case .string(let text): JSONText.quote(text, into: &buffer)
    case .array(let values):
      JSONText.list("[", "]", values, into: &buffer) { $0.write(into: &$1) }
    case .object(let entries):
      JSONText.list("{", "}", entries, into: &buffer) { entry, buffer in
        JSONText.quote(entry.0, into: &buffer)
        buffer.append(UInt8(ascii: ":"))
        entry.1.write(into: &buffer)
      }
    }
  }

  private static func list<Item>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ items: [Item], into buffer: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    buffer.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      write(item, &buffer)
    }
    buffer.append(UInt8(ascii: close))
  }

  private static func quote(_ text: String, into buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer += "\\\"".utf8
      case UInt8(ascii: "\\"): buffer += "\\\\".utf8
      case UInt8(ascii: "\n"): buffer += "\\n".utf8
      case 0..<32:
        let digits = String(byte, radix: 16)
        buffer += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: buffer.append(byte)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }
}
