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
  public let flattened: [(unit: Unit, path: [Unit])]
  /// Where each unit stands among them.
  private let places: [String: Int]

  /// A tree of units.
  public init(units: [Unit]) {
    func walk(_ units: [Unit], _ path: [Unit]) -> [(Unit, [Unit])] {
      units.flatMap { [($0, path)] + walk($0.units, path + [$0]) }
    }
    let all = walk(units, []).map { (unit: $0.0, path: $0.1) }
    self.units = units
    flattened = all
    places = Dictionary(all.indices.map { (all[$0].unit.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of a unit and of those above it, outermost first; the key alone where there is no such unit.
  public func path(of key: String) -> [String] {
    guard let place = places[key] else { return [key] }
    return flattened[place].path.map(\.key) + [key]
  }

  /// The unit of a key, anywhere in the tree.
  public func unit(_ key: String) -> Unit? { places[key].map { flattened[$0].unit } }
}
