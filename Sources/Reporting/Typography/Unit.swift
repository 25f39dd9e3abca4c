// SPDX-License-Identifier: Apache-2.0

/// The unit of a figure as it is printed: a symbol goes with the number, a word belongs to the sentence.
struct Unit: Sendable, Hashable {
  let name: String

  static let percent = Unit(name: "%")
  static let euro = Unit(name: "€")

  /// Symbols of the SI brochure (9th edition), of the units accepted with it, and those of money, shares and
  /// data.
  private static let symbols: Set<String> = [
    "%", "‰", "€", "m", "cm", "mm", "km", "m²", "km²", "m³", "ha", "s", "min", "h", "g", "kg", "t", "l", "hl",
    "W", "kW",
    "MW", "kWh", "MWh", "GWh", "kWc", "MWc", "°C", "dB", "Mo", "Go", "To",
  ]

  /// Whether it is a symbol, or a quotient that begins with one ("mm/h", "€/m²").
  var isSymbol: Bool { Unit.symbols.contains(name.prefix { $0 != "/" }.description) }

  /// What follows the digits: U+00A0 and the symbol, or nothing for a word.
  var suffix: String { isSymbol ? "\u{A0}" + name : "" }
}
