// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  mutating func call(_ name: String, _ arguments: [Expression.Argument], at position: Position) -> Typed {
    if let index = scope.functions.firstIndex(where: { $0.name == name }) {
      return host(index, scope.functions[index], arguments, at: position)
    }
    guard let overloads = Builtin.named(name) else {
      for argument in arguments { _ = check(argument.value) }
      let known = scope.functions.map(\.name) + Builtin.names
      let suggestion = Suggestion.closest(to: name, among: known)
      return failure(Catalogue.FEEL.unknownFunction(name, suggestion: suggestion), at: position)
    }
    return builtin(overloads, arguments, arguments.map { check($0.value) }, at: position)
  }

  /// The first form of a built-in whose parameters the arguments fit; else what is wrong with the nearest
  /// form.
  private mutating func builtin(
    _ overloads: [Builtin], _ arguments: [Expression.Argument], _ values: [Typed], at position: Position
  ) -> Typed {
    let placed = overloads.compactMap { form in
      form.place(arguments.map(\.name)).map { (form: form, places: $0) }
    }
    guard let nearest = placed.first else {
      return failure(misplaced(arguments, of: overloads.map(\.signature)), at: position)
    }
    for (form, places) in placed {
      let parameters = places.map { form.parameter($0) }
      let converted = zip(parameters, values).compactMap { self.converted($1, to: $0.type) }
      guard converted.count == values.count else { continue }
      return call(form, ordered(converted, places), at: position)
    }
    for (place, value) in zip(nearest.places, values) {
      _ = expect(nearest.form.parameter(place).type, value)
    }
    return unknown(at: position)
  }

  /// Why arguments fit no signature: their names, or their number.
  private func misplaced(_ arguments: [Expression.Argument], of signatures: [String]) -> Message {
    arguments.allSatisfy { $0.name == nil }
      ? Catalogue.FEEL.wrongArguments(signatures, found: arguments.count)
      : Catalogue.FEEL.wrongArgumentNames(signatures)
  }

  /// The arguments in the order of the parameters.
  private func ordered(_ values: [Typed], _ places: [Int]) -> [Typed] {
    guard places != Array(values.indices) else { return values }
    return (0...(places.max() ?? 0)).map { place in
      places.firstIndex(of: place).map { values[$0] } ?? unknown(at: values[0].position)
    }
  }

  private func call(_ form: Builtin, _ values: [Typed], at position: Position) -> Typed {
    folded(.builtin(form, values), form.result(values.map(\.type)), position, from: values)
  }

  private mutating func host(
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
    var values = parameters.map { _ in unknown(at: position) }
    var known = parameters.map { _ in StaticArgument.omitted }
    for (place, argument) in zip(places, arguments) {
      (values[place], known[place]) = hostArgument(argument.value, parameters[place].kind)
    }
    if findings.count == before, let problem = scope.problem(inCallOf: function, known) {
      let place = places.firstIndex(of: problem.parameter)
      report(problem.message, at: place.map { arguments[$0].value.position } ?? position)
    }
    return Typed(operation: .host(index, values), type: function.result, position: position)
  }

  private mutating func hostArgument(_ node: Node, _ kind: HostFunction.Kind) -> (Typed, StaticArgument) {
    switch kind {
    case .value(let type):
      let value = expect(type, check(node))
      return (value, value.constant.map(StaticArgument.constant) ?? .computed(value.type))
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
