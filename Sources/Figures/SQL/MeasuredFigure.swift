// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// How a figure is made of the measures of a pass over its register.
struct MeasuredFigure {
  let key: FigureKey
  /// The first is the number of records counted.
  let measures: [Measure]
  let result: Result

  enum Result {
    /// The measure at a place; nothing counted is zero.
    case measure(Int)
    /// A measure over another, in % for shares; no value over zero.
    case quotient(Int, over: Int, percent: Bool)
  }

  /// The figure's value, from the values of its measures.
  func value(_ row: [Number?]) -> Number? {
    switch result {
    case .measure(let index): return row[index] ?? .zero
    case .quotient(let part, let whole, let percent):
      guard let whole = row[whole], let quotient = (row[part] ?? .zero).divided(by: whole) else { return nil }
      return percent ? quotient.multiplied(by: 100) : quotient
    }
  }
}

extension MeasuredFigure {
  /// The measures of a figure counted over a register; nil where a pass cannot give it (medians).
  /// - Throws: `Diagnostic` where an expression has no exact equivalent in SQL.
  init?(_ figure: CountedFigure, in scope: RecordScope, model: RegisterModel) throws {
    key = figure.key
    func sql(
      _ expression: Expression?, expecting type: FEELType?, _ functions: ServiceFunctions
    ) throws -> SQLFragment? {
      let names = RegisterScope(register: scope.register, model: model, functions: functions)
      let places = ParameterScope(records: scope, functions: functions, timing: figure.aggregate.timing)
      return try expression.map { try $0.check(in: names, expecting: type).sql(in: places) }
    }
    func sql(_ expression: Expression?, expecting type: FEELType?) throws -> SQLFragment? {
      try sql(expression, expecting: type, figure.functions)
    }
    let whole = try sql(figure.aggregate.filter, expecting: .boolean).map { SQLPiece($0) }
    let restriction = try sql(figure.share, expecting: .boolean, figure.shareFunctions).map { SQLPiece($0) }
    let part = SQLPiece.all([whole, restriction])
    let records = Measure.records(where: part)

    /// The figure that one measure gives, or its share where the figure is one.
    func simple(_ measure: (SQLPiece?) -> Measure) -> ([Measure], Result) {
      restriction == nil
        ? ([records, measure(part)], .measure(1))
        : ([records, measure(part), measure(whole)], .quotient(1, over: 2, percent: true))
    }
    switch figure.aggregate.function {
    case .count where restriction == nil: (measures, result) = ([records], .measure(0))
    case .count:
      (measures, result) = ([records, .records(where: whole)], .quotient(0, over: 1, percent: true))
    case .sum(let expression):
      guard let operand = try sql(expression, expecting: .number).map(Operand.init) else { return nil }
      (measures, result) = simple { .sum(operand, where: $0) }
    case .distinct(let expression):
      guard let operand = try sql(expression, expecting: nil).map(Operand.init) else { return nil }
      (measures, result) = simple { .differentValues(operand, where: $0) }
    case .average(let expression):
      guard let operand = try sql(expression, expecting: .number).map(Operand.init) else { return nil }
      measures = [records, .sum(operand, where: part), .values(operand, where: part)]
      result = .quotient(1, over: 2, percent: false)
    case .median: return nil
    }
  }
}

/// A figure that is computed over the records of a register: an aggregate, or the share of one.
struct CountedFigure {
  let key: FigureKey
  let aggregate: Aggregate
  /// What a share restricts the aggregate to.
  let share: Expression?
  let breakdowns: [Figure.Breakdown]
  /// The functions that the aggregate may call, as the files of its service do.
  let functions: ServiceFunctions
  /// Those that the share's filter may call: another service may have written it.
  let shareFunctions: ServiceFunctions
}

extension Pack {
  /// The computation of a figure over records; nil for one that is declared or a formula.
  func counted(_ figure: Figure) -> CountedFigure? {
    let functions = functions(in: figure.key.service)
    switch figure.definition {
    case .declared, .formula: return nil
    case .aggregate(let aggregate):
      return CountedFigure(
        key: figure.key, aggregate: aggregate, share: nil, breakdowns: figure.breakdowns,
        functions: functions, shareFunctions: functions)
    case .share(let key, let filter):
      guard let whole = self.figure(key), case .aggregate(let aggregate) = whole.definition else {
        return nil
      }
      return CountedFigure(
        key: figure.key, aggregate: aggregate, share: filter, breakdowns: whole.breakdowns,
        functions: self.functions(in: key.service), shareFunctions: functions)
    }
  }
}

extension SQLPiece {
  /// Conditions that must all hold; nil where there is none.
  static func all(_ conditions: [SQLPiece?]) -> SQLPiece? {
    let conditions = conditions.compactMap(\.self)
    return conditions.isEmpty ? nil : .joining(conditions, " AND ")
  }
}
