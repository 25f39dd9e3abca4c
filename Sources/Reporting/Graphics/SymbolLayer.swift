// SPDX-License-Identifier: Apache-2.0

import Base

/// Circles on centroids, their surface proportional to the value, over the outlines where there are any.
struct SymbolLayer: MapLayer {
  private let map: ThematicMap
  private let projection: Projection
  private let ticks: TickPrinter
  private let highest: Double
  private let steps: [Number]

  private static let largest = 24.0

  init(_ map: ThematicMap, _ projection: Projection, _ ticks: TickPrinter) {
    self.map = map
    self.projection = projection
    self.ticks = ticks
    let values = map.areas.compactMap { $0.point?.value.magnitude }
    let most = values.max() ?? .one
    highest = most.double
    // The highest round value that the map reaches, and about a quarter of it: half the radius.
    let round = Scale.roundValue(upTo: highest)
    let lower = Scale.roundValue(upTo: round.double / 4)
    let isDrawn = !lower.isZero && (lower >= .one || !values.allSatisfy(\.isWhole))
    steps = isDrawn ? [round, lower] : [round]
  }

  var legendHeight: Double { 70 + Double(steps.count) * (SymbolLayer.largest * 2 + 10) }

  /// Under the circle.
  func labelOffset(of area: ThematicMap.Area) -> Double { radius(magnitude(area).double) + 11 }

  func drawAreas(_ svg: inout Markup) {
    for area in map.areas {
      guard let rings = map.boundaries?.rings[area.code] else { continue }
      svg.element(.path, .d(projection.path(rings)), .class("ground"))
    }
    // The largest first, so that none hides another.
    for area in map.areas.sorted(by: { magnitude($0) > magnitude($1) }) {
      let (x, y) = projection.place(area.longitude, area.latitude)
      guard let point = area.point else {
        if map.boundaries == nil { svg.element(.circle, .cx(x), .cy(y), .r(2), .class("empty")) }
        continue
      }
      svg.element(.circle, .cx(x), .cy(y), .r(radius(point.value.magnitude.double)), .class("symbol"))
    }
  }

  func drawLegend(x: Double, y: Double, _ svg: inout Markup) {
    var top = y
    for (step, text) in zip(steps, ticks.texts(steps)) {
      let radius = radius(step.double)
      svg.element(.circle, .cx(x + SymbolLayer.largest), .cy(top + radius), .r(radius), .class("size"))
      svg.label(text, x: x + SymbolLayer.largest * 2 + 12, y: top + radius + 5)
      top += radius * 2 + 10
    }
  }

  private func magnitude(_ area: ThematicMap.Area) -> Number { area.point?.value.magnitude ?? .zero }

  private func radius(_ value: Double) -> Double {
    guard value > 0, highest > 0 else { return 0 }
    return max(1.2, SymbolLayer.largest * (value / highest).squareRoot())
  }
}
