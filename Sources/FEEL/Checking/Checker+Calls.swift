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
