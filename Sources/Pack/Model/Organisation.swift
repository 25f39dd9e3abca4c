// SPDX-License-Identifier: Apache-2.0

/// The tree of poles, directions and services of a body.
public struct Organisation: Sendable {
  public let units: [Unit]

  /// A node of the tree.
  public struct Unit: Sendable {
    public let key: String
    public let label: String
    /// The acronym it is known by.
    public let short: String?
    public let kind: Kind
    public let units: [Unit]

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
