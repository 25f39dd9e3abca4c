// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// `parameter(key, date)` in the files of a service: the value of a parameter in force on a date; without a
/// date, at the time that the expression is about.
public struct ParameterFunction: Sendable {
  let names: ParameterNames
  let service: String

  /// As scopes declare it. What it returns depends on the key: `findings(in:)` checks its use.
  public static let declaration = HostFunction(
    "parameter", [.init("key", .value(.string)), .init("date", .value(.date), isOptional: true)], result: .any
  )

  /// The parameter that a key names in these files; nil where there is none.
  public func parameter(named name: String) -> Parameter? { names.parameter(named: name, in: service) }

  /// The value of the parameter that a key names; null, with the cause, where there is none at that time.
  public func value(of name: String, at time: ParameterTime) -> Value {
    parameter(named: name)?.value(at: time) ?? .null(NullCause(unknown(name)))
  }

  private func unknown(_ name: String) -> Message {
    Catalogue.unknownParameter(name, names.suggestion(for: name, in: service))
  }

  /// What is wrong with a call, as far as its arguments are known before evaluation.
  /// - Parameter time: the time that the expression is about, where that is known too.
  func problem(inCall arguments: [StaticArgument], at time: ParameterTime?) -> ArgumentProblem? {
    guard case .constant(.string(let name))? = arguments.first else {
      return ArgumentProblem(parameter: 0, Catalogue.parameterKeyNotConstant)
    }
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
  public struct Calls: Sendable {
    /// What the expression's keys mean.
    public let function: ParameterFunction
    /// The keys asked for with a date: where that is null, so is the value.
    private let dated: Set<String>

    /// The calls of an expression, or of none.
    public init(of expression: Expression?, _ function: ParameterFunction) {
      self.function = function
      dated = Set(expression?.root.parameterCalls.filter(\.isDated).map(\.name) ?? [])
    }

    /// When the parameter of a call is to be in force, by the values of its arguments; nil where its date is
    /// written and absent.
    /// - Parameter now: the time that the expression is about.
    public func time(_ arguments: [Value], now: ParameterTime) -> ParameterTime? {
      if let day = arguments[1].date { return .day(day) }
      return arguments[0].string.map(dated.contains) == false ? now : nil
    }

    /// The value of a call, by the values of its arguments; null, with the cause, where there is none.
    /// - Parameter now: the time that the expression is about.
    public func value(_ arguments: [Value], now: ParameterTime) -> Value {
      let name = arguments[0].string ?? ""
      if let time = time(arguments, now: now) { return function.value(of: name, at: time) }
      if case .null(_?) = arguments[1] { return arguments[1] }
      return .null(NullCause(Catalogue.noDateForParameter(name)))
    }
  }

  /// The parameters that an expression names, each once, in the order of their first mention.
  public func parameters(in expression: Expression) -> [Parameter] {
    expression.root.parameterCalls.reduce(into: []) { found, call in
      guard let parameter = parameter(named: call.name), !found.contains(where: { $0.key == parameter.key })
      else { return }
      found.append(parameter)
    }
  }
}

/// A call of `parameter` with a key that is written out.
struct ParameterCall {
  let name: String
  let isDated: Bool
  let position: Position
}

extension FEEL.Expression.Node {
  /// The call that this node is; nil for anything else.
  var parameterCall: ParameterCall? {
    guard case .call(ParameterFunction.declaration.name, let arguments) = form,
      let key = arguments.first(where: { $0.name == nil || $0.name == "key" })?.value,
      case .literal(.string(let name)) = key.form
    else { return nil }
    return ParameterCall(name: name, isDated: arguments.count > 1, position: key.position)
  }

  /// The calls at this node and below it, in the order of the text.
  var parameterCalls: [ParameterCall] {
    (parameterCall.map { [$0] } ?? []) + children.flatMap(\.parameterCalls)
  }
}

/// A scope whose expressions may name parameters.
protocol ParameterScope: Scope {
  var parameters: ParameterFunction { get }
}

extension FigureScope: ParameterScope {}
extension RegisterScope: ParameterScope {}
