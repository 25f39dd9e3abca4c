// SPDX-License-Identifier: Apache-2.0

/// The key of a chart's series: patches with their names, on as many lines as needed.
struct ChartLegend {
  private let entries: [(label: String, x: Double, line: Int)]
  let height: Double

  init(_ labels: [String]) {
    let metrics = TextMetrics(size: 13)
    var entries: [(String, Double, Int)] = []
    var x = 0.0
    var line = 0
    for label in labels {
      let fitted = metrics.fitted(label, to: ChartDrawing.width - 30)
      let width = 20 + metrics.width(fitted)
      if x > 0, x + width > ChartDrawing.width { (x, line) = (0, line + 1) }
      entries.append((fitted, x, line))
      x += width + 18
    }
    self.entries = entries
    height = entries.count > 1 ? Double(line + 1) * 20 + 6 : 0
  }

  func draw(at top: Double, _ svg: inout Markup) {
    guard height > 0 else { return }
    for (index, entry) in entries.enumerated() {
      let y = top + Double(entry.line) * 20
      svg.rectangle(x: entry.x + 1, y: y + 2, width: 13, height: 11, class: "s\(index % 4 + 1)")
      svg.label(entry.label, x: entry.x + 20, y: y + 12)
    }
  }
}
