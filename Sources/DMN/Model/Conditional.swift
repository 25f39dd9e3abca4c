// SPDX-License-Identifier: Apache-2.0

/// A choice between two expressions (DMN 1.5, 10.5 “Conditional metamodel”).
public struct Conditional: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// What chooses.
  public let condition: Logic
  /// The result where the condition is true.
  public let consequent: Logic
  /// The result where it is not.
  public let alternative: Logic

  /// A choice by a condition.
  public init(
    element: Element = Element(), typeRef: String? = nil, condition: Logic, consequent: Logic,
    alternative: Logic
  ) {
    self.element = element
    self.typeRef = typeRef
    self.condition = condition
    self.consequent = consequent
    self.alternative = alternative
  }
}

/// The items of a list that match (DMN 1.5, 10.5 “Filter metamodel”).
public struct Filter: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The list.
  public let collection: Logic
  /// The condition on an item, or the place of one, as within the brackets of FEEL.
  public let match: Logic

  /// The items of a list that match.
  public init(element: Element = Element(), typeRef: String? = nil, collection: Logic, match: Logic) {
    self.element = element
    self.typeRef = typeRef
    self.collection = collection
    self.match = match
  }
}
