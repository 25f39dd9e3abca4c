// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL

/// The rules of a pack, ready to be evaluated any number of times, on any thread.
public struct RuleBook: Sendable {
  let names: RuleNames
  private let parameters: ParameterNames
  /// One a rule, in their order: its checked logic; nil for one of a DMN model.
  private let bodies: [CheckedExpression?]

  /// - Parameter bodies: the checked logic of the rules that are not of a DMN model.
  init(names: RuleNames, parameters: ParameterNames, bodies: [RuleKey: CheckedExpression]) {
    self.names = names
    self.parameters = parameters
    self.bodies = names.rules.map { bodies[$0.key] }
  }

  /// In the order of the organisation.
  public var rules: [Rule] { names.rules }

  /// The rule of a key.
  public func rule(_ key: RuleKey) -> Rule? { names.rule(key) }

  /// What a rule gives for some inputs; null, with the cause, where it gives nothing: an input that is not of
  /// its type, no row of a table that matches, a result that is not of its type.
  /// - Parameters:
  ///   - inputs: one for each input of the rule, in their order.
  ///   - caller: on whose behalf: that of `Explanation.recording` has it explained.
  public func value(of rule: Rule, _ inputs: [Value], from caller: Caller = Caller()) -> Value {
    guard let place = names.place(of: rule.key) else { return .null() }
    return value(at: place, inputs, from: caller)
  }

  /// The same for the rule at a place of `rules`. Rules call one another by the hundred thousand: none is copied.
  func value(at place: Int, _ inputs: [Value], from caller: Caller) -> Value {
    for index in 0..<min(inputs.count, names.rules[place].inputs.count) {
      let expected = names.rules[place].inputs[index].content.expectation(for: inputs[index])
      guard let expected else { continue }
      let input = names.rules[place].inputs[index].name
      return .null(
        NullCause(
          Catalogue.wrongInput(input, expected: expected, found: inputs[index].shown),
          of: names.rules[place].key.description))
    }
    let value: Value
    if case .model(let model) = names.rules[place].logic {
      value = model.value(inputs, names.rules[place].result, caller)
    } else {
      value =
        bodies[place]?.evaluate(inputs, from: caller.with(host: host(at: place, inputs, caller))) ?? .null()
    }
    return names.rules[place].checked(value)
  }

  /// What a rule gives for some inputs, and in words what was read, computed and chosen for it.
  public func explain(_ rule: Rule, _ inputs: [Value]) -> (value: Value, explanation: Explanation) {
    Explanation.recording { value(of: rule, inputs, from: $0) }
  }

  /// The inputs of a rule in their order, from inputs by name as JSON gives them: dates are texts there.
  /// - Throws: an input that the rule does not have, or that is not given.
  public func inputs(of rule: Rule, _ inputs: Value.Context) throws(Diagnostic) -> [Value] {
    let names = rule.inputs.map(\.name)
    for entry in inputs.entries where !names.contains(entry.name) {
      let suggestion = Suggestion.closest(to: entry.name, among: names)
      throw Diagnostic(
        file: nil, Catalogue.unknownInput(entry.name, of: rule.key.description, suggestion, known: names))
    }
    var values: [Value] = []
    for input in rule.inputs {
      guard let value = inputs[input.name] else {
        throw Diagnostic(file: nil, Catalogue.missingInput(input.name, of: rule.key.description))
      }
      values.append(input.content.type.reading(value))
    }
    return values
  }

  private func host(at place: Int, _ inputs: [Value], _ caller: Caller) -> RuleHost {
    RuleHost(
      functions: functions(in: names.rules[place].key.service),
      date: names.rules[place].date.map { inputs[$0] }, caller: caller)
  }

  /// The functions that the expressions of a service's files call.
  public func functions(in service: String) -> ServiceFunctions {
    ServiceFunctions(book: self, service: service)
  }

  /// What `parameter` means in a service's files.
  func parameterFunction(in service: String) -> ParameterFunction {
    ParameterFunction(names: parameters, service: service)
  }
}

extension Rule {
  /// The result, where it is what the rule declares.
  fileprivate func checked(_ value: Value) -> Value {
    switch result {
    case .single(let variable): return checked(value, variable)
    case .several(let variables):
      guard case .context(let context) = value else { return value.isNull ? value : mismatch(value) }
      for index in variables.indices {
        guard let item = context[variables[index].name], !item.isNull,
          variables[index].content.expectation(for: item) != nil
        else { continue }
        return checked(item, variables[index])
      }
      return value
    }
  }

  private func checked(_ value: Value, _ variable: Variable) -> Value {
    guard let expected = variable.content.expectation(for: value) else { return value }
    return .null(
      NullCause(
        Catalogue.wrongResult(variable.name, expected: expected, found: value.shown), of: key.description))
  }

  private func mismatch(_ value: Value) -> Value {
    .null(
      NullCause(
        Catalogue.wrongResult(Result.name, expected: result.type.name, found: value.shown),
        of: key.description))
  }
}

extension RuleModel {
  fileprivate func value(_ inputs: [Value], _ result: Rule.Result, _ caller: Caller) -> Value {
    let entries = zip(inputNames, inputs).compactMap { name, value in
      name.map { Value.Context.Entry(name: $0, value: value) }
    }
    let values = try? model.evaluate([decision], inputs: Value.Context(entries), from: caller)
    guard let value = values?.first else { return .null() }
    guard case .several(let variables) = result, case .context(let context) = value else { return value }
    return .context(
      Value.Context(
        variables.map { variable in
          let entry = context.entries.first { $0.name.isModelName(of: variable.name) }
          return Value.Context.Entry(name: variable.name, value: entry?.value ?? .null())
        }))
  }
}

/// Runs the functions that a rule calls.
private struct RuleHost: Host {
  let functions: ServiceFunctions
  /// The date of parameters asked for without one.
  let date: Value?
  let caller: Caller

  func call(_ function: Int, _ arguments: [Value?]) -> Value {
    functions.value(ofCall: function, arguments, now: date?.date.map(ParameterTime.day), from: caller)
  }
}

extension Value {
  /// The value as a message shows it.
  var shown: Message { Message(fr: shown(in: .fr), en: shown(in: .en)) }
}
