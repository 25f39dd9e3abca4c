// SPDX-License-Identifier: Apache-2.0

import Base

/// An expression that fits its scope: ready to be evaluated any number of times, on any thread, or compiled
/// to SQL. It is shared, never copied: evaluations by the hundred thousand hand it on.
public final class CheckedExpression: Sendable {
  /// The expression that was checked.
  public let expression: Expression
  /// The type of its value.
  public let type: FEELType
  /// What is wrong with it: empty unless it was checked leniently.
  public let findings: [Diagnostic]
  /// What messages call it, such as the name of a rule.
  public let name: String?
  let root: Typed
  let localCount: Int
  let step: Compiler.Step
  let recordingStep = RecordingStep()

  init(
    _ expression: Expression, root: Typed, localCount: Int, findings: [Diagnostic] = [], name: String? = nil
  ) {
    self.expression = expression
    self.root = root
    self.localCount = localCount
    self.findings = findings
    self.name = name
    type = root.type
    step = Compiler(expressionName: name).step(root)
  }

  /// The value of the expression.
  /// - Parameters:
  ///   - slots: the values of the scope's variables, at their slots.
  ///   - host: what runs the scope's functions.
  public func evaluate(_ slots: [Value], host: any Host = NoHost.shared) -> Value {
    // No tree is too high for a stack of which evaluations use nothing yet.
    var frame = Frame(slots: slots, caller: Caller(host: host), localCount: localCount)
    return frame.value(of: step, name)
  }

  /// The value of the expression, where it is the body of a function that is called.
  public func evaluate(_ slots: [Value], from caller: Caller) -> Value {
    guard let caller = caller.descending(expression.root.height) else {
      return .null(NullCause(Catalogue.FEEL.endlessRecursion, of: name))
    }
    guard caller.recorder == nil else { return record(slots, caller) }
    guard localCount > 0, let memory = caller.host.memory else {
      var frame = Frame(slots: slots, caller: caller, localCount: localCount)
      return frame.value(of: step, name)
    }
    var frame = Frame(slots: slots, caller: caller, locals: memory.takeLocals(localCount))
    let value = frame.value(of: step, name)
    memory.giveBack(frame.locals)
    return value
  }

  /// The same expression, compiled anew. Threads that evaluate one expression at once count the references to its
  /// steps in turn, which takes them longer than the steps do: each of them evaluates its own.
  package func ownCopy() -> CheckedExpression {
    CheckedExpression(expression, root: root, localCount: localCount, findings: findings, name: name)
  }

  /// The value, where it depends on nothing.
  public var constant: Value? { root.constant }
}

extension Expression {
  /// Checks the expression against the names and types of a scope.
  /// - Parameters:
  ///   - scope: what the expression may use.
  ///   - expected: the type that its value must have; nil where any will do.
  ///   - name: what messages call the expression, such as the name of a rule.
  /// - Throws: everything that is wrong with it, each at its place.
  public func check(in scope: some Scope, expecting expected: FEELType? = nil, name: String? = nil)
    throws(Diagnostics) -> CheckedExpression
  {
    var checker = Checker(scope: scope, file: file, strictness: .strict)
    var typed = checker.whole(root)
    if let expected, checker.findings.isEmpty { typed = checker.expect(expected, typed) }
    guard checker.findings.isEmpty else { throw Diagnostics(checker.findings) }
    return CheckedExpression(self, root: typed, localCount: checker.localCount, name: name)
  }

  /// Checks the expression as DMN models want it: what is wrong with it is null, and told among the findings
  /// of the result.
  public func checkLeniently(in scope: some Scope, name: String? = nil) -> CheckedExpression {
    var checker = Checker(scope: scope, file: file, strictness: .lenient)
    let typed = checker.whole(root)
    return CheckedExpression(
      self, root: typed, localCount: checker.localCount, findings: checker.findings, name: name)
  }

  /// The value of the expression where its names are the entries of a context.
  public func evaluate(in context: Value.Context = [:]) throws(Diagnostics) -> Value {
    let scope = VariableScope(context.entries.map { ($0.name, $0.value.type) })
    return try check(in: scope).evaluate(context.entries.map(\.value))
  }
}
