// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads lines into blocks: Markdown where it is, and what plain text shows by blank lines, bullets and tabs.
struct LayoutBuilder {
  private(set) var tokens: [Token] = []
  private(set) var blocks: [Block] = []
  private let language: Language
  /// Whether the last line goes on: a line that follows it without a blank one belongs to it.
  private var isOpen = false

  init(_ language: Language) { self.language = language }

  mutating func read(_ lines: [String]) {
    for (offset, line) in lines.enumerated() {
      let shape = LineShape(line)
      switch shape {
      case .rule where isOpen && blocks.last?.kind == .table:
        // The dashes under a table's header.
        continue
      case .blank, .rule, .leader:
        isOpen = false
      case .heading(let level):
        add(.heading(level), line, offset + 1)
        isOpen = false
      case .row:
        addRow(line, offset + 1)
      case .point(let indent):
        add(.point(indent: indent), line, offset + 1)
        isOpen = true
      case .text:
        let isAlone =
          (offset == 0 || LineShape.isBlank(lines[offset - 1]))
          && (offset + 1 == lines.count || LineShape.isBlank(lines[offset + 1]))
        if isOpen, let last = blocks.indices.last {
          tokens += Lexer.tokens(of: line, line: offset + 1, language: language)
          blocks[last].tokens = blocks[last].tokens.lowerBound..<tokens.count
        } else {
          add(.paragraph, line, offset + 1)
          joinNumber()
          isOpen = true
        }
        if isAlone, let last = blocks.indices.last, LineShape.isTitle(line, tokens[blocks[last].tokens]) {
          blocks[last].kind = .heading(4)
          isOpen = false
        }
      }
    }
  }

  private mutating func add(_ kind: Block.Kind, _ line: String, _ number: Int) {
    let start = tokens.count
    // What marks a heading or a point is no part of its text.
    let marks = kind == .paragraph ? 0 : line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }.count
    let read = Lexer.tokens(of: line, line: number, language: language).filter { !$0.isCell }
    let text = line.count - line.drop(while: \.isWhitespace).count + marks
    tokens += marks == 0 ? read[...] : read.drop { $0.column <= text }
    blocks.append(Block(kind: kind, tokens: start..<tokens.count))
  }

  /// A number set apart in large print, and the words that go on after it, are one paragraph.
  private mutating func joinNumber() {
    guard blocks.count > 1, let last = blocks.last, let first = last.tokens.first, tokens[first].isWord,
      !tokens[first].startsUpper
    else { return }
    let before = blocks[blocks.count - 2]
    guard before.kind == .paragraph, before.tokens.count < 4,
      before.tokens.contains(where: { tokens[$0].numeral != nil }),
      before.tokens.allSatisfy({ tokens[$0].numeral != nil || tokens[$0].length < 3 })
    else { return }
    blocks.removeLast()
    blocks[blocks.count - 1].tokens = before.tokens.lowerBound..<tokens.count
  }

  private mutating func addRow(_ line: String, _ number: Int) {
    let start = tokens.count
    var cells: [Range<Int>] = []
    var first = start
    var isBar = false
    for token in Lexer.tokens(of: line, line: number, language: language) {
      guard token.isCell else {
        tokens.append(token)
        continue
      }
      // A bar at the edge of the row opens it and holds nothing.
      if token.text == "|", tokens.count == start, cells.isEmpty, !isBar {
        isBar = true
        continue
      }
      cells.append(first..<tokens.count)
      first = tokens.count
    }
    if first < tokens.count || !isBar { cells.append(first..<tokens.count) }
    let row = Row(line: number, cells: cells)
    if isOpen, let last = blocks.indices.last, blocks[last].kind == .table {
      blocks[last].rows.append(row)
      blocks[last].tokens = blocks[last].tokens.lowerBound..<tokens.count
    } else {
      blocks.append(Block(kind: .table, tokens: start..<tokens.count, rows: [row]))
    }
    isOpen = true
  }
}
