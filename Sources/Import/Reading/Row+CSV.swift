// SPDX-License-Identifier: Apache-2.0

extension Row {
  /// Takes the cells of a row of UTF-8.
  mutating func fill(_ source: ArraySlice<UInt8>, _ scanned: [CSVScanner.Cell]) {
    bytes.append(contentsOf: source)
    for cell in scanned {
      let end = cell.hasDoubledQuotes ? unquote(from: cell.start, to: cell.end) : cell.end
      cells.append(Cell(start: cell.start, end: end))
    }
  }

  /// Takes the cells of a row of Latin-1.
  mutating func fill(transcoding source: ArraySlice<UInt8>, _ scanned: [CSVScanner.Cell]) {
    for cell in scanned {
      let start = bytes.count
      for byte in source[source.startIndex + cell.start..<source.startIndex + cell.end] {
        if byte < 0x80 {
          bytes.append(byte)
        } else {
          bytes.append(contentsOf: UTF8.encode(Latin1.scalar(byte)) ?? UTF8.encodedReplacementCharacter)
        }
      }
      let end = cell.hasDoubledQuotes ? unquote(from: start, to: bytes.count) : bytes.count
      cells.append(Cell(start: start, end: end))
    }
  }

  /// Makes one quote of each two, in place.
  /// - Returns: the new end.
  private mutating func unquote(from start: Int, to end: Int) -> Int {
    var (target, source) = (start, start)
    while source < end {
      bytes[target] = bytes[source]
      source += bytes[source] == UInt8(ascii: "\"") ? 2 : 1
      target += 1
    }
    return target
  }
}

/// Latin-1 as it is met: what declares itself so is Windows-1252 where the two differ (WHATWG Encoding, 4.2).
enum Latin1 {
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
    0x17D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
    0x9D,
    0x17E, 0x178,
  ]

  static func scalar(_ byte: UInt8) -> UnicodeScalar {
    guard (0x80...0x9F).contains(byte) else { return UnicodeScalar(byte) }
    return UnicodeScalar(windows[Int(byte) - 0x80]) ?? UnicodeScalar(byte)
  }
}
