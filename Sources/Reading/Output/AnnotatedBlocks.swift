// SPDX-License-Identifier: Apache-2.0

import Base
import Reporting

/// Writes the lines of a document as headings, paragraphs, items and tables.
struct AnnotatedBlocks {
  private let reading: Reading
  private let language: Language
  private let figures: [Int: [ReadFigure]]
  private let claims: [Int: [ReadClaim]]

  init(_ reading: Reading, language: Language) {
    self.reading = reading
    self.language = language
    figures = Dictionary(grouping: reading.figures, by: \.span.line)
    claims = Dictionary(grouping: reading.claims, by: \.span.line)
  }

  private enum Kind: Equatable {
    case empty
    case heading(Int)
    case item, row, paragraph
  }

  func write(_ html: inout Markup) {
    var index = 0
    var level = 1
    while index < reading.lines.count {
      let kind = kind(index)
      switch kind {
      case .empty: index += 1
      case .heading(let own):
        // No level is left out on the way down: the page's own heading is the first.
        level = min(own + 1, level + 1)
        html.element(.heading(min(level, 6))) { line(index, &$0) }
        index += 1
      case .paragraph:
        html.element(.p) { line(index, &$0) }
        index += 1
      case .item, .row:
        let end = reading.lines[index...].indices.first { self.kind($0) != kind } ?? reading.lines.count
        kind == .item ? list(index..<end, &html) : table(index..<end, &html)
        index = end
      }
      html.newline()
    }
  }

  private func kind(_ index: Int) -> Kind {
    let line = reading.lines[index]
    let text = line.drop { $0 == " " }
    if text.isEmpty { return .empty }
    if line.contains("\t") || (text.hasPrefix("|") && line.count { $0 == "|" } > 2) { return .row }
    let marks = text.prefix { $0 == "#" }.count
    if (1...6).contains(marks), text.dropFirst(marks).first == " " { return .heading(marks) }
    if text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("• ") { return .item }
    return line.allSatisfy(\.isWhitespace) ? .empty : .paragraph
  }

  private func list(_ lines: Range<Int>, _ html: inout Markup) {
    html.element(.ul) { html in
      for index in lines { html.element(.li) { line(index, &$0) } }
    }
  }

  private func table(_ lines: Range<Int>, _ html: inout Markup) {
    let label = "\(Catalogue.table(language)), \(Catalogue.Read.line(lines.lowerBound + 1)(language))"
    html.element(.div, .class("scroll"), .role("region"), .tabindex(0), .ariaLabel(label)) { html in
      html.element(.table) { html in
        for index in lines {
          let cells = annotated(index).cells
          // The rule under the head of a table with pipes.
          if cells.allSatisfy({ $0.isRule }) { continue }
          html.element(.tr) { html in
            for cell in cells {
              html.element(.td, cell.isNumeric ? .class("end") : nil) { cell.write(&$0, language) }
            }
          }
          html.newline()
        }
      }
    }
  }

  private func line(_ index: Int, _ html: inout Markup) { annotated(index).write(&html, language) }

  private func annotated(_ index: Int) -> AnnotatedLine {
    AnnotatedLine(reading.lines[index], figures: figures[index + 1] ?? [], claims: claims[index + 1] ?? [])
  }
}
