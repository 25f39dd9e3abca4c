// SPDX-License-Identifier: Apache-2.0

/// The bytes of an entry that are hashed: each column as a tag, then 8 bytes of number, or 8 bytes of length
/// and the text. No two different entries have the same bytes.
struct EntryEncoding {
  private(set) var bytes: [UInt8] = []

  private enum Tag: UInt8 {
    case null
    case integer
    case text
  }

  mutating func begin() { bytes.removeAll(keepingCapacity: true) }

  mutating func appendNull() { bytes.append(Tag.null.rawValue) }

  mutating func append(_ number: Int64) {
    bytes.append(Tag.integer.rawValue)
    append(fixed: UInt64(bitPattern: number))
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(Tag.text.rawValue)
    append(fixed: UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  mutating func append(_ text: [UInt8]?) {
    guard let text else { return appendNull() }
    text.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ digest: Digest) {
    digest.withBytes { bytes.append(contentsOf: $0) }
  }

  private mutating func append(fixed value: UInt64) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
