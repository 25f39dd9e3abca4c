// SPDX-License-Identifier: Apache-2.0

/// Writes a tree back as text.
enum Printer {
  typealias Node = Expression.Node

  static func text(of node: Node) -> String {
    switch node.form {
    case .literal(let value): value.description
    case .name(let name): name
    case .member(let owner, let name): operand(owner, .postfix) + "." + name
    case .call(let name, let arguments): name + "(" + arguments.map(text).joined(separator: ", ") + ")"
    case .invocation(let function, let arguments):
      operand(function, .postfix) + "(" + arguments.map(text).joined(separator: ", ") + ")"
    case .function(let function): text(of: function)
    case .list(let items): "[" + texts(of: items) + "]"
    case .context(let entries):
      "{"
        + entries.map { "\(Value.key($0.name)): \(text(of: $0.value))" }
        .joined(separator: ", ") + "}"
    case .range(let range):
      range.isBare
        ? text(of: range.start) + ".." + text(of: range.end)
        : (range.includesStart ? "[" : "(") + text(of: range.start) + ".." + text(of: range.end)
          + (range.includesEnd ? "]" : ")")
    case .negation(let operand): "-" + Printer.operand(operand, .negation)
    case .arithmetic(let sign, let left, let right):
      infix(left, sign.rawValue, right, sign.precedence)
    case .comparison(let sign, let left, let right):
      // After the name of a type, `<` would say of what.
      infix(left, sign.rawValue, right, left.endsWithType ? .addition : .comparison)
    case .logic(let word, let left, let right): infix(left, word.rawValue, right, word.precedence)
    case .between(let value, let low, let high):
      "\(operand(value, .comparison)) between \(operand(low, .addition)) and \(operand(high, .addition))"
    case .membership(let value, let tests):
      "\(operand(value, .comparison)) in " + membership(tests)
    case .test: "(" + test(node) + ")"
    case .conditional(let condition, let then, let otherwise):
      "if \(text(of: condition)) then \(text(of: then)) else \(text(of: otherwise))"
    case .iteration(let iterators, let result): "for \(texts(of: iterators)) return \(text(of: result))"
    case .quantified(let quantifier, let iterators, let condition):
      "\(quantifier.rawValue) \(texts(of: iterators)) satisfies \(text(of: condition))"
    case .filter(let list, let filter): "\(operand(list, .postfix))[\(text(of: filter))]"
    case .instanceOf(let value, let type): "\(operand(value, .postfix)) instance of \(type)"
    case .unaryTests(let tests): text(of: tests)
    case .conversion(let value, _): text(of: value)
    case .decisionTable(let table):
      table.hitPolicy.rawValue + "(" + texts(of: table.inputs.map(\.value)) + ")"
    }
  }

  private static func texts(of nodes: [Node]) -> String { nodes.map(text).joined(separator: ", ") }

  private static func texts(of iterators: [Expression.Iterator]) -> String {
    iterators.map { "\($0.name) in \(text(of: $0.values))" }.joined(separator: ", ")
  }

  private static func text(of argument: Expression.Argument) -> String {
    (argument.name.map { $0 + ": " } ?? "") + text(of: argument.value)
  }

  private static func text(of function: Expression.FunctionLiteral) -> String {
    let parameters = function.parameters.map { $0.type == .any ? $0.name : "\($0.name): \($0.type)" }
    return "function(\(parameters.joined(separator: ", "))) " + (function.body.map(text) ?? "external")
  }

  private static func text(of tests: Expression.UnaryTests) -> String {
    guard let nodes = tests.tests else { return "-" }
    let texts = nodes.map(test).joined(separator: ", ")
    return tests.isNegated ? "not(" + texts + ")" : texts
  }

  /// A test among others, where its sign may stand first.
  private static func test(_ node: Node) -> String {
    guard case .test(let sign, let value) = node.form else { return text(of: node) }
    return "\(sign.rawValue) \(operand(value, .addition))"
  }

  private static func infix(_ left: Node, _ sign: String, _ right: Node, _ precedence: Precedence) -> String {
    let next = Precedence(rawValue: precedence.rawValue + 1) ?? .postfix
    return "\(operand(left, precedence)) \(sign) \(operand(right, next))"
  }

  private static func membership(_ tests: [Node]) -> String {
    let texts = tests.map(test)
    guard tests.count == 1 else { return "(" + texts.joined(separator: ", ") + ")" }
    if case .range = tests[0].form { return texts[0] }
    // A parenthesis that comes first would enclose the tests.
    return precedence(of: tests[0]) == .postfix && texts[0].first != "(" ? texts[0] : "(" + texts[0] + ")"
  }

  private static func operand(_ node: Node, _ minimum: Precedence) -> String {
    precedence(of: node) < minimum ? "(" + text(of: node) + ")" : text(of: node)
  }

  private static func precedence(of node: Node) -> Precedence {
    switch node.form {
    case .conditional, .iteration, .quantified, .function: .lowest
    case .logic(let word, _, _): word.precedence
    case .comparison, .between, .membership, .instanceOf: .comparison
    case .arithmetic(let sign, _, _): sign.precedence
    case .negation: .negation
    case .conversion(let value, _): precedence(of: value)
    default: .postfix
    }
  }
}

extension Expression.Node {
  fileprivate var endsWithType: Bool { if case .instanceOf = form { true } else { false } }
}

extension FEELType: CustomStringConvertible {
  /// The type as FEEL writes it after `instance of`.
  public var description: String {
    switch self {
    case .any: "Any"
    case .null: "Null"
    case .number: "number"
    case .string, .text, .choice: "string"
    case .boolean: "boolean"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .daysDuration: "days and time duration"
    case .yearsDuration: "years and months duration"
    case .list(.any): "list"
    case .list(let item): "list<\(item)>"
    case .range(.any): "range"
    case .range(let item): "range<\(item)>"
    case .context(let fields) where fields.isEmpty: "context"
    case .context(let fields): "context<\(fields.map { "\($0.name): \($0.type)" }.joined(separator: ", "))>"
    case .record(let name): name
    case .function: "function"
    case .functionType(let parameters, let result):
      "function<\(parameters.map(\.description).joined(separator: ", "))> -> \(result)"
    }
  }
}
