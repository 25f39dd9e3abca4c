// SPDX-License-Identifier: Apache-2.0

/// An expression in FEEL (DMN 1.5, 7.3 “Literal expression metamodel”).
public struct LiteralExpression: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The expression; nil where the model does not say.
  public let text: SourceText?

  /// An expression of this text.
  public init(element: Element = Element(), typeRef: String? = nil, text: SourceText? = nil) {
    self.element = element
    self.typeRef = typeRef
    self.text = text
  }
}

/// Tests of one value in FEEL, of which one is to hold (DMN 1.5, 7.3 “UnaryTests metamodel”).
public struct UnaryTests: BoxedExpression {
  public let element: Element
  public let typeRef: String?
  /// The tests; `-` for one that always holds.
  public let text: SourceText

  /// Tests of this text.
  public init(element: Element = Element(), typeRef: String? = nil, text: SourceText) {
    self.element = element
    self.typeRef = typeRef
    self.text = text
  }
}
