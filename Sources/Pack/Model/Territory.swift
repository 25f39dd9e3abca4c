// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The communes of a body and how they are grouped.
public struct Territory: Sendable {
  /// In the order of `communes.csv`.
  public let communes: [Commune]
  /// In the order in which `groupings.csv` first names them.
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

  /// The commune of an Insee code; nil where it is not of the territory.
  public func commune(_ code: String) -> Commune? { communeIndex[code].map { communes[$0] } }
  /// The grouping of a name; nil where there is none.
  public func grouping(_ name: String) -> Grouping? { groupings.first { $0.name == name } }
}

/// A commune of the official geographical code (Insee COG).
public struct Commune: Sendable {
  /// Five characters: "94028", "2A004".
  public let code: String
  /// As `communes.csv` writes it.
  public let name: String
  /// Inhabitants.
  public let population: Int
  /// Of its centroid, WGS 84, in degrees east.
  public let longitude: Number
  /// Of its centroid, WGS 84, in degrees north.
  public let latitude: Number
  /// The code of its group, by the name of the grouping.
  public let groups: [String: String]
}

/// A partition of the communes: EPT, arrondissements, cantons…
public struct Grouping: Sendable {
  /// Its identifier, and the name of its field in the register of communes.
  public let name: String
  /// Its groups, in the order declared.
  public let groups: [Group]

  /// A set of communes.
  public struct Group: Sendable {
    /// As communes name it: "T11".
    public let code: String
    /// As shown to a person.
    public let name: String
  }
}
