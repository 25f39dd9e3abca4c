// SPDX-License-Identifier: Apache-2.0

import Base

/// Builds the tree of an expression from its tokens, by precedence climbing.
struct Parser {
  typealias Node = Expression.Node

  /// Words that name nothing.
  static let keywords: Set<String> = [
    "and", "between", "else", "every", "false", "for", "if", "in", "instance", "null", "or", "return",
    "satisfies",
    "some", "then", "true",
  ]
  /// How deep an expression may nest, and how many operators it may have: what a stack surely holds.
  private static let maximumDepth = 100
  private static let maximumOperators = 1000

  private let tokens: [Token]
  private let file: String?
  private var index = 0
  private var depth = 0
  private var operators = 0
  /// Within the end of a range, where `[` may close it.
  var isInRangeEnd = false

  init(_ tokens: [Token], file: String?) {
    self.tokens = tokens
    self.file = file
  }

  mutating func wholeExpression() throws(Diagnostic) -> Node {
    let node = try expression()
    guard token.kind == .end else { throw unexpected(Catalogue.FEEL.endOrOperator) }
    return node
  }

  mutating func expression(above minimum: Precedence = .lowest) throws(Diagnostic) -> Node {
    depth += 1
    guard depth <= Parser.maximumDepth else { throw tooLong }
    defer { depth -= 1 }
    var left = try operand()
    while let infix = infix, infix.precedence > minimum {
      try countOperator()
      let position = token.position
      advance()
      left = try combine(left, infix, at: position)
    }
    return left
  }

  private mutating func combine(_ left: Node, _ infix: Infix, at position: Position) throws(Diagnostic)
    -> Node
  {
    switch infix {
    case .arithmetic(let sign):
      return Node(form: .arithmetic(sign, left, try expression(above: sign.precedence)), position: position)
    case .comparison(let sign):
      return Node(form: .comparison(sign, left, try expression(above: .comparison)), position: position)
    case .logic(let word):
      return Node(form: .logic(word, left, try expression(above: word.precedence)), position: position)
    case .between:
      let low = try expression(above: .comparison)
      try expect("and")
      return Node(
        form: .between(left, low: low, high: try expression(above: .comparison)), position: position)
    case .in:
      return Node(form: .membership(left, try tests()), position: position)
    }
  }

  private enum Infix {
    case arithmetic(Expression.ArithmeticOperator)
    case comparison(Expression.ComparisonOperator)
    case logic(Expression.LogicOperator)
    case between
    case `in`

    var precedence: Precedence {
      switch self {
      case .arithmetic(let sign): sign.precedence
      case .logic(let word): word.precedence
      case .comparison, .between, .in: .comparison
      }
    }
  }

  private var infix: Infix? {
    switch token.kind {
    case .symbol(let symbol):
      if let sign = Expression.ArithmeticOperator(rawValue: symbol.rawValue) { return .arithmetic(sign) }
      return Expression.ComparisonOperator(rawValue: symbol.rawValue).map(Infix.comparison)
    case .name("between"): return .between
    case .name("in"): return .in
    case .name(let word): return Expression.LogicOperator(rawValue: word).map(Infix.logic)
    default: return nil
    }
  }

  /// An operand: signs, then a primary expression, then what follows it: `.member`, `[filter]`, `instance
  /// of`.
  private mutating func operand() throws(Diagnostic) -> Node {
    let position = token.position
    if consume(.minus) {
      depth += 1
      guard depth <= Parser.maximumDepth else { throw tooLong }
      defer { depth -= 1 }
      return Node(form: .negation(try operand()), position: position)
    }
    var node = try primary()
    while true {
      let position = token.position
      if consume(.dot) {
        try countOperator()
        node = Node(form: .member(node, try memberName()), position: node.position)
      } else if token.kind == .symbol(.openBracket), !closesRange {
        try countOperator()
        advance()
        let filter = try nested()
        try expect(.closeBracket)
        node = Node(form: .filter(node, filter), position: node.position)
      } else if consume("instance") {
        try countOperator()
        try expect("of")
        node = Node(form: .instanceOf(node, try type()), position: position)
      } else {
        return node
      }
    }
  }

  /// Operators nest to the left: their number, too, is how deep the tree may be.
  private mutating func countOperator() throws(Diagnostic) {
    operators += 1
    guard operators <= Parser.maximumOperators else { throw tooLong }
  }

  /// An expression between brackets of its own, where `[` opens again.
  mutating func nested() throws(Diagnostic) -> Node {
    let outer = isInRangeEnd
    isInRangeEnd = false
    defer { isInRangeEnd = outer }
    return try expression()
  }
}

extension Parser {
  var token: Token { tokens[index] }

  func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  mutating func consume(_ symbol: Token.Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func consume(_ word: String) -> Bool {
    guard token.kind == .name(word) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(Diagnostic) {
    guard consume(symbol) else { throw unexpected(Catalogue.FEEL.theWord(symbol.rawValue)) }
  }

  mutating func expect(_ word: String) throws(Diagnostic) {
    guard consume(word) else { throw unexpected(Catalogue.FEEL.theWord(word)) }
  }

  /// A name that a binding or a path gives.
  mutating func name() throws(Diagnostic) -> String {
    guard case .name(let name) = token.kind, !Parser.keywords.contains(name) else {
      throw unexpected(Catalogue.FEEL.aName)
    }
    advance()
    return name
  }

  func unexpected(_ expected: Message) -> Diagnostic {
    Diagnostic(file: file, position: token.position, Catalogue.FEEL.expected(expected, found: token.shown))
  }

  func diagnostic(_ message: Message, at position: Position) -> Diagnostic {
    Diagnostic(file: file, position: position, message)
  }

  var tooLong: Diagnostic { diagnostic(Catalogue.FEEL.tooLong, at: token.position) }

  /// Whether `[` closes a range here: it does where no expression can follow it.
  private var closesRange: Bool {
    guard isInRangeEnd else { return false }
    switch peek(1).kind {
    case .number, .string, .temporal, .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.minus),
      .symbol(.openBrace):
      return false
    case .name(let word):
      return Parser.keywords.subtracting(["if", "for", "some", "every", "true", "false", "null"]).contains(
        word)
    default: return true
    }
  }
}
