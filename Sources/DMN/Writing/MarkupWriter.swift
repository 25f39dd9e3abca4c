// SPDX-License-Identifier: Apache-2.0

/// Writes XML, one element a line, indented by two spaces.
struct MarkupWriter {
  /// What is written so far.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  /// The ids written so far.
  private(set) var ids: Set<String> = []
  private var depth = 0

  /// An element with those of the attributes that have a value, and what the content writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout MarkupWriter) -> Void = { _ in }
  ) {
    open(name, attributes)
    let start = text.endIndex
    text += ">\n"
    let inside = text.endIndex
    depth += 1
    content(&self)
    depth -= 1
    guard text.endIndex > inside else {
      text.replaceSubrange(start..., with: "/>\n")
      return
    }
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds only text; none where there is no text.
  mutating func leaf(_ name: String, _ content: String?) {
    guard let content else { return }
    open(name, [:])
    text += ">"
    escape(content, inAttribute: false)
    text += "</\(name)>\n"
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    text += "<\(name)"
    for (name, value) in attributes {
      guard let value else { continue }
      if name == "id" { ids.insert(value) }
      text += " \(name)=\""
      escape(value, inAttribute: true)
      text += "\""
    }
  }

  private mutating func indent() {
    for _ in 0..<depth { text += "  " }
  }

  /// Writes characters so that they are read again as they are; those that XML cannot hold as U+FFFD.
  private mutating func escape(_ content: String, inAttribute: Bool) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where inAttribute: text += "&quot;"
      case "\r": text += "&#13;"
      case "\n" where inAttribute: text += "&#10;"
      case "\t" where inAttribute: text += "&#9;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
