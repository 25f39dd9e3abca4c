// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL

/// The rules of a pack, ready to be evaluated any number of times, on any thread.
public final class RuleBook: Sendable {
  let names: RuleNames
  private let parameters: ParameterNames
  /// In the order of the rules.
  private let ready: [ReadyRule]
  /// What names mean in the files of the services that have rules or parameters.
  private let services: [String: ServiceFunctions.Names]

  /// A rule with all that its evaluation needs, so that nothing is looked up or copied for one.
  private final class ReadyRule: Sendable {
    let rule: Rule
    /// Its checked logic; nil for one of a DMN model.
    let body: CheckedExpression?
    let names: ServiceFunctions.Names
    /// The input that is the date of its parameters.
    let date: Int?
    /// What surely fits its inputs, and its results.
    let inputs: [RuleContent.Check]
    let results: [RuleContent.Check]
    /// The names of its results, where it has several.
    let resultNames: [String]?

    init(_ rule: Rule, _ body: CheckedExpression?, _ names: ServiceFunctions.Names) {
      self.rule = rule
      self.body = body
      self.names = names
      date = rule.date
      inputs = rule.inputs.map { RuleContent.Check($0.content) }
      results = rule.result.variables.map { RuleContent.Check($0.content) }
      resultNames = if case .several(let variables) = rule.result { variables.map(\.name) } else { nil }
    }

    /// The result, where it is what the rule declares.
    func checked(_ value: Value) -> Value { surelyFits(value) ? value : rule.checked(value, results) }

    private func surelyFits(_ value: Value) -> Bool {
      guard let resultNames else { return results.count == 1 && results[0].admits(value) }
      guard case .context(let context) = value else { return false }
      for index in resultNames.indices {
        guard let item = context.value(of: resultNames[index], expectedAt: index) else { continue }
        guard results[index].admits(item) else { return false }
      }
      return true
    }
  }

  /// - Parameter bodies: the checked logic of the rules that are not of a DMN model.
  init(names: RuleNames, parameters: ParameterNames, bodies: [RuleKey: CheckedExpression]) {
    func namesOfService(_ service: String) -> ServiceFunctions.Names {
      ServiceFunctions.Names(
        ParameterFunction(names: parameters, service: service), names.callable(in: service))
    }
    let known = parameters.services.union(names.rules.map(\.key.service))
    let services = Dictionary(uniqueKeysWithValues: known.map { ($0, namesOfService($0)) })
    self.names = names
    self.parameters = parameters
    self.services = services
    ready = names.rules.map {
      ReadyRule($0, bodies[$0.key], services[$0.key.service] ?? namesOfService($0.key.service))
    }
  }

  /// The same rules, compiled anew: for a thread that evaluates many while another does.
  public func ownCopy() -> RuleBook {
    let bodies = ready.compactMap { rule in rule.body.map { (rule.rule.key, $0.ownCopy()) } }
    return RuleBook(
      names: names, parameters: parameters,
      bodies: Dictionary(bodies, uniquingKeysWith: { first, _ in first }))
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
  ///   - memo: what rules gave already; nil where nothing is remembered.
  public func value(
    of rule: Rule, _ inputs: [Value], from caller: Caller = Caller(), memo: RuleMemo? = nil
  ) -> Value {
    guard let place = names.place(of: rule.key) else { return .null() }
    return value(at: place, inputs, from: caller, memo)
  }

  /// The same for the rule at a place of `rules`. Rules call one another by the hundred thousand: none is copied.
  func value(at place: Int, _ inputs: [Value], from caller: Caller, _ memo: RuleMemo?) -> Value {
    let ready = ready[place]
    guard let memo, !caller.isRecording else { return value(of: ready, inputs, from: caller, nil, nil) }
    let memory = memo.memory(of: place)
    let key = memory.key(of: inputs)
    if let key, let known = memory.value(key, inputs) { return known }
    let value = value(of: ready, inputs, from: caller, memo, memory)
    if let key { memory.keep(value, of: key, inputs) }
    return value
  }

  private func value(
    of ready: ReadyRule, _ inputs: [Value], from caller: Caller, _ memo: RuleMemo?, _ memory: RuleMemo.Memory?
  ) -> Value {
    for index in 0..<min(inputs.count, ready.inputs.count) where !ready.inputs[index].admits(inputs[index]) {
      let expected = ready.rule.inputs[index].content.expectation(for: inputs[index])
      guard let expected else { continue }
      return .null(
        NullCause(
          Catalogue.wrongInput(
            ready.rule.inputs[index].name, expected: expected, found: inputs[index].shown),
          of: ready.rule.key.description))
    }
    let value: Value
    if let body = ready.body {
      let date = ready.date.flatMap { inputs[$0].date }
      func made() -> RuleHost {
        RuleHost(functions: ServiceFunctions(book: self, names: ready.names), date: date, memo)
      }
      let host = memory?.host(on: date, made) ?? made()
      value = body.evaluate(inputs, from: caller.with(host: host))
    } else if case .model(let model) = ready.rule.logic {
      value = model.value(inputs, ready.rule.result, caller)
    } else {
      value = .null()
    }
    return ready.checked(value)
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

  /// The functions that the expressions of a service's files call.
  public func functions(in service: String) -> ServiceFunctions {
    let names =
      services[service]
      ?? ServiceFunctions.Names(
        ParameterFunction(names: parameters, service: service), names.callable(in: service))
    return ServiceFunctions(book: self, names: names)
  }
}

extension Rule {
  fileprivate func checked(_ value: Value, _ checks: [RuleContent.Check]) -> Value {
    switch result {
    case .single(let variable): return checked(value, variable)
    case .several(let variables):
      guard case .context(let context) = value else { return value.isNull ? value : mismatch(value) }
      for index in variables.indices {
        guard let item = context.value(of: variables[index].name, expectedAt: index),
          !checks[index].admits(item),
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

extension Value {
  /// The value as a message shows it.
  var shown: Message { Message(fr: shown(in: .fr), en: shown(in: .en)) }
}
