// SPDX-License-Identifier: Apache-2.0

import Base

/// An expression that fits its scope: ready to be evaluated any number of times, on any thread, or compiled
/// to SQL.
public struct CheckedExpression: Sendable {
  /// The expression that was checked.
  public let expression: Expression
  /// The type of its value.
  public let type: FEELType
  let root: Typed
  private let program: Compiler.Program

  init(_ expression: Expression, root: Typed, localCount: Int) {
    self.expression = expression
    self.root = root
    type = root.type
    program = Compiler.program(root, localCount: localCount)
  }

  /// The value of the expression.
  /// - Parameters:
  ///   - slots: the values of the scope's variables, at their slots.
  ///   - host: what runs the scope's functions.
  public func evaluate(_ slots: [Value], host: any Host = NoHost()) -> Value { program(slots, host) }

  /// The value, where it depends on nothing.
  public var constant: Value? { root.constant }
}

extension Expression {
  /// Checks the expression against the names and types of a scope.
  /// - Parameters:
  ///   - scope: what the expression may use.
  ///   - expected: the type that its value must have; nil where any will do.
  /// - Throws: everything that is wrong with it, each at its place.
  public func check(in scope: some Scope, expecting expected: FEELType? = nil) throws(Diagnostics)
    -> CheckedExpression
  {
    var checker = Checker(scope: scope, file: file)
    var typed = checker.check(root)
    if let expected, checker.findings.isEmpty { typed = checker.expect(expected, typed) }
    guard checker.findings.isEmpty else { throw Diagnostics(checker.findings) }
    return CheckedExpression(self, root: typed, localCount: checker.localCount)
  }

  /// The value of the expression where its names are the entries of a context.
  public func evaluate(in context: Value.Context = [:]) throws(Diagnostics) -> Value {
    let scope = VariableScope(context.entries.map { ($0.name, $0.value.type) })
    return try check(in: scope).evaluate(context.entries.map(\.value))
  }
}
