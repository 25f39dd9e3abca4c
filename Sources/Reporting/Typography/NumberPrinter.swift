// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// Prints values as a reader of a language expects them.
public struct NumberPrinter: Sendable {
  /// Of marks, separators and words.
  public let language: Language

  /// A printer for readers of a language.
  public init(language: Language) { self.language = language }

  /// How an amount in euros is printed.
  public enum AmountForm: Sendable {
    /// In millions or billions where nothing is lost to the reader: from a million, by multiples of 10,000.
    case short
    /// To the euro, or to the cent where it is not whole.
    case full
  }

  /// A value in its unit.
  func text(_ number: Number, _ unit: Unit, decimals: Int, _ form: AmountForm = .short) -> NumberText {
    if unit == .euro, form == .short, let scale = NumberPrinter.scale(of: number) {
      let scaled = number.divided(by: scale.divisor) ?? number
      return NumberText(digits: scaled.formatted(in: language), suffix: "\u{A0}" + scale.symbol(language))
    }
    return NumberText(digits: number.formatted(decimals: decimals, in: language), suffix: unit.suffix)
  }

  /// The digits after the mark that a value is printed with.
  static func decimals(of number: Number, in figure: Figure, declaration: DeclaredValue?) -> Int {
    if let decimals = figure.decimals { return decimals }
    if figure.unit == Unit.euro.name { return number.isWhole ? 0 : 2 }
    if let declaration { return max(number.decimals, declaration.precision?.decimals ?? 0) }
    return figure.nature == .ratio ? 1 : 0
  }

  /// A figure's value, with its qualifier.
  func text(_ number: Number, of value: FigureValue, figure: Figure, _ form: AmountForm = .short)
    -> NumberText
  {
    let decimals = NumberPrinter.decimals(of: number, in: figure, declaration: value.declaration)
    return text(number, Unit(name: figure.unit), decimals: decimals, form)
      .prefixed(Catalogue.qualifier(value.qualifier)(language))
  }

  /// An evolution in %, signed, with at most one decimal.
  func change(_ percent: Number) -> NumberText {
    NumberText(
      digits: signed(percent.rounded(to: 1, .halfUp)) { $0.formatted(atMost: 1, in: language) },
      suffix: "\u{A0}%")
  }

  /// A share in %, with at most one decimal.
  func share(_ percent: Number) -> NumberText {
    NumberText(digits: percent.formatted(atMost: 1, in: language), suffix: "\u{A0}%")
  }

  /// A difference between two values, signed; between shares it is in points.
  func difference(_ number: Number, _ unit: Unit, decimals: Int) -> NumberText {
    guard unit != .percent else {
      let digits = signed(number) { $0.formatted(decimals: decimals, in: language) }
      return NumberText(digits: digits, suffix: "\u{A0}" + Catalogue.points(number.magnitude)(language))
    }
    let printed = text(number, unit, decimals: decimals)
    return NumberText(digits: signed(number) { _ in printed.digits }, suffix: printed.suffix)
  }

  /// In letters from zero to sixteen; else in digits.
  func words(_ number: Number) -> String? {
    guard let value = number.int, let word = Catalogue.numberWord(value) else { return nil }
    return word(language)
  }

  /// With a sign even where it is positive.
  private func signed(_ number: Number, _ format: (Number) -> String) -> String {
    (number.isNegative || number.isZero ? "" : "+") + format(number)
  }

  /// The multiple of the euro in which an amount is short and exact; nil where it is not.
  private static func scale(of number: Number) -> (divisor: Number, symbol: Message)? {
    let magnitude = number.magnitude
    func isMultiple(of power: Int) -> Bool { magnitude.reduced.exponent >= power }
    if magnitude >= billion, isMultiple(of: 7) { return (billion, Catalogue.billionEuros) }
    if magnitude >= million, isMultiple(of: 4) { return (million, Catalogue.millionEuros) }
    return nil
  }

  /// Whether every amount of a table can be printed in millions, so that a column keeps one form.
  static func form(forAll amounts: some Sequence<Number>) -> AmountForm {
    amounts.allSatisfy { $0.isZero || scale(of: $0) != nil } ? .short : .full
  }

  private static let million = Number(1_000_000)
  private static let billion = Number(1_000_000_000)
}
