// SPDX-License-Identifier: Apache-2.0

import Base
import Reading

/// What was read of a document, as `bilan read` prints it for a person.
struct ReadingPrintout {
  private let reading: Reading
  private let language: Language
  private let mildest: ReadClaim.Verdict

  /// - Parameter mildest: the mildest verdict whose claims are listed.
  init(_ reading: Reading, language: Language, mildest: ReadClaim.Verdict = .look) {
    self.reading = reading
    self.language = language
    self.mildest = mildest
  }

  /// The document, how many claims there are, and those that matter, the gravest first.
  var summary: String {
    var parts = [
      Catalogue.Read.document(
        reading.title, name: reading.name, year: reading.year,
        language: Catalogue.Read.languageName(reading.language))(
          language),
      reading.figures.isEmpty ? Catalogue.Read.nothingRead(language) : reading.tally(language),
    ]
    for verdict in ReadClaim.Verdict.bySeverity {
      let claims = reading.claims(verdict)
      guard !claims.isEmpty else { continue }
      if verdict.severity <= mildest.severity {
        parts.append(([title(verdict, claims.count)] + claims.map(item)).joined(separator: "\n"))
      } else if verdict == .uncheckable {
        parts.append(([title(verdict, claims.count)] + reasons(claims)).joined(separator: "\n"))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  private func title(_ verdict: ReadClaim.Verdict, _ count: Int) -> String {
    "\(verdict.sign) \(verdict.heading(language)) (\(count))"
  }

  private func item(_ claim: ReadClaim) -> String {
    let place = [
      Catalogue.Read.line(claim.span.line)(language), reading.title(ofSection: claim.section),
      claim.form.label(language),
    ]
    return """
        \(place.filter { !$0.isEmpty }.joined(separator: " · "))
          \(reading.excerpt(claim.span))
          → \(claim.reason(language))
      """
  }

  /// What is missing, each with the lines where it is.
  private func reasons(_ claims: [ReadClaim]) -> [String] {
    Dictionary(grouping: claims, by: \.reason).sorted { left, right in
      (right.value.count, left.value[0].id) < (left.value.count, right.value[0].id)
    }.prefix(8).map { reason, claims in
      "  \(claims.count) × \(reason(language)) (\(Catalogue.Read.lines(claims.map(\.span.line))(language)))"
    } + [Catalogue.Read.showsThem(severity: "uncheckable")(language)].map { "  " + $0 }
  }

  /// A row for each figure.
  var figures: String {
    var table = TextTable(
      columns: [
        Catalogue.Read.columnLine(language), Catalogue.columnValue(language), Catalogue.columnUnit(language),
        Catalogue.columnPeriod(language), Catalogue.columnLabel(language),
      ], numeric: [0, 1])
    for figure in reading.figures {
      let sign =
        switch figure.qualifier {
        case .exact: ""
        case .about: "≈ "
        case .atLeast: "≥ "
        case .atMost: "≤ "
        }
      let label = figure.label.count > 60 ? String(figure.label.prefix(59)) + "…" : figure.label
      table.rows.append([
        String(figure.span.line),
        sign + figure.value.formatted(decimals: figure.value.decimals, in: language), figure.unit,
        figure.period, label,
      ])
    }
    return reading.figures.isEmpty ? Catalogue.Read.nothingRead(language) : table.text
  }

  /// The document as it was read, with the numbers of its lines.
  var text: String {
    let width = String(reading.lines.count).count
    return reading.lines.enumerated().map { index, line in
      let number = String(index + 1)
      return String(repeating: " ", count: width - number.count) + number + (line.isEmpty ? "" : "  " + line)
    }.joined(separator: "\n")
  }
}
