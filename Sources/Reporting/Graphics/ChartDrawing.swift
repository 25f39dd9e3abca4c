// SPDX-License-Identifier: Apache-2.0

import Base

/// A chart as SVG.
struct ChartDrawing: Drawing {
  let chart: Chart
  let language: Language
  private let body: any ChartBody

  init(_ chart: Chart, language: Language) {
    self.chart = chart
    self.language = language
    let ticks = TickPrinter(unit: Unit(name: chart.unit), printer: NumberPrinter(language: language))
    body =
      switch chart.kind {
      case .bar: BarChart(chart, ticks)
      case .column: ColumnChart(chart, ticks)
      case .line: LineChart(chart, ticks)
      }
  }

  var title: String { chart.title }
  var summary: String { chart.summary(in: language) }
  var width: Double { ChartDrawing.width }
  var height: Double { top + body.height }

  func draw(_ svg: inout Markup) {
    if !unitLine.isEmpty { svg.label(unitLine, x: 0, y: 12, class: "small") }
    body.draw(at: top, &svg)
  }

  /// "En agents": said above the drawing where the numbers do not say it.
  private var unitLine: String {
    Unit(name: chart.unit).isSymbol ? "" : Catalogue.inUnit(chart.unit)(language)
  }

  static let width = 720.0
  private var top: Double { unitLine.isEmpty ? 2 : 22 }
}

/// A kind of chart.
protocol ChartBody {
  var height: Double { get }
  func draw(at top: Double, _ svg: inout Markup)
}

/// Prints the ticks of an axis.
struct TickPrinter {
  let unit: Unit
  let printer: NumberPrinter

  /// All ticks of an axis, with the decimals that the finest of them needs.
  func texts(_ ticks: [Number]) -> [String] {
    let decimals = ticks.map(\.decimals).max() ?? 0
    return ticks.map { printer.text($0, unit, decimals: decimals).description }
  }

  var absent: String { Catalogue.notAvailable(printer.language) }
}
