// SPDX-License-Identifier: Apache-2.0

/// Finds the rules of a decision table that a value of one input leaves possible.
struct ColumnIndex: Sendable {
  /// The rules that ask for a value, or one of several.
  private var equal: [Value: [Int]] = [:]
  /// The rules that ask for a value in a range, by the kind of its ends.
  private var within: [FEELType: IntervalTree] = [:]
  /// The rules that ask for nothing, or for what only evaluation tells.
  private var open: [Int] = []

  init(_ cells: [TypedTests]) {
    var ranges: [FEELType: [(range: Value.Range, rule: Int)]] = [:]
    for (rule, cell) in cells.enumerated() {
      guard let keys = cell.keys else {
        open.append(rule)
        continue
      }
      for value in Set(keys.values) { equal[value, default: []].append(rule) }
      for range in keys.ranges {
        ranges[(range.start ?? range.end ?? .null()).type, default: []].append((range, rule))
      }
    }
    within = ranges.mapValues(IntervalTree.init)
  }

  /// The rules that a value leaves possible, in no order, one perhaps twice.
  func candidates(for value: Value) -> [Int] {
    var rules = equal[value] ?? []
    if !within.isEmpty { within[value.type]?.collect(value, into: &rules) }
    return rules.isEmpty ? open : rules + open
  }
}

extension TypedTests {
  /// The constant values and ranges that a cell asks for; nil where it asks for nothing, for something
  /// computed, or for what a value is not.
  fileprivate var keys: (values: [Value], ranges: [Value.Range])? {
    guard let tests, !isNegated else { return nil }
    var keys: (values: [Value], ranges: [Value.Range]) = ([], [])
    for test in tests {
      switch test {
      case .value(let node):
        guard let value = node.constant, TypedTests.add(value, to: &keys) else { return nil }
      case .comparison(let sign, let node):
        guard let value = node.constant, value.precedes(value) != nil || sign == .equal, sign != .notEqual
        else { return nil }
        if sign == .equal { keys.values.append(value) } else { keys.ranges.append(Value.Range(sign, value)) }
      case .interval(let interval):
        guard let start = interval.start.constant, let end = interval.end.constant,
          start.precedes(end) != nil
        else { return nil }
        keys.ranges.append(
          Value.Range(
            start, end, includesStart: interval.includesStart, includesEnd: interval.includesEnd))
      case .condition: return nil
      }
    }
    return keys
  }

  private static func add(_ value: Value, to keys: inout (values: [Value], ranges: [Value.Range])) -> Bool {
    switch value {
    case .range(let range) where range.form == .interval: keys.ranges.append(range)
    case .range, .context, .function: return false
    case .list(let items):
      keys.values.append(value)
      for item in items {
        if case .list = item {
          keys.values.append(item)
        } else {
          guard add(item, to: &keys) else { return false }
        }
      }
    default: keys.values.append(value)
    }
    return true
  }
}
