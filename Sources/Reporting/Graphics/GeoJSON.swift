// SPDX-License-Identifier: Apache-2.0

/// What is read of a GeoJSON file (RFC 7946).
enum GeoJSON {
  struct Collection: Decodable {
    let features: [Feature]
  }

  struct Feature: Decodable {
    let geometry: Geometry
    let properties: [String: Property]
  }

  /// A property that is text or a whole number; others are not looked at.
  struct Property: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let string = try? container.decode(String.self) {
        text = string
      } else {
        text = (try? container.decode(Int.self)).map(String.init)
      }
    }
  }

  struct Geometry: Decodable {
    let rings: [[BoundarySet.Point]]

    private enum Keys: String, CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      switch try container.decode(String.self, forKey: .type) {
      case "Polygon": rings = try container.decode([[BoundarySet.Point]].self, forKey: .coordinates)
      case "MultiPolygon":
        rings = try container.decode([[[BoundarySet.Point]]].self, forKey: .coordinates).flatMap(\.self)
      case let other:
        throw DecodingError.dataCorruptedError(
          forKey: .type, in: container, debugDescription: "expected Polygon or MultiPolygon, found \(other)")
      }
    }
  }

  /// Where in the file decoding failed: "features.3.geometry.type".
  static func place(of error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .dataCorrupted(let found), .keyNotFound(_, let found), .typeMismatch(_, let found),
      .valueNotFound(_, let found):
      context = found
    @unknown default: return ""
    }
    return context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}

extension BoundarySet.Point: Decodable {
  init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    longitude = try container.decode(Double.self)
    latitude = try container.decode(Double.self)
  }
}
