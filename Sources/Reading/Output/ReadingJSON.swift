// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Reporting

extension Reading {
  /// What of a reading is asked for.
  public enum Part: String, Sendable, CaseIterable { case figures, claims, all }

  /// The document, its sections, its figures and its claims.
  public func json(_ part: Part = .all, _ language: Language) -> [UInt8] {
    var entries: [(String, JSONText)] = [("document", document(language))]
    if part != .claims {
      entries.append(("figures", rows(figureTable, figures.map(figureFacts))))
    }
    if part != .figures { entries.append(("claims", rows(claimTable(language), claims.map(claimFacts)))) }
    return JSONText.object(entries).bytes + Array("\n".utf8)
  }

  private func document(_ language: Language) -> JSONText {
    .object([
      ("name", .string(name)), ("title", .string(title)), ("language", .string(self.language.rawValue)),
      ("year", year.map { .integer($0) } ?? .null), ("lines", .integer(lines.count)),
      (
        "sections",
        .array(
          sections.map { section in
            .object([
              ("name", .string(section.name)), ("title", .string(section.title)),
              ("level", .integer(section.level)),
              ("first_line", .integer(section.lines.lowerBound)),
              ("last_line", .integer(section.lines.upperBound)),
            ])
          })
      ),
      (
        "verdicts",
        .object(ReadClaim.Verdict.bySeverity.map { ($0.rawValue, .integer(claims($0).count)) })
      ),
      ("remarks", .array(remarks.map { .string($0(language)) })),
    ])
  }

  /// What the columns of the table of figures leave out.
  private func figureFacts(_ figure: ReadFigure) -> [(String, JSONText)] {
    [
      ("precision", .number(figure.precision)), ("length", .integer(figure.span.length)),
      ("period_said", .boolean(figure.isPeriodSaid)),
    ]
  }

  /// What those of the table of claims leave out: operands one by one.
  private func claimFacts(_ claim: ReadClaim) -> [(String, JSONText)] {
    let operands = claim.operands.compactMap(figure)
    return [
      ("length", .integer(claim.span.length)),
      (
        "operands",
        .array(
          operands.map { operand in
            .object([
              ("key", .string(operand.key)), ("period", .string(operand.period)),
              ("value", .number(operand.value)),
              ("unit", .string(operand.unit)), ("line", .integer(operand.span.line)),
            ])
          })
      ),
    ]
  }

  private func rows(_ table: DataTable, _ others: [[(String, JSONText)]]) -> JSONText {
    .array(
      zip(table.rows, others).map { row, more in
        let names = Set(more.map(\.0) + ["operand_values"])
        let cells = zip(table.columns, row).filter { !names.contains($0.0) }.map { ($0.0, JSONText($0.1)) }
        return .object(cells + more)
      })
  }
}

extension JSONText {
  /// A cell.
  fileprivate init(_ cell: DataTable.Value) {
    self =
      switch cell {
      case .absent: .null
      case .text(let text): .string(text)
      case .number(let number): .number(number)
      case .boolean(let truth): .boolean(truth)
      }
  }
}
