// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack

/// The outlines of communes, by code.
public struct BoundarySet: Sendable {
  /// A place in degrees, WGS 84.
  struct Point: Sendable {
    let longitude: Double
    let latitude: Double
  }

  /// The rings of each commune, outer and inner alike: they are filled by the even-odd rule.
  let rings: [String: [[Point]]]

  /// Reads a GeoJSON feature collection (RFC 7946) of polygons; the property `codeProperty` of a feature is
  /// the commune's code. Throws a `Diagnostic` that names the file.
  public static func load(_ url: URL, codeProperty: String) throws -> BoundarySet {
    func failure(_ message: Message) -> Diagnostic { Diagnostic(file: url.path, message) }
    let collection: GeoJSON.Collection
    do {
      collection = try JSONDecoder().decode(GeoJSON.Collection.self, from: Data(contentsOf: url))
    } catch let error as DecodingError {
      throw failure(Catalogue.notGeoJSON(GeoJSON.place(of: error)))
    } catch {
      throw failure(Catalogue.unreadableBoundaries)
    }
    var rings: [String: [[Point]]] = [:]
    for feature in collection.features {
      guard let code = feature.properties[codeProperty]?.text else {
        throw failure(Catalogue.noBoundaryCode(codeProperty))
      }
      rings[code, default: []] += feature.geometry.rings
    }
    return BoundarySet(rings: rings)
  }

  /// The boundaries that a pack has: its own, or those of the open-data folder; nil where it has none.
  public static func load(for pack: Pack, openData: URL?) throws -> BoundarySet? {
    let property = pack.header.openBoundaries?.codeProperty ?? "code"
    if let own = pack.territory.boundaries { return try load(own, codeProperty: property) }
    guard let openData, let open = pack.header.openBoundaries else { return nil }
    let file = openData.appending(path: open.file)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try load(file, codeProperty: property)
  }
}
