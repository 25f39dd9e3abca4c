// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What holds of any text that is read as an expression.
enum ExpressionProperties {
  static func check(_ text: String) {
    if let expression = try? Expression(parsing: text, names: Sample.names) {
      let printed = printed(expression) { (text) throws(Diagnostic) in
        try Expression(parsing: text, names: Sample.names)
      }
      checkEvaluation(expression, printed)
    }
    if let tests = try? Expression(parsingTests: text, names: Sample.names) {
      _ = printed(tests) { (text) throws(Diagnostic) in
        try Expression(parsingTests: text, names: Sample.names)
      }
      checkTests(tests)
    }
  }

  /// What is printed reads as the same tree.
  private static func printed(
    _ expression: Expression, _ read: (String) throws(Diagnostic) -> Expression
  ) -> Expression {
    let printed = expression.description
    do throws(Diagnostic) {
      let again = try read(printed)
      require(
        expression.root.isSame(as: again.root), "a printed expression reads as another",
        "\(expression.text)\n\(printed)\n\(again)")
      return again
    } catch {
      fatalError("a printed expression cannot be read\n\(expression.text)\n\(printed)\n\(error)")
    }
  }

  /// An evaluation gives the same as printed, row by row and, where it passes, strictly checked.
  private static func checkEvaluation(_ expression: Expression, _ printed: Expression) {
    let lenient = expression.checkLeniently(in: Sample.typed)
    let value = lenient.evaluate(Sample.values)
    _ = value.cause?.explanation
    guard !expression.readsClock else { return }
    let rows = lenient.evaluate(rows: 2, Sample.values.map { Column.values([$0, $0]) })
    require(
      rows.allSatisfy { $0.isSame(as: value) }, "rows give another value", "\(expression.text)\n\(value)")
    let again = printed.checkLeniently(in: Sample.typed).evaluate(Sample.values)
    require(
      again.isSame(as: value), "as printed, it is another value", "\(expression.text)\n\(value)\n\(again)")
    if let strict = try? expression.check(in: Sample.typed) {
      let other = strict.evaluate(Sample.values)
      // An absent place has no item; where only evaluation knows that it is one, it is a condition not met.
      require(
        other.isSame(as: value) || other.isNull && value == .list([]),
        "strictly checked, it is another value",
        "\(expression.text)\n\(value)\n\(other)")
    }
    _ = expression.checkLeniently(in: Sample.untyped).evaluate(Sample.values)
  }

  private static func checkTests(_ expression: Expression) {
    guard
      let tests = try? expression.checkTests(of: .any, in: Sample.typed, strictness: .lenient)
    else { fatalError("lenient tests are refused\n\(expression.text)") }
    for value in Sample.values {
      let holds = tests.holds(for: value, Sample.values)
      guard !expression.readsClock else { continue }
      require(tests.holds(for: value, Sample.values) == holds, "a test gives another truth", expression.text)
    }
  }
}

extension Expression {
  fileprivate var readsClock: Bool { text.contains("now") || text.contains("today") }
}

extension Value {
  /// Whether it is equal, or written alike: a function made anew equals no other.
  func isSame(as other: Value) -> Bool { self == other || description == other.description }
}

extension Expression.Node {
  /// Whether the trees are the same, wherever their nodes stand.
  func isSame(as other: Expression.Node) -> Bool {
    let (mine, theirs) = (children, other.children)
    return label == other.label && mine.count == theirs.count
      && zip(mine, theirs).allSatisfy { $0.isSame(as: $1) }
  }

  /// What a node says of itself, without the nodes below.
  private var label: String {
    switch form {
    case .literal(let value): "literal \(value)"
    case .name(let name): "name \(name)"
    case .member(_, let name): "member \(name)"
    case .call(let name, let arguments): "call \(name)\(arguments.map { $0.name ?? "" })"
    case .invocation(_, let arguments): "invocation\(arguments.map { $0.name ?? "" })"
    case .function(let function): "function \(function.parameters) \(function.body == nil)"
    case .list: "list"
    case .context(let entries): "context \(entries.map(\.name))"
    case .range(let range): "range \(range.includesStart) \(range.includesEnd)"
    case .negation: "-"
    case .arithmetic(let sign, _, _): sign.rawValue
    case .comparison(let sign, _, _): sign.rawValue
    case .logic(let word, _, _): word.rawValue
    case .between: "between"
    case .membership: "in"
    case .test(let sign, _): "test \(sign.rawValue)"
    case .unaryTests(let tests): "tests \(tests.isNegated) \(tests.tests == nil)"
    case .conditional: "if"
    case .iteration(let iterators, _): "for \(iterators.map(\.name))"
    case .quantified(let quantifier, let iterators, _): "\(quantifier) \(iterators.map(\.name))"
    case .filter: "filter"
    case .instanceOf(_, let type): "instance of \(type)"
    case .conversion(_, let type): "conversion \(type)"
    case .decisionTable: "table"
    }
  }
}
