// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

extension Reading {
  /// A row for each figure: the columns of a hand-made reference, then those that only a reader knows.
  public var figureTable: DataTable {
    DataTable(
      columns: [
        "key", "section", "label", "value", "unit", "nature", "period", "qualifier", "parent", "line",
        "column",
        "written", "context",
      ],
      rows: figures.map { figure in
        [
          .text(figure.key), .text(figure.section), .text(figure.label), .number(figure.value),
          .text(figure.unit),
          .text(figure.nature.rawValue), .text(figure.period), .text(figure.qualifier.rawValue),
          key(figure.parent).map { .text($0) } ?? .absent, .number(Number(figure.span.line)),
          .number(Number(figure.span.column)), .text(figure.written), .text(figure.context),
        ]
      })
  }

  /// A row for each claim, likewise. Operands are separated by spaces.
  ///
  /// - Parameter language: of the notes.
  public func claimTable(_ language: Language) -> DataTable {
    DataTable(
      columns: [
        "id", "section", "kind", "result_key", "result_period", "operands", "stated", "unit", "line",
        "verdict", "note",
        "form", "column", "operand_values",
      ],
      rows: claims.map { claim in
        let operands = claim.operands.compactMap(figure)
        return [
          .text(claim.name), .text(claim.section), .text(claim.kind.rawValue),
          key(claim.result).map { .text($0) } ?? .absent,
          claim.result.flatMap(figure).map { .text($0.period) } ?? .absent,
          .text(operands.map { "\($0.key)@\($0.period)" }.joined(separator: " ")),
          claim.stated.map { .number($0) } ?? .absent, .text(claim.unit), .number(Number(claim.span.line)),
          .text(claim.verdict.rawValue), .text(claim.reason(language)), .text(claim.form.rawValue),
          .number(Number(claim.span.column)), .text(operands.map(\.value.description).joined(separator: " ")),
        ]
      })
  }

  /// The figure at an index.
  func figure(_ index: Int) -> ReadFigure? { figures.indices.contains(index) ? figures[index] : nil }

  private func key(_ index: Int?) -> String? { index.flatMap(figure)?.key }
}

extension ReadClaim {
  /// What it is called in tables and addresses: “c1”.
  public var name: String { "c\(id + 1)" }
}
