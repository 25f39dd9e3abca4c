// SPDX-License-Identifier: Apache-2.0

import Base
import Reading

/// Two editions of a report, as `bilan read --compare` prints them for a person.
struct ComparisonPrintout {
  let comparison: Comparison
  let language: Language

  /// Figures of a kind that are listed; what changed is listed whole.
  private static let listed = 25

  var text: String {
    var parts = [
      Catalogue.Read.comparison(
        comparison.old.name, comparison.new.name, matched: comparison.matched,
        changed: comparison.changes(.changed).count)(language)
    ]
    for kind in Comparison.Kind.allCases {
      let changes = comparison.changes(kind)
      guard !changes.isEmpty else { continue }
      let isLong = kind == .appeared || kind == .vanished
      let shown = isLong ? changes.prefix(Self.listed) : changes[...]
      var lines = ["\(heading(kind)(language)) (\(changes.count))"] + shown.map(line)
      if shown.count < changes.count {
        lines.append("  " + Catalogue.Read.others(changes.count - shown.count)(language))
      }
      parts.append(lines.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private func heading(_ kind: Comparison.Kind) -> Message {
    switch kind {
    case .changed: Catalogue.Read.changedHeading
    case .restated: Catalogue.Read.restatedHeading
    case .appeared: Catalogue.Read.appearedHeading
    case .vanished: Catalogue.Read.vanishedHeading
    }
  }

  private func line(_ change: Comparison.Change) -> String {
    let figure = change.new ?? change.old
    let values = [change.old, change.new].compactMap(\.self).map { figure in
      let number = figure.value.formatted(decimals: figure.value.decimals, in: language)
      return "\(number) (\(Catalogue.Read.line(figure.span.line)(language)))"
    }
    let unit = figure.map { $0.unit.isEmpty ? "" : " [\($0.unit)]" } ?? ""
    let text = "  \(figure?.label ?? "")\(unit)\(Catalogue.colon(language))\(values.joined(separator: " → "))"
    return change.kind == .changed || change.kind == .restated
      ? "\(text)\n    \(change.reason(language))" : text
  }
}
