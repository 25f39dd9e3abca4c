// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import GRDB
import Pack

/// One pass over the records of a register, which gives all its figures for a period at once, split by the
/// same breakdowns.
struct RegisterPass {
  let register: Register
  let timing: Aggregate.Timing
  let period: Period
  let breakdowns: [Figure.Breakdown]
  let model: RegisterModel

  /// The value of a figure for one combination of members.
  struct Cell {
    /// One code a breakdown; nil where the records hold nothing there.
    let members: [String?]
    let value: Number?
    let records: Int
  }

  /// What a pass gives.
  struct Outcome {
    var cells: [FigureKey: [Cell]] = [:]
    /// Why figures without cells have none.
    var absences: [FigureKey: Message] = [:]
    /// The registers read.
    var registers: Set<String> = []
  }

  /// Runs the pass for figures of this register and timing.
  func run(_ figures: [CountedFigure], _ db: Database) throws -> Outcome {
    var outcome = Outcome()
    let scope = RecordScope(register: register, model: model, period: period)
    var measured: [MeasuredFigure] = []
    var others: [CountedFigure] = []
    for figure in figures {
      // What SQL cannot compute exactly is computed in memory, record by record.
      if let compiled = try? MeasuredFigure(figure, in: scope, model: model) {
        measured.append(compiled)
      } else {
        others.append(figure)
      }
    }
    if !measured.isEmpty { try count(measured, scope, db, &outcome) }
    for figure in others { try RecordwisePass(pass: self).run(figure, db, &outcome) }
    outcome.registers.formUnion(scope.registers)
    return outcome
  }

  private func count(
    _ figures: [MeasuredFigure], _ scope: RecordScope, _ db: Database, _ outcome: inout Outcome
  ) throws {
    let query = query(figures.flatMap(\.measures).map(\.piece), scope)
    let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.statementArguments)
    while let row = try rows.next() {
      let members = breakdowns.indices.map { row[$0] as String? }
      var column = breakdowns.count
      for figure in figures {
        let numbers = figure.measures.map { measure -> Number? in
          defer { column += 1 }
          return (row[column] as Int?).flatMap { Number(coefficient: Int128($0), exponent: -measure.scale) }
        }
        outcome.cells[figure.key, default: []].append(
          Cell(members: members, value: figure.value(numbers), records: numbers[0]?.int ?? 0))
      }
    }
  }

  /// `SELECT members, columns FROM the register WHERE its records are of the period GROUP BY members`
  func query(_ columns: [SQLPiece], _ scope: RecordScope, grouping: Bool = true) -> SQLPiece {
    let members = breakdowns.map { memberColumn($0, scope) }
    let condition = condition(scope)
    var query = SQLPiece(sql: "SELECT ") + .joining(members + columns, ",\n  ")
    query = query + SQLPiece(sql: "\n\(scope.source)")
    if let condition { query = query + SQLPiece(sql: "\nWHERE ") + condition }
    if grouping, !members.isEmpty {
      query =
        query + SQLPiece(sql: "\nGROUP BY " + members.indices.map { String($0 + 1) }.joined(separator: ", "))
    }
    return query
  }

  /// What makes a record of the period.
  func condition(_ scope: RecordScope) -> SQLPiece? {
    guard timing != .timeless, let date = register.date.flatMap(scope.column)?.sql else { return nil }
    let (start, end) = (Value.string(period.start.description), Value.string(period.end.description))
    let until = register.until.flatMap(scope.column)?.sql ?? "NULL"
    func present(from first: Value, to last: Value) -> SQLPiece {
      SQLPiece(sql: "\(date) <= ? AND (\(until) IS NULL OR \(until) >= ?)", arguments: [last, first])
    }
    switch timing {
    case .flow, .timeless: return SQLPiece(sql: "\(date) BETWEEN ? AND ?", arguments: [start, end])
    case .during: return present(from: start, to: end)
    case .atStart: return present(from: start, to: start)
    case .atEnd: return present(from: end, to: end)
    }
  }

  func memberColumn(_ breakdown: Figure.Breakdown, _ scope: RecordScope) -> SQLPiece {
    let date = register.date.flatMap(scope.column)?.sql ?? "NULL"
    let sql: String? =
      switch breakdown {
      case .field(let path): scope.column(path).map(\.textSQL)
      case .commune: register.place.flatMap(scope.column)?.sql
      case .grouping(let name): register.place.flatMap { scope.column(groupingPath($0, name)) }?.sql
      case .month: "substr(\(date), 1, 7)"
      case .quarter: "substr(\(date), 1, 4) || '-Q' || ((CAST(substr(\(date), 6, 2) AS INTEGER) + 2) / 3)"
      }
    return SQLPiece(sql: sql ?? "NULL")
  }

  /// The path to a grouping from the place of a record: through the commune, unless the register is that of
  /// communes.
  private func groupingPath(_ place: [String], _ name: String) -> [String] {
    register.name == Register.communes ? [name] : place + [name]
  }
}

extension SQLColumn {
  /// The column as a member's code.
  fileprivate var textSQL: String {
    storage == .boolean ? "CASE \(sql) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END" : sql
  }
}
