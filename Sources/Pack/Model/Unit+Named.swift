// SPDX-License-Identifier: Apache-2.0

import FEEL

extension Unit {
  /// The unit that a pack writes: a measure where it is a symbol of one, or a ratio (`€/mois`); else a number
  /// of the things named.
  public init(named name: String) {
    self = Unit.measures.contains(name) || name.contains("/") ? .measure(name) : .count(name)
  }

  /// The measures of money, parts, lengths, areas, volumes, weights, times and energy.
  private static let measures: Set<String> = [
    "€", "k€", "M€", "Md€", "%", "‰", "mm", "cm", "m", "km", "m²", "km²", "ha", "m³", "l", "hl", "g", "kg",
    "t",
    "s", "min", "h", "jours", "mois", "ans", "W", "kW", "MW", "kWc", "kWh", "MWh", "GWh", "Go", "To",
  ]
}
