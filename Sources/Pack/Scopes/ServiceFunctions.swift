// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The functions that every expression in the files of a service may call beside those of FEEL: `parameter`,
/// then the rules of the pack.
public struct ServiceFunctions: Sendable {
  private let book: RuleBook
  private let names: Names
  private var rules: [RuleNames.Callable] { names.rules }

  /// What names mean there: one for all who evaluate the expressions of a service.
  final class Names: Sendable {
    let parameters: ParameterFunction
    let rules: [RuleNames.Callable]
    /// Where the rules are among those of the pack.
    let places: [Int]

    init(_ parameters: ParameterFunction, _ rules: [RuleNames.Callable]) {
      self.parameters = parameters
      self.rules = rules
      places = rules.map(\.place)
    }
  }

  /// What `parameter` means there.
  public var parameters: ParameterFunction { names.parameters }

  /// The key in the organisation of the service whose files these are.
  public var service: String { parameters.service }

  init(book: RuleBook, names: Names) {
    self.book = book
    self.names = names
  }

  /// As scopes declare them.
  public var declarations: [HostFunction] { [ParameterFunction.declaration] + rules.map(\.function) }

  /// What `parameter` gives depends on its key; what a rule gives is in the unit of its result.
  public func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    guard function != ParameterFunction.declaration else { return parameters.result(ofCall: arguments) }
    return HostFunction.Result(type: function.result, unit: rules.first { $0.function == function }?.unit)
  }

  /// What is wrong with a call, as far as its arguments are known before evaluation.
  /// - Parameter time: the time that the expression is about, where that is known too.
  func problem(
    inCallOf function: HostFunction, _ arguments: [StaticArgument], at time: ParameterTime? = nil
  ) -> ArgumentProblem? {
    if function == ParameterFunction.declaration { return parameters.problem(inCall: arguments, at: time) }
    guard let place = rules.first(where: { $0.function == function })?.place else { return nil }
    let rule = book.rules[place]
    for (index, argument) in arguments.enumerated() {
      guard case .constant(let value) = argument, let input = rule.inputs.dropFirst(index).first,
        let expected = input.content.expectation(for: value)
      else { continue }
      return ArgumentProblem(
        parameter: index, Catalogue.wrongInput(input.name, expected: expected, found: value.shown))
    }
    return nil
  }

  /// The value of a call, by the values of its arguments; null, with the cause, where there is none.
  /// - Parameters:
  ///   - place: that of the function among `declarations`.
  ///   - now: the time that the expression is about; nil where it is about none.
  ///   - caller: on whose behalf the rule is evaluated, if one is.
  ///   - memo: what rules gave already; nil where nothing is remembered.
  public func value(
    ofCall place: Int, _ arguments: [Value?], now: ParameterTime?, from caller: Caller = Caller(),
    memo: RuleMemo? = nil
  ) -> Value {
    guard place > 0 else { return names.parameters.value(ofCall: arguments, now: now) }
    return value(ofCall: place, all: arguments.map { $0 ?? .null() }, from: caller, memo) ?? .null()
  }

  /// The value of a call of a rule, of which all inputs are given; nil where the function is none.
  func value(ofCall place: Int, all inputs: [Value], from caller: Caller, _ memo: RuleMemo?) -> Value? {
    guard place > 0, place <= names.rules.count else { return nil }
    return book.value(at: names.places[place - 1], inputs, from: caller, memo)
  }

  /// The parameters and rules that the value of an expression depends on, itself or through other rules.
  public func used(by expression: Expression) -> (parameters: [Parameter], rules: [Rule]) {
    var found = (parameters: parameters.parameters(in: expression), rules: [Rule]())
    var wanted = book.names.called(by: expression, in: service)
    while let key = wanted.popLast() {
      guard !found.rules.contains(where: { $0.key == key }), let rule = book.rule(key) else { continue }
      found.rules.append(rule)
      for expression in rule.expressions {
        wanted += book.names.called(by: expression, in: key.service)
        let named = book.functions(in: key.service).parameters.parameters(in: expression)
        found.parameters += named.filter { new in !found.parameters.contains { $0.key == new.key } }
      }
    }
    return found
  }
}
