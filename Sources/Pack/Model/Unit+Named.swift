// SPDX-License-Identifier: Apache-2.0

import FEEL

extension Unit {
  /// The unit that a pack writes: a measure where it is a symbol of one, or a ratio (`€/mois`); else a number
  /// of the things named.
  public init(named name: String) {
    self = Unit.measures.contains(name) || name.contains("/") ? .measure(name) : .count(name)
  }

  /// Whether a text is the symbol of a measure, or a ratio of two: `€`, `€/mois`.
  static func isMeasure(_ name: String) -> Bool {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, measures.contains(first) else { return false }
    return parts.dropFirst().allSatisfy { measures.contains($0) || spans.contains($0) }
  }

  /// One of what time is counted in, as ratios name it.
  private static let spans: Set<String> = [
    "seconde", "minute", "heure", "jour", "nuit", "semaine", "trimestre", "semestre", "an",
  ]

  /// The measures of money, parts, lengths, areas, volumes, weights, times and energy.
  static let measures: Set<String> = [
    "€", "k€", "M€", "Md€", "%", "‰", "mm", "cm", "m", "km", "m²", "km²", "ha", "m³", "l", "hl", "g", "kg",
    "t",
    "s", "min", "h", "jours", "mois", "ans", "W", "kW", "MW", "kWc", "kWh", "MWh", "GWh", "Go", "To",
  ]
}
