// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// The time at which a record is counted, which is that of the parameters that its expressions name without
/// a date: the record's own date for a flow, the day of a stock, else the whole period.
final class RecordTime {
  /// The column of the date of records, where each is counted at its own.
  let column: SQLColumn?
  /// The date of the record at hand.
  var day: CivilDate?
  /// Why a parameter had no value at the time of a record: what is counted without it is no value.
  fileprivate(set) var missingParameter: Message?
  private let common: ParameterTime

  init(_ pass: RegisterPass, in scope: RecordScope) {
    switch pass.timing {
    case .flow: (column, common) = (pass.register.date.flatMap(scope.column), .period(pass.period))
    case .atStart: (column, common) = (nil, .day(pass.period.start))
    case .atEnd: (column, common) = (nil, .day(pass.period.end))
    case .during, .timeless: (column, common) = (nil, .period(pass.period))
    }
  }

  /// The time of the record at hand.
  var now: ParameterTime { day.map(ParameterTime.day) ?? common }
}

/// Runs the calls of `parameter` in an expression over records.
struct ParameterHost: Host {
  private let parameters: ParameterFunction
  private let time: RecordTime

  init(_ parameters: ParameterFunction, _ time: RecordTime) {
    self.parameters = parameters
    self.time = time
  }

  func call(_ function: Int, _ arguments: [Value?]) -> Value {
    let value = parameters.value(ofCall: arguments, now: time.now)
    if case .null(let cause?) = value, parameters.time(arguments, now: time.now) != nil {
      time.missingParameter = cause.message
    }
    return value
  }
}

/// The variables read for each record, and `parameter`.
struct RecordwiseScope: Scope {
  let variables: VariableScope
  let parameters: ParameterFunction

  var variableNames: [String] { variables.variableNames }
  var functions: [HostFunction] { [ParameterFunction.declaration] }
  func variable(_ path: String) -> Variable? { variables.variable(path) }
  func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    parameters.result(ofCall: arguments)
  }
}

/// An expression over records, ready to be run.
struct RecordExpression {
  let checked: CheckedExpression
  let host: ParameterHost

  func evaluate(_ slots: [Value]) -> Value { checked.evaluate(slots, host: host) }
}
