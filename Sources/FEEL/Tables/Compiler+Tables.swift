// SPDX-License-Identifier: Apache-2.0

import Base

extension Compiler {
  /// A decision table: the input that leaves the fewest rules possible chooses them, the others are tested
  /// on those alone.
  func decisionTable(_ table: TypedTable, _ node: Typed) -> Step {
    let inputs = table.inputs.map { step($0.value) }
    let allowed = table.inputs.map { $0.allowed.map(unaryTests) }
    // A few rules are tested one by one sooner than they are chosen.
    let indexes =
      table.rules.count <= 8
      ? [] : table.inputs.indices.map { column in ColumnIndex(table.rules.map { $0.tests[column] }) }
    let ((tests, outcome), cost) = weighedApart {
      (
        table.rules.map { rule in rule.tests.map { $0.tests == nil ? nil : unaryTests($0) } },
        HitPolicyOutcome(table, self, node)
      )
    }
    let costPerRule = 1 + cost / max(1, table.rules.count)
    let stopsAtFirst = table.hitPolicy == .first
    let failures = table.inputs.map { failure(Catalogue.FEEL.notAllowedInput, $0.value) }
    return { frame in
      var values: [Value] = []
      values.reserveCapacity(inputs.count)
      for (column, input) in inputs.enumerated() {
        let value = input(&frame)
        if let allowed = allowed[column], allowed(value, &frame) != true {
          return value.isNull ? value : failures[column](&frame)
        }
        values.append(value)
      }
      var matches: [Int] = []
      let candidates = Compiler.candidates(indexes, values, count: tests.count)
      guard frame.caller.spend(costPerRule * candidates.count) else {
        return .null(frame.caller.meter?.cause)
      }
      for rule in candidates {
        guard Compiler.matches(tests[rule], values, &frame) else { continue }
        matches.append(rule)
        if stopsAtFirst { break }
      }
      frame.caller.recorder?.matched(matches.map { $0 + 1 })
      guard matches.isEmpty else { return outcome.value(of: matches, &frame) }
      return outcome.otherwise(values, &frame)
    }
  }

  /// The rules that the most selective input leaves possible, in order.
  private static func candidates(_ indexes: [ColumnIndex], _ values: [Value], count: Int) -> [Int] {
    guard var best = indexes.first?.candidates(for: values[0]) else { return Array(0..<count) }
    for column in indexes.indices.dropFirst() where !best.isEmpty {
      let candidates = indexes[column].candidates(for: values[column])
      if candidates.count < best.count { best = candidates }
    }
    best.sort()
    // A cell that names a value twice, `< 5, < 10`, has its rule named twice.
    return best.reduce(into: []) { rules, rule in if rules.last != rule { rules.append(rule) } }
  }

  private static func matches(_ tests: [TestStep?], _ values: [Value], _ frame: inout Frame) -> Bool {
    for (column, test) in tests.enumerated() {
      guard let test else { continue }
      guard test(values[column], &frame) == true else { return false }
    }
    return true
  }
}
