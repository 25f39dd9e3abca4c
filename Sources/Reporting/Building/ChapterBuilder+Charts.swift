// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// The chart; where nothing of it is known, a sentence that says so.
  mutating func chart(_ chart: Directive.Chart, _ directive: Directive) throws -> Block? {
    let figures = chart.items.compactMap { item in
      figure(item.figure, at: directive.position).map { (item, $0) }
    }
    for (_, figure) in figures { mention(figure.key) }
    guard let unit = figures.first?.1.unit else { return nil }
    let period = chart.period.period(reporting: year)
    let drawn: Drawn
    switch chart.axis {
    case .figures: drawn = try figureBars(figures, period)
    case .breakdown(let breakdown): drawn = try breakdownSeries(figures, breakdown, period)
    case .years(let first, let last): drawn = try yearSeries(figures, first, last)
    }
    guard drawn.series.contains(where: { $0.points.contains { $0 != nil } }) else {
      return unavailable(directive.title ?? figures[0].1.label, drawn.values)
    }
    return .chart(
      Chart(
        title: directive.title.map(setting.typeset) ?? setting.typeset(figures[0].1.label),
        kind: kind(chart, drawn), unit: setting.typeset(unit), categories: drawn.categories,
        series: drawn.series,
        note: directive.note.map(setting.typeset), source: source(of: drawn.values), number: nextDrawing()))
  }

  /// What a chart shows, and the values that tell where it comes from.
  private struct Drawn {
    let categories: [String]
    let series: [Chart.Series]
    let values: [FigureValue]
  }

  private func kind(_ chart: Directive.Chart, _ drawn: Drawn) -> Chart.Kind {
    switch chart.style {
    case .bar: return .bar
    case .column: return .column
    case .line: return drawn.categories.count > 1 ? .line : .column
    case nil: break
    }
    switch chart.axis {
    case .figures: return .bar
    case .years: return .column
    case .breakdown(.month), .breakdown(.quarter): return .column
    case .breakdown: return .bar
    }
  }

  private func figureBars(_ figures: [(Directive.Item, Figure)], _ period: Period) throws -> Drawn {
    let values = try figures.map { try book.value($0.1.key, for: period) }
    let points = zip(values, figures).map { value, pair in point(value, pair.1) }
    return Drawn(
      categories: figures.map { setting.typeset($0.0.label ?? $0.1.short ?? $0.1.label) },
      series: [Chart.Series(label: period.formatted(in: language), points: points)], values: values)
  }

  private func yearSeries(_ figures: [(Directive.Item, Figure)], _ first: Int, _ last: Int) throws -> Drawn {
    let years = first <= last ? Array(first...last) : []
    var values: [FigureValue] = []
    var series: [Chart.Series] = []
    for (item, figure) in figures {
      let row = try years.map { try book.value(figure.key, for: .year($0)) }
      values += row
      series.append(Chart.Series(label: label(item, figure), points: row.map { point($0, figure) }))
    }
    return Drawn(categories: years.map(String.init), series: series, values: values)
  }

  private func breakdownSeries(
    _ figures: [(Directive.Item, Figure)], _ breakdown: Figure.Breakdown, _ period: Period
  ) throws -> Drawn {
    let tables = try figures.map { try book.breakdown($0.1.key, by: [breakdown], for: period) }
    let members = tables.allRows
    let series = zip(figures, tables).map { pair, table in
      let byMember = Dictionary(
        zip(table.rows, table.cells).map { ($0, $1.first ?? nil) }, uniquingKeysWith: { first, _ in first })
      return Chart.Series(
        label: label(pair.0, pair.1), points: members.map { point(byMember[$0] ?? nil, pair.1) })
    }
    return Drawn(
      categories: members.map { setting.typeset($0.label) }, series: series, values: tables.map(\.total))
  }

  private func label(_ item: Directive.Item, _ figure: Figure) -> String {
    setting.typeset(item.label ?? figure.short ?? figure.label)
  }

  private func point(_ value: FigureValue, _ figure: Figure) -> Chart.Point? {
    value.number.map { Chart.Point(value: $0, text: printer.text($0, of: value, figure: figure).description) }
  }

  /// A computed cell of a breakdown.
  func point(_ number: Number?, _ figure: Figure) -> Chart.Point? {
    guard let number else { return nil }
    let decimals = NumberPrinter.decimals(of: number, in: figure, declaration: nil)
    return Chart.Point(
      value: number, text: printer.text(number, Unit(name: figure.unit), decimals: decimals).description)
  }
}
