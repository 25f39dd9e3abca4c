// SPDX-License-Identifier: Apache-2.0

/// Ranges of values of one kind, each of a rule, found by the values that lie in them: in a time that grows
/// with the logarithm of their number and with how many are found.
struct IntervalTree: Sendable {
  private struct Entry {
    let range: Value.Range
    let rule: Int
    /// The end that comes last in the subtree of which this entry is the root; nil where one has no end.
    var lastEnd: Value?
  }

  /// In the order of their starts: the middle entry of a stretch is the root of the tree of that stretch.
  private var entries: [Entry]

  var isEmpty: Bool { entries.isEmpty }

  init(_ ranges: [(range: Value.Range, rule: Int)]) {
    entries = ranges.map { Entry(range: $0.range, rule: $0.rule, lastEnd: $0.range.end) }
    entries.sort { IntervalTree.startsBefore($0.range, $1.range) }
    _ = raise(0..<entries.count)
  }

  private static func startsBefore(_ a: Value.Range, _ b: Value.Range) -> Bool {
    guard let start = a.start else { return b.start != nil }
    return b.start.flatMap { start.precedes($0) } ?? false
  }

  /// Gives each root the last end of its subtree.
  private mutating func raise(_ stretch: Range<Int>) -> Value?? {
    guard !stretch.isEmpty else { return .none }
    let root = (stretch.lowerBound + stretch.upperBound) / 2
    var last = entries[root].range.end
    for part in [stretch.lowerBound..<root, (root + 1)..<stretch.upperBound] {
      guard let end = raise(part) else { continue }
      if let known = last, let end { last = known.precedes(end) == true ? end : known } else { last = nil }
    }
    entries[root].lastEnd = last
    return .some(last)
  }

  /// Adds the rules whose range contains the value.
  func collect(_ value: Value, into rules: inout [Int]) { collect(value, 0..<entries.count, into: &rules) }

  private func collect(_ value: Value, _ stretch: Range<Int>, into rules: inout [Int]) {
    guard !stretch.isEmpty else { return }
    let root = (stretch.lowerBound + stretch.upperBound) / 2
    if let last = entries[root].lastEnd, last.precedes(value) == true { return }
    collect(value, stretch.lowerBound..<root, into: &rules)
    if let start = entries[root].range.start, value.precedes(start) == true { return }
    if entries[root].range.contains(value) == true { rules.append(entries[root].rule) }
    collect(value, (root + 1)..<stretch.upperBound, into: &rules)
  }
}
