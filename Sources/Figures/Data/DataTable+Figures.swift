// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension DataTable {
  private static let figureColumns = [
    "figure", "label", "unit", "period", "breakdown", "member", "member_label", "value", "qualifier",
    "provenance",
    "records", "published",
  ]

  /// The values of figures for a period.
  public static func values(of figures: [Figure], _ book: FigureBook, for period: Period) throws -> DataTable
  {
    DataTable(columns: figureColumns, rows: try figures.map { row($0, try book.value($0.key, for: period)) })
  }

  /// The values of figures for each member of a breakdown, or each pair of members of two.
  public static func breakdown(
    of figures: [Figure], by names: [String], _ book: FigureBook, for period: Period
  ) throws -> DataTable {
    let memberColumns = names.indices.flatMap { index in
      let suffix = index == 0 ? "" : "_\(index + 1)"
      return ["breakdown\(suffix)", "member\(suffix)", "member_label\(suffix)"]
    }
    var rows: [[Value]] = []
    for figure in figures {
      let table = try book.breakdown(figure.key, named: names, for: period)
      let start: [Value] = [
        .text(figure.key.description), .text(figure.label), .text(figure.unit), .text(period.notation),
      ]
      for (member, cells) in zip(table.rows, table.cells) {
        let row = start + [.text(names[0]), .optional(member.code), .text(member.label)]
        guard names.count > 1 else {
          rows.append(row + [.optional(cells.first ?? nil)])
          continue
        }
        for (second, value) in zip(table.columns, cells) {
          rows.append(
            row + [.text(names[1]), .optional(second.code), .text(second.label), .optional(value)])
        }
      }
    }
    return DataTable(columns: ["figure", "label", "unit", "period"] + memberColumns + ["value"], rows: rows)
  }

  /// How the values of figures are known: definition, query, records, and the published value with the reason of a difference.
  public static func explanations(of figures: [Figure], _ book: FigureBook, for period: Period) throws
    -> DataTable
  {
    DataTable(
      columns: figureColumns + [
        "definition", "definition_version", "sql", "arguments", "difference", "reason",
      ],
      rows: try figures.map { figure in
        let explanation = try book.explanation(of: figure.key, for: period)
        let query = explanation.query
        let difference = explanation.value.differenceFromPublished
        return row(figure, explanation.value) + [
          .text(explanation.definition(book.language)), .optional(query?.version.map { Number($0) }),
          .optional(query?.sql), .optional(query?.arguments.joined(separator: ", ")), .optional(difference),
          .optional(difference == nil ? explanation.value.absence?(book.language) : figure.difference),
        ]
      })
  }

  /// Every value of a figure, with its breakdowns of the year.
  public static func figure(_ figure: Figure, _ book: FigureBook, for year: Period) throws -> DataTable {
    var rows = try book.series(figure.key).map { row(figure, $0) }
    for breakdown in figure.breakdowns {
      let table = try book.breakdown(figure.key, by: [breakdown], for: year)
      for (member, cells) in zip(table.rows, table.cells) {
        rows.append([
          .text(figure.key.description), .text(figure.label), .text(figure.unit), .text(year.notation),
          .text(breakdown.name), .optional(member.code), .text(member.label), .optional(cells.first ?? nil),
          .text(Qualifier.exact.rawValue), .text("records"), .absent, .absent,
        ])
      }
    }
    return DataTable(columns: figureColumns, rows: rows)
  }

  private static func row(_ figure: Figure, _ value: FigureValue) -> [Value] {
    var provenance = Value.absent
    var records = Value.absent
    if case .known(_, let source) = value.content {
      switch source {
      case .declared: provenance = .text("declared")
      case .records(_, let count):
        provenance = .text("records")
        records = .number(Number(count))
      case .figures: provenance = .text("formula")
      }
    }
    return [
      .text(figure.key.description), .text(figure.label), .text(figure.unit), .text(value.period.notation),
      .absent,
      .absent, .absent, .optional(value.number), .text(value.qualifier.rawValue), provenance, records,
      .optional(value.published?.value),
    ]
  }

  /// The claims with their verdicts.
  public static func claims(_ claims: [JudgedClaim], _ language: Language) -> DataTable {
    DataTable(
      columns: ["claim", "statement", "period", "line", "verdict", "arithmetic", "reason", "accepted"],
      rows: claims.map { judged in
        [
          .text(judged.claim.key.description), .optional(judged.claim.statement?.text),
          .text(judged.claim.period.notation), .optional(judged.claim.line.map { Number($0) }),
          .text(judged.verdict.name), .optional(judged.arithmetic?(language)),
          .optional(judged.verdict.reason?(language)),
          .optional(judged.claim.accepted),
        ]
      })
  }

  /// Records of a register; confidential fields are left out.
  public static func records(_ table: RecordTable) -> DataTable {
    let shown = table.fields.indices.filter { !table.fields[$0].isConfidential }
    return DataTable(
      columns: shown.map { table.fields[$0].name },
      rows: table.rows.map { row in shown.map { Value(row.cells[$0]) } })
  }
}

extension DataTable.Value {
  fileprivate init(_ cell: RecordCell) {
    switch cell {
    case .absent, .hidden: self = .absent
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .date(let date): self = .text(date.description)
    case .boolean(let boolean): self = .boolean(boolean)
    case .choice(let choice): self = .text(choice.value)
    case .commune(let code, _): self = .text(code)
    }
  }
}
