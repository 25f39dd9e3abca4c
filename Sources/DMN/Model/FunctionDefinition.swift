// SPDX-License-Identifier: Apache-2.0

/// A function (DMN 1.5, 10.5 “FunctionDefinition metamodel”).
public struct FunctionDefinition: BoxedExpression {
  /// What the body is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An expression.
    case feel = "FEEL"
    /// A context that names a class and the signature of one of its methods.
    case java = "Java"
    /// A context that names a document and a model of it.
    case pmml = "PMML"
  }

  public let element: Element
  public let typeRef: String?
  /// What the body is.
  public let kind: Kind
  /// The parameters, in order.
  public let parameters: [InformationItem]
  /// The body; nil where the model does not say.
  public let body: Logic?

  /// A function of these parameters.
  public init(
    element: Element = Element(), typeRef: String? = nil, kind: Kind = .feel,
    parameters: [InformationItem] = [], body: Logic?
  ) {
    self.element = element
    self.typeRef = typeRef
    self.kind = kind
    self.parameters = parameters
    self.body = body
  }
}

/// A call (DMN 1.5, 7.3 “Invocation metamodel”).
public struct Invocation: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The function; nil where the model does not say.
  public let function: Logic?
  /// The arguments, by name.
  public let bindings: [Binding]

  /// A call of a function with these arguments.
  public init(
    element: Element = Element(), typeRef: String? = nil, function: Logic?, bindings: [Binding] = []
  ) {
    self.element = element
    self.typeRef = typeRef
    self.function = function
    self.bindings = bindings
  }
}

/// An argument of a call (DMN 1.5, 7.3 “Binding metamodel”).
public struct Binding: Sendable, Hashable {
  /// The parameter that it is for.
  public let parameter: InformationItem
  /// Its value; nil where the model does not say.
  public let argument: Logic?

  /// The argument for a parameter.
  public init(parameter: InformationItem, argument: Logic?) {
    self.parameter = parameter
    self.argument = argument
  }
}
