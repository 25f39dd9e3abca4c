// SPDX-License-Identifier: Apache-2.0

import Base

extension Parser {
  /// After `[`: a list, or a range that includes its start.
  mutating func listOrRange(at position: Position) throws(Diagnostic) -> Node {
    var items: [Node] = []
    guard !consume(.closeBracket) else { return Node(.list([]), at: position) }
    repeat {
      let item = try nested()
      if items.isEmpty, token.kind == .symbol(.dots) {
        return try range(from: item, includingStart: true, at: position)
      }
      items.append(item)
    } while consume(.comma)
    try expect(.closeBracket)
    return Node(.list(items), at: position)
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
    return Node(.range(interval), at: position)
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
  mutating func test(above minimum: Precedence) throws(Diagnostic) -> Node {
    let position = token.position
    guard let sign = comparisonSign else { return try expression(above: minimum) }
    advance()
    return Node(.test(sign, try expression(above: .comparison)), at: position)
  }

  var comparisonSign: Expression.ComparisonOperator? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return Expression.ComparisonOperator(rawValue: symbol.rawValue)
  }

  /// `-`, tests separated by commas, or `not(…)` around them.
  mutating func unaryTests() throws(Diagnostic) -> Node {
    let position = token.position
    if token.kind == .symbol(.minus), peek(1).kind == .end {
      advance()
      return Node(.unaryTests(Expression.UnaryTests(tests: nil, isNegated: false)), at: position)
    }
    if let negated = negatedTests() {
      return Node(.unaryTests(Expression.UnaryTests(tests: negated, isNegated: true)), at: position)
    }
    return Node(.unaryTests(Expression.UnaryTests(tests: try testList(), isNegated: false)), at: position)
  }

  private mutating func testList() throws(Diagnostic) -> [Node] {
    var tests = [try test(above: .lowest)]
    while consume(.comma) { tests.append(try test(above: .lowest)) }
    return tests
  }

  /// The tests of `not(…)`; nil, with nothing passed over, where it is not the whole: `not(a) and b`.
  private mutating func negatedTests() -> [Node]? {
    guard token.kind == .name("not"), peek(1).kind == .symbol(.openParenthesis) else { return nil }
    let start = self
    advance(by: 2)
    if let tests = try? testList(), consume(.closeParenthesis), token.kind == .end { return tests }
    self = start
    return nil
  }
}
