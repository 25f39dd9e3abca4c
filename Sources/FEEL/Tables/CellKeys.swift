// SPDX-License-Identifier: Apache-2.0

/// The constant values and ranges that a cell of a decision table asks for.
struct CellKeys {
  private(set) var values: [Value] = []
  private(set) var ranges: [(line: ValueLine, range: Value.Range)] = []

  /// nil where the cell asks for nothing, for something computed, or for what a value is not.
  init?(_ cell: TypedTests) {
    guard let tests = cell.tests, !cell.isNegated else { return nil }
    for test in tests { guard add(test) else { return nil } }
  }

  private mutating func add(_ test: Test) -> Bool {
    switch test {
    case .value(let node):
      guard let value = node.constant else { return false }
      return add(value)
    case .comparison(let sign, let node):
      guard let value = node.constant, sign != .notEqual else { return false }
      guard sign == .equal else { return add(Value.Range(sign, value)) }
      values.append(value)
      return true
    case .interval(let interval):
      guard let start = interval.start.constant, let end = interval.end.constant else { return false }
      return add(
        Value.Range(start, end, includesStart: interval.includesStart, includesEnd: interval.includesEnd))
    case .condition: return false
    }
  }

  private mutating func add(_ value: Value) -> Bool {
    switch value {
    case .range(let range) where range.form == .interval:
      // A range equals the item of a list that it is.
      values.append(value)
      return add(range)
    case .range, .context, .function: return false
    case .list(let items):
      values.append(value)
      for item in items {
        if case .list = item {
          values.append(item)
        } else {
          guard add(item) else { return false }
        }
      }
      return true
    default:
      values.append(value)
      return true
    }
  }

  private mutating func add(_ range: Value.Range) -> Bool {
    guard let line = ValueLine(range) else { return false }
    ranges.append((line, range))
    return true
  }
}
