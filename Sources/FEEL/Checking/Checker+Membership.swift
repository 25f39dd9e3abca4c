// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  mutating func membership(_ value: Node, _ nodes: [Node], at position: Position) -> Typed {
    var value = check(value)
    var tests = scoped { checker in
      let local = checker.bind("?", value.type)
      return nodes.map { checker.test($0, local) }
    }
    // A text column that is tested against numbers or dates is converted once, before the tests.
    let wanted = tests.lazy.map(\.tested).first { $0 == .number || $0 == .date }
    if value.type == .text, let wanted { value = converted(value, to: wanted) ?? value }
    tests = aligned(tests, with: value.type, nodes)
    for test in tests {
      for operand in test.operands { checkUnits("in", value, operand, at: operand.position) }
    }
    return folded(.membership(value, tests), .boolean, position, from: [value] + tests.flatMap(\.operands))
  }

  /// The cell of a decision table, apart from the column that it stands in.
  mutating func unaryTests(_ tests: Expression.UnaryTests, at position: Position) -> Typed {
    Typed(operation: .unaryTests(self.tests(tests, of: .any)), type: .boolean, position: position)
  }

  /// The cell of a decision table, for an input of a type.
  mutating func tests(_ tests: Expression.UnaryTests, of type: FEELType) -> TypedTests {
    scoped { checker in
      let local = checker.bind("?", type)
      guard let nodes = tests.tests else {
        return TypedTests(local: local, tests: nil, isNegated: tests.isNegated)
      }
      let typed = checker.aligned(nodes.map { checker.test($0, local) }, with: type, nodes)
      return TypedTests(local: local, tests: typed, isNegated: tests.isNegated)
    }
  }

  /// Tests of a value of a type, converted to it where they are texts; those that can never hold reported.
  private mutating func aligned(_ tests: [Test], with type: FEELType, _ nodes: [Node]) -> [Test] {
    let tests = tests.map { aligned($0, with: type) }
    for (test, node) in zip(tests, nodes) {
      if let problem = problem(testing: type, test) { report(problem, at: node.position) }
    }
    return tests
  }

  /// - Parameter local: where the value of `?` stands.
  private mutating func test(_ node: Node, _ local: Int) -> Test {
    switch node.form {
    case _ where node.reads("?"): .condition(check(node), local: local)
    case .test(let sign, let value): .comparison(sign, check(value))
    case .range(let range): .interval(interval(range))
    default: .value(check(node))
    }
  }

  /// The ends of a range, which must have one order.
  mutating func interval(_ range: Expression.Interval) -> TypedInterval {
    let (start, end) = aligned(check(range.start), check(range.end))
    if let problem = Checker.problem(comparing: start.type, .lessOrEqual, end.type) {
      report(problem, at: range.end.position)
    }
    return TypedInterval(
      start: start, end: end, includesStart: range.includesStart, includesEnd: range.includesEnd,
      isBare: range.isBare)
  }

  private func aligned(_ test: Test, with type: FEELType) -> Test {
    func align(_ node: Typed) -> Typed {
      guard node.type == .text, type == .number || type == .date else { return node }
      return converted(node, to: type) ?? node
    }
    switch test {
    case .condition: return test
    case .value(let value): return .value(align(value))
    case .comparison(let sign, let value): return .comparison(sign, align(value))
    case .interval(let interval):
      return .interval(
        TypedInterval(
          start: align(interval.start), end: align(interval.end), includesStart: interval.includesStart,
          includesEnd: interval.includesEnd))
    }
  }

  /// Why a value of a type can never pass a test, if it cannot.
  private func problem(testing type: FEELType, _ test: Test) -> Message? {
    switch test {
    case .condition(let condition, _):
      return FEELType.boolean.accepts(condition.type)
        ? nil : Catalogue.FEEL.wrongType(expected: FEELType.boolean.name, found: condition.type.name)
    case .comparison(let sign, let value): return Checker.problem(comparing: type, sign, value.type)
    case .interval(let interval):
      return Checker.problem(comparing: type, .greaterOrEqual, interval.start.type)
        ?? Checker.problem(comparing: type, .lessOrEqual, interval.end.type)
    case .value(let value):
      if case .range = value.type.itemType {
        return Checker.problem(comparing: type, .lessOrEqual, test.tested)
      }
      // Of a literal list, every value must be possible, not just one.
      if case .choice(let allowed) = type, case .choice(let given) = test.tested, value.constant != nil,
        let stranger = given.first(where: { !allowed.contains($0) })
      {
        return Catalogue.FEEL.notAmongChoices(
          stranger, allowed: allowed, suggestion: Suggestion.closest(to: stranger, among: allowed))
      }
      if type.itemType != type, type.canEqual(value.type) { return nil }
      return Checker.problem(comparing: type, .equal, test.tested)
    }
  }
}

extension Test {
  /// The expressions within.
  var operands: [Typed] {
    switch self {
    case .value(let value), .comparison(_, let value), .condition(let value, _): [value]
    case .interval(let interval): [interval.start, interval.end]
    }
  }

  /// The type of what the value is compared with in the end: of a list its items', of a range its ends'.
  var tested: FEELType {
    switch self {
    case .condition: return .any
    case .comparison(_, let value): return value.type
    case .interval(let interval): return interval.start.type.union(interval.end.type)
    case .value(let value):
      guard case .range(let ends) = value.type.itemType else { return value.type.itemType }
      return ends
    }
  }
}
