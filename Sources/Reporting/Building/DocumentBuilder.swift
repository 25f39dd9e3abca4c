// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// Puts a pack's chapters and the values of its figures together.
public struct DocumentBuilder: Sendable {
  /// Where the values come from.
  public let book: FigureBook
  /// The period reported.
  public let year: Period
  /// The language of numbers and of Bilan's own words; the chapters keep the pack's.
  public let language: Language
  /// The outlines that maps are drawn on, if there are any.
  public let boundaries: BoundarySet?

  /// A builder of one pack's report for a period.
  public init(book: FigureBook, year: Period, language: Language, boundaries: BoundarySet? = nil) {
    self.book = book
    self.year = year
    self.language = language
    self.boundaries = boundaries
  }

  /// The whole report. Throws `Diagnostics` with every placeholder that has no value, each with its place.
  public func document() throws -> Document {
    let pack = book.pack
    var diagnostics: [Diagnostic] = []
    var built: [String: DocumentChapter] = [:]
    for chapter in pack.chapters {
      let (result, found) = try build(chapter)
      built[chapter.service] = result
      diagnostics += found
    }
    guard diagnostics.isEmpty else { throw Diagnostics(diagnostics) }
    return Document(
      body: typeset(pack.header.name), title: typeset(pack.header.title), language: language, year: year,
      source: pack.header.source.map(typeset), parts: parts(of: built), claims: try book.judgedClaims())
  }

  /// One chapter alone; nil for a service that has none.
  public func chapter(_ service: String) throws -> DocumentChapter? {
    guard let chapter = book.pack.chapters.first(where: { $0.service == service }) else { return nil }
    let (result, diagnostics) = try build(chapter)
    guard diagnostics.isEmpty else { throw Diagnostics(diagnostics) }
    return result
  }

  private func build(_ chapter: Chapter) throws -> (DocumentChapter, [Diagnostic]) {
    var builder = ChapterBuilder(chapter, in: self)
    let blocks = try builder.blocks(chapter.blocks)
    let place = book.pack.organisation.flattened.first { $0.unit.key == chapter.service }
    let result = DocumentChapter(
      service: chapter.service, title: typeset(place?.unit.label ?? chapter.service),
      short: place?.unit.short,
      part: place?.path.first { $0.kind == .pole }.map { typeset($0.label) }, blocks: blocks,
      notes: builder.notes, mentions: builder.mentions)
    return (result, builder.diagnostics)
  }

  /// Neighbouring chapters of one pole make a part.
  private func parts(of chapters: [String: DocumentChapter]) -> [Document.Part] {
    var parts: [(label: String?, chapters: [DocumentChapter])] = []
    for (unit, _) in book.pack.organisation.flattened {
      guard let chapter = chapters[unit.key] else { continue }
      if parts.last?.label == chapter.part, !parts.isEmpty {
        parts[parts.count - 1].chapters.append(chapter)
      } else {
        parts.append((chapter.part, [chapter]))
      }
    }
    return parts.map { Document.Part(label: $0.label, chapters: $0.chapters) }
  }

  var printer: NumberPrinter { NumberPrinter(language: language) }

  /// A label of the pack, in the typography of its language.
  func typeset(_ text: String) -> String { Typographer.set(text, in: book.pack.header.language) }
}
