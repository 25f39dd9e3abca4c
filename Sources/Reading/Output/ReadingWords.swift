// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension ReadClaim.Verdict {
  /// From the gravest on.
  public static let bySeverity: [Self] = [.broken, .look, .uncheckable, .rounding, .holds]

  /// How grave it is: 0 for the gravest.
  public var severity: Int { Self.bySeverity.firstIndex(of: self) ?? 0 }

  /// “faux”, “à regarder”…
  public var label: Message {
    switch self {
    case .broken: Catalogue.Read.broken
    case .look: Catalogue.Read.look
    case .uncheckable: Catalogue.Read.uncheckable
    case .rounding: Catalogue.Read.rounding
    case .holds: Catalogue.Read.holds
    }
  }

  /// The claims of this verdict, as a heading.
  public var heading: Message {
    switch self {
    case .broken: Catalogue.Read.brokenHeading
    case .look: Catalogue.Read.lookHeading
    case .uncheckable: Catalogue.Read.uncheckableHeading
    case .rounding: Catalogue.Read.roundingHeading
    case .holds: Catalogue.Read.holdsHeading
    }
  }

  /// A sign for those who do not see its colour.
  public var sign: String {
    switch self {
    case .broken: "✗"
    case .look: "!"
    case .uncheckable: "?"
    case .rounding: "≈"
    case .holds: "✓"
    }
  }
}

extension ReadClaim.Form {
  /// What is claimed, in a word or two.
  public var label: Message {
    switch self {
    case .tableTotal: Catalogue.Read.formTableTotal
    case .parts: Catalogue.Read.formParts
    case .hundred: Catalogue.Read.formHundred
    case .part: Catalogue.Read.formPart
    case .share: Catalogue.Read.formShare
    case .evolution: Catalogue.Read.formEvolution
    case .difference: Catalogue.Read.formDifference
    case .average: Catalogue.Read.formAverage
    case .multiple: Catalogue.Read.formMultiple
    case .announced: Catalogue.Read.formAnnounced
    case .repetition: Catalogue.Read.formRepetition
    case .magnitude: Catalogue.Read.formMagnitude
    case .dates: Catalogue.Read.formDates
    }
  }
}

extension ReadFigure {
  /// “au moins 1 200 appels, 2023”: what hovering over it says.
  public func summary(_ language: Language) -> String {
    let number = value.formatted(decimals: max(0, value.decimals), in: language)
    let amount = unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
    let said =
      switch qualifier {
      case .exact: amount
      case .about: Catalogue.Read.about(amount)(language)
      case .atLeast: Catalogue.Read.atLeast(amount)(language)
      case .atMost: Catalogue.Read.atMost(amount)(language)
      }
    let time = Period(period).map { $0.formatted(in: language) } ?? period
    let known = isPeriodSaid || time.isEmpty ? time : Catalogue.Read.periodOfReport(time)(language)
    return [said, known, label].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Reading {
  /// The claims of a verdict, in the document's order.
  public func claims(_ verdict: ReadClaim.Verdict) -> [ReadClaim] { claims.filter { $0.verdict == verdict } }

  /// The heading that a section stands under.
  public func title(ofSection name: String) -> String {
    sections.first { $0.name == name }?.title ?? name
  }

  /// The words of a claim and some around, on one line.
  ///
  /// - Parameter around: how many characters before and after.
  public func excerpt(_ span: TextSpan, around: Int = 60) -> String {
    guard lines.indices.contains(span.line - 1) else { return "" }
    let line = lines[span.line - 1]
    let start = max(0, span.column - 1 - around)
    let rest = line.dropFirst(start)
    let length = min(span.length, 240) + min(around, span.column - 1) + around
    let words = rest.prefix(length)
    var text = words.replacing("\t", with: " | ").replacing("**", with: "")
    // A word that is cut is left out.
    if start > 0, let space = text.firstIndex(of: " "),
      text.distance(from: text.startIndex, to: space) < around / 2
    {
      text = "…" + text[space...]
    }
    if words.endIndex < line.endIndex { text += "…" }
    return text.trimmingCharacters(in: .whitespaces)
  }

  /// How many claims there are of each verdict, in words.
  public func tally(_ language: Language) -> String {
    Catalogue.Read.tally(
      figures: figures.count, claims: claims.count, broken: claims(.broken).count, look: claims(.look).count,
      uncheckable: claims(.uncheckable).count, holds: claims(.holds).count + claims(.rounding).count)(
        language)
  }
}
