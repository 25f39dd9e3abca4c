// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// Figures as `bilan figures` prints them for a person.
struct FigurePrintout {
  let book: FigureBook
  let period: Period
  let language: Language

  private func text(_ number: Number?, _ figure: Figure) -> String {
    guard let number else { return "" }
    let decimals = figure.decimals ?? min(number.decimals, 2)
    return number.formatted(decimals: decimals, in: language)
  }

  func values(_ figures: [Figure]) throws -> String {
    var table = TextTable(
      columns: [
        "figure", Catalogue.columnLabel(language), Catalogue.columnPeriod(language),
        Catalogue.columnValue(language),
        Catalogue.columnUnit(language), Catalogue.columnKnown(language),
      ], numeric: [3])
    for figure in figures {
      let value = try book.value(figure.key, for: period)
      table.rows.append([
        figure.key.description, figure.label, value.period.notation, text(value.number, figure), figure.unit,
        known(value, figure),
      ])
    }
    return table.text
  }

  private func known(_ value: FigureValue, _ figure: Figure) -> String {
    switch value.content {
    case .absent(let cause): return cause(language)
    case .known(_, .declared(let declaration)):
      return Catalogue.knownDeclared(line: declaration.line, qualifier: declaration.qualifier.rawValue)(
        language)
    case .known(_, .figures): return Catalogue.knownFormula(language)
    case .known(_, .records(let register, let count)):
      guard let difference = value.differenceFromPublished, let published = value.published else {
        return Catalogue.knownRecords(count, register)(language)
      }
      return Catalogue.knownRecords(count, register)(language)
        + Catalogue.butPublished(text(published.value, figure), difference: text(difference, figure))(
          language)
    }
  }

  func breakdown(_ figure: Figure, by names: [String]) throws -> String {
    let split = try book.breakdown(figure.key, named: names, for: period)
    let columns = split.columns.isEmpty ? [Catalogue.columnValue(language)] : split.columns.map(\.label)
    var table = TextTable(columns: ["figure", names[0]] + columns, numeric: Set(2..<(2 + columns.count)))
    for (member, cells) in zip(split.rows, split.cells) {
      table.rows.append([figure.key.description, member.label] + cells.map { text($0, figure) })
    }
    if split.columns.isEmpty {
      table.rows.append([
        figure.key.description, Catalogue.columnTotal(language), text(split.total.number, figure),
      ])
    }
    return table.text
  }

  func explanation(_ figure: Figure) throws -> String {
    let explanation = try book.explanation(of: figure.key, for: period)
    var lines = [
      "", "\(figure.key) – \(figure.label) (\(figure.unit))", "  \(explanation.definition(language))",
    ]
    if let query = explanation.query {
      if let version = query.version { lines.append("  \(Catalogue.definitionVersion(version)(language))") }
      lines += query.sql.split(separator: "\n").map { "    \($0)" }
      if !query.arguments.isEmpty { lines.append("    -- \(query.arguments.joined(separator: ", "))") }
    }
    if let reason = explanation.recordwise {
      lines.append("  \(Catalogue.computedRecordwise(reason)(language))")
    }
    lines.append("  \(known(explanation.value, figure))")
    if explanation.value.differenceFromPublished != nil, let reason = figure.difference {
      lines.append("  \(Catalogue.differsBecause(reason)(language))")
    }
    if case .known(_, .records) = explanation.value.content {
      lines.append(
        "  \(Catalogue.toListRecords("bilan figures \(figure.key) --period \(period) --records")(language))")
    }
    return lines.joined(separator: "\n")
  }

  func records(_ figure: Figure) throws -> String {
    let records = DataTable.records(try book.records(countedBy: figure.key, for: period))
    return TextTable(columns: records.columns, rows: records.rows.map { $0.map(\.plain) }).text
  }
}
