// SPDX-License-Identifier: Apache-2.0

import Base

/// The figures of a pack by name, as its files name them.
struct FigureNames: Sendable {
  private let figures: [Figure]
  private let index: [FigureKey: Int]

  init(figures: [Figure]) {
    self.figures = figures
    index = Dictionary(figures.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var count: Int { figures.count }

  func figure(_ key: FigureKey) -> Figure? { index[key].map { figures[$0] } }

  /// The place of a figure among those of the pack.
  func slot(of key: FigureKey) -> Int? { index[key] }

  /// Every name that a service's files can use: its own figures by name, all by key.
  func known(in service: String) -> [String] {
    figures.filter { $0.key.service == service }.map(\.key.name) + figures.map(\.key.description)
  }

  /// The figure that a name means within a service's files.
  func figure(named name: String, in service: String) -> Figure? {
    figure(FigureKey(named: name, in: service))
  }

  /// The known key nearest to an unknown one: in the same service first.
  func suggestion(for key: FigureKey) -> String? {
    let siblings = index.keys.filter { $0.service == key.service }.map(\.name).sorted()
    if let name = Suggestion.closest(to: key.name, among: siblings) { return name }
    return Suggestion.closest(to: key.description, among: index.keys.map(\.description).sorted())
  }
}
