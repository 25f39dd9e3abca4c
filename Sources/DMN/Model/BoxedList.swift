// SPDX-License-Identifier: Apache-2.0

/// A list (DMN 1.5, 10.5 “List metamodel”).
public struct BoxedList: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The items, in order.
  public let items: [Logic]

  /// A list of these items.
  public init(element: Element = Element(), typeRef: String? = nil, items: [Logic]) {
    self.element = element
    self.typeRef = typeRef
    self.items = items
  }
}

/// A list of contexts, written as a table (DMN 1.5, 10.5 “Relation metamodel”).
public struct Relation: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The entries of every context.
  public let columns: [InformationItem]
  /// Each context's values, one a column.
  public let rows: [BoxedList]

  /// A table of these columns and rows.
  public init(
    element: Element = Element(), typeRef: String? = nil, columns: [InformationItem], rows: [BoxedList]
  ) {
    self.element = element
    self.typeRef = typeRef
    self.columns = columns
    self.rows = rows
  }
}
