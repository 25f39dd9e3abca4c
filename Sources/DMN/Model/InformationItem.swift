// SPDX-License-Identifier: Apache-2.0

/// A variable: what holds the value of an element, an entry, a parameter or a column (DMN 1.5, 7.3
/// “InformationItem metamodel”).
public struct InformationItem: Sendable, Hashable {
  /// What the variable itself bears.
  public let element: Element
  /// The name that expressions use.
  public let name: String
  /// The name of its type: built in, of this model, or `import.type`.
  public let typeRef: String?

  /// A variable, of any type by default.
  public init(element: Element = Element(), name: String, typeRef: String? = nil) {
    self.element = element
    self.name = name
    self.typeRef = typeRef
  }
}
