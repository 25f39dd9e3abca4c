// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import GRDB
import Pack

/// Computes in memory, record by record, a figure that SQL cannot compute exactly (a division, a median, a
/// function of FEEL alone).
struct RecordwisePass {
  let pass: RegisterPass

  func run(_ figure: CountedFigure, _ db: Database, _ outcome: inout RegisterPass.Outcome) throws {
    let scope = RecordScope(register: pass.register, model: pass.model, period: pass.period)
    let expressions = [figure.aggregate.filter, figure.share, figure.aggregate.operand]
    let paths = Set(expressions.compactMap(\.self).flatMap(\.paths)).sorted()
    let columns = paths.compactMap { path in scope.column(path.split(separator: ".").map(String.init)) }
    let types = RegisterScope(register: pass.register, model: pass.model, functions: figure.functions)
    let names = VariableScope(
      paths.map { ($0, types.variable($0)?.type ?? .any) } + [(RegisterScope.period, .range(.date))])
    let time = RecordTime(pass, in: scope)
    func ready(_ expression: Expression?, _ functions: ServiceFunctions, expecting type: FEELType? = nil)
      throws -> RecordExpression?
    {
      try expression.map { expression in
        let scope = RecordwiseScope(variables: names, shared: functions)
        return RecordExpression(
          checked: try expression.check(in: scope, expecting: type),
          host: ParameterHost(functions, time))
      }
    }
    let filter = try ready(figure.aggregate.filter, figure.functions, expecting: .boolean)
    let share = try ready(figure.share, figure.shareFunctions, expecting: .boolean)
    let operand = try ready(figure.aggregate.operand, figure.functions)

    // Not split, there is one group even where no record is in it.
    var groups: [[String?]: Accumulator] = pass.breakdowns.isEmpty ? [[]: Accumulator()] : [:]
    let read = columns + [time.column].compactMap(\.self)
    let query = pass.query(
      read.isEmpty ? [SQLPiece(sql: "1")] : read.map { SQLPiece(sql: $0.sql) }, scope, grouping: false)
    let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.statementArguments)
    while let row = try rows.next() {
      let members = pass.breakdowns.indices.map { row[$0] as String? }
      let values = columns.enumerated().map { index, column in
        Value(row[pass.breakdowns.count + index], storedAs: column.storage)
      }
      let slots = values + [Value(pass.period)]
      if time.column != nil {
        time.day = Value(row[pass.breakdowns.count + columns.count], storedAs: .date).date
      }
      guard filter?.evaluate(slots).isTrue ?? true else { continue }
      let isPart = share?.evaluate(slots).isTrue ?? true
      groups[members, default: Accumulator()].add(operand?.evaluate(slots), isPart: isPart)
    }
    outcome.registers.formUnion(scope.registers)
    if let cause = time.missingParameter {
      outcome.absences[figure.key] = cause
      return
    }
    outcome.cells[figure.key] = groups.map { members, group in
      RegisterPass.Cell(
        members: members, value: group.result(figure.aggregate.function, isShare: figure.share != nil),
        records: group.part.count)
    }
  }

  /// What the records of one group add up to.
  private struct Accumulator {
    struct Side {
      var count = 0
      var values: [Value] = []
    }
    var part = Side()
    var whole = Side()

    mutating func add(_ value: Value?, isPart: Bool) {
      Self.add(value, to: &whole)
      if isPart { Self.add(value, to: &part) }
    }

    private static func add(_ value: Value?, to side: inout Side) {
      side.count += 1
      if let value, !value.isNull { side.values.append(value) }
    }

    func result(_ function: Aggregate.Function, isShare: Bool) -> Number? {
      guard isShare else { return result(function, part) }
      guard let whole = result(function, whole), let quotient = result(function, part)?.divided(by: whole)
      else { return nil }
      return quotient.multiplied(by: 100)
    }

    private func result(_ function: Aggregate.Function, _ side: Side) -> Number? {
      let numbers = side.values.compactMap(\.number)
      switch function {
      case .count: return Number(side.count)
      case .distinct: return Number(Set(side.values).count)
      case .sum: return numbers.total
      case .average: return numbers.total?.divided(by: Number(numbers.count))
      case .median:
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return low.adding(high)?.half
      }
    }
  }
}

extension [Number] {
  /// The sum; nil out of the range of numbers.
  fileprivate var total: Number? {
    reduce(.zero) { sum, number in sum?.adding(number) }
  }
}

extension Aggregate {
  /// What it is computed on, counts aside.
  var operand: Expression? {
    switch function {
    case .count: nil
    case .sum(let operand), .average(let operand), .median(let operand), .distinct(let operand): operand
    }
  }
}

extension Value {
  /// A stored value, read as its field's type says.
  init(_ stored: DatabaseValue, storedAs storage: SQLStorage) {
    switch (stored.storage, storage) {
    case (.int64(let integer), .boolean): self = .boolean(integer != 0)
    case (.int64(let integer), .seconds): self = .daysDuration(DaysDuration(seconds: integer))
    case (.int64(let integer), _):
      self =
        Number(coefficient: Int128(integer), exponent: -(storage.scale ?? 0)).map(Value.number) ?? .null()
    case (.string(let text), .date): self = CivilDate(text).map(Value.date) ?? .null()
    case (.string(let text), _): self = .string(text)
    default: self = .null()
    }
  }
}
