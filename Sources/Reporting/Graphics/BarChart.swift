// SPDX-License-Identifier: Apache-2.0

import Base

/// Horizontal bars: one a category, or one a category and series, each with its value at its end.
struct BarChart: ChartBody {
  private let chart: Chart
  private let ticks: TickPrinter
  private let labels: [[String]]
  private let labelWidth: Double
  private let scale: Scale
  private let legend: ChartLegend
  private let rows: [(top: Double, height: Double)]

  private static let metrics = TextMetrics(size: 13)
  private static let barHeight = 17.0
  private static let lineHeight = 15.0
  private static let widestLabel = 250.0

  init(_ chart: Chart, _ ticks: TickPrinter) {
    self.chart = chart
    self.ticks = ticks
    legend = ChartLegend(chart.series.map(\.label))
    labels = chart.categories.map { BarChart.metrics.wrapped($0, to: BarChart.widestLabel, lines: 3) }
    labelWidth = (labels.joined().map(BarChart.metrics.width).max() ?? 0) + 10
    let points = chart.series.flatMap(\.points).compactMap(\.self)
    let texts = points.map { BarChart.metrics.width($0.text) } + [BarChart.metrics.width(ticks.absent)]
    let valueWidth = (texts.max() ?? 0) + 10
    let hasNegative = points.contains { $0.value.isNegative }
    let start = labelWidth + (hasNegative ? valueWidth : 0)
    scale = Scale(of: points.map(\.value), from: start, length: ChartDrawing.width - start - valueWidth)
    var rows: [(Double, Double)] = []
    var top = 0.0
    for label in labels {
      let bars = Double(max(1, chart.series.count)) * BarChart.barHeight
      let height = max(bars, Double(label.count) * BarChart.lineHeight)
      rows.append((top, height))
      top += height + 9
    }
    self.rows = rows
  }

  private var plotHeight: Double { (rows.last.map { $0.top + $0.height } ?? 0) + 4 }

  var height: Double { legend.height + plotHeight + 22 }

  func draw(at top: Double, _ svg: inout Markup) {
    legend.draw(at: top, &svg)
    let plot = top + legend.height
    grid(plot, &svg)
    for (index, row) in rows.enumerated() {
      label(index, row, plot, &svg)
      for (series, line) in chart.series.enumerated() {
        let offset = (row.height - Double(chart.series.count) * BarChart.barHeight) / 2
        bar(
          line.points[index], series, y: plot + row.top + offset + Double(series) * BarChart.barHeight, &svg)
      }
    }
    let zero = scale.position(.zero)
    svg.line(x1: zero, y1: plot, x2: zero, y2: plot + plotHeight, class: "axis")
  }

  private func grid(_ plot: Double, _ svg: inout Markup) {
    var end = -Double.infinity
    let metrics = TextMetrics(size: 11)
    for (tick, text) in zip(scale.ticks, ticks.texts(scale.ticks)) {
      let x = scale.position(tick)
      svg.line(x1: x, y1: plot, x2: x, y2: plot + plotHeight, class: "grid")
      let half = metrics.width(text) / 2
      // A tick whose text would touch the one before, or leave the drawing, goes without.
      guard x - half > end + 6, x + half <= ChartDrawing.width else { continue }
      svg.label(text, x: x, y: plot + plotHeight + 15, class: "small middle")
      end = x + half
    }
  }

  private func label(_ index: Int, _ row: (top: Double, height: Double), _ plot: Double, _ svg: inout Markup)
  {
    let lines = labels[index]
    let first = plot + row.top + (row.height - Double(lines.count) * BarChart.lineHeight) / 2 + 12
    for (number, line) in lines.enumerated() {
      let isCut = line.hasSuffix("…") && !chart.categories[index].hasSuffix("…")
      svg.label(
        line, x: labelWidth - 10, y: first + Double(number) * BarChart.lineHeight, class: "end",
        whole: isCut ? chart.categories[index] : nil)
    }
  }

  private func bar(_ point: Chart.Point?, _ series: Int, y: Double, _ svg: inout Markup) {
    let zero = scale.position(.zero)
    let baseline = y + 13
    guard let point else {
      svg.label(ticks.absent, x: zero + 6, y: baseline, class: "small")
      return
    }
    let end = scale.position(point.value)
    svg.rectangle(
      x: min(zero, end), y: y + 1, width: abs(end - zero), height: BarChart.barHeight - 2,
      class: "s\(series % 4 + 1)")
    if point.value.isNegative {
      svg.label(point.text, x: end - 5, y: baseline, class: "end halo")
    } else {
      svg.label(point.text, x: end + 5, y: baseline, class: "halo")
    }
  }
}
