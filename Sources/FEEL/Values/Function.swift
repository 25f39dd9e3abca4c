// SPDX-License-Identifier: Apache-2.0

import Base

/// A function as a value: a literal, a built-in, or one of the embedding program. It equals itself alone.
public final class Function: Sendable {
  /// How it is computed.
  public typealias Body = @Sendable (_ arguments: [Value], _ caller: Caller) -> Value

  /// The name that it is known by; nil for a literal.
  public let name: String?
  /// The parameters, in order; an argument that is not of the type makes the call null.
  public let parameters: [FEELType.Field]
  /// The type of what it returns.
  public let result: FEELType
  /// Whether the body looks at its arguments itself: their number and their types.
  let isOpen: Bool
  private let body: Body

  /// A function with parameters of its own.
  public init(
    name: String?, parameters: [FEELType.Field], result: FEELType = .any, body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.body = body
    isOpen = false
  }

  /// A built-in function, all its forms together.
  init(builtin name: String, body: @escaping Body) {
    self.name = name
    self.body = body
    parameters = []
    result = .any
    isOpen = true
  }

  /// The result for these arguments, in the order of the parameters; null where they do not fit.
  public func call(_ arguments: [Value], from caller: Caller = Caller()) -> Value {
    guard let inner = caller.within else { return .null(NullCause(Catalogue.FEEL.endlessRecursion)) }
    if isOpen { return body(arguments, inner) }
    guard arguments.count == parameters.count else {
      return .null(NullCause(Catalogue.FEEL.wrongArguments([signature], found: arguments.count)))
    }
    var converted = arguments
    for (index, parameter) in parameters.enumerated() where parameter.type != .any {
      guard let value = parameter.type.implicitly(converting: arguments[index]) else {
        return .null(
          NullCause(
            Catalogue.FEEL.wrongType(expected: parameter.type.name, found: arguments[index].type.name)))
      }
      converted[index] = value
    }
    return body(converted, inner)
  }

  /// How a message writes the function.
  var signature: String { "\(name ?? "function")(\(parameters.map(\.name).joined(separator: ", ")))" }

  /// Its type.
  public var type: FEELType { isOpen ? .function : .functionType(parameters.map(\.type), result) }
}

/// Who calls a function: what runs the host's functions for it, and how many calls may still be made within
/// one another, as recursion without end must not exhaust the stack.
public struct Caller {
  let host: any Host
  let recorder: Recorder?
  private let remainingCalls: Int

  /// The embedding program.
  public init(host: any Host = NoHost()) { self.init(host: host, recorder: nil, remainingCalls: 300) }

  init(host: any Host, recorder: Recorder?) { self.init(host: host, recorder: recorder, remainingCalls: 300) }

  private init(host: any Host, recorder: Recorder?, remainingCalls: Int) {
    self.host = host
    self.recorder = recorder
    self.remainingCalls = remainingCalls
  }

  /// The same caller, where something else runs the functions of the embedding program.
  public func with(host: any Host) -> Caller {
    Caller(host: host, recorder: recorder, remainingCalls: remainingCalls)
  }

  /// The caller of a call within; nil where none may be made any more.
  var within: Caller? {
    remainingCalls > 0 ? Caller(host: host, recorder: recorder, remainingCalls: remainingCalls - 1) : nil
  }
}

extension Function: Hashable {
  /// Whether both are the same function.
  public static func == (left: Function, right: Function) -> Bool { left === right }

  /// The hash of the function itself.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
