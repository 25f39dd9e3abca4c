// SPDX-License-Identifier: Apache-2.0

import Base

extension Parser {
  mutating func primary() throws(Diagnostic) -> Node {
    let position = token.position
    switch token.kind {
    case .number(let number): return literal(.number(number))
    case .string(let string): return literal(.string(string))
    case .temporal(let text):
      guard let value = CivilDate(text).map(Value.date) ?? Duration.parse(text) else {
        throw unexpected(Catalogue.FEEL.aDateOrDuration)
      }
      return literal(value)
    case .name(let word): return try named(word)
    case .symbol(.openParenthesis):
      advance()
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
    return Node(form: .literal(value), position: token.position)
  }

  private mutating func named(_ word: String) throws(Diagnostic) -> Node {
    let position = token.position
    switch word {
    case "true": return literal(.boolean(true))
    case "false": return literal(.boolean(false))
    case "null": return literal(.null())
    case "if": return try conditional()
    case "for": return try iteration()
    case "some": return try quantified(.some)
    case "every": return try quantified(.every)
    default: break
    }
    if let name = wordsOfBuiltin() {
      return Node(form: .call(name, try arguments()), position: position)
    }
    let name = try name()
    guard token.kind == .symbol(.openParenthesis) else { return Node(form: .name(name), position: position) }
    return Node(form: .call(name, try arguments()), position: position)
  }

  /// The name of several words of a built-in that is called here (`string length(`), read and passed over.
  private mutating func wordsOfBuiltin() -> String? {
    guard case .name(var name) = token.kind else { return nil }
    var count = 1
    while case .name(let word) = peek(count).kind, count < Builtin.maximumWords {
      name += " " + word
      count += 1
    }
    guard count > 1, peek(count).kind == .symbol(.openParenthesis), Builtin.named(name) != nil else {
      return nil
    }
    for _ in 0..<count { advance() }
    return name
  }

  private mutating func arguments() throws(Diagnostic) -> [Expression.Argument] {
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
    var words: [String] = []
    while case .name(let word) = peek(words.count).kind { words.append(word) }
    guard !words.isEmpty, peek(words.count).kind == .symbol(.colon) else { return nil }
    for _ in 0...words.count { advance() }
    return words.joined(separator: " ")
  }

  /// A member after a point; `start included` and `end included` are the only ones of two words.
  mutating func memberName() throws(Diagnostic) -> String {
    let name = try name()
    guard name == "start" || name == "end", consume("included") else { return name }
    return name + " included"
  }

  private mutating func context(at position: Position) throws(Diagnostic) -> Node {
    var entries: [Expression.ContextEntry] = []
    guard !consume(.closeBrace) else { return Node(form: .context([]), position: position) }
    repeat {
      let keyPosition = token.position
      let key: String
      if case .string(let text) = token.kind {
        key = text
        advance()
      } else {
        key = try name()
      }
      guard !entries.contains(where: { $0.name == key }) else {
        throw diagnostic(Catalogue.FEEL.repeatedName(key), at: keyPosition)
      }
      try expect(.colon)
      entries.append(Expression.ContextEntry(name: key, value: try nested()))
    } while consume(.comma)
    try expect(.closeBrace)
    return Node(form: .context(entries), position: position)
  }

  private mutating func conditional() throws(Diagnostic) -> Node {
    let position = token.position
    advance()
    let condition = try expression()
    try expect("then")
    let then = try expression()
    try expect("else")
    return Node(form: .conditional(condition, then: then, otherwise: try expression()), position: position)
  }

  private mutating func iteration() throws(Diagnostic) -> Node {
    let position = token.position
    let iterators = try iterators()
    try expect("return")
    return Node(form: .iteration(iterators, result: try expression()), position: position)
  }

  private mutating func quantified(_ quantifier: Expression.Quantifier) throws(Diagnostic) -> Node {
    let position = token.position
    let iterators = try iterators()
    try expect("satisfies")
    return Node(form: .quantified(quantifier, iterators, condition: try expression()), position: position)
  }

  private mutating func iterators() throws(Diagnostic) -> [Expression.Iterator] {
    var iterators: [Expression.Iterator] = []
    advance()
    repeat {
      let name = try name()
      try expect("in")
      let start = try expression()
      guard consume(.dots) else {
        iterators.append(Expression.Iterator(name: name, values: start))
        continue
      }
      // `for i in 1..3`: a range without brackets has both its ends.
      let interval = Expression.Interval(
        start: start, end: try expression(), includesStart: true, includesEnd: true)
      iterators.append(
        Expression.Iterator(name: name, values: Node(form: .range(interval), position: start.position)))
    } while consume(.comma)
    return iterators
  }
}
