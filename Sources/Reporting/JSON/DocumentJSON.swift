// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// A document as JSON: the same tree, with exact values beside the printed ones.
struct DocumentJSON {
  let document: Document

  var value: JSONText {
    .object([
      ("body", .string(document.body)), ("title", .string(document.title)),
      ("language", .string(document.language.rawValue)), ("period", .string(document.year.notation)),
      ("source", .optional(document.source)),
      ("parts", .array(document.parts.map(part))),
      ("claims", .array(document.claims.map(claim))),
    ])
  }

  private func part(_ part: Document.Part) -> JSONText {
    .object([("label", .optional(part.label)), ("chapters", .array(part.chapters.map(chapter)))])
  }

  private func chapter(_ chapter: DocumentChapter) -> JSONText {
    .object([
      ("service", .string(chapter.service)), ("title", .string(chapter.title)),
      ("short", .optional(chapter.short)),
      ("blocks", .array(chapter.blocks.map(block))), ("notes", .array(chapter.notes.map(JSONText.string))),
    ])
  }

  private func claim(_ judged: JudgedClaim) -> JSONText {
    .object([
      ("key", .string(judged.claim.key.description)), ("period", .string(judged.claim.period.notation)),
      ("verdict", .string(judged.verdict.name)),
      ("arithmetic", .optional(judged.arithmetic?(document.language))),
      ("reason", .optional(judged.verdict.reason?(document.language))),
      ("accepted", .optional(judged.claim.accepted)),
      ("line", judged.claim.line.map(JSONText.integer) ?? .null),
      ("figures", .array(judged.figures.map { .string($0.description) })),
    ])
  }

  private func block(_ block: Block) -> JSONText {
    switch block {
    case .heading(let level, let anchor, let content):
      typed(
        "heading", [("level", .integer(level)), ("anchor", .string(anchor)), ("content", inlines(content))])
    case .paragraph(let content): typed("paragraph", [("content", inlines(content))])
    case .list(let ordered, let items):
      typed(
        "list", [("ordered", .boolean(ordered)), ("items", .array(items.map { .array($0.map(self.block)) }))])
    case .quote(let content): typed("quote", [("blocks", .array(content.map(self.block)))])
    case .table(let table): self.table(table)
    case .chart(let chart): self.chart(chart)
    case .map(let map): self.map(map)
    case .rule: typed("rule", [])
    }
  }

  private func typed(_ type: String, _ entries: [(String, JSONText)]) -> JSONText {
    .object([("type", .string(type))] + entries)
  }

  private func inlines(_ content: [Inline]) -> JSONText { .array(content.map(inline)) }

  private func inline(_ inline: Inline) -> JSONText {
    switch inline {
    case .text(let text): .string(text)
    case .emphasis(let inner): typed("emphasis", [("content", inlines(inner))])
    case .strong(let inner): typed("strong", [("content", inlines(inner))])
    case .code(let code): typed("code", [("text", .string(code))])
    case .link(let inner, let destination):
      typed("link", [("content", inlines(inner)), ("destination", .string(destination))])
    case .lineBreak: typed("break", [])
    case .number(let number): self.number(number)
    }
  }

  private func number(_ number: PrintedNumber) -> JSONText {
    var entries: [(String, JSONText)] = [
      ("text", .string(number.text.description)), ("value", .number(number.value)),
    ]
    if let figure = number.figure {
      entries += [
        ("figure", .string(figure.key.description)), ("period", .string(figure.period.notation)),
        ("qualifier", .string(figure.qualifier.rawValue)), ("computed", .boolean(figure.isComputed)),
      ]
    }
    if let note = number.note { entries.append(("note", .integer(note))) }
    return typed("number", entries)
  }

  private func table(_ table: Table) -> JSONText {
    let rows = table.rows.map { row in
      JSONText.object([
        ("header", inlines(row.header)), ("cells", .array(row.cells.map(cell))),
        ("total", .boolean(row.isTotal)),
      ])
    }
    return typed(
      "table",
      [
        ("caption", .optional(table.caption)), ("corner", .string(table.corner)),
        ("columns", .array(table.columns.map { .string($0.head) })), ("rows", .array(rows)),
        ("note", .optional(table.note)), ("footnotes", .array(table.footnotes.map(JSONText.string))),
        ("source", .optional(table.source)),
      ])
  }

  private func cell(_ cell: Table.Cell) -> JSONText {
    switch cell {
    case .text(let content): inlines(content)
    case .number(let number): self.number(number)
    case .absent(let cause): typed("absent", [("cause", .string(cause))])
    case .empty: .null
    }
  }

  private func chart(_ chart: Chart) -> JSONText {
    let series = chart.series.map { line in
      JSONText.object([("label", .string(line.label)), ("points", .array(line.points.map(point)))])
    }
    return typed(
      "chart",
      [
        ("title", .string(chart.title)), ("kind", .string(chart.kind.rawValue)),
        ("unit", .string(chart.unit)),
        ("categories", .array(chart.categories.map(JSONText.string))), ("series", .array(series)),
        ("note", .optional(chart.note)), ("source", .optional(chart.source)),
      ])
  }

  private func map(_ map: ThematicMap) -> JSONText {
    let areas = map.areas.map { area in
      JSONText.object([
        ("code", .string(area.code)), ("name", .string(area.name)), ("point", point(area.point)),
      ])
    }
    return typed(
      "map",
      [
        ("title", .string(map.title)), ("label", .string(map.label)), ("unit", .string(map.unit)),
        ("areas", .array(areas)), ("note", .optional(map.note)), ("source", .optional(map.source)),
      ])
  }

  private func point(_ point: Chart.Point?) -> JSONText {
    point.map { .object([("text", .string($0.text)), ("value", .number($0.value))]) } ?? .null
  }
}
