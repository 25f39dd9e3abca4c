// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

/// Writes a document as Typst source, with its drawings as SVG files beside it.
struct TypstWriter {
  private let document: Document
  var out = TypstText()
  /// Files that the source names, by name.
  private(set) var drawings: [(name: String, svg: String)] = []
  /// The chapter being written, which makes names of notes and drawings unique.
  private var scope = ""
  private var notes: [String] = []
  private var writtenNotes: Set<Int> = []

  var language: Language { document.language }

  init(_ document: Document) { self.document = document }

  /// The whole source.
  mutating func write() {
    out.code(TypstTemplate.source)
    out.code("\n#show: report.with(title: ")
    out.literal(document.title)
    out.code(", body: ")
    out.literal(document.body)
    out.code(", period: ")
    out.literal(document.year.formatted(in: language))
    out.code(", language: ")
    out.literal(language.rawValue)
    out.code(", contents: ")
    out.literal(Catalogue.contents(language))
    out.code(")\n\n")
    for part in document.parts {
      for (index, chapter) in part.chapters.enumerated() {
        write(chapter, part: part.label, opens: index == 0)
      }
    }
    annex()
  }

  private mutating func write(_ chapter: DocumentChapter, part: String?, opens: Bool) {
    scope = chapter.service
    notes = chapter.notes
    writtenNotes = []
    begin(chapter.title, part: part, opens: opens)
    blocks(chapter.blocks, under: part == nil ? 1 : 2)
  }

  private mutating func begin(_ title: String, part: String?, opens: Bool) {
    out.code("\n#chapter(level: ")
    out.code(part == nil ? 1 : 2)
    out.code(", part: ")
    out.literal(part ?? "")
    if part != nil, opens { out.code(", opens: true") }
    out.code(", ")
    out.literal(title)
    out.code(")\n")
  }

  /// `level`: of the chapter's title in the outline of the file.
  mutating func blocks(_ blocks: [Block], under level: Int) {
    for block in blocks { self.block(block, under: level) }
  }

  private mutating func block(_ block: Block, under level: Int) {
    switch block {
    case .heading(let own, _, let content):
      out.code("\n#[#heading(level: ")
      out.code(own - 1 + level)
      out.code(")[")
      inlines(content)
      out.code(own == 2 ? "] <section>]\n" : "] <subsection>]\n")
    case .paragraph(let content):
      out.code("\n#par[")
      inlines(content)
      out.code("]\n")
    case .list(let ordered, let items):
      out.code(ordered ? "\n#enum(" : "\n#list(")
      for item in items {
        out.code("[")
        blocks(item, under: level)
        out.code("], ")
      }
      out.code(")\n")
    case .quote(let content):
      out.code("\n#quote(block: true)[")
      blocks(content, under: level)
      out.code("]\n")
    case .table(let table): self.table(table)
    case .chart(let chart):
      drawing(ChartDrawing(chart, language: language), chart.number, note: chart.note, source: chart.source)
    case .map(let map):
      drawing(MapDrawing(map, language: language), map.number, note: map.note, source: map.source)
    case .rule: out.code("\n#line(length: 100%, stroke: 0.5pt + rule-colour)\n")
    }
  }

  mutating func inlines(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text): out.text(text)
      case .emphasis(let inner): wrapped("#emph[", inner)
      case .strong(let inner): wrapped("#strong[", inner)
      case .code(let code):
        out.code("#raw(")
        out.literal(code)
        out.code(");")
      case .link(let inner, let destination):
        guard destination.hasPrefix("http") || destination.hasPrefix("mailto:") else {
          inlines(inner)
          continue
        }
        out.code("#link(")
        out.literal(destination)
        wrapped(")[", inner)
      case .lineBreak: out.code("#linebreak();")
      case .number(let number):
        out.text(number.text.description)
        if let note = number.note { footnote(note) }
      }
    }
  }

  private mutating func wrapped(_ open: StaticString, _ content: [Inline]) {
    out.code(open)
    inlines(content)
    out.code("];")
  }

  /// A note is written at its first mark; later marks refer to it.
  private mutating func footnote(_ note: Int) {
    let name = "note-\(scope)-\(note)"
    if writtenNotes.insert(note).inserted {
      out.code("#[#footnote[")
      out.text(notes[note - 1])
      out.code("] #label(")
      out.literal(name)
      out.code(")];")
    } else {
      out.code("#footnote(label(")
      out.literal(name)
      out.code("));")
    }
  }

  private mutating func drawing(_ drawing: some Drawing, _ number: Int, note: String?, source: String?) {
    let name = "\(scope)-\(number).svg"
    drawings.append((name, drawing.file))
    out.code("\n#drawing(")
    out.literal(name)
    out.code(", alt: ")
    out.literal("\(drawing.title). \(drawing.summary)")
    out.code(", title: ")
    out.literal(drawing.title)
    remarks([note, source].compactMap(\.self))
    out.code(")\n")
  }

  /// The argument that holds the lines under a table or drawing.
  mutating func remarks(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    out.code(", remarks: {")
    for line in lines {
      out.code("remark(")
      out.literal(line)
      out.code(");")
    }
    out.code("}")
  }

  /// What the report states wrongly about its own figures.
  private mutating func annex() {
    let groups = Dictionary(grouping: document.claims, by: ClaimGroup.init)
    let listed = [ClaimGroup.broken, .accepted].compactMap { group in groups[group].map { (group, $0) } }
    guard !listed.isEmpty else { return }
    begin(Catalogue.annex(language), part: nil, opens: false)
    out.code("\n#par[")
    out.text(Catalogue.checksLead(language))
    out.code("]\n")
    for (group, claims) in listed {
      let title = "\(group.label(language)) (\(claims.count))"
      block(.heading(level: 2, anchor: group.rawValue, [.text(title)]), under: 1)
      block(.list(ordered: false, claims.map { [.paragraph(sentence($0))] }), under: 1)
    }
  }

  private func sentence(_ judged: JudgedClaim) -> [Inline] {
    var words = [document.chapter(judged.claim.key.service)?.title].compactMap(\.self).map { $0 + "." }
    if let arithmetic = judged.arithmetic { words.append(arithmetic(language) + ".") }
    if let remark = judged.verdict.reason { words.append(Catalogue.likelySlip(remark)(language)) }
    if let accepted = judged.claim.accepted { words.append(Typographer.set(accepted, in: language)) }
    return [.text(words.joined(separator: " "))]
  }
}
