// SPDX-License-Identifier: Apache-2.0

import Base

/// Vertical bars with their values above them; several series are stacked panels, each with its own axis, so
/// that every value can be printed and none depends on colour.
struct ColumnChart: ChartBody {
  private let chart: Chart
  private let ticks: TickPrinter
  private let panels: [Panel]
  private let axis: CategoryAxis
  private let left: Double

  private struct Panel {
    let series: Chart.Series
    let scale: Scale
    let ticks: [String]
  }

  private static let metrics = TextMetrics(size: 11)
  private let plotHeight: Double
  private let titleHeight: Double

  init(_ chart: Chart, _ ticks: TickPrinter) {
    self.chart = chart
    self.ticks = ticks
    plotHeight = chart.series.count > 1 ? 105 : 190
    titleHeight = chart.series.count > 1 ? 22 : 0
    let height = plotHeight
    panels = chart.series.map { series in
      let scale = Scale(
        of: series.points.compactMap { $0?.value }, from: height, length: -(height - 16),
        wanted: chart.series.count > 1 ? 2 : 4)
      return Panel(series: series, scale: scale, ticks: ticks.texts(scale.ticks))
    }
    left = (panels.flatMap(\.ticks).map(ColumnChart.metrics.width).max() ?? 0) + 8
    axis = CategoryAxis(chart.categories, from: left, length: ChartDrawing.width - left)
  }

  private var panelHeight: Double { titleHeight + plotHeight + axis.height + 6 }

  var height: Double { Double(panels.count) * panelHeight }

  func draw(at top: Double, _ svg: inout Markup) {
    for (index, panel) in panels.enumerated() {
      let start = top + Double(index) * panelHeight
      if titleHeight > 0 { svg.label(panel.series.label, x: left, y: start + 13, class: "strong") }
      draw(panel, at: start + titleHeight, &svg)
      axis.draw(at: start + titleHeight + plotHeight, &svg)
    }
  }

  private func draw(_ panel: Panel, at top: Double, _ svg: inout Markup) {
    for (tick, text) in zip(panel.scale.ticks, panel.ticks) {
      let y = top + panel.scale.position(tick)
      svg.line(x1: left, y1: y, x2: ChartDrawing.width, y2: y, class: tick.isZero ? "axis" : "grid")
      svg.label(text, x: left - 6, y: y + 4, class: "small end")
    }
    let thickness = min(axis.slot * 0.72, 54)
    let zero = top + panel.scale.position(.zero)
    let isPrinted = printed(panel.series)
    for (index, point) in panel.series.points.enumerated() {
      let middle = axis.middle(index)
      guard let point else {
        svg.label(ticks.absent, x: middle, y: zero - 5, class: "small middle")
        continue
      }
      let y = top + panel.scale.position(point.value)
      svg.rectangle(
        x: middle - thickness / 2, y: min(y, zero), width: thickness, height: abs(y - zero), class: "s1")
      guard isPrinted.contains(index) else { continue }
      let half = ColumnChart.metrics.width(point.text) / 2
      let x = min(max(middle, left + half), ChartDrawing.width - half)
      svg.label(point.text, x: x, y: min(y, zero) - 4, class: "small middle halo")
    }
  }

  /// The columns whose value is printed: all, or where there is no room, the highest, the lowest and the
  /// last.
  private func printed(_ series: Chart.Series) -> Set<Int> {
    let known = series.points.enumerated().compactMap { index, point in point.map { (index, $0) } }
    guard known.contains(where: { ColumnChart.metrics.width($0.1.text) > axis.slot }) else {
      return Set(known.map(\.0))
    }
    let extremes = [
      known.max { $0.1.value < $1.1.value }, known.min { $0.1.value < $1.1.value }, known.last,
    ]
    return Set(extremes.compactMap { $0?.0 })
  }
}
