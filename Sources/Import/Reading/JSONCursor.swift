// SPDX-License-Identifier: Apache-2.0

import Base

/// A place in a JSON text (RFC 8259) and what can be read from there.
struct JSONCursor {
  private var bytes: [UInt8] = []
  private(set) var index = 0

  /// How deep arrays and objects may nest.
  private static let maximumDepth = 100

  /// Goes to the start of another text.
  mutating func load(_ text: ArraySlice<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text)
    index = 0
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[index]) { index += 1 }
  }

  /// Passes a sign, if it comes next.
  mutating func take(_ sign: UnicodeScalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ sign: UnicodeScalar, _ expectation: Message) throws(JSONFlaw) {
    guard take(sign) else { throw JSONFlaw(index, expectation) }
  }

  mutating func expectEnd() throws(JSONFlaw) {
    skipSpace()
    guard index == bytes.count else { throw JSONFlaw(index, Catalogue.Import.JSON.end) }
  }

  /// Reads a string and appends what it means to `output`.
  mutating func string(into output: inout [UInt8], _ expectation: Message) throws(JSONFlaw) {
    try expect("\"", expectation)
    while true {
      let start = index
      while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        index += 1
      }
      output.append(contentsOf: bytes[start..<index])
      guard let byte = next, byte >= 0x20 else { throw JSONFlaw(index, Catalogue.Import.JSON.closingQuote) }
      index += 1
      guard byte != UInt8(ascii: "\"") else { return }
      output.append(contentsOf: String(try escape()).utf8)
    }
  }

  /// Reads what stands after a backslash. The character NUL is refused, as in every text of a register.
  private mutating func escape() throws(JSONFlaw) -> Character {
    let place = index
    guard let sign = next else { throw JSONFlaw(place, Catalogue.Import.JSON.escape) }
    index += 1
    switch UnicodeScalar(sign) {
    case "\"", "\\", "/": return Character(UnicodeScalar(sign))
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try hexadecimal()
        code = (0xDC00..<0xE000).contains(low) ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0
      }
      guard code != 0, let scalar = UnicodeScalar(code) else { break }
      return Character(scalar)
    default: break
    }
    throw JSONFlaw(place, Catalogue.Import.JSON.escape)
  }

  private mutating func hexadecimal() throws(JSONFlaw) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw JSONFlaw(index, Catalogue.Import.JSON.escape)
      }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }

  /// Reads a value and appends it to `output`: what a string means, anything else as it is written.
  /// - Returns: whether it is null; then nothing is appended.
  mutating func value(into output: inout [UInt8]) throws(JSONFlaw) -> Bool {
    skipSpace()
    guard next != UInt8(ascii: "\"") else {
      try string(into: &output, Catalogue.Import.JSON.value)
      return false
    }
    let start = index
    try skipValue()
    guard bytes[start] != UInt8(ascii: "n") else { return true }
    output.append(contentsOf: bytes[start..<index])
    return false
  }

  /// Passes over a value, of which every part must be JSON.
  mutating func skipValue(depth: Int = 0) throws(JSONFlaw) {
    skipSpace()
    guard let byte = next, depth < Self.maximumDepth else {
      throw JSONFlaw(index, Catalogue.Import.JSON.value)
    }
    switch UnicodeScalar(byte) {
    case "\"":
      var ignored: [UInt8] = []
      try string(into: &ignored, Catalogue.Import.JSON.value)
    case "{":
      index += 1
      guard !take("}") else { return }
      repeat {
        var ignored: [UInt8] = []
        try string(into: &ignored, Catalogue.Import.JSON.name)
        try expect(":", Catalogue.Import.JSON.colon)
        try skipValue(depth: depth + 1)
      } while take(",")
      try expect("}", Catalogue.Import.JSON.commaOrEnd)
    case "[":
      index += 1
      guard !take("]") else { return }
      repeat { try skipValue(depth: depth + 1) } while take(",")
      try expect("]", Catalogue.Import.JSON.commaOrEnd)
    case "t": try skipWord("true")
    case "f": try skipWord("false")
    case "n": try skipWord("null")
    default: try skipNumber()
    }
  }

  private mutating func skipWord(_ word: StaticString) throws(JSONFlaw) {
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard matches else { throw JSONFlaw(index, Catalogue.Import.JSON.value) }
    index += word.utf8CodeUnitCount
  }

  private mutating func skipNumber() throws(JSONFlaw) {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let hasLeadingZero = next == UInt8(ascii: "0")
    let digits = skipDigits()
    var isNumber = digits > 0 && !(hasLeadingZero && digits > 1)
    if next == UInt8(ascii: ".") {
      index += 1
      isNumber = skipDigits() > 0 && isNumber
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
      isNumber = skipDigits() > 0 && isNumber
    }
    guard isNumber else { throw JSONFlaw(start, Catalogue.Import.JSON.value) }
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index - start
  }
}
