// SPDX-License-Identifier: Apache-2.0

/// A boxed expression (DMN 1.5, 7.3 “Expression metamodel”, 10.2 “Boxed expressions”).
public indirect enum Logic: Sendable, Hashable {
  /// A text in FEEL.
  case literalExpression(LiteralExpression)
  /// A decision table.
  case decisionTable(DecisionTable)
  /// Named values, or steps towards a result.
  case context(BoxedContext)
  /// A call.
  case invocation(Invocation)
  /// A function.
  case functionDefinition(FunctionDefinition)
  /// A list.
  case list(BoxedList)
  /// A list of contexts, written as a table.
  case relation(Relation)
  /// A choice between two expressions.
  case conditional(Conditional)
  /// The items of a list that match.
  case filter(Filter)
  /// One result for each item of a list.
  case iterator(ForIterator)
  /// Whether some or all items of a list satisfy a condition.
  case quantified(QuantifiedExpression)

  /// What the expression bears, whichever it is.
  public var element: Element { boxed.element }

  /// The name of the type of its result.
  public var typeRef: String? { boxed.typeRef }

  private var boxed: any BoxedExpression {
    switch self {
    case .literalExpression(let expression): expression
    case .decisionTable(let table): table
    case .context(let context): context
    case .invocation(let invocation): invocation
    case .functionDefinition(let function): function
    case .list(let list): list
    case .relation(let relation): relation
    case .conditional(let conditional): conditional
    case .filter(let filter): filter
    case .iterator(let iterator): iterator
    case .quantified(let quantified): quantified
    }
  }
}

/// What every boxed expression bears (DMN 1.5, 7.3 “Expression metamodel”).
public protocol BoxedExpression: Sendable, Hashable {
  /// What the expression bears as an element.
  var element: Element { get }
  /// The name of the type of its result: built in, of this model, or `import.type`.
  var typeRef: String? { get }
}
