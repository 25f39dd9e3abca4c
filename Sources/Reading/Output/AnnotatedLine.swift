// SPDX-License-Identifier: Apache-2.0

import Base
import Reporting

/// A line of a document, or a cell of one, with the figures and claims in it.
struct AnnotatedLine {
  private let characters: ArraySlice<Character>
  private let figures: [ReadFigure]
  private let claims: [ReadClaim]
  /// What is markup rather than text: it is not shown.
  private let hidden: [Range<Int>]

  init(_ line: String, figures: [ReadFigure], claims: [ReadClaim]) {
    let characters = Array(line)
    self.init(characters[...], figures, claims, AnnotatedLine.markup(characters))
  }

  private init(
    _ characters: ArraySlice<Character>, _ figures: [ReadFigure], _ claims: [ReadClaim],
    _ hidden: [Range<Int>]
  ) {
    self.characters = characters
    self.figures = figures
    self.claims = claims
    self.hidden = hidden
  }

  /// The cells of a row of a table, between tabs or pipes.
  var cells: [AnnotatedLine] {
    var range = characters.indices
    let mark: Character = characters.contains("\t") ? "\t" : "|"
    if mark == "|" {
      while let first = range.first, characters[first] == " " || characters[first] == "|" {
        range.removeFirst()
      }
      while let last = range.last, characters[last] == " " || characters[last] == "|" { range.removeLast() }
    }
    return characters[range].split(separator: mark, omittingEmptySubsequences: false).map { cell in
      AnnotatedLine(cell, figures, claims, hidden)
    }
  }

  /// “---”, “:--”: what stands under the head of a table with pipes.
  var isRule: Bool {
    !characters.isEmpty && characters.contains("-")
      && characters.allSatisfy { $0 == "-" || $0 == ":" || $0 == " " }
  }

  /// Whether a number makes most of it.
  var isNumeric: Bool {
    let digits = characters.count(where: \.isNumber)
    return digits > 0 && characters.count(where: \.isLetter) <= 2
  }

  func write(_ html: inout Markup, _ language: Language) {
    let bounds = characters.startIndex..<characters.endIndex
    let figures = self.figures.map { ($0, $0.span.range.clamped(to: bounds)) }.filter { !$0.1.isEmpty }
    // A claim belongs to the cell where it begins, and is marked to the end of it.
    let claims = self.claims.filter { bounds.contains($0.span.range.lowerBound) }
      .map { ($0, $0.span.range.clamped(to: bounds)) }
    var cuts = Set([bounds.lowerBound, bounds.upperBound])
    for range in figures.map(\.1) + claims.map(\.1) + hidden.map({ $0.clamped(to: bounds) }) {
      cuts.formUnion([range.lowerBound, range.upperBound])
    }
    let places = cuts.sorted()
    for (start, end) in zip(places, places.dropFirst()) {
      if !hidden.contains(where: { $0.contains(start) }) {
        let figure = figures.first { $0.1.contains(start) }?.0
        let claim = claims.filter { $0.1.contains(start) }.min {
          $0.0.verdict.severity < $1.0.verdict.severity
        }?.0
        piece(String(characters[start..<end]), figure, claim, &html, language)
      }
      for (claim, range) in claims where range.upperBound == end { sign(claim, &html, language) }
    }
    // Claims of no length.
    for (claim, range) in claims where range.isEmpty && !places.dropFirst().contains(range.upperBound) {
      sign(claim, &html, language)
    }
  }

  private func piece(
    _ text: String, _ figure: ReadFigure?, _ claim: ReadClaim?, _ html: inout Markup, _ language: Language
  ) {
    func words(_ html: inout Markup) {
      guard let figure else { return html.text(text) }
      html.element(.span, .class("figure"), .title(figure.summary(language)), text: text)
    }
    guard let claim else { return words(&html) }
    html.element(.span, .class("claim \(claim.verdict.style)"), content: words)
  }

  /// The sign of a verdict; its arithmetic shows where it is hovered over, reached by keyboard or touched.
  private func sign(_ claim: ReadClaim, _ html: inout Markup, _ language: Language) {
    let note = "\(claim.name)-note"
    html.element(
      .a, .id(claim.name), .href("#\(claim.name)"), .class("sign \(claim.verdict.style)"),
      .lang(language.rawValue),
      .ariaLabel("\(claim.form.label(language)), \(claim.verdict.label(language))"), .ariaDescribedBy(note),
      text: claim.verdict.sign)
    html.element(.span, .class("tip"), .role("tooltip"), .id(note), .lang(language.rawValue)) { html in
      html.element(.strong, text: "\(claim.verdict.sign) \(claim.verdict.label(language))")
      html.text(" · \(claim.form.label(language))\(Catalogue.colon(language))\(claim.reason(language))")
    }
  }

  /// The marks of headings, items and emphasis.
  private static func markup(_ line: [Character]) -> [Range<Int>] {
    var hidden: [Range<Int>] = []
    var index = line.prefix { $0 == " " }.count
    let start = index
    while index < line.count, line[index] == "#" { index += 1 }
    if index == start, index + 1 < line.count, "-*•".contains(line[index]), line[index + 1] == " " {
      index += 1
    }
    if index > start, index < line.count, line[index] == " " { hidden.append(0..<(index + 1)) }
    index = hidden.last?.upperBound ?? 0
    while index < line.count {
      if let tag = tags.first(where: { line[index...].starts(with: $0) }) {
        hidden.append(index..<(index + tag.count))
        index += tag.count
      } else {
        index += 1
      }
    }
    return hidden
  }

  private static let tags: [[Character]] = ["**", "<b>", "</b>", "<i>", "</i>", "<u>", "</u>"].map {
    Array($0)
  }
}

extension TextSpan {
  /// In characters of its line, from 0.
  var range: Range<Int> { (column - 1)..<(column - 1 + max(0, length)) }
}

extension ReadClaim.Verdict {
  /// The class that dresses it.
  var style: String {
    switch self {
    case .broken: "broken"
    case .look: "look"
    case .uncheckable: "uncheckable"
    case .rounding, .holds: "holds"
    }
  }
}
