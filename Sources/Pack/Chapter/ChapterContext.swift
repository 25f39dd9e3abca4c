// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What the names in a chapter are resolved against, and where its mistakes are told.
struct ChapterContext {
  let service: String
  let file: String
  let names: FigureNames
  let model: RegisterModel
  let checker: ExpressionChecker
  let report: PackReport

  func fail(_ snippet: Snippet, _ message: Message) { report.add(file, snippet.position, message) }

  /// The figure that a snippet names.
  func figure(_ snippet: Snippet) -> Figure? {
    guard let figure = names.figure(named: snippet.string, in: service) else {
      let key = FigureKey(named: snippet.string, in: service)
      fail(snippet, Catalogue.unknownFigure(snippet.string, names.suggestion(for: key)))
      return nil
    }
    return figure
  }

  /// `2022`, `2022-12`, `year`, `year - 1`.
  func period(_ snippet: Snippet) -> PeriodReference? {
    if let offset = yearOffset(snippet.string) { return .year(offset: offset) }
    guard let period = Period(snippet.string) else {
      fail(snippet, Catalogue.expectedPeriod(found: snippet.string))
      return nil
    }
    return .fixed(period)
  }

  /// The offset of `year`, `year - 1`, `year + 2`; nil where the text is something else.
  func yearOffset(_ text: String) -> Int? {
    guard text.hasPrefix("year") else { return nil }
    let rest = text.dropFirst(4).filter { !$0.isWhitespace }
    guard !rest.isEmpty else { return 0 }
    guard let sign = rest.first, sign == "-" || sign == "+", let years = Int(rest.dropFirst()) else {
      return nil
    }
    return sign == "-" ? -years : years
  }

  /// FEEL over the pack's figures.
  func expression(_ snippet: Snippet) -> Expression? {
    guard let expression = report.expression(snippet.string, file: file, at: snippet.position) else {
      return nil
    }
    checker.checkNumber(expression, service: service)
    return expression
  }
}
