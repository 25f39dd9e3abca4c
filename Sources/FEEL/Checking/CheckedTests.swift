// SPDX-License-Identifier: Apache-2.0

import Base

/// Unary tests that fit their scope: what values are allowed, ready to be asked any number of times.
public struct CheckedTests: Sendable {
  private let test: Compiler.TestStep
  private let localCount: Int

  init(_ tests: TypedTests, localCount: Int) {
    test = Compiler().unaryTests(tests)
    self.localCount = localCount
  }

  /// Whether a value passes the tests; nil where that is unknown.
  public func holds(for value: Value, _ slots: [Value] = []) -> Bool? {
    var frame = Frame(slots: slots, caller: Caller(), localCount: localCount)
    let holds = test(value, &frame)
    return frame.caller.meter?.reason == nil ? holds : nil
  }
}

extension Expression {
  /// Checks unary tests (`init(parsingTests:)`) of a value of a type against the names and types of a scope.
  /// - Throws: everything that is wrong with them, each at its place; nothing where they are checked
  ///   leniently.
  public func checkTests(
    of type: FEELType, in scope: some Scope, strictness: Strictness = .strict
  ) throws(Diagnostics) -> CheckedTests {
    var checker = Checker(scope: scope, file: file, strictness: strictness)
    let tests =
      if case .unaryTests(let tests) = root.form { tests } else {
        UnaryTests(tests: [root], isNegated: false)
      }
    let typed = checker.tests(tests, of: type)
    guard strictness == .lenient || checker.findings.isEmpty else { throw Diagnostics(checker.findings) }
    return CheckedTests(typed, localCount: checker.localCount)
  }
}
