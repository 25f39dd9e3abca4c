// SPDX-License-Identifier: Apache-2.0

/// What a line is by its first characters.
enum LineShape: Hashable {
  case blank
  /// Dashes that part rows or sections.
  case rule
  /// A line of a table of contents: dots that lead to a page.
  case leader
  case heading(Int)
  case point(indent: Int)
  case row
  case text

  private static let bullets: Set<Character> = [
    "•", "●", "▪", "■", "◦", "○", "➔", "➢", "→", "✓", "✔", "‣", "⁃", "❖", "➤", "⮚", "▸", "♦",
  ]

  /// The fonts of word processors keep their bullets in the private area.
  private static func isBullet(_ character: Character) -> Bool {
    bullets.contains(character)
      || character.unicodeScalars.first.map { (0xE000...0xF8FF).contains($0.value) } ?? false
  }

  init(_ line: String) {
    guard let start = line.firstIndex(where: { !$0.isWhitespace }) else {
      self = .blank
      return
    }
    let indent = line.distance(from: line.startIndex, to: start)
    let rest = line[start...]
    let first = rest[rest.startIndex]
    let next = rest.dropFirst().first ?? "\n"
    if rest.allSatisfy({ "-–—=_*|:+ \t".contains($0) }) {
      self = .rule
    } else if first == "#", rest.drop(while: { $0 == "#" }).first == " " {
      self = .heading(rest.prefix { $0 == "#" }.count)
    } else if first == "►" || first == "▶" {
      self = .heading(5)
    } else if line.contains("\t") && !Self.isMark(first, next) || first == "|"
      || rest.count(where: { $0 == "|" }) > 1
    {
      self = rest.contains(".....") ? .leader : .row
    } else if rest.contains(".....") {
      self = .leader
    } else if Self.isMark(first, next) {
      self = .point(indent: indent)
    } else {
      self = .text
    }
  }

  private static func isMark(_ first: Character, _ next: Character) -> Bool {
    "-–—*+o".contains(first) && next.isWhitespace || isBullet(first)
  }

  static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Whether a line that stands alone is a title: short, without a full stop, and no sentence of its own.
  static func isTitle(_ line: String, _ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.count <= 16, let last = tokens.last, let first = tokens.first, first.isWord,
      first.startsUpper
    else {
      return false
    }
    return ![".", ":", ";", ",", "!", "…"].contains(last.text) && !tokens.contains { $0.numeral != nil }
  }
}
