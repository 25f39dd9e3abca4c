// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reporting

struct DocumentTests {
  @Test func everyPlaceholderWithoutValueIsReportedAtItsPlace() throws {
    let report = try SampleReport(
      "Il y a {oubli} demandes.\n\nEt {demandes}, puis {oubli | change} et {oubli @2019}.\n")
    let found = #expect(throws: Diagnostics.self) { try report.builder.document() }
    let places = try #require(found).all.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
    #expect(places == ["1:9", "3:22", "3:42"])
    #expect(try #require(found).all.allSatisfy { $0.file?.hasSuffix("services/dap/chapter.md") ?? false })
  }

  @Test func headingsHaveUniqueAnchors() throws {
    let chapter = try SampleReport("## L'été\n\na\n\n## L'été\n\n### Œuvres & 2023\n").builder.chapter("dap")
    #expect(chapter?.sections.map(\.anchor) == ["l-ete", "l-ete-2"])
    #expect(chapter?.sections.map(\.title) == ["L’été", "L’été"])
    guard case .heading(3, let anchor, _)? = chapter?.blocks.last else { return #expect(Bool(false)) }
    #expect(anchor == "oeuvres-2023")
  }

  @Test func aComputedValueIsShownWithANoteOnThePublishedOne() throws {
    let chapter = try #require(
      try SampleReport("Vendus : {ventes} biens, et {ventes} encore.").builder.chapter("dap"))
    #expect(
      chapter.notes == [
        "Valeur publiée\u{A0}: 5 (écart\u{A0}: −1). Une vente imprimée n’a pas eu lieu."
      ])
    guard case .paragraph(let content)? = chapter.blocks.first else { return #expect(Bool(false)) }
    #expect(content.plainText == "Vendus\u{A0}: 4\u{A0}biens, et 4\u{A0}encore.")
    let marks = content.compactMap { inline -> Int? in
      guard case .number(let number) = inline else { return nil }
      return number.note
    }
    #expect(marks == [1, 1])
  }

  @Test func mentionsTellTheSectionOnce() throws {
    let chapter = try SampleReport("{demandes} et {demandes}\n\n## Suite\n\n{demandes}\n").builder.chapter(
      "dap")
    #expect(chapter?.mentions.map { $0.section?.anchor } == [nil, "suite"])
  }

  @Test func chaptersAreGroupedByPole() throws {
    let document = try SampleReport("Texte.").builder.document()
    #expect(document.parts.map(\.label) == ["Pôle ressources"])
    #expect(document.chapters.map(\.short) == ["DAP"])
    #expect(document.body == "Département d’essai")
  }

  @Test func proseKeepsItsStructure() throws {
    let blocks = try SampleReport(
      "- un *deux*\n- **trois**\n\n1. quatre\n\n> cité\n\n---\n\n[lien](https://exemple.fr) `code`\n"
    ).blocks()
    #expect(blocks.map(Outline.text) == ["• un deux / • trois", "1. quatre", "> cité", "—", "lien code"])
  }
}

/// A block in one line, for comparisons.
enum Outline {
  static func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, _, let content): String(repeating: "#", count: level) + " " + content.plainText
    case .paragraph(let content): content.plainText
    case .list(let ordered, let items):
      items.enumerated().map { (ordered ? "\($0 + 1). " : "• ") + $1.map(text).joined() }.joined(
        separator: " / ")
    case .quote(let blocks): "> " + blocks.map(text).joined()
    case .table(let table): lines(table).joined(separator: " / ")
    case .chart(let chart): chart.title
    case .map(let map): map.title
    case .rule: "—"
    }
  }

  /// A table as lines of cells; notes are marked as printed, absent cells as "?".
  static func lines(_ table: Table) -> [String] {
    let head = ([table.corner] + table.columns.map(\.head)).joined(separator: " | ")
    return [head]
      + table.rows.map { row in
        ([(row.isTotal ? "=" : "") + row.header.plainText] + row.cells.map(cell)).joined(separator: " | ")
      }
  }

  private static func cell(_ cell: Table.Cell) -> String {
    let mark = cell.note.map(Table.mark) ?? ""
    switch cell {
    case .text(let content): return content.plainText + mark
    case .number(let number): return number.text.description + mark
    case .absent: return "?"
    case .empty: return ""
    }
  }
}
