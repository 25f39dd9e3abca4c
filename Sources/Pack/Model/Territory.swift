// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The communes of a body and how they are grouped.
public struct Territory: Sendable {
  public let communes: [Commune]
  public let groupings: [Grouping]
  /// The GeoJSON file of the pack that holds the boundaries, if it has one.
  public let boundaries: URL?

  let communeIndex: [String: Int]

  init(communes: [Commune], groupings: [Grouping], boundaries: URL?) {
    self.communes = communes
    self.groupings = groupings
    self.boundaries = boundaries
    communeIndex = Dictionary(
      communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The commune of an Insee code.
  public func commune(_ code: String) -> Commune? { communeIndex[code].map { communes[$0] } }
  public func grouping(_ name: String) -> Grouping? { groupings.first { $0.name == name } }
}

/// A commune of the official geographical code (Insee COG).
public struct Commune: Sendable {
  public let code: String
  public let name: String
  public let population: Int
  /// Of its centroid, WGS 84, in degrees.
  public let longitude: Number
  public let latitude: Number
  /// The code of its group in each grouping.
  public let groups: [String: String]
}

/// A partition of the communes: EPT, arrondissements, cantons…
public struct Grouping: Sendable {
  public let name: String
  /// Its groups, in the order declared.
  public let groups: [Group]

  public struct Group: Sendable {
    public let code: String
    public let name: String
  }
}
