// SPDX-License-Identifier: Apache-2.0

/// Writes HTML and SVG into a UTF-8 buffer. Text and attribute values are escaped by construction: there is
/// no way to write either unescaped.
public struct Markup: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

  /// The text written.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Text, escaped.
  public mutating func text(_ text: String) { escape(text) }

  /// An element with contents.
  public mutating func element(
    _ tag: Tag, _ attributes: Attribute?..., content: (inout Markup) throws -> Void
  ) rethrows {
    open(tag, attributes)
    try content(&self)
    close(tag)
  }

  /// An element with a text.
  public mutating func element(_ tag: Tag, _ attributes: Attribute?..., text: String) {
    open(tag, attributes)
    escape(text)
    close(tag)
  }

  /// An element without contents: `<br>`, `<path …/>`.
  public mutating func element(_ tag: Tag, _ attributes: Attribute?...) {
    open(tag, attributes, isEmpty: true)
  }

  /// The same, where the attributes are in a list.
  public mutating func element(_ tag: Tag, _ attributes: [Attribute?]) {
    open(tag, attributes, isEmpty: true)
  }

  /// Begins an HTML document.
  public mutating func doctype() { append("<!doctype html>\n") }

  /// A line break between elements, for those who read the source.
  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// What another writer has written.
  public mutating func append(_ other: Markup) { bytes += other.bytes }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute?], isEmpty: Bool = false) {
    bytes.append(UInt8(ascii: "<"))
    append(tag)
    for case let attribute? in attributes {
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      guard let value = attribute.value else { continue }
      append("=\"")
      escape(value)
      bytes.append(UInt8(ascii: "\""))
    }
    guard isEmpty else {
      bytes.append(UInt8(ascii: ">"))
      return
    }
    if tag.isShape {
      append("/>")
    } else {
      bytes.append(UInt8(ascii: ">"))
      if !tag.isVoid { close(tag) }
    }
  }

  private mutating func close(_ tag: Tag) {
    append("</")
    append(tag)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ tag: Tag) {
    var name = tag.rawValue
    name.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      for place in text.indices where Self.isSpecial[Int(text[place])] {
        bytes.append(contentsOf: text[start..<place])
        start = place + 1
        switch text[place] {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        default: continue
        }
      }
      bytes.append(contentsOf: text[start...])
    }
  }

  /// What is escaped, and control characters that neither HTML nor XML can hold.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0..<9, 11, 12, 14..<32: true
    default: "&<>\"".utf8.contains(UInt8(byte))
    }
  }
}
