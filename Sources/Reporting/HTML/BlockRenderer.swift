// SPDX-License-Identifier: Apache-2.0

import Base

/// Writes blocks of a chapter as HTML.
struct BlockRenderer {
  let language: Language
  let links: SiteLinks
  /// What distinguishes the identifiers of this chapter from those of others on the same page.
  let scope: String

  func blocks(_ blocks: [Block], _ html: inout Markup) {
    for block in blocks {
      self.block(block, &html)
      html.newline()
    }
  }

  private func block(_ block: Block, _ html: inout Markup) {
    switch block {
    case .heading(let level, let anchor, let content):
      html.element(.heading(level), .id(anchor)) { inlines(content, &$0) }
    case .paragraph(let content): html.element(.p) { inlines(content, &$0) }
    case .list(let ordered, let items):
      html.element(ordered ? .ol : .ul) { html in
        for item in items { html.element(.li) { self.item(item, &$0) } }
      }
    case .quote(let content): html.element(.blockquote) { blocks(content, &$0) }
    case .table(let table): self.table(table, &html)
    case .chart(let chart): drawing(chart, &html)
    case .map(let map): drawing(map, &html)
    case .rule: html.element(.hr)
    }
  }

  /// An item of a single paragraph is written without it, as in a tight list.
  private func item(_ content: [Block], _ html: inout Markup) {
    guard content.count == 1, case .paragraph(let words) = content[0] else { return blocks(content, &html) }
    inlines(words, &html)
  }

  func inlines(_ content: [Inline], _ html: inout Markup) {
    for inline in content {
      switch inline {
      case .text(let text): html.text(text)
      case .emphasis(let inner): html.element(.em) { inlines(inner, &$0) }
      case .strong(let inner): html.element(.strong) { inlines(inner, &$0) }
      case .code(let code): html.element(.code, text: code)
      case .link(let inner, let destination): html.element(.a, .href(destination)) { inlines(inner, &$0) }
      case .lineBreak: html.element(.br)
      case .number(let number):
        self.number(number, &html)
        if let note = number.note { mark(note, &html) }
      }
    }
  }

  /// A printed number; a figure's leads to its page.
  func number(_ number: PrintedNumber, _ html: inout Markup) {
    guard let figure = number.figure else {
      html.element(.span, .class("number"), text: number.text.description)
      return
    }
    html.element(
      .a, .class("figure"), .href(links.href(.figure(figure.key))),
      .title(Catalogue.figureTitle(figure)(language)), text: number.text.description)
  }

  /// The mark that leads to a note of the chapter.
  private func mark(_ note: Int, _ html: inout Markup) {
    html.element(.sup) { html in
      html.element(
        .a, .href("#\(scope)-note-\(note)"), .ariaLabel(Catalogue.noteLabel(note)(language)),
        text: String(note))
    }
  }

  /// The notes of a chapter's sentences.
  func notes(_ notes: [String], _ html: inout Markup) {
    guard !notes.isEmpty else { return }
    html.element(.section, .class("notes"), .ariaLabelledBy("\(scope)-notes")) { html in
      html.element(.h2, .id("\(scope)-notes"), text: Catalogue.notes(language))
      html.element(.ol) { html in
        for (index, note) in notes.enumerated() {
          html.element(.li, .id("\(scope)-note-\(index + 1)"), text: note)
        }
      }
    }
    html.newline()
  }
}
