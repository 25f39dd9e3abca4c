// SPDX-License-Identifier: Apache-2.0

/// Typst source that is written through: every text becomes a string literal, so that none can be read as
/// markup or code.
struct TypstText {
  private(set) var source = ""

  /// Source of our own, never a text from a pack.
  mutating func code(_ code: StaticString) { source += code.description }

  /// A number of ours in code.
  mutating func code(_ number: Int) { source += String(number) }

  /// A text as a string literal, for an argument.
  mutating func literal(_ text: String) { source += TypstText.quoted(text) }

  /// A text within markup.
  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    source += "#" + TypstText.quoted(text) + ";"
  }

  private static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case _ where scalar.value < 32: literal += " "
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
