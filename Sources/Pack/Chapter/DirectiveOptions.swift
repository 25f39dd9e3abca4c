// SPDX-License-Identifier: Apache-2.0

import Base

/// What follows the `|` of a directive.
struct DirectiveOptions {
  var title: String?
  var note: String?
  var periods: [PeriodReference] = []
  var total: Directive.Item?
  /// For `records`: the field whose sum is the last row.
  var totalField: Snippet?
  var hasTotal = false
  var hasShare = false
  var hasChange = false
  var style: Directive.Chart.Style?
  var columns: [Snippet] = []
  var sort: Snippet?
  var matrixColumns: [String] = []
  var rows: [(label: String, figures: [FigureKey?])] = []

  /// The fields that `records` names.
  var fields: [Snippet] { columns + [sort, totalField].compactMap { $0 } }

  private static let known: [DirectiveReader.Kind: [String]] = [
    .table: ["title", "note", "periods", "total", "share", "change"],
    .matrix: ["title", "note", "columns", "row"],
    .chart: ["title", "note", "periods", "as"],
    .map: ["title", "note", "periods"],
    .records: ["title", "note", "columns", "sort", "total"],
  ]

  /// Nil, and reported, where an option is unknown or ill-formed.
  init?(_ parts: some Sequence<Snippet>, of kind: DirectiveReader.Kind, _ context: ChapterContext) {
    let known = Self.known[kind] ?? []
    for part in parts {
      let (name, argument) = part.firstWord
      guard known.contains(name) else {
        let suggestion = Suggestion.closest(to: name, among: known)
        context.fail(part, Catalogue.unknownOption(name, of: kind.rawValue, suggestion))
        return nil
      }
      guard read(name, argument, part, kind, context) else { return nil }
    }
  }

  private mutating func read(
    _ name: String, _ argument: Snippet, _ part: Snippet, _ kind: DirectiveReader.Kind,
    _ context: ChapterContext
  ) -> Bool {
    switch name {
    case "title", "note":
      guard let text = argument.quotedText else {
        context.fail(
          argument,
          Catalogue.expectedInDirective(
            "texte entre guillemets droits", "a text between quotes", found: argument.string))
        return false
      }
      if name == "title" { title = text } else { note = text }
    case "periods":
      for word in argument.words {
        guard let period = context.period(word) else { return false }
        periods.append(period)
      }
    case "total":
      hasTotal = true
      if kind == .records { totalField = argument }
      guard kind == .table, !argument.isEmpty else { return true }
      guard let item = Self.item(argument, context) else { return false }
      total = item.item
    case "share": hasShare = true
    case "change": hasChange = true
    case "as":
      guard let style = Directive.Chart.Style(rawValue: argument.string) else {
        let all = Directive.Chart.Style.allCases.map(\.rawValue)
        context.fail(argument, Catalogue.expectedOneOf(all, found: argument.string, nil))
        return false
      }
      self.style = style
    case "columns":
      columns = argument.split(at: ",")
      matrixColumns = columns.map { $0.quotedText ?? $0.string }
    case "sort": sort = argument
    default: return row(argument, part, context)
    }
    return true
  }

  /// `"Domicile": a, b`; `-` stands for an empty cell.
  private mutating func row(_ argument: Snippet, _ part: Snippet, _ context: ChapterContext) -> Bool {
    let halves = argument.split(at: ":")
    guard halves.count == 2, let label = halves[0].quotedText else {
      context.fail(
        part,
        Catalogue.expectedInDirective(
          "row \"libellé\": chiffre, chiffre", "row \"label\": figure, figure", found: part.string))
      return false
    }
    var figures: [FigureKey?] = []
    for cell in halves[1].split(at: ",") {
      if cell.string == "-" || cell.string == "—" {
        figures.append(nil)
        continue
      }
      guard let figure = context.figure(cell) else { return false }
      figures.append(figure.key)
    }
    guard figures.count == matrixColumns.count else {
      context.fail(part, Catalogue.csvCells(expected: matrixColumns.count, found: figures.count))
      return false
    }
    rows.append((label, figures))
    return true
  }

  /// `key` or `key as "name"`.
  static func item(_ snippet: Snippet, _ context: ChapterContext) -> (figure: Figure, item: Directive.Item)? {
    let (name, label) = snippet.split(atWord: "as").map { ($0.before, Optional($0.after)) } ?? (snippet, nil)
    guard let figure = context.figure(name) else { return nil }
    if let label, label.quotedText == nil {
      context.fail(
        label,
        Catalogue.expectedInDirective(
          "texte entre guillemets droits", "a text between quotes", found: label.string))
      return nil
    }
    return (figure, Directive.Item(figure: figure.key, label: label?.quotedText))
  }
}
