// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// `parameter(key, date)` in the files of a service: the value of a parameter in force on a date; without a
/// date, at the time that the expression is about.
public struct ParameterFunction: Sendable {
  let service: String
  private let names: ParameterNames
  private let places: [String: Int]

  init(names: ParameterNames, service: String) {
    self.service = service
    self.names = names
    places = names.places(in: service)
  }

  /// As scopes declare it. What it returns depends on the key: `result(ofCall:)`.
  public static let declaration = HostFunction(
    "parameter", [.init("key", .literal(.string)), .init("date", .value(.date), isOptional: true)],
    result: .any
  )

  /// The parameter that a key names in these files; nil where there is none.
  public func parameter(named name: String) -> Parameter? { places[name].map { names[$0] } }

  /// The value of the parameter that a key names; null, with the cause, where there is none at that time.
  public func value(of name: String, at time: ParameterTime) -> Value {
    places[name].map { names.value(at: $0, time) } ?? .null(NullCause(unknown(name)))
  }

  private func unknown(_ name: String) -> Message {
    Catalogue.unknownParameter(name, names.suggestion(for: name, in: service))
  }

  /// What is wrong with a call, as far as its arguments are known before evaluation.
  /// - Parameter time: the time that the expression is about, where that is known too.
  func problem(inCall arguments: [StaticArgument], at time: ParameterTime?) -> ArgumentProblem? {
    guard case .constant(.string(let name))? = arguments.first else { return nil }
    guard let parameter = parameter(named: name) else { return ArgumentProblem(parameter: 0, unknown(name)) }
    switch arguments[1] {
    case .constant(.date(let day)): return problem(parameter.value(at: .day(day)), at: 1)
    case .constant:
      return ArgumentProblem(parameter: 1, Catalogue.noDateForParameter(parameter.key.description))
    case .omitted: return time.flatMap { problem(parameter.value(at: $0), at: 0) }
    case .computed, .reference: return nil
    }
  }

  private func problem(_ value: Value, at parameter: Int) -> ArgumentProblem? {
    guard case .null(let cause?) = value else { return nil }
    return ArgumentProblem(parameter: parameter, cause.message)
  }
}

extension ParameterFunction {
  /// Runs the calls of one expression.
  /// When the parameter of a call is to be in force, by the values of its arguments; nil where its date is
  /// written and absent.
  /// - Parameter now: the time that the expression is about; nil where it is about none.
  public func time(_ arguments: [Value?], now: ParameterTime?) -> ParameterTime? {
    guard let date = arguments[1] else { return now }
    return date.date.map(ParameterTime.day)
  }

  /// The value of a call, by the values of its arguments; null, with the cause, where there is none.
  /// - Parameter now: the time that the expression is about; nil where it is about none.
  public func value(ofCall arguments: [Value?], now: ParameterTime?) -> Value {
    let name = arguments[0]?.string ?? ""
    if let time = time(arguments, now: now) { return value(of: name, at: time) }
    if let date = arguments[1], date.cause != nil { return date }
    return .null(NullCause(Catalogue.noDateForParameter(name)))
  }

  /// What a call gives, by its key: a number, or the numbers of a scale, in the parameter's unit.
  public func result(ofCall arguments: [StaticArgument]) -> HostFunction.Result {
    guard case .constant(.string(let name))? = arguments.first, let parameter = parameter(named: name) else {
      return HostFunction.Result(type: .any)
    }
    let fields = parameter.members.map { FEELType.Field(name: $0, type: .number) }
    return HostFunction.Result(
      type: fields.isEmpty ? .number : .context(fields), unit: Unit(named: parameter.unit))
  }

  /// The parameters that an expression names, each once, in the order of their first mention.
  public func parameters(in expression: Expression) -> [Parameter] {
    expression.root.parameterNames.reduce(into: []) { found, name in
      guard let parameter = parameter(named: name), !found.contains(where: { $0.key == parameter.key })
      else { return }
      found.append(parameter)
    }
  }
}

extension FEEL.Expression.Node {
  /// The keys of the calls of `parameter` at this node and below it, in the order of the text.
  fileprivate var parameterNames: [String] {
    var names: [String] = []
    if case .call(ParameterFunction.declaration.name, let arguments) = form,
      let key = arguments.first(where: { $0.name == nil || $0.name == "key" })?.value,
      case .literal(.string(let name)) = key.form
    {
      names = [name]
    }
    return names + children.flatMap(\.parameterNames)
  }
}
