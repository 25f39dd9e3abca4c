// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// The columns of a rule's cases, found in the header of a table.
struct CaseCells: Sendable {
  /// How many cells a row has.
  let width: Int
  private let columns: [(column: EvaluationColumns.Column, place: Place)]

  /// Where the values of a column are.
  private enum Place: Sendable {
    case cell(Int)
    case months([(month: CivilDate, cell: Int, name: String)])
    /// Nowhere: it has one value for all rows.
    case same(Value)
  }

  /// - Throws: columns that the table lacks, all of them named.
  init(_ columns: [EvaluationColumns.Column], _ header: Header, on day: CivilDate?, file: String)
    throws(ImportFailure)
  {
    width = header.columns.count
    let cells = Dictionary(
      header.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let months = CaseCells.months(of: columns.filter(\.isMonthly), among: header.columns)
    var missing: [String] = []
    var found: [(column: EvaluationColumns.Column, place: Place)] = []
    for column in columns {
      if column.isMonthly {
        let places = months.map { (month: $0, cell: cells[column.name(in: $0)], name: column.name(in: $0)) }
        missing += places.filter { $0.cell == nil }.map(\.name)
        if months.isEmpty { missing.append("\(column.name)_AAAA-MM") }
        found.append((column, .months(places.map { ($0.month, $0.cell ?? 0, $0.name) })))
      } else if let cell = cells[column.name] {
        found.append((column, .cell(cell)))
      } else if column.isDay, let day {
        found.append((column, .same(.date(day))))
      } else if let value = column.otherwise {
        found.append((column, .same(value)))
      } else {
        missing.append(column.name)
      }
    }
    guard missing.isEmpty else {
      throw .missingColumns(
        missing, found: header.columns, file: file, line: header.line, separator: ",")
    }
    self.columns = found
  }

  /// The values of the columns in a row, and what is wrong with its cells.
  func values(_ row: borrowing Row) -> (values: [Value], problems: [Message]) {
    var values: [Value] = []
    var problems: [Message] = []
    values.reserveCapacity(columns.count)
    for (column, place) in columns {
      switch place {
      case .same(let value): values.append(value)
      case .cell(let cell):
        let count = column.count.flatMap { values[$0].number }
        values.append(CaseCells.value(row, cell, column, count, column.name, &problems))
      case .months(let months):
        let count = column.count.flatMap { values[$0].number }
        var cells: [(month: CivilDate, value: Value)] = []
        for month in months {
          let value = CaseCells.value(row, month.cell, column, count, month.name, &problems)
          cells.append((month.month, value))
        }
        values.append(column.value(of: cells))
      }
    }
    return (values, problems)
  }

  /// - Parameter count: how many parts the cell must have; nil: any number.
  private static func value(
    _ row: borrowing Row, _ cell: Int, _ column: EvaluationColumns.Column, _ count: Number?, _ name: String,
    _ problems: inout [Message]
  ) -> Value {
    let text = row.content(cell).map { row.text(in: $0) } ?? ""
    guard let separator = column.separator else { return item(text, column, name, &problems) }
    if text.isEmpty {
      guard let count, let empty = column.empty else { return .list([]) }
      return .list(Array(repeating: empty, count: min(max(0, count.int ?? 0), 1000)))
    }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    if let count, Number(parts.count) != count {
      problems.append(Catalogue.wrongPartCount(name, expected: count.description, found: parts.count))
    }
    return .list(parts.map { item(String($0).trimmed, column, name, &problems) })
  }

  private static func item(
    _ text: String, _ column: EvaluationColumns.Column, _ name: String, _ problems: inout [Message]
  ) -> Value {
    if text.isEmpty, let empty = column.empty { return empty }
    if !text.isEmpty, let value = column.item.value(cell: text) { return value }
    let found = text.count > 40 ? text.prefix(39) + "…" : text
    problems.append(Catalogue.wrongCell(name, expected: column.item.expected, found: found))
    return .null()
  }

  /// The months from the first to the last that a monthly column has, and those before that it must have:
  /// each has a cell for all of them.
  private static func months(of monthly: [EvaluationColumns.Column], among names: [String]) -> [CivilDate] {
    let days = names.compactMap { name -> CivilDate? in
      guard let column = monthly.first(where: { name.hasPrefix($0.name + "_") }) else { return nil }
      return CivilDate(name.dropFirst(column.name.count + 1) + "-01")
    }
    guard let first = days.min(), let last = days.max() else { return [] }
    let count = (last.year - first.year) * 12 + last.month - first.month + 1
    // A mistyped year is told as it stands, not as the centuries before it.
    guard count <= 1200 else { return [first, last] }
    let needed = max(count, monthly.compactMap(\.months).max() ?? 1)
    return (1 - needed...0).map { last.adding(months: $0) }
  }
}

extension EvaluationColumns.Column {
  /// The name of the column of a month.
  fileprivate func name(in month: CivilDate) -> String {
    "\(name)_\(month.description.prefix(7))"
  }
}
