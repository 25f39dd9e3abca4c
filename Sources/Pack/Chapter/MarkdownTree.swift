// SPDX-License-Identifier: Apache-2.0

import CMarkGFM

/// The tree that cmark-gfm makes of a Markdown text, valid within `withDocument`.
struct MarkdownTree {
  private let node: OpaquePointer

  /// Parses CommonMark with GitHub's tables and hands the document to `body`.
  static func withDocument<Result>(_ text: String, _ body: (MarkdownTree?) -> Result) -> Result {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    let document = cmark_parser_finish(parser)
    defer { if let document { cmark_node_free(document) } }
    return body(document.map(MarkdownTree.init))
  }

  private init(_ node: OpaquePointer) { self.node = node }

  var children: [MarkdownTree] {
    var result: [MarkdownTree] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      result.append(MarkdownTree(current))
      child = cmark_node_next(current)
    }
    return result
  }

  /// cmark's own name of the node: "paragraph", "heading", "table_row"…
  var kind: String { String(cString: cmark_node_get_type_string(node)) }
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var destination: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
  var line: Int { Int(cmark_node_get_start_line(node)) }
}
