// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The names of an expression over the records of a register: its fields, paths through its references,
/// `period` and the functions of its service.
public struct RegisterScope: Scope {
  /// The register that the expression is about.
  public let register: Register
  /// Where its references lead.
  public let model: RegisterModel
  /// The functions that it may call.
  public let shared: ServiceFunctions

  /// The name of the period that records are counted over: a range of dates.
  public static let period = "period"

  /// The names of an expression over one register.
  public init(register: Register, model: RegisterModel, functions: ServiceFunctions) {
    self.register = register
    self.model = model
    shared = functions
  }

  /// Those that every expression of the service has.
  public var functions: [HostFunction] { shared.declarations }

  /// What `parameter` gives depends on its key.
  public func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    shared.result(ofCall: function, arguments)
  }

  /// A parameter that is none, or has no value on the date written.
  public func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    shared.problem(inCallOf: function, arguments)
  }

  /// The register's own fields and `period`, without the paths, which may be endless.
  public var variableNames: [String] { register.fields.map(\.name) + [Self.period] }

  /// Slots hold the register's fields in order, then `period`; paths through references are for SQL alone and
  /// share the slot past them.
  public func variable(_ path: String) -> Variable? {
    if path == Self.period { return Variable(slot: register.fields.count, type: .range(.date)) }
    let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let field = model.field(at: names, of: register) else { return nil }
    let slot = names.count == 1 ? register.fields.firstIndex { $0.name == names[0] } : nil
    return Variable(
      slot: slot ?? register.fields.count + 1, type: field.type.expressionType,
      unit: field.unit.map { Unit(named: $0) })
  }
}

extension FieldType {
  /// What a field is in FEEL.
  public var expressionType: FEELType {
    switch self {
    case .text, .commune, .reference: .string
    case .integer, .decimal, .money: .number
    case .boolean: .boolean
    case .date: .date
    case .choice(let choices): .choice(choices.map(\.value))
    }
  }
}
