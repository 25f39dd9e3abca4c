// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  mutating func call(_ name: String, _ arguments: [Expression.Argument], at position: Position) -> Typed {
    if let index = scope.functions.firstIndex(where: { $0.name == name }) {
      return host(index, scope.functions[index], arguments, at: position)
    }
    if let function = variable(callable: name, at: position) {
      return self.call(function, arguments, at: position)
    }
    guard let overloads = Builtin.named(name) else {
      for argument in arguments { _ = check(argument.value) }
      let known = scope.functions.map(\.name) + Builtin.names
      let suggestion = Suggestion.closest(to: name, among: known)
      return failure(Catalogue.FEEL.unknownFunction(name, suggestion: suggestion), at: position)
    }
    return builtin(overloads, arguments, arguments.map { check($0.value) }, at: position)
  }

  /// A call of a function that an expression gives.
  mutating func invocation(_ function: Node, _ arguments: [Expression.Argument], at position: Position)
    -> Typed
  {
    if let name = function.path?.joined(separator: "."),
      let index = scope.functions.firstIndex(where: { $0.name == name })
    {
      return host(index, scope.functions[index], arguments, at: position)
    }
    let function = check(function)
    guard FEELType.function.accepts(function.type) else {
      return failure(
        Catalogue.FEEL.wrongType(expected: FEELType.function.name, found: function.type.name), at: position)
    }
    return call(function, arguments, at: position)
  }

  /// The variable of a name, where it can hold a function.
  private mutating func variable(callable name: String, at position: Position) -> Typed? {
    guard isLocal(name) || scope.variable(name) != nil else { return nil }
    let value = path(Node(.name(name), at: position))
    return FEELType.function.accepts(value.type) ? value : nil
  }

  private mutating func call(_ function: Typed, _ arguments: [Expression.Argument], at position: Position)
    -> Typed
  {
    let values = arguments.map { check($0.value) }
    let names = arguments.compactMap(\.name)
    guard names.isEmpty || names.count == arguments.count else {
      return failure(Catalogue.FEEL.wrongArgumentNames([function.shown]), at: position)
    }
    var result = FEELType.any
    if case .functionType(let parameters, let type) = function.type {
      result = type
      if parameters.count != values.count {
        let message = Catalogue.FEEL.wrongArguments([function.shown], found: values.count)
        return failure(message, at: position)
      }
      if names.isEmpty {
        let converted = zip(parameters, values).map { expect($0, $1) }
        return Typed(operation: .call(function, converted, names: nil), type: result, position: position)
      }
    }
    return Typed(
      operation: .call(function, values, names: names.isEmpty ? nil : names), type: result, position: position
    )
  }

  /// `function(a: number, b) a + b`
  mutating func function(_ literal: Expression.FunctionLiteral, at position: Position) -> Typed {
    var parameters: [FEELType.Field] = []
    for parameter in literal.parameters {
      guard let type = resolved(parameter.type) else {
        return failure(Catalogue.FEEL.unknownType(parameter.type.description), at: position)
      }
      parameters.append(FEELType.Field(name: parameter.name, type: type))
    }
    let first = locals.count
    let (body, read) = reading { checker in
      checker.scoped { checker in
        for parameter in parameters { _ = checker.bind(parameter.name, parameter.type) }
        return literal.body.map { checker.check($0) }
      }
    }
    let function = TypedFunction(
      parameters: parameters, firstLocal: first, localCount: localCount,
      captured: read.filter { $0 < first }.sorted(), height: literal.body?.height ?? 0, body: body)
    return Typed(
      operation: .function(function), type: .functionType(parameters.map(\.type), body?.type ?? .any),
      position: position)
  }
}

// Calls of built-in functions.
extension Checker {
  /// The forms of a built-in whose parameters the arguments fit; else what is wrong with the nearest form.
  private mutating func builtin(
    _ overloads: [Builtin], _ arguments: [Expression.Argument], _ values: [Typed], at position: Position
  ) -> Typed {
    let placed = overloads.compactMap { form in
      form.place(arguments.map(\.name)).map { Builtin.Placed(form: form, places: $0) }
    }
    guard let nearest = placed.first else {
      return failure(misplaced(arguments, of: overloads.map(\.signature)), at: position)
    }
    let fitting = placed.filter { candidate in
      zip(candidate.places ?? [], values).allSatisfy {
        converted($1, to: candidate.form.parameter($0).type) != nil
      }
    }
    if let first = fitting.first {
      // Where the types leave a doubt, evaluation chooses by the values themselves.
      let isSure = !values.contains { $0.type.leavesDoubt } || (fitting.count == 1 && strictness == .strict)
      guard isSure else {
        return folded(.builtin(fitting, values), union(of: fitting, values), position, from: values)
      }
      let converted = zip(first.places ?? [], values).map { place, value in
        self.converted(value, to: first.form.parameter(place).type) ?? value
      }
      let ordered = ordered(converted, first.places)
      let direct = Builtin.Placed(form: first.form, places: nil)
      // What depends on no argument depends on when it is asked: `today()`.
      if ordered.isEmpty {
        return Typed(operation: .builtin([direct], []), type: first.form.result([]), position: position)
      }
      return folded(
        .builtin([direct], ordered), first.form.result(ordered.map(\.type)), position, from: ordered)
    }
    if strictness == .lenient {
      let message = Catalogue.FEEL.noValue(of: nearest.form.name)
      if values.contains(where: { !$0.type.isOpen && $0.type.itemType != $0.type }) {
        return folded(.builtin(placed, values), union(of: placed, values), position, from: values)
      }
      return failure(message, at: position)
    }
    for (place, value) in zip(nearest.places ?? [], values) {
      _ = expect(nearest.form.parameter(place).type, value)
    }
    return unknown(at: position)
  }

  private func union(of forms: [Builtin.Placed], _ values: [Typed]) -> FEELType {
    let types = forms.map { $0.form.result(ordered(values, $0.places).map(\.type)) }
    return types.dropFirst().allSatisfy { $0 == types[0] } ? types[0] : .any
  }

  /// Why arguments fit no signature: their names, or their number.
  private func misplaced(_ arguments: [Expression.Argument], of signatures: [String]) -> Message {
    arguments.allSatisfy { $0.name == nil }
      ? Catalogue.FEEL.wrongArguments(signatures, found: arguments.count)
      : Catalogue.FEEL.wrongArgumentNames(signatures)
  }

  /// The arguments in the order of the parameters.
  private func ordered(_ values: [Typed], _ places: [Int]?) -> [Typed] {
    guard let places, places != Array(values.indices) else { return values }
    return (0...(places.max() ?? 0)).map { place in
      places.firstIndex(of: place).map { values[$0] } ?? unknown(at: values[0].position)
    }
  }
}

// Calls of the host's functions.
extension Checker {
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

extension Typed {
  /// How a message names a function that is called.
  fileprivate var shown: String {
    switch operation {
    case .variable(let path, _, _): path
    case .local(_, let name): name
    default: "function"
    }
  }
}

extension FEELType {
  /// Whether evaluation may find a value of another type, or of a more precise one.
  fileprivate var leavesDoubt: Bool {
    switch self {
    case .any: true
    case .list(let item), .range(let item): item.leavesDoubt
    default: false
    }
  }
}
