// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import GRDB
import Pack

extension FigureBook {
  /// The records of a register, in the order of a field; confidential fields are hidden.
  ///
  /// - Parameters:
  ///   - sort: the field, or the path to it; without one, and where it does not exist, by date, then by key.
  ///   - matching: only those that hold these values, as stored (a choice, a commune's code, "1" for true),
  ///     in these fields.
  /// - Throws: `Diagnostic` for a register that the pack does not have, and for a field of `matching` that
  ///   the register does not have or keeps confidential; storage errors.
  public func records(
    of name: String, sortedBy sort: String? = nil, matching: [String: String] = [:],
    _ range: RecordRange = .all
  ) throws -> RecordTable {
    guard let register = pack.register(name) else {
      let suggestion = Suggestion.closest(to: name, among: pack.registers.map(\.name))
      throw Diagnostic(file: nil, Catalogue.unknownRegister(name, suggestion))
    }
    let scope = RecordScope(register: register, model: model, period: pack.year)
    let conditions = try matching.sorted { $0.key < $1.key }.map { field, value in
      guard let declared = register.field(field), !declared.isConfidential, let column = scope.column([field])
      else {
        let suggestion = Suggestion.closest(to: field, among: register.fields.map(\.name))
        throw Diagnostic(file: nil, Catalogue.unknownField(field, in: name, suggestion))
      }
      return SQLPiece(sql: "CAST(\(column.sql) AS TEXT) = ?", arguments: [.string(value)])
    }
    return try records(register, scope, where: .all(conditions), sortedBy: sort, range)
  }

  /// The records that a figure counts for a period: what its value opens down to.
  ///
  /// - Parameter members: only those of these members (a breakdown and the code of one of its members, nil
  ///   where the records hold nothing there).
  /// - Throws: `Diagnostic` where the figure is not computed from records, or by a filter that SQL cannot
  ///   state; storage errors.
  public func records(
    countedBy key: FigureKey, for period: Period, members: [(Figure.Breakdown, String?)] = [],
    _ range: RecordRange = .all
  ) throws -> RecordTable {
    guard let figure = counted[key], let register = pack.register(figure.aggregate.register) else {
      throw Diagnostic(file: nil, Catalogue.notCounted(key.description))
    }
    let scope = RecordScope(register: register, model: model, period: period)
    let condition = try condition(figure, register, scope, members)
    return try records(register, scope, where: condition, sortedBy: nil, range)
  }

  /// The figures that count a record in a period: what it moves.
  ///
  /// Figures whose filter SQL cannot state are left out.
  public func figures(countingRecord id: Int64, of name: String, for period: Period) throws -> [Figure] {
    guard let register = pack.register(name) else { return [] }
    return try database.connection.read { db in
      try pack.figures.filter { figure in
        guard let figure = counted[figure.key], figure.aggregate.register == name else { return false }
        let scope = RecordScope(register: register, model: model, period: period)
        guard let counting = try? condition(figure, register, scope, []) else { return false }
        let own = SQLPiece(
          sql: "\(RecordScope.alias.quoted).\"id\" = ?", arguments: [.number(Number(Int(id)))])
        let conditions: SQLPiece? = .all([own, counting])
        let filter = conditions.map { SQLPiece(sql: "\nWHERE ") + $0 } ?? SQLPiece(sql: "")
        let query = SQLPiece(sql: "SELECT 1\n\(scope.source)") + filter
        return try Int.fetchOne(db, sql: query.sql, arguments: query.statementArguments) != nil
      }
    }
  }

  /// What makes a record one of those that a figure counts.
  private func condition(
    _ figure: CountedFigure, _ register: Register, _ scope: RecordScope,
    _ members: [(Figure.Breakdown, String?)]
  ) throws -> SQLPiece? {
    let pass = RegisterPass(
      register: register, timing: figure.aggregate.timing, period: scope.period,
      breakdowns: members.map(\.0), model: model)
    let filters = try [
      (figure.aggregate.filter, figure.functions), (figure.share, figure.shareFunctions),
    ].map { filter, functions in
      let names = RegisterScope(register: register, model: model, functions: functions)
      let places = ParameterScope(records: scope, functions: functions, timing: pass.timing)
      return try filter.map { SQLPiece(try $0.check(in: names, expecting: .boolean).sql(in: places)) }
    }
    let memberConditions = members.map { breakdown, code in
      pass.memberColumn(breakdown, scope)
        + SQLPiece(sql: " IS ?", arguments: [code.map(Value.string) ?? .null()])
    }
    return .all([pass.condition(scope)] + filters + memberConditions)
  }

  private func records(
    _ register: Register, _ scope: RecordScope, where condition: SQLPiece?, sortedBy sort: String?,
    _ range: RecordRange
  ) throws -> RecordTable {
    let columns = register.fields.map { scope.column(path(shown: $0))?.sql ?? "NULL" }
    let order = [sort, register.date?.joined(separator: "."), register.key.first].compactMap(\.self)
      .compactMap { scope.column($0.split(separator: ".").map(String.init))?.sql }
    let filter = condition.map { SQLPiece(sql: "\nWHERE ") + $0 } ?? SQLPiece(sql: "")
    var query = SQLPiece(
      sql: "SELECT \(RecordScope.alias.quoted).\"id\", \(columns.joined(separator: ", "))\n\(scope.source)")
    query = query + filter
    query.sql += "\nORDER BY \((order + ["\(RecordScope.alias.quoted).\"id\""]).joined(separator: ", "))"
    if let limit = range.limit { query.sql += "\nLIMIT \(limit) OFFSET \(range.offset)" }
    let counting = SQLPiece(sql: "SELECT COUNT(*)\n\(scope.source)") + filter
    return try database.connection.read { [query] db in
      let rows = try Row.fetchAll(db, sql: query.sql, arguments: query.statementArguments)
      let isWhole = range.limit == nil || (range.offset == 0 && rows.count < range.limit ?? 0)
      let total =
        isWhole
        ? rows.count
        : try Int.fetchOne(db, sql: counting.sql, arguments: counting.statementArguments) ?? rows.count
      return RecordTable(
        register: register, fields: register.fields,
        rows: rows.map { row in
          let cells = register.fields.enumerated().map { cell(row[$0.offset + 1], $0.element) }
          return RecordTable.Row(id: row[0], cells: cells)
        }, total: total)
    }
  }

  /// A reference is shown by the first field of its target's key.
  private func path(shown field: Field) -> [String] {
    guard case .reference = field.type, let key = model.target(of: field)?.key.first else {
      return [field.name]
    }
    return [field.name, key]
  }

  private func cell(_ stored: DatabaseValue, _ field: Field) -> RecordCell {
    guard !stored.isNull else { return .absent }
    guard !field.isConfidential else { return .hidden }
    if case .reference = field.type { return .text(String.fromDatabaseValue(stored) ?? "\(stored)") }
    switch Value(stored, storedAs: field.type.storage) {
    case .number(let number): return .number(number)
    case .date(let date): return .date(date)
    case .boolean(let boolean): return .boolean(boolean)
    case .string(let text):
      switch field.type {
      case .commune: return .commune(code: text, name: pack.territory.commune(text)?.name ?? text)
      case .choice(let choices):
        return choices.first { $0.value == text }.map(RecordCell.choice) ?? .text(text)
      default: return .text(text)
      }
    default: return .absent
    }
  }
}
