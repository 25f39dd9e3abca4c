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
  /// How deep the values nest that it took along.
  let depth: Int
  /// How high the tree of its body is, where it runs one without asking for the room itself.
  private let height: Int
  /// The types of the parameters; nil for one that takes any value.
  private let types: [FEELType?]
  private let body: Body

  /// A function with parameters of its own.
  public convenience init(
    name: String?, parameters: [FEELType.Field], result: FEELType = .any, body: @escaping Body
  ) {
    self.init(name: name, parameters: parameters, result: result, depth: 1, height: 0, body: body)
  }

  init(
    name: String?, parameters: [FEELType.Field], result: FEELType, depth: Int, height: Int,
    body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.depth = depth
    self.height = height
    self.body = body
    types = parameters.map { $0.type == .any ? nil : $0.type }
    isOpen = false
  }

  /// A built-in function, all its forms together.
  init(builtin name: String, body: @escaping Body) {
    self.name = name
    self.body = body
    parameters = []
    types = []
    result = .any
    depth = 1
    height = 0
    isOpen = true
  }

  /// The result for these arguments, in the order of the parameters; null where they do not fit.
  public func call(_ arguments: [Value], from caller: Caller = Caller()) -> Value {
    guard var inner = caller.descending(Function.levelsPerCall + height) else {
      return .null(NullCause(Catalogue.FEEL.endlessRecursion))
    }
    guard inner.startedMeter.spend(Function.stepsPerCall) else { return .null(inner.meter?.cause) }
    if isOpen { return body(arguments, inner) }
    guard arguments.count == parameters.count else {
      return .null(NullCause(Catalogue.FEEL.wrongArguments([signature], found: arguments.count)))
    }
    var converted = arguments
    for index in types.indices {
      guard let type = types[index] else { continue }
      if case .number = type, case .number = arguments[index] { continue }
      if arguments[index].isComposed, inner.meter?.spend(passingOver: arguments[index]) == false {
        return .null(inner.meter?.cause)
      }
      guard let value = type.implicitly(converting: arguments[index]) else {
        return .null(
          NullCause(Catalogue.FEEL.wrongType(expected: type.name, found: arguments[index].type.name)))
      }
      converted[index] = value
    }
    return body(converted, inner)
  }

  private static let stepsPerCall = 2
  /// What a call takes of the stack beside its body, in nodes of a tree.
  private static let levelsPerCall = 2

  /// How a message writes the function.
  var signature: String { "\(name ?? "function")(\(parameters.map(\.name).joined(separator: ", ")))" }

  /// Its type.
  public var type: FEELType { isOpen ? .function : .functionType(parameters.map(\.type), result) }
}

/// Who calls a function: what runs the host's functions for it, and how deep calls may still stand within one
/// another, as recursion without end must not exhaust the stack.
public struct Caller {
  private(set) var host: any Host
  let recorder: Recorder?
  /// What the evaluation may still do; nil as long as nothing was metered.
  private(set) var meter: Meter?
  private var remainingLevels = Caller.maximumLevels

  /// How many nodes of trees may be evaluated within one another, over all calls: what a stack of 512 KB surely
  /// holds.
  private static let maximumLevels = 1000

  /// The embedding program.
  public init(host: any Host = NoHost.shared) { self.init(host: host, recorder: nil) }

  init(host: any Host, recorder: Recorder?) {
    self.host = host
    self.recorder = recorder
  }

  /// The embedding program, for which an evaluation may take so many steps: one for each item visited or made,
  /// some for each call. Without a number, five million.
  public init(host: any Host = NoHost.shared, steps: Int) {
    self.init(host: host, recorder: nil)
    meter = Meter(steps)
  }

  /// Whether what it evaluates is recorded, for an explanation.
  package var isRecording: Bool { recorder != nil }

  /// The same caller, where something else runs the functions of the embedding program.
  public func with(host: any Host) -> Caller {
    var other = self
    other.host = host
    return other
  }

  /// The caller of what is evaluated within, so many nodes of a tree deeper; nil where the stack may not hold
  /// them any more.
  package func descending(_ levels: Int) -> Caller? {
    guard levels <= remainingLevels else { return nil }
    var inner = self
    inner.remainingLevels -= levels
    return inner
  }

  /// The meter, which is made here where there is none yet.
  var startedMeter: Meter {
    mutating get {
      if let meter { return meter }
      let started = Meter()
      meter = started
      return started
    }
  }

  /// Takes steps where the work is metered; whether there were so many.
  func spend(_ steps: Int) -> Bool { meter?.spend(steps) ?? true }
}

extension Function: Hashable {
  /// Whether both are the same function.
  public static func == (left: Function, right: Function) -> Bool { left === right }

  /// The hash of the function itself.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
