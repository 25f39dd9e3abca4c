// SPDX-License-Identifier: Apache-2.0

import Base

// Calls of the host's functions.
extension Checker {
  mutating func host(
    _ index: Int, _ function: HostFunction, _ arguments: [Expression.Argument], at position: Position
  ) -> Typed {
    let parameters = function.parameters
    let names = parameters.map(\.name)
    let required = parameters.count { !$0.isOptional }
    guard let places = place(arguments.map(\.name), on: names, required: required) else {
      let signature = function.name + "(" + names.joined(separator: ", ") + ")"
      return failure(misplaced(arguments, of: [signature]), at: position)
    }
    let before = findings.count
    var values = [Typed?](repeating: nil, count: parameters.count)
    var known = parameters.map { _ in StaticArgument.omitted }
    for (place, argument) in zip(places, arguments) {
      (values[place], known[place]) = hostArgument(argument.value, parameters[place].kind)
    }
    if findings.count == before, let problem = scope.problem(inCallOf: function, known) {
      let place = places.firstIndex(of: problem.parameter)
      report(problem.message, at: place.map { arguments[$0].value.position } ?? position)
    }
    let result = scope.result(ofCall: function, known)
    return Typed(operation: .host(index, values, unit: result.unit), type: result.type, position: position)
  }

  private mutating func hostArgument(_ node: Node, _ kind: HostFunction.Kind) -> (Typed, StaticArgument) {
    switch kind {
    case .value(let type):
      let value = expect(type, check(node))
      return (value, value.constant.map(StaticArgument.constant) ?? .computed(value.type))
    case .literal(let type):
      guard case .literal = node.form else {
        return (failure(Catalogue.FEEL.literalExpected, at: node.position), .omitted)
      }
      return hostArgument(node, .value(type))
    case .reference:
      guard let path = node.path?.joined(separator: ".") else {
        return (failure(Catalogue.FEEL.referenceExpected, at: node.position), .omitted)
      }
      if !scope.isReference(path) {
        let suggestion = Suggestion.closest(to: path, among: scope.variableNames)
        report(Catalogue.FEEL.unknownName(path, suggestion: suggestion), at: node.position)
      }
      let name = Typed(operation: .constant(.string(path)), type: .string, position: node.position)
      return (name, .reference(path))
    }
  }

  private func place(_ given: [String?], on names: [String], required: Int) -> [Int]? {
    Builtin.place(given, on: names, required: required, isVariadic: false)
  }
}
