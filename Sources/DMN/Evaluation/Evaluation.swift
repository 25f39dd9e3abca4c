// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// One evaluation of a model: each decision is decided once, when it is first needed.
final class Evaluation {
  private let elements: [ElementKey: CompiledElement]
  private let given: [ElementKey: Value]
  private var decided: [ElementKey: Value] = [:]
  private var pending: Set<ElementKey> = []

  init(_ elements: [ElementKey: CompiledElement], inputs: [ElementKey: Value]) {
    self.elements = elements
    given = inputs
  }

  /// The value asked for from outside: a service or a business knowledge model takes its arguments from the
  /// inputs.
  func result(of key: ElementKey, _ caller: Caller) -> Value {
    guard case .service(let service) = elements[key] else { return value(of: key, caller) }
    let arguments = service.parameters.map { parameter in
      given[parameter.key].map { parameter.type.conversion(of: $0, for: parameter.name) }
        ?? .null(NullCause(Catalogue.DMN.inputNotGiven(parameter.name)))
    }
    return result(of: service, arguments, caller)
  }

  /// What an expression sees of an element.
  private func value(of key: ElementKey, _ caller: Caller) -> Value {
    guard let element = elements[key] else { return .null() }
    switch element {
    case .input(let name, let type):
      guard let value = given[key] else { return .null(NullCause(Catalogue.DMN.inputNotGiven(name))) }
      return type.conversion(of: value, for: name)
    case .decision(let decision):
      if let value = given[key] { return decision.type.conversion(of: value, for: decision.name) }
      return value(of: decision, key, caller)
    case .knowledge(let model): return .function(function(model))
    case .service(let service): return .function(function(service))
    }
  }

  /// What a decision takes of the stack beside its logic, in nodes of a tree.
  private static let levelsPerDecision = 4

  private func value(of decision: CompiledDecision, _ key: ElementKey, _ caller: Caller) -> Value {
    if let value = decided[key] { return value }
    guard pending.insert(key).inserted else {
      return .null(NullCause(Catalogue.DMN.circular(decision.name)))
    }
    defer { pending.remove(key) }
    guard let caller = caller.descending(Evaluation.levelsPerDecision),
      caller.descending(Expression.maximumHeight) != nil
    else {
      return .null(NullCause(Catalogue.DMN.tooManyDecisions))
    }
    let value = caller.explaining(decision.name) {
      let value = decision.logic?.evaluate(slots(decision.requirements, caller), from: caller) ?? .null()
      return decision.type.conversion(of: value, for: decision.name)
    }
    decided[key] = value
    return value
  }

  private func slots(_ requirements: Requirements, _ caller: Caller) -> [Value] {
    requirements.variables.map { value(of: $0.source, caller) }
  }

  private func value(of source: Requirements.Source, _ caller: Caller) -> Value {
    switch source {
    case .element(let key): value(of: key, caller)
    case .context(let variables):
      .context(
        Value.Context(
          variables.map { Value.Context.Entry(name: $0.name, value: value(of: $0.source, caller)) }))
    }
  }
}

// Functions. They outlive the evaluation that first needed them, and decide anew when they are called.
extension Evaluation {
  private func function(_ model: CompiledKnowledge) -> Function {
    let elements = elements
    return Function(name: model.name, parameters: model.parameters, result: model.result.feel) {
      arguments, caller in
      guard let body = model.body else {
        return .null(NullCause(Catalogue.FEEL.externalFunction, of: model.name))
      }
      // What a business knowledge model needs are functions alone, which need no inputs.
      let known = Evaluation(elements, inputs: [:]).slots(model.requirements, caller)
      return model.result.conversion(of: body.evaluate(known + arguments, from: caller), for: model.name)
    }
  }

  private func function(_ service: CompiledService) -> Function {
    let elements = elements
    let parameters = service.parameters.map { FEELType.Field(name: $0.name, type: $0.type.feel) }
    return Function(name: service.name, parameters: parameters, result: service.type.feel) {
      arguments, caller in
      Evaluation(elements, inputs: [:]).result(of: service, arguments, caller)
    }
  }

  private func result(of service: CompiledService, _ arguments: [Value], _ caller: Caller) -> Value {
    let inputs = Dictionary(
      zip(service.parameters.map(\.key), arguments), uniquingKeysWith: { first, _ in first })
    let evaluation = Evaluation(elements, inputs: inputs)
    let values = service.outputs.map { evaluation.value(of: $0, caller) }
    if values.count == 1 { return service.type.conversion(of: values[0], for: service.name) }
    let entries = zip(service.outputs, values).map { key, value in
      Value.Context.Entry(name: elements[key]?.name ?? "", value: value)
    }
    return service.type.conversion(of: .context(Value.Context(entries)), for: service.name)
  }
}
