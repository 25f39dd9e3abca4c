// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// Resolves one chapter, and collects what is wrong with it instead of stopping at the first mistake.
struct ChapterBuilder {
  let chapter: Chapter
  let setting: DocumentBuilder
  let printer: NumberPrinter
  var typographer: Typographer
  private(set) var notes: [String] = []
  private(set) var mentions: [DocumentChapter.Mention] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var mentioned: Set<DocumentChapter.Mention> = []
  private var anchors: Anchors = Anchors()
  private var section: DocumentChapter.Section?
  private var drawings = 0

  var book: FigureBook { setting.book }
  var pack: Pack { setting.book.pack }
  var language: Language { setting.language }
  var year: Period { setting.year }

  init(_ chapter: Chapter, in setting: DocumentBuilder) {
    self.chapter = chapter
    self.setting = setting
    printer = NumberPrinter(language: setting.language)
    typographer = Typographer(setting.book.pack.header.language)
  }

  mutating func blocks(_ blocks: [Chapter.Block]) throws -> [Block] {
    var result: [Block] = []
    for block in blocks {
      guard let built = try self.block(block) else { continue }
      result.append(built)
    }
    return result
  }

  private mutating func block(_ block: Chapter.Block) throws -> Block? {
    switch block {
    case .heading(let level, let content, _):
      let heading = try sentence(content)
      let title = heading.plainText
      let anchor = anchors.anchor(for: title)
      section = DocumentChapter.Section(anchor: anchor, title: title)
      return .heading(level: level, anchor: anchor, heading)
    case .paragraph(let content): return .paragraph(try sentence(content))
    case .list(let ordered, let items):
      var built: [[Block]] = []
      for item in items { built.append(try blocks(item)) }
      return .list(ordered: ordered, built)
    case .quote(let content): return .quote(try blocks(content))
    case .table(let rows): return try typedTable(rows).map(Block.table)
    case .directive(let directive): return try self.directive(directive)
    case .rule: return .rule
    }
  }

  private mutating func directive(_ directive: Directive) throws -> Block? {
    switch directive.content {
    case .table(let table) where table.by.isEmpty: return .table(try figureTable(table, directive))
    case .table(let table):
      let built = try breakdownTable(table, directive)
      guard built.rows.allSatisfy(\.isTotal) else { return .table(built) }
      let values = try table.items.map { try book.value($0.figure, for: year) }
      return unavailable(directive.title ?? pack.figure(table.items[0].figure)?.label ?? "", values)
    case .matrix(let columns, let rows): return .table(try matrix(columns, rows, directive))
    case .chart(let chart): return try self.chart(chart, directive)
    case .map(let key, let period): return try map(key, period, directive)
    case .records(let records): return try recordTable(records, directive).map(Block.table)
    }
  }

  /// What stands in the place of what cannot be shown, with the reason why its first value is absent.
  func unavailable(_ title: String, _ values: [FigureValue]) -> Block {
    let cause = values.lazy.compactMap(\.absence).first
    return .paragraph([
      .emphasis([.text(Catalogue.notAvailable(setting.typeset(title), because: cause)(language))])
    ])
  }

  /// The next number of a chart or map in the chapter.
  mutating func nextDrawing() -> Int {
    drawings += 1
    return drawings
  }

  mutating func report(_ position: Position, _ message: Message) {
    diagnostics.append(Diagnostic(file: chapter.file, position: position, message))
  }

  /// Remembers that a figure is printed in the present section.
  mutating func mention(_ key: FigureKey) {
    let mention = DocumentChapter.Mention(figure: key, section: section)
    if mentioned.insert(mention).inserted { mentions.append(mention) }
  }

  /// The place of a note of the chapter, from 1.
  mutating func note(_ text: String) -> Int {
    if let known = notes.firstIndex(of: text) { return known + 1 }
    notes.append(text)
    return notes.count
  }

  /// The figure of a key, or a diagnostic that names the nearest one.
  mutating func figure(_ key: FigureKey, at position: Position) -> Figure? {
    if let figure = pack.figure(key) { return figure }
    let names = pack.figures.map(\.key.description)
    report(
      position,
      Catalogue.unknownFigure(key.description, Suggestion.closest(to: key.description, among: names)))
    return nil
  }
}

/// Makes anchors of headings: lowercase ASCII words joined by hyphens, unique within a chapter.
private struct Anchors {
  private var used: Set<String> = []

  mutating func anchor(for title: String) -> String {
    let slug = title.slug
    var candidate = slug
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = "\(slug)-\(number)"
      number += 1
    }
    return candidate
  }
}
