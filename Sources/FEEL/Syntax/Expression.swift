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
  /// - Throws: where the text is no expression, what was expected and what was found.
  public init(
    parsing text: String, in file: String? = nil, at origin: Position = Position(line: 1, column: 1)
  )
    throws(Diagnostic)
  {
    var lexer = Lexer(text, file: file, origin: origin)
    var parser = Parser(try lexer.tokens(), file: file)
    self.text = text
    self.file = file
    root = try parser.wholeExpression()
  }
}

extension Expression {
  /// A node of the tree.
  public struct Node: Sendable, Hashable {
    /// What the node is, with the nodes below it.
    public let form: Form
    /// Where it begins; for an operator between two operands, where the operator stands.
    public let position: Position
  }

  /// What a node is.
  public indirect enum Form: Sendable, Hashable {
    /// A number keeps the digits it was written with: `8.40` has the exponent -2.
    case literal(Value)
    case name(String)
    case member(Node, String)
    case call(String, [Argument])
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
    /// `< 5` among the tests of `in`.
    case test(ComparisonOperator, Node)
    case conditional(Node, then: Node, otherwise: Node)
    case iteration([Iterator], result: Node)
    case quantified(Quantifier, [Iterator], condition: Node)
    case filter(Node, Node)
    case instanceOf(Node, FEELType)
  }

  /// An argument of a call, given by position or by name.
  public struct Argument: Sendable, Hashable {
    /// The parameter; nil where the argument is given by position.
    public let name: String?
    /// What is given.
    public let value: Node
    /// Where the argument begins, its name included.
    public let position: Position
  }

  /// `name: value` in a context; a value sees the names before it.
  public struct ContextEntry: Sendable, Hashable {
    /// The name, which quotes allow to hold spaces.
    public let name: String
    /// The value of the name.
    public let value: Node
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
  }

  /// `name in values`
  public struct Iterator: Sendable, Hashable {
    /// The variable.
    public let name: String
    /// The list or range whose items it takes.
    public let values: Node
  }
}

extension Expression: CustomStringConvertible {
  /// The expression, written with no more parentheses than it needs.
  public var description: String { Printer.text(of: root) }
}
