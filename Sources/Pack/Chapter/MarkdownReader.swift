// SPDX-License-Identifier: Apache-2.0

import Base

/// Turns a Markdown tree into the blocks of a chapter, putting back what stood between braces.
struct MarkdownReader {
  static let open: Character = "\u{E000}"
  static let close: Character = "\u{E001}"

  let context: ChapterContext
  let braces: [ChapterReader.Brace]

  func blocks(of tree: MarkdownTree?) -> [Chapter.Block] { (tree?.children ?? []).compactMap(block) }

  private func block(_ tree: MarkdownTree) -> Chapter.Block? {
    switch tree.kind {
    case "heading":
      let position = Position(line: tree.line, column: 1)
      if tree.headingLevel == 1 { context.report.add(context.file, position, Catalogue.levelOneHeading) }
      return .heading(level: tree.headingLevel, inlines(of: tree), position)
    case "paragraph":
      if let directive = directive(alone: tree) { return directive }
      let content = inlines(of: tree)
      return content.isEmpty ? nil : .paragraph(content)
    case "list": return .list(ordered: tree.isOrdered, tree.children.map(blocks))
    case "block_quote": return .quote(blocks(of: tree))
    case "thematic_break": return .rule
    case "table": return .table(tree.children.map { row in row.children.map(inlines) })
    case "html_block":
      context.report.add(context.file, Position(line: tree.line, column: 1), Catalogue.noHTML)
      return nil
    case "code_block": return .paragraph([.code(tree.literal)])
    default: return nil
    }
  }

  /// The directive of a paragraph that holds nothing else.
  private func directive(alone paragraph: MarkdownTree) -> Chapter.Block? {
    let texts = paragraph.children.filter { $0.kind != "softbreak" }
    guard texts.count == 1, let pieces = pieces(of: texts[0]), pieces.count == 1,
      case .brace(let index) = pieces[0],
      case .directive(let directive) = braces[index]
    else { return nil }
    return .directive(directive)
  }

  private func inlines(of tree: MarkdownTree) -> [Chapter.Inline] {
    joined(tree.children.flatMap(inline))
  }

  private func inline(_ tree: MarkdownTree) -> [Chapter.Inline] {
    switch tree.kind {
    case "text": return (pieces(of: tree) ?? []).compactMap(inline)
    case "softbreak": return [.text(" ")]
    case "linebreak": return [.lineBreak]
    case "code": return [.code(tree.literal)]
    case "emph": return [.emphasis(inlines(of: tree))]
    case "strong": return [.strong(inlines(of: tree))]
    case "html_inline":
      context.report.add(context.file, Position(line: tree.line, column: 1), Catalogue.noHTML)
      return []
    case "link": return [.link(inlines(of: tree), destination: tree.destination)]
    default: return tree.literal.isEmpty ? inlines(of: tree) : [.text(tree.literal)]
    }
  }

  private func inline(_ piece: Piece) -> Chapter.Inline? {
    switch piece {
    case .text(let text): return .text(text)
    case .brace(let index):
      switch braces[index] {
      case .placeholder(let placeholder): return .placeholder(placeholder)
      case .directive(let directive):
        context.report.add(context.file, directive.position, Catalogue.directiveNotAlone)
        return nil
      case .wrong: return nil
      }
    }
  }

  private enum Piece {
    case text(String)
    case brace(Int)
  }

  /// A text cut at its marks; nil where the node is no text.
  private func pieces(of tree: MarkdownTree) -> [Piece]? {
    guard tree.kind == "text" else { return nil }
    var pieces: [Piece] = []
    var rest = tree.literal[...]
    while let start = rest.firstIndex(of: Self.open), let end = rest[start...].firstIndex(of: Self.close),
      let index = Int(rest[rest.index(after: start)..<end])
    {
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      pieces.append(.brace(index))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// Neighbouring texts made one, as cmark cuts them at every special character.
  private func joined(_ inlines: [Chapter.Inline]) -> [Chapter.Inline] {
    inlines.reduce(into: []) { result, inline in
      if case .text(let text) = inline, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(inline)
      }
    }
  }
}
