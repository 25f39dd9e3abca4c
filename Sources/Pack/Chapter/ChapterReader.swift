// SPDX-License-Identifier: Apache-2.0

import Base
import CMarkGFM

/// Reads a `chapter.md`: its braces first, so that Markdown does not touch what is in them, then the Markdown
/// around.
struct ChapterReader {
  private let context: ChapterContext
  private let source: PackFile

  init(
    service: String, file: PackFile, names: FigureNames, model: RegisterModel, checker: ExpressionChecker,
    report: PackReport
  ) {
    source = file
    context = ChapterContext(
      service: service, file: file.name, names: names, model: model, checker: checker, report: report)
  }

  func read() -> Chapter? {
    guard let text = source.text(context.report) else { return nil }
    let (markdown, braces) = extractBraces(text)
    let blocks = MarkdownTree.withDocument(markdown) { document in
      MarkdownReader(context: context, braces: braces.map(read)).blocks(of: document)
    }
    return Chapter(service: context.service, blocks: blocks, file: source.name)
  }

  /// What the braces of a chapter hold.
  enum Brace {
    case placeholder(Placeholder)
    case directive(Directive)
    /// Already reported.
    case wrong
  }

  private func read(_ snippet: Snippet) -> Brace {
    if let kind = DirectiveReader.kind(of: snippet) {
      return DirectiveReader(context: context).read(snippet, kind).map(Brace.directive) ?? .wrong
    }
    return PlaceholderReader(context: context).read(snippet).map(Brace.placeholder) ?? .wrong
  }

  /// The text with each `{…}` replaced by a mark (its number between two private-use characters), and what
  /// was in them.
  private func extractBraces(_ text: String) -> (markdown: String, braces: [Snippet]) {
    var markdown = ""
    var braces: [Snippet] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex, rest[rest.index(before: open)] == "\\" {
        markdown += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      markdown += rest[..<open]
      let inner = rest[rest.index(after: open)...]
      guard let close = closingBrace(in: inner) else {
        context.fail(Snippet(rest[open...]), Catalogue.placeholderNotClosed)
        return (markdown, braces)
      }
      markdown += "\(MarkdownReader.open)\(braces.count)\(MarkdownReader.close)"
      braces.append(Snippet(inner[..<close]).trimmed)
      // The lines inside are kept, so that Markdown's line numbers stay those of the file.
      markdown += String(repeating: "\n", count: inner[..<close].count(where: \.isNewline))
      rest = inner[inner.index(after: close)...]
    }
    return (markdown + rest, braces)
  }

  private func closingBrace(in text: Substring) -> Substring.Index? {
    var quoted = false
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "\"": quoted.toggle()
      case "{" where !quoted: depth += 1
      case "}" where !quoted:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
    }
    return nil
  }
}
