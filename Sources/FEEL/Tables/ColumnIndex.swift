// SPDX-License-Identifier: Apache-2.0

/// Finds the rules of a decision table that a value of one input leaves possible.
struct ColumnIndex: Sendable {
  /// The rules that ask for a value, or one of several.
  private var equal: [Value: [Int]] = [:]
  /// The rules that ask for a value in a range, by the line that its ends lie on.
  private var within: [ValueLine: IntervalTree] = [:]
  /// The rules that ask for nothing, or for what only evaluation tells.
  private var open: [Int] = []

  init(_ cells: [TypedTests]) {
    var ranges: [ValueLine: [(range: Value.Range, rule: Int)]] = [:]
    for (rule, cell) in cells.enumerated() {
      guard let keys = CellKeys(cell) else {
        open.append(rule)
        continue
      }
      for value in Set(keys.values) { equal[value, default: []].append(rule) }
      for (line, range) in keys.ranges { ranges[line, default: []].append((range, rule)) }
    }
    within = ranges.mapValues(IntervalTree.init)
  }

  /// The rules that a value leaves possible, in no order, one perhaps twice.
  func candidates(for value: Value) -> [Int] {
    var rules = equal[value] ?? []
    if !within.isEmpty, let line = ValueLine(value) { within[line]?.collect(value, into: &rules) }
    return rules.isEmpty ? open : rules + open
  }
}
