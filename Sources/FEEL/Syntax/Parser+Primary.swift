// SPDX-License-Identifier: Apache-2.0

import Base

extension Parser {
  mutating func primary() throws(Diagnostic) -> Node {
    let position = token.position
    switch token.kind {
    case .number(let number): return literal(.number(number))
    case .string(let string): return literal(.string(string))
    case .temporal(let text):
      guard let value = Value(temporal: text) else { throw unexpected(Catalogue.FEEL.aDateOrDuration) }
      return literal(value)
    case .name(let word): return try named(word)
    case .symbol(.openParenthesis):
      advance()
      if comparisonSign != nil {
        let test = try test(above: .lowest)
        try expect(.closeParenthesis)
        return test
      }
      let node = try nested()
      if token.kind == .symbol(.dots) { return try range(from: node, includingStart: false, at: position) }
      try expect(.closeParenthesis)
      return node
    case .symbol(.openBracket):
      advance()
      return try listOrRange(at: position)
    case .symbol(.closeBracket):
      advance()
      return try range(from: try nested(), includingStart: false, at: position)
    case .symbol(.openBrace):
      advance()
      return try context(at: position)
    default: throw unexpected(Catalogue.FEEL.anExpression)
    }
  }

  private mutating func literal(_ value: Value) -> Node {
    defer { advance() }
    return Node(.literal(value), at: token.position)
  }

  private mutating func named(_ word: String) throws(Diagnostic) -> Node {
    let position = token.position
    if let name = knownName() { return try named(name, at: position) }
    switch word {
    case "true": return literal(.boolean(true))
    case "false": return literal(.boolean(false))
    case "null": return literal(.null())
    case "if": return try conditional()
    case "for": return try iteration()
    case "some": return try quantified(.some)
    case "every": return try quantified(.every)
    case "function" where peek(1).kind == .symbol(.openParenthesis): return try function()
    default: break
    }
    if let name = wordsOfBuiltin() { return try named(name, at: position) }
    return try named(try name(), at: position)
  }

  private mutating func named(_ name: String, at position: Position) throws(Diagnostic) -> Node {
    guard token.kind == .symbol(.openParenthesis) else { return Node(.name(name), at: position) }
    return Node(.call(name, try arguments()), at: position)
  }

  /// The name of several words of a built-in function (`string length`), read and passed over.
  private mutating func wordsOfBuiltin() -> String? {
    guard case .name(var name) = token.kind, Builtin.startsName(name) else { return nil }
    var longest: (name: String, count: Int)?
    var count = 1
    while case .name(let word) = peek(count).kind, count < Builtin.maximumWords {
      name += " " + word
      count += 1
      if Builtin.named(name) != nil { longest = (name, count) }
    }
    guard let longest else { return nil }
    advance(by: longest.count)
    return longest.name
  }

  /// `function(a: number, b) a + b`
  private mutating func function() throws(Diagnostic) -> Node {
    let position = token.position
    advance(by: 2)
    var parameters: [FEELType.Field] = []
    if !consume(.closeParenthesis) {
      repeat {
        let name = try newName { _ in false }
        parameters.append(FEELType.Field(name: name, type: consume(.colon) ? try type() : .any))
      } while consume(.comma)
      try expect(.closeParenthesis)
    }
    let isExternal = consume("external")
    let body = try nested()
    return Node(
      .function(Expression.FunctionLiteral(parameters: parameters, body: isExternal ? nil : body)),
      at: position)
  }

  mutating func arguments() throws(Diagnostic) -> [Expression.Argument] {
    try expect(.openParenthesis)
    var arguments: [Expression.Argument] = []
    guard !consume(.closeParenthesis) else { return [] }
    repeat {
      let position = token.position
      let name = parameterName()
      arguments.append(Expression.Argument(name: name, value: try nested(), position: position))
    } while consume(.comma)
    try expect(.closeParenthesis)
    return arguments
  }

  /// `start position:` before an argument, read and passed over.
  private mutating func parameterName() -> String? {
    guard case .name = token.kind else { return nil }
    var count = 1
    while peek(count).canJoinName { count += 1 }
    guard peek(count).kind == .symbol(.colon), let name = try? newName(until: { _ in false }) else {
      return nil
    }
    advance()
    return name
  }

  /// A member after a point; those of FEEL's own types that have two words are known.
  mutating func memberName() throws(Diagnostic) -> String {
    if case .name(let first) = token.kind, case .name(let second) = peek(1).kind,
      Property.namesOfTwoWords.contains(first + " " + second), !names.begins(with: first)
    {
      advance(by: 2)
      return first + " " + second
    }
    return try name()
  }

  private mutating func context(at position: Position) throws(Diagnostic) -> Node {
    var entries: [Expression.ContextEntry] = []
    var known: Set<String> = []
    guard !consume(.closeBrace) else { return Node(.context([]), at: position) }
    repeat {
      let keyPosition = token.position
      let key: String
      if case .string(let text) = token.kind {
        key = text
        names.insert(text)
        advance()
      } else {
        key = try newName { _ in false }
      }
      guard known.insert(key).inserted else {
        throw diagnostic(Catalogue.FEEL.repeatedName(key), at: keyPosition)
      }
      try expect(.colon)
      entries.append(Expression.ContextEntry(name: key, value: try nested()))
    } while consume(.comma)
    try expect(.closeBrace)
    return Node(.context(entries), at: position)
  }

  private mutating func conditional() throws(Diagnostic) -> Node {
    let position = token.position
    advance()
    var branches = [try branch(at: position)]
    while token.kind == .name("if") {
      guard branches.count < Expression.maximumHeight else { throw tooLong }
      let position = token.position
      advance()
      branches.append(try branch(at: position))
    }
    let last = try expression()
    let node = branches.reversed().reduce(last) { otherwise, branch in
      Node(.conditional(branch.condition, then: branch.then, otherwise: otherwise), at: branch.position)
    }
    return try bounded(node)
  }

  /// After `if`, up to `else`.
  private mutating func branch(at position: Position) throws(Diagnostic)
    -> (condition: Node, then: Node, position: Position)
  {
    let condition = try expression()
    try expect("then")
    let then = try expression()
    try expect("else")
    return (condition, then, position)
  }

  private mutating func iteration() throws(Diagnostic) -> Node {
    let position = token.position
    let iterators = try iterators()
    try expect("return")
    return Node(.iteration(iterators, result: try expression()), at: position)
  }

  private mutating func quantified(_ quantifier: Expression.Quantifier) throws(Diagnostic) -> Node {
    let position = token.position
    let iterators = try iterators()
    try expect("satisfies")
    return Node(.quantified(quantifier, iterators, condition: try expression()), at: position)
  }

  private mutating func iterators() throws(Diagnostic) -> [Expression.Iterator] {
    var iterators: [Expression.Iterator] = []
    advance()
    repeat {
      let name = try newName { $0 == .name("in") }
      try expect("in")
      let start = try expression()
      guard consume(.dots) else {
        iterators.append(Expression.Iterator(name: name, values: start))
        continue
      }
      // `for i in 1..3`: a range without brackets has both its ends.
      let interval = Expression.Interval(
        start: start, end: try expression(), includesStart: true, includesEnd: true, isBare: true)
      iterators.append(
        Expression.Iterator(name: name, values: Node(.range(interval), at: start.position)))
    } while consume(.comma)
    return iterators
  }
}
