// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The names of an expression over figures, as a service's files write them, and the functions that claims
/// and formulas have over figures.
public struct FigureScope: Scope {
  let names: FigureNames
  /// The functions of every expression of the service.
  let shared: ServiceFunctions
  /// The period of the figures named, where that is known before evaluation.
  let period: Period?

  var service: String { shared.service }

  /// The functions over figures, by their place in `functions`.
  public enum Function: Int, CaseIterable {
    case at, previous, evolution, difference, share, months, by
  }

  /// The name of the period that figures are of: a range of dates.
  public static let period = RegisterScope.period

  /// The service's own figures by name, then all of them by key, then `period`.
  public var variableNames: [String] { names.known(in: service) + [Self.period] }

  /// A figure, by its name in the service or its key: a number, at the figure's place among those of the
  /// pack. The slot past them is that of `period`.
  public func variable(_ path: String) -> Variable? {
    if path == Self.period { return Variable(slot: names.count, type: .range(.date)) }
    guard let figure = names.figure(named: path, in: service), let slot = names.slot(of: figure.key) else {
      return nil
    }
    return Variable(slot: slot, type: .number, unit: Unit(named: figure.unit))
  }

  /// Figures alone can be given to a function by name.
  public func isReference(_ path: String) -> Bool { names.figure(named: path, in: service) != nil }

  /// In the order of `Function`, then those that every expression of the service has.
  public var functions: [HostFunction] { Self.functions + shared.declarations }

  /// The names that no rule may have.
  static let functionNames = Set(functions.map(\.name)).union([ParameterFunction.declaration.name])

  /// The functions whose first argument names a figure.
  public static let overFigures: Set<String> = Set(functions.map(\.name))
    .subtracting(["share"])

  private static let functions: [HostFunction] = Function.allCases.map { function in
    let figure = HostFunction.Parameter("figure", .reference)
    let since = HostFunction.Parameter("since", .value(.string), isOptional: true)
    switch function {
    case .at: return HostFunction("at", [figure, .init("period", .value(.string))], result: .number)
    case .previous: return HostFunction("previous", [figure], result: .number)
    case .evolution: return HostFunction("evolution", [figure, since], result: .number)
    case .difference: return HostFunction("difference", [figure, since], result: .number)
    case .share:
      return HostFunction(
        "share", [.init("part", .value(.number)), .init("whole", .value(.number))], result: .number)
    case .months: return HostFunction("months", [figure], result: .list(.number))
    case .by:
      let member = FEELType.context([
        .init(name: "code", type: .string), .init(name: "label", type: .string),
        .init(name: "value", type: .number),
      ])
      return HostFunction("by", [figure, .init("breakdown", .value(.string))], result: .list(member))
    }
  }

  /// What `parameter` gives depends on its key.
  public func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    Self.functions.contains(function)
      ? HostFunction.Result(type: function.result) : shared.result(ofCall: function, arguments)
  }

  /// A period that is none, a breakdown that the figure does not have, a parameter that is none or has no
  /// value then.
  public func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    guard Self.functions.contains(function) else {
      return shared.problem(inCallOf: function, arguments, at: period.map(ParameterTime.period))
    }
    guard arguments.count > 1, case .constant(.string(let text)) = arguments[1] else { return nil }
    guard function.name == "by" else {
      return Period(text) == nil ? ArgumentProblem(parameter: 1, Catalogue.expectedPeriod(found: text)) : nil
    }
    guard case .reference(let path) = arguments[0], let figure = names.figure(named: path, in: service),
      figure.breakdown(named: text) == nil
    else { return nil }
    let known = figure.breakdowns.map(\.name)
    return ArgumentProblem(parameter: 1, Catalogue.noBreakdown(figure.key.description, text, known))
  }
}

extension Pack {
  /// The names of an expression written in a service's files.
  public func figureScope(in service: String) -> FigureScope {
    FigureScope(names: figureNames, shared: functions(in: service), period: nil)
  }

  /// The functions that every expression of a service's files may call.
  public func functions(in service: String) -> ServiceFunctions { ruleBook.functions(in: service) }

  /// Where the value of a figure stands among the slots of an expression over figures.
  public func slot(of key: FigureKey) -> Int? { figureNames.slot(of: key) }
}

extension Expression {
  /// The paths that it names, in the order of the text; `period` and its ends are none.
  public var paths: [String] {
    references.filter { !$0.isCalled }.map(\.path).filter {
      $0 != FigureScope.period && !$0.hasPrefix(FigureScope.period + ".")
    }
  }

  /// The figures that it names, as a service's files do, in the order of the text.
  public func figures(in service: String) -> [FigureKey] {
    paths.map { FigureKey(named: $0, in: service) }
  }
}
