// SPDX-License-Identifier: Apache-2.0

/// A function that the embedding program adds to those of FEEL.
public struct HostFunction: Sendable, Hashable {
  /// The name that calls it.
  public let name: String
  /// Its parameters, in order.
  public let parameters: [Parameter]
  /// The type of what it returns.
  public let result: FEELType

  /// A function; its optional parameters come last.
  public init(_ name: String, _ parameters: [Parameter], result: FEELType) {
    self.name = name
    self.parameters = parameters
    self.result = result
  }

  /// A parameter of a host function.
  public struct Parameter: Sendable, Hashable {
    /// The name by which an argument can be given.
    public let name: String
    /// How its argument is given.
    public let kind: Kind
    /// Whether a call may leave it out.
    public let isOptional: Bool

    /// A parameter, which must be given unless it is optional.
    public init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// How an argument is given to the function.
  public enum Kind: Sendable, Hashable {
    /// A path of names, given as a string and not evaluated.
    case reference
    case value(FEELType)
    /// A value that is written out, so that it is known to who reads the text alone.
    case literal(FEELType)
  }
}

extension HostFunction {
  /// What a call gives.
  public struct Result: Sendable, Hashable {
    /// The type of the value.
    public let type: FEELType
    /// The unit of its numbers; nil where none is known.
    public let unit: Unit?

    /// A value of a type, in a unit where one is known.
    public init(type: FEELType, unit: Unit? = nil) {
      self.type = type
      self.unit = unit
    }
  }
}

/// What runs the host functions of a scope.
public protocol Host: AnyObject {
  /// The result of the function at a place of the scope's list. An optional argument that was not given is
  /// nil; one that was given and has no value is null.
  /// - Parameter caller: the evaluation that calls: what it evaluates in turn is counted with it.
  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value
  /// The same, where every argument is given.
  func call(_ function: Int, all arguments: [Value], from caller: Caller) -> Value
  /// What it remembers from one evaluation to the next; nil where it remembers nothing.
  var memory: HostMemory? { get }
}

extension Host {
  /// The same as of arguments that may be left out.
  public func call(_ function: Int, all arguments: [Value], from caller: Caller) -> Value {
    call(function, arguments.map(Optional.some), from: caller)
  }

  /// Nothing.
  public var memory: HostMemory? { nil }
}

/// The host of a scope that has no functions.
public final class NoHost: Host, Sendable {
  /// One for all.
  public static let shared = NoHost()
  private init() {}
  /// Never called: the scope has no functions.
  public func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value { .null() }
}
