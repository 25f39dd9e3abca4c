// SPDX-License-Identifier: Apache-2.0

/// The tree of poles, directions and services of a body.
public struct Organisation: Sendable {
  /// The outermost ones, in the order of the pack.
  public let units: [Unit]

  /// A node of the tree.
  public struct Unit: Sendable {
    /// Its identifier, unique in the tree; that of a service is the name of its folder.
    public let key: String
    /// Its name in full.
    public let label: String
    /// The acronym it is known by, if any.
    public let short: String?
    /// What the pack calls it.
    public let kind: Kind
    /// The units below it, in the order of the pack.
    public let units: [Unit]

    /// What a unit is; a `chapter` crosses the directions and belongs to none.
    public enum Kind: String, Sendable, CaseIterable { case pole, direction, service, chapter }
  }

  /// Every unit with the units above it, outermost first, in the order of the tree.
  public var flattened: [(unit: Unit, path: [Unit])] {
    func walk(_ units: [Unit], _ path: [Unit]) -> [(Unit, [Unit])] {
      units.flatMap { [($0, path)] + walk($0.units, path + [$0]) }
    }
    return walk(units, []).map { (unit: $0.0, path: $0.1) }
  }

  /// The unit of a key, anywhere in the tree.
  public func unit(_ key: String) -> Unit? { flattened.first { $0.unit.key == key }?.unit }
}
