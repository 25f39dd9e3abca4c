// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The names of an expression of a rule: its inputs, and the functions of its service.
struct RuleScope: Scope {
  let rule: Rule
  let service: ServiceFunctions

  var variableNames: [String] { rule.inputs.map(\.name) }
  var functions: [HostFunction] { service.declarations }

  /// An input, at its place.
  func variable(_ path: String) -> Variable? {
    rule.inputs.firstIndex { $0.name == path }.map { index in
      let input = rule.inputs[index]
      return Variable(
        slot: index, type: input.content.type, unit: input.unit.map { Unit(named: $0) })
    }
  }

  func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    service.result(ofCall: function, arguments)
  }

  /// A rule has no time but that of its inputs.
  func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    if let problem = service.problem(inCallOf: function, arguments) { return problem }
    guard function == ParameterFunction.declaration, rule.date == nil, arguments[1] == .omitted else {
      return nil
    }
    let dates = rule.inputs.filter { $0.content.type == .date }.map(\.name)
    return ArgumentProblem(parameter: 0, Catalogue.ruleWithoutDate(dates))
  }
}
