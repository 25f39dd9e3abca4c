// SPDX-License-Identifier: Apache-2.0

import Base

extension Compiler {
  /// A test of `in` or of a decision table, given the value tested.
  typealias TestStep = @Sendable (Value, inout Frame) -> Bool?

  func membership(_ value: @escaping Step, _ tests: [TestStep]) -> Step {
    { frame in
      let subject = value(&frame)
      var result: Bool? = false
      for test in tests {
        result = Logic.or(result, test(subject, &frame))
        if result == true { break }
      }
      return result.map(Value.boolean) ?? .null(subject.cause)
    }
  }

  func test(_ test: Test) -> TestStep {
    switch test {
    case .value(let value):
      let value = step(value)
      return { subject, frame in
        let tested = value(&frame)
        guard frame.passesOver(tested) else { return nil }
        // A test that failed is not the test for null.
        return tested.cause == nil ? Logic.matches(subject, tested) : nil
      }
    case .comparison(let sign, let value):
      let value = step(value)
      return { Logic.compare(sign, $0, value(&$1)) }
    case .interval(let interval):
      let (start, end) = (step(interval.start), step(interval.end))
      let (low, high) = (interval.includesStart, interval.includesEnd)
      return { value, frame in
        Logic.and(
          Logic.compare(low ? .greaterOrEqual : .greater, value, start(&frame)),
          Logic.compare(high ? .lessOrEqual : .less, value, end(&frame)))
      }
    case .condition(let condition, let local):
      let condition = step(condition)
      return { value, frame in
        frame.locals[local] = value
        return condition(&frame).boolean
      }
    }
  }

  /// The cell of a decision table.
  func unaryTests(_ cell: TypedTests) -> TestStep {
    guard let tests = cell.tests else { return { _, _ in true } }
    let steps = tests.map(test)
    let isNegated = cell.isNegated
    return { value, frame in
      var result: Bool? = false
      for step in steps {
        result = Logic.or(result, step(value, &frame))
        if result == true { break }
      }
      return isNegated ? result.map { !$0 } : result
    }
  }
}
