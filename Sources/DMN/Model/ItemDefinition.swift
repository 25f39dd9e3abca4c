// SPDX-License-Identifier: Apache-2.0

/// A type that has a name, or a component of one (DMN 1.5, 7.3 “ItemDefinition metamodel”).
public struct ItemDefinition: Sendable, Hashable {
  /// What values of the type are made of.
  public enum Content: Sendable, Hashable {
    /// Those of another type, by its name, that pass the tests. `allowedValues` restricts each item of a
    /// collection, `typeConstraint` the whole of it.
    case type(String, allowedValues: UnaryTests? = nil, typeConstraint: UnaryTests? = nil)
    /// Contexts with these entries; any value where there is none.
    case components([ItemDefinition])
    /// Functions.
    case function(FunctionItem)
  }

  /// What the definition itself bears.
  public let element: Element
  /// The name of the type, or of the entry of the context.
  public let name: String
  /// Whether values are lists of what the content says.
  public let isCollection: Bool
  /// What values, or the items of those lists, are made of.
  public let content: Content

  /// The definition of a type, or of a component.
  public init(element: Element = Element(), name: String, isCollection: Bool = false, content: Content) {
    self.element = element
    self.name = name
    self.isCollection = isCollection
    self.content = content
  }
}

/// The signature of functions (DMN 1.5, 7.3 “FunctionItem metamodel”).
public struct FunctionItem: Sendable, Hashable {
  /// What the signature itself bears.
  public let element: Element
  /// The parameters, in order.
  public let parameters: [InformationItem]
  /// The name of the type of results.
  public let outputTypeRef: String?

  /// The signature of functions of these parameters.
  public init(element: Element = Element(), parameters: [InformationItem] = [], outputTypeRef: String? = nil)
  {
    self.element = element
    self.parameters = parameters
    self.outputTypeRef = outputTypeRef
  }
}
