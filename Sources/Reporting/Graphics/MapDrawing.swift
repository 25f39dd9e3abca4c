// SPDX-License-Identifier: Apache-2.0

import Base

/// A map as SVG. Ratios colour their areas (a choropleth); counts and amounts, and ratios where there are no
/// outlines, are circles whose surface stands for the value, since a colour would make large communes weigh
/// more than they do.
struct MapDrawing: Drawing {
  let map: ThematicMap
  let language: Language
  private let projection: Projection
  private let layer: any MapLayer

  static let plotWidth = 500.0

  init(_ map: ThematicMap, language: Language) {
    self.map = map
    self.language = language
    let outlines = map.areas.flatMap { map.boundaries?.rings[$0.code] ?? [] }.flatMap(\.self)
    let centroids = map.areas.map { BoundarySet.Point(longitude: $0.longitude, latitude: $0.latitude) }
    let projection = Projection(outlines + centroids, width: MapDrawing.plotWidth)
    self.projection = projection
    let ticks = TickPrinter(unit: Unit(name: map.unit), printer: NumberPrinter(language: language))
    layer =
      !map.isAdditive && map.boundaries != nil
      ? ChoroplethLayer(map, projection, ticks) : SymbolLayer(map, projection, ticks)
  }

  var title: String { map.title }
  var width: Double { ChartDrawing.width }
  var height: Double { max(projection.height, layer.legendHeight + 34) }

  var summary: String {
    let known = map.areas.compactMap { area in area.point.map { (area.name, $0) } }
      .sorted { $0.1.value > $1.1.value }
    let listed = known.map { Catalogue.labelled($0.0, $0.1.text)(language) }
    return listed.joined(separator: "\u{202F}; ") + "."
  }

  func draw(_ svg: inout Markup) {
    layer.drawAreas(&svg)
    names(&svg)
    let left = MapDrawing.plotWidth + 18
    for (index, line) in TextMetrics(size: 13).wrapped(legendTitle, to: ChartDrawing.width - left, lines: 3)
      .enumerated()
    {
      svg.label(line, x: left, y: 16 + Double(index) * 16, class: "strong", whole: legendTitle)
    }
    layer.drawLegend(x: left, y: 70, &svg)
  }

  private var legendTitle: String {
    Unit(name: map.unit).isSymbol ? "\(map.label) (\(map.unit))" : map.label
  }

  /// Names of the highest communes, where they do not cover each other.
  private func names(_ svg: inout Markup) {
    let metrics = TextMetrics(size: 11)
    let highest = map.areas.filter { !($0.point?.value.isZero ?? true) }
      .sorted { ($0.point?.value ?? .zero) > ($1.point?.value ?? .zero) }.prefix(10)
    var taken: [(x: Double, y: Double, half: Double)] = []
    for area in highest {
      let (x, y) = projection.place(area.longitude, area.latitude)
      let text = "\(area.name) \(area.point?.text ?? "")"
      let half = metrics.width(text) / 2
      let middle = min(max(x, half), MapDrawing.plotWidth - half)
      let baseline = y + layer.labelOffset(of: area)
      guard !taken.contains(where: { abs($0.x - middle) < $0.half + half + 4 && abs($0.y - baseline) < 15 })
      else { continue }
      taken.append((middle, baseline, half))
      svg.label(text, x: middle, y: baseline, class: "name middle halo strong")
      if taken.count == 6 { return }
    }
  }
}

/// What shows the values on a map, with its legend.
protocol MapLayer {
  var legendHeight: Double { get }
  /// How far below its centroid a commune is named.
  func labelOffset(of area: ThematicMap.Area) -> Double
  func drawAreas(_ svg: inout Markup)
  func drawLegend(x: Double, y: Double, _ svg: inout Markup)
}
