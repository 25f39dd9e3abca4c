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
  /// How deep brackets, calls and other expressions may stand one within another: what a stack surely holds.
  static let maximumDepth = 100

  let tokens: [Token]
  private let lexer: Lexer
  private let file: String?
  /// The names of several words known so far: the expression itself adds those that it binds.
  var names: KnownNames
  private(set) var index = 0
  var depth = 0
  /// Within the end of a range, where `[` may close it.
  var isInRangeEnd = false

  init(_ text: String, file: String?, origin: Position, names: KnownNames) throws(Diagnostic) {
    var lexer = Lexer(text, file: file, origin: origin)
    tokens = try lexer.tokens()
    self.lexer = lexer
    self.file = file
    self.names = names
  }

  mutating func wholeExpression() throws(Diagnostic) -> Node {
    let node = try expression()
    try expectEnd()
    return node
  }

  /// The text of a decision table's cell.
  mutating func wholeTests() throws(Diagnostic) -> Node {
    let node = try unaryTests()
    try expectEnd()
    return node
  }

  private func expectEnd() throws(Diagnostic) {
    guard token.kind == .end else { throw unexpected(Catalogue.FEEL.endOrOperator) }
  }

  mutating func expression(above minimum: Precedence = .lowest) throws(Diagnostic) -> Node {
    depth += 1
    guard depth <= Parser.maximumDepth else { throw tooLong }
    defer { depth -= 1 }
    var left = try operand()
    while let infix = infix, infix.precedence > minimum {
      let position = token.position
      advance()
      left = try bounded(try combine(left, infix, at: position))
    }
    return left
  }

  private mutating func combine(_ left: Node, _ infix: Infix, at position: Position) throws(Diagnostic)
    -> Node
  {
    switch infix {
    case .arithmetic(let sign):
      return Node(.arithmetic(sign, left, try expression(above: sign.precedence)), at: position)
    case .comparison(let sign):
      return Node(.comparison(sign, left, try expression(above: .comparison)), at: position)
    case .logic(let word):
      return Node(.logic(word, left, try expression(above: word.precedence)), at: position)
    case .between:
      let low = try expression(above: .comparison)
      try expect("and")
      return Node(
        .between(left, low: low, high: try expression(above: .comparison)), at: position)
    case .in:
      return Node(.membership(left, try tests()), at: position)
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
      return Node(.negation(try operand()), at: position)
    }
    var node = try primary()
    while true {
      node = try bounded(node)
      let position = token.position
      if consume(.dot) {
        node = Node(.member(node, try memberName()), at: node.position)
      } else if token.kind == .symbol(.openParenthesis) {
        node = Node(call(of: node, try arguments()), at: node.position)
      } else if token.kind == .symbol(.openBracket), !closesRange {
        advance()
        let filter = try nested()
        try expect(.closeBracket)
        node = Node(.filter(node, filter), at: node.position)
      } else if consume("instance") {
        try expect("of")
        node = Node(.instanceOf(node, try type()), at: position)
      } else {
        return node
      }
    }
  }

  /// A call of what an expression gives; `(f)(x)` calls f by its name.
  private func call(of function: Node, _ arguments: [Expression.Argument]) -> Expression.Form {
    if case .name(let name) = function.form { return .call(name, arguments) }
    return .invocation(function, arguments)
  }

  /// A node that is not too high: operators in a row nest to the left.
  func bounded(_ node: Node) throws(Diagnostic) -> Node {
    guard node.height <= Expression.maximumHeight else { throw tooLong }
    return node
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

  mutating func advance(by count: Int = 1) { index = min(index + count, tokens.count - 1) }

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

  /// A name that a path or a type gives.
  mutating func name() throws(Diagnostic) -> String {
    if let known = knownName() { return known }
    guard case .name(let name) = token.kind, !Parser.keywords.contains(name) else {
      throw unexpected(Catalogue.FEEL.aName)
    }
    advance()
    return name
  }

  /// The longest known name of several words that begins here, read and passed over.
  mutating func knownName() -> String? {
    guard case .name(let first) = token.kind else { return nil }
    let known = names.longest(from: first) { distance in
      index + distance < tokens.count ? lexer.text(of: tokens[index + distance]) : nil
    }
    guard let known else { return nil }
    advance(by: known.count)
    return known.name
  }

  /// A name that the expression binds: all words up to one that cannot be part of it. It is known from here
  /// on.
  /// - Parameter ends: whether a token comes after the name, not within.
  mutating func newName(until ends: (Token.Kind) -> Bool) throws(Diagnostic) -> String {
    guard case .name(let first) = token.kind, !Parser.keywords.contains(first) else {
      throw unexpected(Catalogue.FEEL.aName)
    }
    var name = first
    var count = 1
    advance()
    while token.canJoinName, !ends(token.kind) {
      count += 1
      guard count <= KnownNames.maximumWords else { throw tooLong }
      if tokens[index - 1].range.upperBound < token.range.lowerBound { name += " " }
      name += lexer.text(of: token)
      advance()
    }
    names.insert(name)
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
