// SPDX-License-Identifier: Apache-2.0

/// A name for each item of a list in turn (DMN 1.5, 10.5 “Iterator metamodel”).
public struct Iteration: Sendable, Hashable {
  /// The name of the item.
  public let variable: String
  /// The list, or the range.
  public let collection: Logic
  /// The name of the type that the model gives to the list.
  public let collectionTypeRef: String?

  /// A name for each item of a list in turn.
  public init(variable: String, collection: Logic, collectionTypeRef: String? = nil) {
    self.variable = variable
    self.collection = collection
    self.collectionTypeRef = collectionTypeRef
  }
}

/// One result for each item of a list (DMN 1.5, 10.5 “For metamodel”).
public struct ForIterator: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The items.
  public let iteration: Iteration
  /// The result for one of them.
  public let result: Logic

  /// One result for each item.
  public init(element: Element = Element(), typeRef: String? = nil, iteration: Iteration, result: Logic) {
    self.element = element
    self.typeRef = typeRef
    self.iteration = iteration
    self.result = result
  }
}

/// Whether some or all items of a list satisfy a condition (DMN 1.5, 10.5 “Quantified metamodel”).
public struct QuantifiedExpression: BoxedExpression {
  /// How many items are to satisfy the condition.
  public enum Quantifier: String, Sendable, Hashable, CaseIterable {
    /// One at least.
    case some
    /// All.
    case every
  }

  public let element: Element
  public let typeRef: String?
  /// How many items are to satisfy the condition.
  public let quantifier: Quantifier
  /// The items.
  public let iteration: Iteration
  /// The condition on one of them.
  public let condition: Logic

  /// Whether some or all items satisfy a condition.
  public init(
    element: Element = Element(), typeRef: String? = nil, quantifier: Quantifier, iteration: Iteration,
    condition: Logic
  ) {
    self.element = element
    self.typeRef = typeRef
    self.quantifier = quantifier
    self.iteration = iteration
    self.condition = condition
  }
}
