// SPDX-License-Identifier: Apache-2.0

import Base

/// Areas coloured by the class of their value.
struct ChoroplethLayer: MapLayer {
  private let map: ThematicMap
  private let projection: Projection
  private let ticks: TickPrinter
  private let classes: ValueClasses

  init(_ map: ThematicMap, _ projection: Projection, _ ticks: TickPrinter) {
    self.map = map
    self.projection = projection
    self.ticks = ticks
    classes = ValueClasses(map.areas.compactMap { $0.point?.value })
  }

  var legendHeight: Double { Double(classes.limits.count + 1) * 22 + 70 }

  func labelOffset(of area: ThematicMap.Area) -> Double { 4 }

  func drawAreas(_ svg: inout Markup) {
    for area in map.areas {
      guard let rings = map.boundaries?.rings[area.code] else { continue }
      let shade = area.point.map { "c\(classes.shade(of: $0.value) + 1)" } ?? "empty"
      svg.element(.path, .d(projection.path(rings)), .class(shade))
    }
  }

  func drawLegend(x: Double, y: Double, _ svg: inout Markup) {
    for (index, limits) in classes.limits.enumerated() {
      let top = y + Double(index) * 22
      svg.rectangle(x: x, y: top, width: 26, height: 16, class: "c\(classes.shade(ofClass: index) + 1)")
      let texts = ticks.texts([limits.from, limits.to])
      let text =
        limits.from == limits.to
        ? texts[0] : Catalogue.classOfValues(texts[0], texts[1])(ticks.printer.language)
      svg.label(text, x: x + 34, y: top + 12)
    }
    guard map.areas.contains(where: { $0.point == nil }) else { return }
    let top = y + Double(classes.limits.count) * 22
    svg.rectangle(x: x, y: top, width: 26, height: 16, class: "empty")
    svg.label(ticks.absent, x: x + 34, y: top + 12)
  }
}

/// At most five classes with about as many values each (quantiles); a class begins at the first value that it
/// holds.
struct ValueClasses {
  /// The lowest and highest value of each class, ascending.
  let limits: [(from: Number, to: Number)]

  static let most = 5

  init(_ values: [Number]) {
    let sorted = values.sorted()
    var distinct: [Number] = []
    for value in sorted where distinct.last != value { distinct.append(value) }
    guard distinct.count > ValueClasses.most else {
      limits = distinct.map { ($0, $0) }
      return
    }
    // Cuts fall between two different values: equal values are never in two classes.
    var starts: [Number] = [sorted[0]]
    for cut in 1..<ValueClasses.most {
      let value = sorted[sorted.count * cut / ValueClasses.most]
      if let last = starts.last, value > last { starts.append(value) }
    }
    limits = starts.indices.map { index in
      let end = index + 1 < starts.count ? sorted.last { $0 < starts[index + 1] } : sorted.last
      return (starts[index], end ?? starts[index])
    }
  }

  /// The shade, 0 to 4, of a value.
  func shade(of value: Number) -> Int {
    shade(ofClass: limits.lastIndex { $0.from <= value } ?? 0)
  }

  /// Fewer classes are spread over the whole ramp.
  func shade(ofClass index: Int) -> Int {
    limits.count > 1 ? index * (ValueClasses.most - 1) / (limits.count - 1) : ValueClasses.most / 2
  }
}
