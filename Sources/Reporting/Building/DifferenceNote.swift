// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension DocumentBuilder {
  /// "Valeur publiée : 28 431 (écart : −10). …" where a computed value differs from the published one; else
  /// nil.
  func differenceNote(_ value: FigureValue, _ figure: Figure) -> String? {
    guard let published = value.published, let difference = value.differenceFromPublished else { return nil }
    let unit = Unit(name: figure.unit)
    let publishedText = printer.text(
      published.value, unit,
      decimals: NumberPrinter.decimals(of: published.value, in: figure, declaration: published))
    let decimals = max(
      NumberPrinter.decimals(of: difference, in: figure, declaration: nil),
      figure.decimals ?? published.value.decimals)
    // A difference that vanishes at the printed precision is no difference to a reader.
    guard !difference.rounded(to: decimals, .halfUp).isZero else { return nil }
    let text = Catalogue.publishedDiffers(
      published: Catalogue.qualifier(published.qualifier)(language) + publishedText.description,
      difference: printer.difference(difference, unit, decimals: decimals).description)(language)
    guard let reason = figure.difference else { return text }
    return text + " " + typeset(reason).asSentence
  }
}

extension String {
  /// With a capital first letter and a full stop.
  fileprivate var asSentence: String {
    let start = prefix(1).uppercased() + dropFirst()
    return start.last.map { ".!?…".contains($0) } == true ? start : start + "."
  }
}
