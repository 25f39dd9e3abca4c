// SPDX-License-Identifier: Apache-2.0

/// A decision table (DMN 1.5, 8.3 “Decision Table metamodel”). Every rule has as many input entries as there
/// are inputs, and as many output entries as there are outputs.
public struct DecisionTable: BoxedExpression {
  /// How the table is drawn.
  public enum Orientation: String, Sendable, Hashable, CaseIterable {
    /// A rule is a row.
    case ruleAsRow = "Rule-as-Row"
    /// A rule is a column.
    case ruleAsColumn = "Rule-as-Column"
    /// A rule is a cell.
    case crossTable = "CrossTable"
  }

  public let element: Element
  public let typeRef: String?
  /// What it returns where several rules match.
  public let hitPolicy: HitPolicy
  /// How it is drawn.
  public let orientation: Orientation?
  /// What its outputs are called together.
  public let outputLabel: String?
  /// The inputs.
  public let inputs: [InputClause]
  /// The outputs, one at least.
  public let outputs: [OutputClause]
  /// The names of the annotations.
  public let annotations: [String]
  /// The rules, in order.
  public let rules: [DecisionRule]

  /// A table of these rules.
  public init(
    element: Element = Element(), typeRef: String? = nil, hitPolicy: HitPolicy = .unique,
    orientation: Orientation? = nil, outputLabel: String? = nil, inputs: [InputClause],
    outputs: [OutputClause], annotations: [String] = [], rules: [DecisionRule]
  ) {
    self.element = element
    self.typeRef = typeRef
    self.hitPolicy = hitPolicy
    self.orientation = orientation
    self.outputLabel = outputLabel
    self.inputs = inputs
    self.outputs = outputs
    self.annotations = annotations
    self.rules = rules
  }
}

/// An input of a decision table (DMN 1.5, 8.3 “Decision Table Input and Output metamodel”).
public struct InputClause: Sendable, Hashable {
  /// What the input itself bears.
  public let element: Element
  /// What the input entries of rules test.
  public let expression: LiteralExpression
  /// The values that it may have.
  public let values: UnaryTests?

  /// An input of this expression.
  public init(element: Element = Element(), expression: LiteralExpression, values: UnaryTests? = nil) {
    self.element = element
    self.expression = expression
    self.values = values
  }
}

/// An output of a decision table (DMN 1.5, 8.3 “Decision Table Input and Output metamodel”).
public struct OutputClause: Sendable, Hashable {
  /// What the output itself bears.
  public let element: Element
  /// The entry of the result that it gives; always there where a table has several outputs.
  public let name: String?
  /// The name of its type.
  public let typeRef: String?
  /// The values that it may have, from the one that goes first.
  public let values: UnaryTests?
  /// Its value where no rule matches.
  public let defaultEntry: LiteralExpression?

  /// An output of a table.
  public init(
    element: Element = Element(), name: String? = nil, typeRef: String? = nil, values: UnaryTests? = nil,
    defaultEntry: LiteralExpression? = nil
  ) {
    self.element = element
    self.name = name
    self.typeRef = typeRef
    self.values = values
    self.defaultEntry = defaultEntry
  }
}

/// A rule of a decision table (DMN 1.5, 8.3 “Decision Rule metamodel”).
public struct DecisionRule: Sendable, Hashable {
  /// What the rule itself bears.
  public let element: Element
  /// The tests, one for each input; all are to hold.
  public let inputEntries: [UnaryTests]
  /// The values, one for each output.
  public let outputEntries: [LiteralExpression]
  /// Plain texts, one for each annotation of the table.
  public let annotationEntries: [String]

  /// A rule of these entries.
  public init(
    element: Element = Element(), inputEntries: [UnaryTests], outputEntries: [LiteralExpression],
    annotationEntries: [String] = []
  ) {
    self.element = element
    self.inputEntries = inputEntries
    self.outputEntries = outputEntries
    self.annotationEntries = annotationEntries
  }
}
