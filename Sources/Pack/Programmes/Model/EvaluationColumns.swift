// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// How the rows of a table of cases are read for a rule.
public struct EvaluationColumns: Sendable {
  /// The columns that are read; others are passed on.
  public let columns: [Column]
  /// What each input of the rule is, over the columns, in the order of the rule; nil: the columns themselves.
  let inputs: [CheckedExpression]?

  /// A column, or the columns of several months.
  public struct Column: Sendable {
    /// Its name; of those of months, what comes before `_2023-04`.
    public let name: String
    /// What a cell holds, or each of its parts.
    public let item: RuleContent.Item
    /// What stands between the parts of a cell that holds several; nil where it holds one.
    public let separator: Character?
    /// The place of the column, before it, that says how many parts a cell has; nil: any number.
    public let count: Int?
    /// How many months there must be at least, where there is one column a month; nil where there is one.
    public let months: Int?
    /// What an empty cell means, or an empty part of one; nil: nothing, it must be filled in.
    public let empty: Value?
    /// Its value where the table has no such column; nil: it must.
    public let otherwise: Value?

    /// Whether there is one column a month.
    public var isMonthly: Bool { months != nil }

    /// Whether it holds a day, which may be given for the whole table.
    public var isDay: Bool {
      if case .field(.date) = item { separator == nil && !isMonthly } else { false }
    }
  }

  /// Each input of a rule from the column of its name: lists are split at semicolons, empty cells are null.
  public init(inputsOf rule: Rule) {
    columns = rule.inputs.map { input in
      Column(
        name: input.name, item: input.content.item, separator: input.content.isList ? ";" : nil,
        count: nil, months: nil, empty: .null(), otherwise: nil)
    }
    inputs = nil
  }

  init(columns: [Column], inputs: [CheckedExpression]) {
    self.columns = columns
    self.inputs = inputs
  }

  /// The inputs of the rule, in its order, from the values of the columns in theirs.
  /// - Parameter functions: those of the service whose programme it is.
  public func inputs(of cells: [Value], _ functions: ServiceFunctions) -> [Value] {
    guard let inputs else { return cells }
    let host = CaseHost(functions: functions)
    return inputs.map { $0.evaluate(cells, host: host) }
  }
}

/// Runs the functions that expressions over a row call. A row has no time but that of its cells.
private final class CaseHost: Host {
  private let functions: ServiceFunctions

  init(functions: ServiceFunctions) { self.functions = functions }

  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value {
    functions.value(ofCall: function, arguments, now: nil, from: caller)
  }
}

extension EvaluationColumns.Column {
  /// The name of a member of a monthly column that is its month.
  static let month = "month"
  /// The name of a member of a monthly column that is what its cell holds, where it holds one thing.
  static let value = "value"
  /// The name of a member of a monthly column that is what its cell holds, where it holds several.
  static let values = "values"

  /// The type of its value in expressions.
  var type: FEELType {
    let cell: FEELType = separator == nil ? itemType : .list(itemType)
    guard isMonthly else { return cell }
    return .list(
      .context([
        FEELType.Field(name: Self.month, type: .date),
        FEELType.Field(name: separator == nil ? Self.value : Self.values, type: cell),
      ]))
  }

  /// The value of a monthly column.
  /// - Parameter cells: the value of the cell of each month, in the order of the months.
  public func value(of cells: [(month: CivilDate, value: Value)]) -> Value {
    .list(
      cells.map { cell in
        .context(
          Value.Context([
            Value.Context.Entry(name: Self.month, value: .date(cell.month)),
            Value.Context.Entry(name: separator == nil ? Self.value : Self.values, value: cell.value),
          ]))
      })
  }

  private var itemType: FEELType { RuleContent(item: item, isList: false).itemType }
}
