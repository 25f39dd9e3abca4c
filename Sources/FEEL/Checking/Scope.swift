// SPDX-License-Identifier: Apache-2.0

import Base

/// The names that an expression may use: what the embedding program knows and FEEL does not.
public protocol Scope {
  /// The variable of a dotted path, if the path as a whole is one. Of `a.b.c`, `a.b.c` is asked first, then
  /// `a.b`, then `a`.
  func variable(_ path: String) -> Variable?
  /// Every variable, to suggest the one that was meant.
  var variableNames: [String] { get }
  /// The members of a record type, in order.
  func members(of record: String) -> [FEELType.Field]
  /// The type of a name that stands where a type is written; nil where there is none.
  func type(named name: String) -> FEELType?
  /// The functions of the host. A call carries the function's place in this list.
  var functions: [HostFunction] { get }
  /// Whether a path can be given as a reference to a host function.
  func isReference(_ path: String) -> Bool
  /// What is wrong with a call of a host function whose arguments have the right types, if anything.
  func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem?
  /// What a call of a host function gives, where its arguments tell more than the function's declaration.
  func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result
  /// The decimal mark of the numbers in text columns.
  var decimalMark: Character { get }
}

/// A variable of a scope.
public struct Variable: Sendable, Hashable {
  /// Where its value stands among those given to the evaluation.
  public let slot: Int
  /// The type of its value.
  public let type: FEELType

  /// The unit of its numbers; nil where none is known.
  public let unit: Unit?

  /// A variable of a type at a slot.
  public init(slot: Int, type: FEELType, unit: Unit? = nil) {
    self.slot = slot
    self.type = type
    self.unit = unit
  }
}

/// What is known of an argument before evaluation.
public enum StaticArgument: Sendable, Hashable {
  /// The dotted path of a `.reference` parameter.
  case reference(String)
  case constant(Value)
  case computed(FEELType)
  /// An optional parameter that was not given.
  case omitted
}

/// Why an argument cannot be what it is.
public struct ArgumentProblem: Sendable, Hashable {
  /// The parameter, counted from 0.
  public let parameter: Int
  /// What was expected and what was found.
  public let message: Message

  /// A problem of one argument.
  public init(parameter: Int, _ message: Message) {
    self.parameter = parameter
    self.message = message
  }
}

extension Scope {
  /// No record type has members.
  public func members(of record: String) -> [FEELType.Field] { [] }
  /// A record type is known by its members.
  public func type(named name: String) -> FEELType? { members(of: name).isEmpty ? nil : .record(name) }
  /// The host has no functions.
  public var functions: [HostFunction] { [] }
  /// Every variable can be given as a reference.
  public func isReference(_ path: String) -> Bool { variable(path) != nil }
  /// Arguments of the right types are right.
  public func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    nil
  }
  /// What the function's declaration says.
  public func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    HostFunction.Result(type: function.result)
  }
  /// A point.
  public var decimalMark: Character { "." }
}

/// A scope of nothing but variables, which hold the slots in the order given.
public struct VariableScope: Scope {
  /// The variables, in the order of their slots.
  public let variableNames: [String]
  /// The decimal mark of the numbers in text columns.
  public let decimalMark: Character
  private let variables: [String: Variable]

  /// A scope of these variables; of two with the same name, the first counts.
  public init(_ variables: [(name: String, type: FEELType)], decimalMark: Character = ".") {
    variableNames = variables.map(\.name)
    self.decimalMark = decimalMark
    self.variables = Dictionary(
      variables.enumerated().map { ($0.element.name, Variable(slot: $0.offset, type: $0.element.type)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The variable of this very name.
  public func variable(_ path: String) -> Variable? { variables[path] }
}
