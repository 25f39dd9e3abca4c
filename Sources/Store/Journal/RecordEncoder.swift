// SPDX-License-Identifier: Apache-2.0

import GRDB

/// Writes a record as canonical JSON: field names in the order of their bytes, nulls left out, no spaces.
/// A field added, or removed while empty, thus changes nothing in what the journal says of a record.
struct RecordEncoder: Sendable {
  /// The columns in the order of their names: where its value is found, and `"name":`.
  private let columns: [(index: Int, key: [UInt8])]

  init(columns names: [String]) {
    let sorted = names.enumerated().sorted { $0.element.utf8.lexicographicallyPrecedes($1.element.utf8) }
    columns = sorted.map { (index: $0.offset, key: Array("\"\($0.element)\":".utf8)) }
  }

  /// The values of a record, in the order of the names given.
  func encode(_ values: [StoredValue]) -> [UInt8] {
    var json = JSONObjectWriter()
    for (index, key) in columns {
      switch values[index] {
      case .null: continue
      case .integer(let value): json.append(key, value)
      case .text(var text): text.withUTF8 { json.append(key, $0) }
      }
    }
    return json.finish()
  }

  /// The row that a statement stands on, whose columns begin at `first` in the order of the names given.
  func encode(_ row: Statement, from first: Int) -> [UInt8] {
    var json = JSONObjectWriter()
    for (index, key) in columns {
      switch row.kind(first + index) {
      case .null: continue
      case .integer: json.append(key, row.integer(first + index))
      case .text: json.append(key, row.bytes(first + index))
      }
    }
    return json.finish()
  }
}

/// A JSON object under construction (RFC 8259).
private struct JSONObjectWriter {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(256)
    bytes.append(UInt8(ascii: "{"))
  }

  mutating func append(_ key: [UInt8], _ value: Int64) {
    append(key)
    var digits = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(digits % 10))
      digits /= 10
    } while digits > 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }

  mutating func append(_ key: [UInt8], _ text: UnsafeBufferPointer<UInt8>) {
    append(key)
    bytes.append(UInt8(ascii: "\""))
    if text.contains(where: Self.isEscaped) {
      for byte in text { appendEscaped(byte) }
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func append(_ key: [UInt8]) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: key)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    guard Self.isEscaped(byte) else { return bytes.append(byte) }
    guard byte < 0x20 else { return bytes.append(contentsOf: [UInt8(ascii: "\\"), byte]) }
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
