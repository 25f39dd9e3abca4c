// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads `{table …}`, `{matrix …}`, `{chart …}`, `{map …}` and `{records …}`.
struct DirectiveReader {
  let context: ChapterContext

  enum Kind: String, CaseIterable { case table, matrix, chart, map, records }

  /// The directive that a snippet begins with the word of; nil where it is a placeholder.
  static func kind(of snippet: Snippet) -> Kind? {
    let word = snippet.firstWord.word
    return Kind(rawValue: word.hasSuffix("|") ? String(word.dropLast()) : word)
  }

  func read(_ snippet: Snippet, _ kind: Kind) -> Directive? {
    let parts = Snippet(snippet.trimmed.text.dropFirst(kind.rawValue.count)).split(at: "|")
    guard let options = DirectiveOptions(parts.dropFirst(), of: kind, context) else { return nil }
    let subject = parts[0]
    let content: Directive.Content? =
      switch kind {
      case .table: table(subject, options)
      case .matrix: .matrix(columns: options.matrixColumns, rows: options.rows)
      case .chart: chart(subject, options)
      case .map: map(subject, options)
      case .records: records(subject, options)
      }
    return content.map {
      Directive(content: $0, title: options.title, note: options.note, position: snippet.position)
    }
  }

  private func table(_ subject: Snippet, _ options: DirectiveOptions) -> Directive.Content? {
    let (names, by) = subject.split(atWord: "by").map { ($0.before, Optional($0.after)) } ?? (subject, nil)
    guard let items = items(names) else { return nil }
    var breakdowns: [Figure.Breakdown] = []
    for name in by?.split(at: ",") ?? [] {
      guard let breakdown = breakdown(name, of: items) else { return nil }
      breakdowns.append(breakdown)
    }
    if breakdowns.count > 2 {
      context.fail(
        subject,
        Catalogue.expectedInDirective(
          "une ou deux ventilations", "one or two breakdowns", found: by?.string ?? ""))
      return nil
    }
    return .table(
      Directive.Table(
        items: items.map(\.item), by: breakdowns, periods: options.periods, total: options.total,
        hasTotal: options.hasTotal, hasShare: options.hasShare, hasChange: options.hasChange))
  }

  private func chart(_ subject: Snippet, _ options: DirectiveOptions) -> Directive.Content? {
    let (names, by) = subject.split(atWord: "by").map { ($0.before, Optional($0.after)) } ?? (subject, nil)
    guard let items = items(names) else { return nil }
    let units = items.map(\.figure.unit).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard units.count == 1 else {
      context.fail(subject, Catalogue.mixedUnits(units))
      return nil
    }
    var axis = Directive.Chart.Axis.figures
    if let by {
      let words = by.words
      if words.count == 3, words[0].string == "year", let first = Int(words[1].string),
        let last = Int(words[2].string),
        first < last
      {
        axis = .years(first, last)
      } else {
        guard let breakdown = breakdown(by, of: items) else { return nil }
        axis = .breakdown(breakdown)
      }
    }
    return .chart(
      Directive.Chart(
        items: items.map(\.item), axis: axis, style: options.style,
        period: options.periods.last ?? .year(offset: 0)))
  }

  private func map(_ subject: Snippet, _ options: DirectiveOptions) -> Directive.Content? {
    guard let (name, by) = subject.split(atWord: "by"), by.string == "commune" else {
      context.fail(
        subject,
        Catalogue.expectedInDirective(
          "«\u{A0}chiffre by commune\u{A0}»", "“figure by commune”", found: subject.string))
      return nil
    }
    guard let items = items(name), let item = items.first, breakdown(by, of: items) != nil else { return nil }
    return .map(item.figure.key, options.periods.last ?? .year(offset: 0))
  }

  private func records(_ subject: Snippet, _ options: DirectiveOptions) -> Directive.Content? {
    guard let register = context.model.register(subject.string) else {
      let suggestion = Suggestion.closest(to: subject.string, among: context.model.names)
      context.fail(subject, Catalogue.unknownRegister(subject.string, suggestion))
      return nil
    }
    if !register.isPublic { context.fail(subject, Catalogue.registerNotPublic(register.name)) }
    for snippet in options.fields where register.field(snippet.string) == nil {
      let suggestion = Suggestion.closest(to: snippet.string, among: register.fields.map(\.name))
      context.fail(snippet, Catalogue.unknownField(snippet.string, in: register.name, suggestion))
    }
    return .records(
      Directive.Records(
        register: register.name,
        columns: options.columns.isEmpty ? register.fields.map(\.name) : options.columns.map(\.string),
        sort: options.sort?.string, total: options.totalField?.string))
  }

  /// The figures of a list, each with the name that it is given there.
  private func items(_ snippet: Snippet) -> [(figure: Figure, item: Directive.Item)]? {
    var items: [(Figure, Directive.Item)] = []
    for part in snippet.split(at: ",") {
      guard let item = DirectiveOptions.item(part, context) else { return nil }
      items.append(item)
    }
    return items
  }

  private func breakdown(_ snippet: Snippet, of items: [(figure: Figure, item: Directive.Item)]) -> Figure
    .Breakdown?
  {
    var found: Figure.Breakdown?
    for (figure, _) in items {
      guard let breakdown = figure.breakdown(named: snippet.string) else {
        let known = figure.breakdowns.map(\.name)
        context.fail(snippet, Catalogue.noBreakdown(figure.key.description, snippet.string, known))
        return nil
      }
      found = breakdown
    }
    return found
  }
}

extension Figure {
  /// The breakdown of a name: one that is declared, or the months and quarters of what has declared values.
  public func breakdown(named name: String) -> Breakdown? {
    if let declared = breakdowns.first(where: { $0.name == name }) { return declared }
    guard case .declared = definition else { return nil }
    return name == "month" ? .month : name == "quarter" ? .quarter : nil
  }
}
