// SPDX-License-Identifier: Apache-2.0

import Base

/// An expression of FEEL, read from its text: the syntax tree, not yet checked against any names or types.
public struct Expression: Sendable, Hashable {
  /// The text as it was given.
  public let text: String
  /// The file that the text stands in, named in diagnostics.
  public let file: String?
  /// The whole tree.
  public let root: Node

  /// Reads an expression.
  /// - Parameters:
  ///   - text: the expression and nothing else.
  ///   - file: the file that it stands in, if any.
  ///   - origin: the place of its first character; all positions are counted from there.
  ///   - names: the names of several words that it may use.
  /// - Throws: where the text is no expression, what was expected and what was found.
  public init(
    parsing text: String, in file: String? = nil, at origin: Position = Position(line: 1, column: 1),
    names: KnownNames = KnownNames()
  ) throws(Diagnostic) {
    var parser = try Parser(text, file: file, origin: origin, names: names)
    self.init(root: try parser.wholeExpression(), text: text, file: file)
  }

  /// Reads unary tests: what a cell of a decision table says of its input (`< 5, [10..20]`, `not("a")`,
  /// `-`). The value tested is named `?`.
  /// - Throws: where the text is none, what was expected and what was found.
  public init(
    parsingTests text: String, in file: String? = nil, at origin: Position = Position(line: 1, column: 1),
    names: KnownNames = KnownNames()
  ) throws(Diagnostic) {
    var parser = try Parser(text, file: file, origin: origin, names: names)
    self.init(root: try parser.wholeTests(), text: text, file: file)
  }

  /// An expression made of a tree that something else than FEEL's text describes, such as a boxed
  /// expression of DMN.
  public init(root: Node, text: String, file: String? = nil) {
    self.root = root
    self.text = text
    self.file = file
  }
}

extension Expression {
  /// A node of the tree.
  public struct Node: Sendable, Hashable {
    /// What the node is, with the nodes below it.
    public let form: Form
    /// Where it begins; for an operator between two operands, where the operator stands.
    public let position: Position
    /// How many nodes stand one within another, from this one down.
    let height: Int

    /// A node at a place.
    public init(_ form: Form, at position: Position) {
      self.form = form
      self.position = position
      height = 1 + (form.children.lazy.map(\.height).max() ?? 0)
    }
  }

  /// How high a tree may be: what a stack of 512 KB surely holds while it is read, checked and evaluated.
  package static let maximumHeight = 200

  /// What a node is.
  public indirect enum Form: Sendable, Hashable {
    /// A number keeps the digits it was written with: `8.40` has the exponent -2.
    case literal(Value)
    case name(String)
    case member(Node, String)
    /// A call of a function by its name.
    case call(String, [Argument])
    /// A call of a function that is itself computed: `rates.monthly(x)`, `adder(1)(2)`.
    case invocation(Node, [Argument])
    case function(FunctionLiteral)
    case list([Node])
    case context([ContextEntry])
    case range(Interval)
    case negation(Node)
    case arithmetic(ArithmeticOperator, Node, Node)
    case comparison(ComparisonOperator, Node, Node)
    case logic(LogicOperator, Node, Node)
    case between(Node, low: Node, high: Node)
    /// `value in (test, test)`: true where one of the tests holds.
    case membership(Node, [Node])
    /// `< 5` among the tests of `in`; between parentheses, the range of the values that pass it.
    case test(ComparisonOperator, Node)
    /// What the cell of a decision table says of the value named `?`.
    case unaryTests(UnaryTests)
    case conditional(Node, then: Node, otherwise: Node)
    case iteration([Iterator], result: Node)
    case quantified(Quantifier, [Iterator], condition: Node)
    case filter(Node, Node)
    case instanceOf(Node, FEELType)
    /// The value as one of a type, by the implicit conversions of DMN (1.5, 10.3.2.9.4); null where there is
    /// none.
    case conversion(Node, FEELType)
    case decisionTable(DecisionTable)
  }

  /// An argument of a call, given by position or by name.
  public struct Argument: Sendable, Hashable {
    /// The parameter; nil where the argument is given by position.
    public let name: String?
    /// What is given.
    public let value: Node
    /// Where the argument begins, its name included.
    public let position: Position

    /// An argument for a parameter, or for the next one where no name is given.
    public init(name: String?, value: Node, position: Position) {
      self.name = name
      self.value = value
      self.position = position
    }
  }

  /// `function(a: number, b) a + b`
  public struct FunctionLiteral: Sendable, Hashable {
    /// The parameters, in order, each with the type it accepts.
    public let parameters: [FEELType.Field]
    /// What a call computes; nil for a function of another language (`external`), which Bilan never runs.
    public let body: Node?

    /// A function of these parameters.
    public init(parameters: [FEELType.Field], body: Node?) {
      self.parameters = parameters
      self.body = body
    }
  }

  /// `name: value` in a context; a value sees the names before it.
  public struct ContextEntry: Sendable, Hashable {
    /// The name, which quotes allow to hold spaces.
    public let name: String
    /// The value of the name.
    public let value: Node

    /// A name and its value.
    public init(name: String, value: Node) {
      self.name = name
      self.value = value
    }
  }

  /// `[start..end)`
  public struct Interval: Sendable, Hashable {
    /// The first value.
    public let start: Node
    /// The last value.
    public let end: Node
    /// Whether the start belongs to the range.
    public let includesStart: Bool
    /// Whether the end belongs to the range.
    public let includesEnd: Bool
    /// Whether it is written without brackets, as `for` allows, which runs downwards too.
    var isBare = false
  }

  /// `name in values`
  public struct Iterator: Sendable, Hashable {
    /// The variable.
    public let name: String
    /// The list or range whose items it takes.
    public let values: Node

    /// A variable that takes the items of a list or range.
    public init(name: String, values: Node) {
      self.name = name
      self.values = values
    }
  }

  /// The tests of a value, of which one must hold, or none where they are negated.
  public struct UnaryTests: Sendable, Hashable {
    /// The tests; nil for `-`, which every value passes.
    public let tests: [Node]?
    /// Whether `not(…)` surrounds them.
    public let isNegated: Bool

    /// Tests, of which one must hold, or none where they are negated; none at all is passed by nothing.
    public init(tests: [Node]?, isNegated: Bool) {
      self.tests = tests
      self.isNegated = isNegated
    }
  }
}

extension Expression {
  /// Words of the language, which name nothing.
  package static var keywords: Set<String> { Parser.keywords }
}

extension Expression: CustomStringConvertible {
  /// The expression, written with no more parentheses than it needs.
  public var description: String { Printer.text(of: root) }
}
