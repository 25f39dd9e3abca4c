// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The names of an expression over a row of a table of cases: its columns, and the functions of the service.
struct EvaluationScope: Scope {
  let columns: [EvaluationColumns.Column]
  let service: ServiceFunctions

  var variableNames: [String] { columns.map(\.name) }
  var functions: [HostFunction] { service.declarations }

  /// A column, at its place.
  func variable(_ path: String) -> Variable? {
    columns.firstIndex { $0.name == path }.map { Variable(slot: $0, type: columns[$0].type) }
  }

  func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    service.result(ofCall: function, arguments)
  }

  /// A row has no time but that of its cells.
  func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    if let problem = service.problem(inCallOf: function, arguments) { return problem }
    guard function == ParameterFunction.declaration, arguments[1] == .omitted else { return nil }
    return ArgumentProblem(
      parameter: 0, Catalogue.rowWithoutDate(columns.filter(\.isDay).map(\.name)))
  }
}
