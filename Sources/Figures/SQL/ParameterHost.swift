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
    column = pass.timing == .flow ? pass.register.date.flatMap(scope.column) : nil
    common = pass.timing.parameterTime(in: pass.period)
  }

  /// The time of the record at hand.
  var now: ParameterTime { day.map(ParameterTime.day) ?? common }
}

/// Runs the calls of `parameter` and of rules in an expression over records.
final class ParameterHost: Host {
  private let functions: ServiceFunctions
  private let time: RecordTime

  init(_ functions: ServiceFunctions, _ time: RecordTime) {
    self.functions = functions
    self.time = time
  }

  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value {
    let value = functions.value(ofCall: function, arguments, now: time.now, from: caller)
    // Where an argument is absent, so may be the value; where none is, it should be there.
    if let cause = value.cause, !arguments.contains(where: { $0?.isNull == true }) {
      time.missingParameter = cause.message
    }
    return value
  }
}

/// The variables read for each record, and the functions of the service.
struct RecordwiseScope: Scope {
  let variables: VariableScope
  let shared: ServiceFunctions

  var variableNames: [String] { variables.variableNames }
  var functions: [HostFunction] { shared.declarations }
  func variable(_ path: String) -> Variable? { variables.variable(path) }
  func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    shared.result(ofCall: function, arguments)
  }
}

/// An expression over records, ready to be run.
struct RecordExpression {
  let checked: CheckedExpression
  let host: ParameterHost

  func evaluate(_ slots: [Value]) -> Value { checked.evaluate(slots, host: host) }
}
