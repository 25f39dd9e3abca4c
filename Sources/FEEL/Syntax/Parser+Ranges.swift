// SPDX-License-Identifier: Apache-2.0

import Base

extension Parser {
  /// After `[`: a list, or a range that includes its start.
  mutating func listOrRange(at position: Position) throws(Diagnostic) -> Node {
    var items: [Node] = []
    guard !consume(.closeBracket) else { return Node(form: .list([]), position: position) }
    repeat {
      let item = try nested()
      if items.isEmpty, token.kind == .symbol(.dots) {
        return try range(from: item, includingStart: true, at: position)
      }
      items.append(item)
    } while consume(.comma)
    try expect(.closeBracket)
    return Node(form: .list(items), position: position)
  }

  /// `..end` and the bracket that closes: `]` includes the end, `)` and `[` do not.
  mutating func range(from start: Node, includingStart: Bool, at position: Position) throws(Diagnostic)
    -> Node
  {
    try expect(.dots)
    let outer = isInRangeEnd
    isInRangeEnd = true
    defer { isInRangeEnd = outer }
    let end = try expression()
    let includesEnd = token.kind == .symbol(.closeBracket)
    guard includesEnd || token.kind == .symbol(.closeParenthesis) || token.kind == .symbol(.openBracket)
    else {
      throw unexpected(Catalogue.FEEL.theWord("]"))
    }
    advance()
    let interval = Expression.Interval(
      start: start, end: end, includesStart: includingStart, includesEnd: includesEnd)
    return Node(form: .range(interval), position: position)
  }

  /// What follows `in`: one test, or several between parentheses.
  mutating func tests() throws(Diagnostic) -> [Node] {
    guard token.kind == .symbol(.openParenthesis) else { return [try test(above: .comparison)] }
    let position = token.position
    advance()
    let outer = isInRangeEnd
    isInRangeEnd = false
    defer { isInRangeEnd = outer }
    let first = try test(above: .lowest)
    if token.kind == .symbol(.dots) { return [try range(from: first, includingStart: false, at: position)] }
    var tests = [first]
    while consume(.comma) { tests.append(try test(above: .lowest)) }
    try expect(.closeParenthesis)
    return tests
  }

  /// `< 5`, or an expression: a value, a list, a range.
  private mutating func test(above minimum: Precedence) throws(Diagnostic) -> Node {
    let position = token.position
    guard case .symbol(let symbol) = token.kind,
      let sign = Expression.ComparisonOperator(rawValue: symbol.rawValue)
    else { return try expression(above: minimum) }
    advance()
    return Node(form: .test(sign, try expression(above: .comparison)), position: position)
  }

  /// The type after `instance of`.
  mutating func type() throws(Diagnostic) -> FEELType {
    var words: [String] = []
    while case .name(let word) = token.kind, words.count < 5, FEELType.startsName(words + [word]) {
      words.append(word)
      advance()
    }
    let name = words.joined(separator: " ")
    if let simple = FEELType.simple[name] { return simple }
    switch name {
    case "list", "range":
      guard consume(.less) else { return name == "list" ? .list(.any) : .range(.any) }
      let item = try type()
      try expect(.greater)
      return name == "list" ? .list(item) : .range(item)
    case "context":
      var fields: [FEELType.Field] = []
      guard consume(.less) else { return .context([]) }
      repeat {
        let field = try self.name()
        try expect(.colon)
        fields.append(FEELType.Field(name: field, type: try type()))
      } while consume(.comma)
      try expect(.greater)
      return .context(fields)
    default: throw unexpected(Catalogue.FEEL.aType)
    }
  }
}

extension FEELType {
  /// The types that a name alone writes.
  static let simple: [String: FEELType] = [
    "Any": .any, "Null": .null, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
    "days and time duration": .daysDuration, "years and months duration": .yearsDuration,
    "function": .function,
  ]

  fileprivate static func startsName(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return text == "list" || text == "range" || text == "context"
      || simple.keys.contains { $0 == text || $0.hasPrefix(text + " ") }
  }
}
