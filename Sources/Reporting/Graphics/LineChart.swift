// SPDX-License-Identifier: Apache-2.0

import Base

/// Lines named at their right end; they differ by dashes and by the shape of their points, not by colour
/// alone.
struct LineChart: ChartBody {
  private let chart: Chart
  private let ticks: TickPrinter
  private let scale: Scale
  private let tickTexts: [String]
  private let axis: CategoryAxis
  private let left: Double
  private let right: Double

  private static let plotHeight = 230.0
  private static let metrics = TextMetrics(size: 13)
  private static let small = TextMetrics(size: 11)

  init(_ chart: Chart, _ ticks: TickPrinter) {
    self.chart = chart
    self.ticks = ticks
    let values = chart.series.flatMap(\.points).compactMap { $0?.value }
    scale = Scale(of: values, from: LineChart.plotHeight, length: -(LineChart.plotHeight - 16))
    tickTexts = ticks.texts(scale.ticks)
    left = (tickTexts.map(LineChart.small.width).max() ?? 0) + 8
    let names = chart.series.count > 1 ? chart.series.map { LineChart.metrics.width($0.label) } : []
    right = ChartDrawing.width - min(220, (names.max() ?? 0) + 14)
    axis = CategoryAxis(chart.categories, from: left, length: right - left)
  }

  var height: Double { LineChart.plotHeight + axis.height }

  func draw(at top: Double, _ svg: inout Markup) {
    for (tick, text) in zip(scale.ticks, tickTexts) {
      let y = top + scale.position(tick)
      svg.line(x1: left, y1: y, x2: right, y2: y, class: tick.isZero ? "axis" : "grid")
      svg.label(text, x: left - 6, y: y + 4, class: "small end")
    }
    for (index, series) in chart.series.enumerated() { draw(series, index % 4, top, &svg) }
    if chart.series.count > 1 { names(top, &svg) }
    axis.draw(at: top + LineChart.plotHeight, &svg)
  }

  private func draw(_ series: Chart.Series, _ index: Int, _ top: Double, _ svg: inout Markup) {
    var path = ""
    var pen = "M"
    for (place, point) in series.points.enumerated() {
      guard let point else {
        pen = "M"
        continue
      }
      let y = top + scale.position(point.value)
      path += "\(pen)\(Attribute.short(axis.middle(place))) \(Attribute.short(y))"
      pen = "L"
    }
    svg.element(.path, .d(path), .class("l\(index + 1)"))
    let widest = series.points.compactMap { $0.map { LineChart.small.width($0.text) } }.max() ?? 0
    let printsAll = chart.series.count == 1 && widest <= axis.slot + 2
    let last = series.points.lastIndex { $0 != nil }
    for (place, point) in series.points.enumerated() {
      guard let point else { continue }
      let x = axis.middle(place)
      let y = top + scale.position(point.value)
      marker(index, x, y, &svg)
      guard printsAll || place == last else { continue }
      svg.label(point.text, x: x, y: y - 8, class: "small middle halo")
    }
  }

  private func marker(_ index: Int, _ x: Double, _ y: Double, _ svg: inout Markup) {
    let name = "m\(index + 1)"
    switch index {
    case 0: svg.element(.circle, .cx(x), .cy(y), .r(3.4), .class(name))
    case 1: svg.rectangle(x: x - 3.2, y: y - 3.2, width: 6.4, height: 6.4, class: name)
    default:
      let size = 4.4
      let triangle = [(0.0, -size), (size, size), (-size, size)]
      let diamond = [(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0)]
      let sides = index == 2 ? triangle : diamond
      let points = sides.map { "\(Attribute.short(x + $0.0)) \(Attribute.short(y + $0.1))" }
      svg.element(.path, .d("M" + points.joined(separator: "L") + "Z"), .class(name))
    }
  }

  /// Names at the right ends, moved apart where they would touch.
  private func names(_ top: Double, _ svg: inout Markup) {
    var ends: [(series: Int, y: Double)] = chart.series.indices.compactMap { index in
      chart.series[index].points.compactMap(\.self).last.map { (index, top + scale.position($0.value)) }
    }
    ends.sort { $0.y < $1.y }
    for index in ends.indices.dropFirst() { ends[index].y = max(ends[index].y, ends[index - 1].y + 16) }
    let lowest = top + LineChart.plotHeight
    if let last = ends.last, last.y > lowest {
      let overflow = last.y - lowest
      ends = ends.map { ($0.series, $0.y - overflow) }
    }
    for end in ends {
      let label = chart.series[end.series].label
      let text = LineChart.metrics.fitted(label, to: ChartDrawing.width - right - 12)
      marker(end.series % 4, right + 3, end.y, &svg)
      svg.label(text, x: right + 12, y: end.y + 4, whole: label)
    }
  }
}
