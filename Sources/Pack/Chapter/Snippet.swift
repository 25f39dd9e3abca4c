// SPDX-License-Identifier: Apache-2.0

import Base

/// A piece of a chapter's text that knows where it stands, so that whatever is wrong in it can be located.
struct Snippet {
  let text: Substring

  init(_ text: Substring) { self.text = text }

  var string: String { String(text) }
  var isEmpty: Bool { text.isEmpty }

  /// The place of the first character.
  var position: Position {
    let before = text.base[..<text.startIndex]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.utf8.lastIndex(of: newline).map(before.utf8.index(after:)) ?? before.startIndex
    return Position(
      line: before.utf8.count { $0 == newline } + 1, column: before[lineStart...].unicodeScalars.count + 1)
  }

  /// Without white space around.
  var trimmed: Snippet {
    var rest = text
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return Snippet(rest)
  }

  /// The pieces between separators that stand outside quotes, parentheses and brackets; trimmed.
  func split(at separator: Character) -> [Snippet] {
    var pieces: [Snippet] = []
    var start = text.startIndex
    var depth = 0
    var quoted = false
    for index in text.indices {
      let character = text[index]
      if character == "\"" { quoted.toggle() }
      guard !quoted else { continue }
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      guard character == separator, depth == 0 else { continue }
      pieces.append(Snippet(text[start..<index]).trimmed)
      start = text.index(after: index)
    }
    pieces.append(Snippet(text[start...]).trimmed)
    return pieces
  }

  /// The first word and what follows it, trimmed.
  var firstWord: (word: String, rest: Snippet) {
    let body = trimmed
    let end = body.text.firstIndex { $0.isWhitespace } ?? body.text.endIndex
    return (String(body.text[..<end]), Snippet(body.text[end...]).trimmed)
  }

  /// What stands before and after a word that is outside quotes; nil where there is none.
  func split(atWord word: String) -> (before: Snippet, after: Snippet)? {
    var quoted = false
    for index in text.indices {
      if text[index] == "\"" { quoted.toggle() }
      guard !quoted, text[index].isWhitespace else { continue }
      let start = text.index(after: index)
      guard text[start...].hasPrefix(word) else { continue }
      let end = text.index(start, offsetBy: word.count)
      guard end == text.endIndex || text[end].isWhitespace else { continue }
      return (Snippet(text[..<index]).trimmed, Snippet(text[end...]).trimmed)
    }
    return nil
  }

  /// The words, split at white space.
  var words: [Snippet] { text.split(whereSeparator: \.isWhitespace).map { Snippet($0) } }

  /// The content of a text between quotes, or nil.
  var quotedText: String? {
    let body = trimmed.text
    guard body.count >= 2, body.first == "\"", body.last == "\"" else { return nil }
    return String(body.dropFirst().dropLast())
  }
}
