// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// Finds the figures and the arithmetical claims of a document, and judges the claims, without any pack.
public struct Reader: Sendable {
  public init() {}

  /// - Parameters:
  ///   - text: the document as plain text or Markdown, tables with tabs or pipes.
  ///   - name: the name of the file, for what is shown.
  ///   - language: nil to find it.
  public func read(_ text: String, name: String, language: Language? = nil) -> Reading {
    // Accents may be written apart from their letters: columns count letters as they are seen.
    let lines = text.precomposedStringWithCanonicalMapping
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(String.init)
    let guess = LanguageGuess(lines)
    let language = language ?? guess.language
    let lexicon = Lexicon.of(language)
    let layout = Layout(lines, language)
    let year = ReportYear.of(layout)
    let finder = FigureFinder(layout, lexicon, reportYear: year)
    let figures = FigureMaker(layout: layout, lexicon: lexicon, reportYear: year).figures(
      finder.mentions)
    let context = ClaimContext(layout, lexicon, language, reportYear: year, finder, figures)
    return Reading(
      name: name, title: ReportTitle.of(layout, name: name), language: language,
      year: year, lines: lines,
      sections: layout.sections, figures: figures, claims: ClaimFinder.claims(context),
      remarks: guess.isOther ? [Catalogue.otherLanguage] : [])
  }
}
