// SPDX-License-Identifier: Apache-2.0

/// Named values, or steps towards a result (DMN 1.5, 10.5 “Context metamodel”).
public struct BoxedContext: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The entries, in order; each sees those before it.
  public let entries: [ContextEntry]

  /// A context of these entries.
  public init(element: Element = Element(), typeRef: String? = nil, entries: [ContextEntry]) {
    self.element = element
    self.typeRef = typeRef
    self.entries = entries
  }
}

/// An entry of a boxed context (DMN 1.5, 10.5 “ContextEntry metamodel”).
public struct ContextEntry: Sendable, Hashable {
  /// What the entry itself bears.
  public let element: Element
  /// The name and type of the entry; nil for the last one where it is the result of the whole context.
  public let variable: InformationItem?
  /// Its value.
  public let logic: Logic

  /// An entry of this value.
  public init(element: Element = Element(), variable: InformationItem?, logic: Logic) {
    self.element = element
    self.variable = variable
    self.logic = logic
  }
}
