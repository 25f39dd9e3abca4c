// SPDX-License-Identifier: Apache-2.0

import Base

/// Takes the signs of an XML file one after another (XML 1.0, fifth edition).
struct MarkupScanner {
  private let bytes: [UInt8]
  let file: String
  private var places: MarkupPlaces
  private var index = 0

  init(_ text: MarkupText) {
    bytes = text.bytes
    file = text.file
    places = MarkupPlaces(text.bytes)
  }

  var isAtEnd: Bool { index == bytes.count }

  /// The place of what comes next.
  var position: Position {
    mutating get { places.position(at: index) }
  }

  // MARK: Errors

  mutating func failure(_ message: Message) -> Diagnostic {
    Diagnostic(file: file, position: position, message)
  }

  /// What was expected, and the word that comes next.
  mutating func failure(expected: Message) -> Diagnostic {
    let rest = String(decoding: bytes[index...].prefix(80), as: UTF8.self)
    let word = rest.prefix(20).prefix { !$0.isWhitespace }
    return failure(Catalogue.DMN.expectedMarkup(expected, found: isAtEnd ? nil : String(word)))
  }

  // MARK: Signs

  func isNext(_ sign: StaticString) -> Bool {
    sign.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  /// Takes a sign where it comes next.
  mutating func take(_ sign: StaticString) -> Bool {
    guard isNext(sign) else { return false }
    index += sign.utf8CodeUnitCount
    return true
  }

  mutating func expect(_ sign: StaticString) throws(Diagnostic) {
    guard take(sign) else { throw failure(expected: Catalogue.DMN.theSign("\(sign)")) }
  }

  /// Takes spaces and line breaks; whether there were any.
  mutating func takeSpaces() -> Bool {
    let start = index
    while index < bytes.count, MarkupScanner.isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  /// Takes all up to a sign, and the sign.
  mutating func take(past sign: StaticString) throws(Diagnostic) -> ArraySlice<UInt8> {
    let start = index
    while !isNext(sign) {
      guard !isAtEnd else { throw failure(expected: Catalogue.DMN.theSign("\(sign)")) }
      index += 1
    }
    defer { index += sign.utf8CodeUnitCount }
    return bytes[start..<index]
  }

  /// Takes the name of an element, of an attribute or of an instruction; it may hold any character beyond
  /// ASCII.
  mutating func takeName() throws(Diagnostic) -> String {
    let start = index
    guard index < bytes.count, MarkupScanner.beginsName(bytes[index]) else {
      throw failure(expected: Catalogue.DMN.aName)
    }
    while index < bytes.count, MarkupScanner.continuesName(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: byte >= 0x80
    }
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): true
    default: beginsName(byte)
    }
  }

  // MARK: Texts

  /// Takes the characters up to the next `<`, line breaks as `\n`.
  mutating func takeCharacters() throws(Diagnostic) -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      guard bytes[index] != UInt8(ascii: "]") || !isNext("]]>") else {
        throw failure(expected: Catalogue.DMN.theSign("]]&gt;"))
      }
      try takeCharacter(into: &text, lineBreak: UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes the characters of a CDATA section and its end, line breaks as `\n`.
  mutating func takeCDATA() throws(Diagnostic) -> String {
    var text: [UInt8] = []
    for byte in try take(past: "]]>") {
      // `\r\n` and `\r` are both `\n`.
      if byte == UInt8(ascii: "\n"), text.last == UInt8(ascii: "\r") { text.removeLast() }
      text.append(byte)
    }
    return String(decoding: text.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }, as: UTF8.self)
  }

  /// Takes the value of an attribute and its quotes, line breaks and tabulations as spaces.
  mutating func takeValue() throws(Diagnostic) -> String {
    guard isNext("\"") || isNext("'") else { throw failure(expected: Catalogue.DMN.theSign("\"")) }
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != quote {
      guard !isNext("<") else { throw failure(expected: Catalogue.DMN.theSign("\"")) }
      try takeCharacter(into: &text, lineBreak: UInt8(ascii: " "))
    }
    guard !isAtEnd else { throw failure(expected: Catalogue.DMN.theSign("\"")) }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes a byte, a line break or a reference.
  private mutating func takeCharacter(into text: inout [UInt8], lineBreak: UInt8) throws(Diagnostic) {
    switch bytes[index] {
    case UInt8(ascii: "&"):
      text += Array(String(try takeReference()).utf8)
    case UInt8(ascii: "\r"):
      index += isNext("\r\n") ? 2 : 1
      text.append(lineBreak)
    case UInt8(ascii: "\n"):
      index += 1
      text.append(lineBreak)
    case UInt8(ascii: "\t") where lineBreak == UInt8(ascii: " "):
      index += 1
      text.append(lineBreak)
    default:
      text.append(bytes[index])
      index += 1
    }
  }

  /// Takes `&lt;`, `&#233;` or `&#xE9;`: without a document type, there is no other entity than those of XML.
  private mutating func takeReference() throws(Diagnostic) -> Unicode.Scalar {
    if take("&lt;") { return "<" }
    if take("&gt;") { return ">" }
    if take("&amp;") { return "&" }
    if take("&quot;") { return "\"" }
    if take("&apos;") { return "'" }
    let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    let digits = end.map { String(decoding: bytes[index..<$0], as: UTF8.self) } ?? ""
    let code: UInt32? =
      digits.hasPrefix("&#x") ? UInt32(digits.dropFirst(3), radix: 16) : UInt32(digits.dropFirst(2))
    guard let end, digits.hasPrefix("&#"), !digits.contains("+"),
      let scalar = code.flatMap(Unicode.Scalar.init),
      scalar >= " " || ["\t", "\n", "\r"].contains(scalar), scalar != "\u{FFFE}", scalar != "\u{FFFF}"
    else { throw failure(expected: Catalogue.DMN.aReference) }
    index = end + 1
    return scalar
  }
}
