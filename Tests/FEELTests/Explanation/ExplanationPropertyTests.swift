// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct ExplanationPropertyTests {
  @Test func explainingChangesNoValueAndStaysShort() throws {
    var generator = ExplainedGenerator(seed: 7)
    for round in 0..<1000 {
      let text = generator.value(depth: 4)
      let expression = try Expression(parsing: text).checkLeniently(in: ExplanationSample.scope)
      let (value, explanation) = expression.explain(ExplanationSample.slots)
      #expect(value == expression.evaluate(ExplanationSample.slots), "\(text)")
      #expect(explanation.value == value)
      for language in Language.allCases {
        let lines = explanation.lines(in: language)
        #expect(lines.count <= 401, "\(text)")
        #expect(lines.allSatisfy { $0.text.count <= 1200 && $0.depth <= 30 }, "\(text)")
      }
      guard round.isMultiple(of: 20) else { continue }
      #expect(throws: Never.self) { try Value(json: explanation.json) }
    }
  }

  @Test func nothingIsKeptWhereNothingIsExplained() throws {
    let expression = try Expression(parsing: "revenus + 1").check(in: ExplanationSample.scope)
    _ = expression.evaluate(ExplanationSample.slots)
    var wasCompiled = false
    _ = expression.recordingStep {
      wasCompiled = true
      return { _ in .null() }
    }
    #expect(wasCompiled)
  }
}

/// Random expressions over the sample, of every form, which may fail.
private struct ExplainedGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  mutating func value(depth: Int) -> String {
    guard depth > 0 else {
      return pick(["revenus", "base", "loyer", "taux", "enfants[1].age", "0", "-2", "2.5"])
    }
    let inner = depth - 1
    switch Int.random(in: 0..<16, using: &random) {
    case 0, 1: return "(\(value(depth: inner)) \(pick(["+", "-", "*", "/", "**"])) \(value(depth: 0)))"
    case 2: return "(if \(condition(depth: inner)) then \(value(depth: inner)) else \(value(depth: inner)))"
    case 3: return "\(pick(["sum", "min", "max", "count", "mean"]))(\(list(depth: inner)))"
    case 4: return "\(pick(["floor", "abs", "sqrt", "-"]))(\(value(depth: inner)))"
    case 5: return "{a: \(value(depth: inner)), b: a + \(value(depth: inner))}.b"
    case 6: return "{f: function(x) x * \(value(depth: inner)), r: f(\(value(depth: inner)))}.r"
    case 7: return "\(list(depth: inner))[\(pick(["1", "-1", "60"]))]"
    case 8: return "(entree + duration(\"P3D\") * \(value(depth: inner)) - entree).days"
    case 9: return "count(sort(\(list(depth: inner)), function(a, b) a > b))"
    case 10: return "{a: \(value(depth: inner)), c: \(condition(depth: inner))}"
    case 11: return "string length(substring(nom, \(value(depth: inner))))"
    case 12: return condition(depth: inner)
    case 13: return list(depth: inner)
    default: return "(\(value(depth: inner)) + \(value(depth: inner)))"
    }
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0 else { return pick(["urgent", "revenus > 100", "loyer = null", "true", "gir = \"2\""]) }
    let inner = depth - 1
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "(\(condition(depth: inner)) and \(condition(depth: inner)))"
    case 1: return "(\(condition(depth: inner)) or \(condition(depth: inner)))"
    case 2: return "not(\(condition(depth: inner)))"
    case 3: return "(\(value(depth: inner)) \(pick(["=", "!=", "<", "<=", ">", ">="])) \(value(depth: 0)))"
    case 4: return "(\(value(depth: inner)) in (< 3, [4..\(value(depth: 0))], \(value(depth: 0))))"
    case 5: return "(some x in \(list(depth: inner)) satisfies x > \(value(depth: 0)))"
    case 6: return "(every x in \(list(depth: inner)), y in [1, 2] satisfies x > y)"
    case 7: return "(\(value(depth: inner)) instance of number)"
    default: return "(\(value(depth: inner)) between 1 and \(value(depth: inner)))"
    }
  }

  private mutating func list(depth: Int) -> String {
    guard depth > 0 else { return pick(["montants", "enfants.age", "[1, revenus]", "[]", "loyer"]) }
    let inner = depth - 1
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "(for x in \(list(depth: inner)) return x + \(value(depth: inner)))"
    case 1: return "\(list(depth: inner))[item > \(value(depth: 0))]"
    case 2: return "[\(value(depth: inner)), \(value(depth: inner))]"
    default: return "(for x in [1, 2], y in montants return x * y)"
    }
  }
}
