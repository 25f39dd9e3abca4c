// SPDX-License-Identifier: Apache-2.0

/// Ranges of values that have an order, each of a rule, found by the values that lie in them: in a time that
/// grows with the logarithm of their number and with how many are found.
///
/// A value is looked up once among the ends of all ranges; from there on, places are compared, which are
/// whole numbers: 2i + 1 is the i-th end, an even number lies between two ends.
struct IntervalTree: Sendable {
  private struct Entry {
    /// The first and the last place of the range.
    let first: Int
    let last: Int
    let rule: Int
    /// The last place of the subtree of which this entry is the root.
    var lastOfAll: Int
  }

  /// The ends of the ranges, in order.
  private let ends: [Value]
  /// In the order of their first places: the middle entry of a stretch is the root of that stretch's tree.
  private var entries: [Entry]

  init(_ ranges: [(range: Value.Range, rule: Int)]) {
    let sorted = ranges.flatMap { [$0.range.start, $0.range.end].compactMap(\.self) }
      .sorted { $0.precedes($1) == true }
    let ends = sorted.reduce(into: [Value]()) { ends, value in
      if ends.last.map({ $0.precedes(value) == true }) ?? true { ends.append(value) }
    }
    self.ends = ends
    entries = ranges.map { range, rule in
      let start = range.start.map { IntervalTree.place(of: $0, among: ends) + (range.includesStart ? 0 : 1) }
      let end = range.end.map { IntervalTree.place(of: $0, among: ends) - (range.includesEnd ? 0 : 1) }
      return Entry(first: start ?? 0, last: end ?? .max, rule: rule, lastOfAll: end ?? .max)
    }
    entries.sort { $0.first < $1.first }
    _ = raise(0..<entries.count)
  }

  private static func place(of value: Value, among ends: [Value]) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].precedes(value) == true { low = middle + 1 } else { high = middle }
    }
    return low < ends.count && value.precedes(ends[low]) == false ? 2 * low + 1 : 2 * low
  }

  /// Gives each root the last place of its subtree.
  private mutating func raise(_ stretch: Range<Int>) -> Int {
    guard !stretch.isEmpty else { return -1 }
    let root = (stretch.lowerBound + stretch.upperBound) / 2
    let last = max(
      entries[root].last, raise(stretch.lowerBound..<root), raise((root + 1)..<stretch.upperBound))
    entries[root].lastOfAll = last
    return last
  }

  /// Adds the rules whose range contains the value.
  func collect(_ value: Value, into rules: inout [Int]) {
    collect(IntervalTree.place(of: value, among: ends), 0..<entries.count, into: &rules)
  }

  private func collect(_ place: Int, _ stretch: Range<Int>, into rules: inout [Int]) {
    guard !stretch.isEmpty else { return }
    let root = (stretch.lowerBound + stretch.upperBound) / 2
    guard entries[root].lastOfAll >= place else { return }
    collect(place, stretch.lowerBound..<root, into: &rules)
    guard entries[root].first <= place else { return }
    if entries[root].last >= place { rules.append(entries[root].rule) }
    collect(place, (root + 1)..<stretch.upperBound, into: &rules)
  }
}
