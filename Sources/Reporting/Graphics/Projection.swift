// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From degrees to the drawing: equirectangular at the middle latitude, which at the scale of a département
/// bends nothing that an eye could see.
struct Projection {
  private let west: Double
  private let north: Double
  private let scale: Double
  private let squeeze: Double
  let height: Double

  /// Room for symbols and names at the edge.
  private static let margin = 26.0

  /// Fits the points into the width.
  init(_ points: [BoundarySet.Point], width: Double, tallest: Double = 520) {
    let longitudes = points.map(\.longitude)
    let latitudes = points.map(\.latitude)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 1)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 1)
    squeeze = cos((south + north) / 2 * .pi / 180)
    let inner = width - 2 * Projection.margin
    let horizontal = inner / max((east - west) * squeeze, 1e-6)
    let vertical = (tallest - 2 * Projection.margin) / max(north - south, 1e-6)
    scale = min(horizontal, vertical)
    self.west = west - (inner / scale - (east - west) * squeeze) / 2 / squeeze
    self.north = north
    height = (north - south) * scale + 2 * Projection.margin
  }

  func place(_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double) {
    (Projection.margin + (longitude - west) * squeeze * scale, Projection.margin + (north - latitude) * scale)
  }

  /// The outline of an area as path data.
  func path(_ rings: [[BoundarySet.Point]]) -> String {
    var path = ""
    for ring in rings {
      for (index, point) in ring.enumerated() {
        let (x, y) = place(point.longitude, point.latitude)
        path += "\(index == 0 ? "M" : "L")\(Attribute.short(x)) \(Attribute.short(y))"
      }
      path += "Z"
    }
    return path
  }
}
