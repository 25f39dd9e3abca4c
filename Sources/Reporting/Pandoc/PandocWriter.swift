// SPDX-License-Identifier: Apache-2.0

import Base

/// Writes a document as pandoc's own tree (pandoc-types), which it turns into DOCX and ODT.
struct PandocWriter {
  let document: Document
  /// As pandoc itself prints it: it reads no other.
  let version: JSONText
  /// Drawings that the tree names as `<name>.png`.
  private(set) var drawings: [(name: String, svg: String)] = []
  private var scope = ""
  private var notes: [String] = []

  private var language: Language { document.language }

  init(_ document: Document, version: JSONText) {
    self.document = document
    self.version = version
  }

  mutating func value() -> JSONText {
    var blocks: [JSONText] = []
    for part in document.parts {
      if let label = part.label { blocks.append(header(1, [.text(label)])) }
      for chapter in part.chapters {
        scope = chapter.service
        notes = chapter.notes
        let level = part.label == nil ? 1 : 2
        blocks.append(header(level, [.text(chapter.title)]))
        blocks += self.blocks(chapter.blocks, under: level)
      }
    }
    let title = "\(document.title) \(document.year.formatted(in: language))"
    return .object([
      ("pandoc-api-version", version),
      (
        "meta",
        .object([
          ("title", typed("MetaInlines", .array(words(title)))),
          ("author", typed("MetaInlines", .array(words(document.body)))),
          ("lang", typed("MetaString", .string(language.rawValue))),
        ])
      ),
      ("blocks", .array(blocks)),
    ])
  }

  private mutating func blocks(_ blocks: [Block], under level: Int) -> [JSONText] {
    blocks.flatMap { self.block($0, under: level) }
  }

  private mutating func block(_ block: Block, under level: Int) -> [JSONText] {
    switch block {
    case .heading(let own, _, let content): return [header(own - 1 + level, content)]
    case .paragraph(let content): return [paragraph(content)]
    case .list(let ordered, let items):
      let built = JSONText.array(items.map { .array(blocks($0, under: level)) })
      let style = JSONText.array([.integer(1), typed("Decimal"), typed("Period")])
      return [ordered ? typed("OrderedList", .array([style, built])) : typed("BulletList", built)]
    case .quote(let content): return [typed("BlockQuote", .array(blocks(content, under: level)))]
    case .table(let table): return self.table(table)
    case .chart(let chart):
      return drawing(ChartDrawing(chart, language: language), chart.number, [chart.note, chart.source])
    case .map(let map):
      return drawing(MapDrawing(map, language: language), map.number, [map.note, map.source])
    case .rule: return [typed("HorizontalRule")]
    }
  }

  private mutating func drawing(_ drawing: some Drawing, _ number: Int, _ remarks: [String?]) -> [JSONText] {
    let name = "\(scope)-\(number)"
    drawings.append((name, drawing.file))
    let alternative = JSONText.array(words("\(drawing.title). \(drawing.summary)"))
    let image = typed("Image", .array([attributes, alternative, .array([.string(name + ".png"), ""])]))
    return [paragraph([.strong([.text(drawing.title)])]), typed("Para", .array([image]))]
      + remarks.compactMap(\.self).map { paragraph([.emphasis([.text($0)])]) }
  }

  private func table(_ table: Table) -> [JSONText] {
    let head = [cell(words(table.corner))] + table.columns.map { cell(words($0.head)) }
    let rows = table.rows.map { row in
      let header = row.isTotal ? [Inline.strong(row.header)] : row.header
      return self.row([cell(inlines(header))] + row.cells.map { cell(content($0, isTotal: row.isTotal)) })
    }
    let widths = ([Table.Alignment.start] + table.columns.map(\.alignment)).map { alignment in
      JSONText.array([typed(alignment == .end ? "AlignRight" : "AlignLeft"), typed("ColWidthDefault")])
    }
    let body = JSONText.array([attributes, .integer(1), .array([]), .array(rows)])
    let caption = table.caption.map { [typed("Plain", .array(words($0)))] } ?? []
    return [
      typed(
        "Table",
        .array([
          attributes, .array([.null, .array(caption)]), .array(widths),
          .array([attributes, .array([self.row(head)])]), .array([body]), .array([attributes, .array([])]),
        ]))
    ] + table.remarks(in: language).map { paragraph([.emphasis([.text($0)])]) }
  }

  private func row(_ cells: [JSONText]) -> JSONText { .array([attributes, .array(cells)]) }

  private func cell(_ content: [JSONText]) -> JSONText {
    let plain = content.isEmpty ? [] : [typed("Plain", .array(content))]
    return .array([attributes, typed("AlignDefault"), .integer(1), .integer(1), .array(plain)])
  }

  private func content(_ cell: Table.Cell, isTotal: Bool) -> [JSONText] {
    let mark = cell.note.map { [typed("Superscript", .array(words(Table.mark($0))))] } ?? []
    let content: [Inline] =
      switch cell {
      case .text(let content): content
      case .number(let number): [.text(number.text.description)]
      case .absent: [.text(Catalogue.notAvailable(language))]
      case .empty: []
      }
    return inlines(isTotal && !content.isEmpty ? [.strong(content)] : content) + mark
  }

  private func header(_ level: Int, _ content: [Inline]) -> JSONText {
    typed("Header", .array([.integer(level), attributes, .array(inlines(content))]))
  }

  private func paragraph(_ content: [Inline]) -> JSONText { typed("Para", .array(inlines(content))) }

  private func inlines(_ content: [Inline]) -> [JSONText] {
    content.flatMap { inline -> [JSONText] in
      switch inline {
      case .text(let text): return words(text)
      case .emphasis(let inner): return [typed("Emph", .array(inlines(inner)))]
      case .strong(let inner): return [typed("Strong", .array(inlines(inner)))]
      case .code(let code): return [typed("Code", .array([attributes, .string(code)]))]
      case .link(let inner, let destination):
        return [
          typed("Link", .array([attributes, .array(inlines(inner)), .array([.string(destination), ""])]))
        ]
      case .lineBreak: return [typed("LineBreak")]
      case .number(let number):
        let note = number.note.map { [typed("Note", .array([paragraph([.text(notes[$0 - 1])])]))] } ?? []
        return words(number.text.description) + note
      }
    }
  }

  /// Words with the plain spaces between them as pandoc wants them; fixed spaces stay within a word.
  private func words(_ text: String) -> [JSONText] {
    var result: [JSONText] = []
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(typed("Space")) }
      if !word.isEmpty { result.append(typed("Str", .string(String(word)))) }
    }
    return result
  }

  private let attributes = JSONText.array(["", .array([]), .array([])])

  private func typed(_ type: String, _ content: JSONText? = nil) -> JSONText {
    .object([("t", .string(type))] + (content.map { [("c", $0)] } ?? []))
  }
}

extension Table.Cell {
  /// The place of its footnote.
  var note: Int? {
    guard case .number(let number) = self else { return nil }
    return number.note
  }
}
