// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The counts of a run of the test kit, by folder, by level, and altogether.
public struct ConformanceReport: Sendable {
  /// A line of the report: a folder, a level (the folders above it), or all, whose name is empty.
  public struct Row: Sendable {
    /// The path of the folder.
    public let name: String
    /// What is counted there.
    public let count: Count
  }

  /// What became of results.
  public struct Count: Sendable {
    /// Those answered as expected.
    public internal(set) var passed = 0
    /// Those answered otherwise.
    public internal(set) var failed = 0
    /// Those not asked.
    public internal(set) var skipped = 0
    /// Those that expect null, which a program that can do nothing gives too.
    public internal(set) var nulls = 0
    /// Those of them answered so.
    public internal(set) var passedNulls = 0
    /// Those that expect a value.
    public internal(set) var values = 0
    /// Those of them answered so.
    public internal(set) var passedValues = 0
  }

  /// The levels, each after its folders; last, all.
  public let rows: [Row]
  /// The results answered otherwise than expected.
  public let failed: [TestKitRun.Outcome]

  /// Counts outcomes, which come folder by folder.
  public init(_ outcomes: [TestKitRun.Outcome]) {
    failed = outcomes.filter { !$0.passed && $0.skipped == nil }
    var folders: [(name: String, count: Count)] = []
    for outcome in outcomes {
      if folders.last?.name != outcome.folder { folders.append((outcome.folder, Count())) }
      folders[folders.count - 1].count.add(outcome)
    }
    var rows: [Row] = []
    var levels: [(name: String, count: Count)] = []
    for folder in folders {
      let level = folder.name.split(separator: "/").dropLast().joined(separator: "/")
      if !level.isEmpty, levels.last?.name != level {
        if let last = levels.last { rows.append(Row(name: last.name, count: last.count)) }
        levels.append((level, Count()))
      }
      rows.append(Row(name: folder.name, count: folder.count))
      if !level.isEmpty { levels[levels.count - 1].count.add(folder.count) }
    }
    if let last = levels.last { rows.append(Row(name: last.name, count: last.count)) }
    var total = Count()
    for folder in folders { total.add(folder.count) }
    self.rows = rows + [Row(name: "", count: total)]
  }
}

extension ConformanceReport.Count {
  fileprivate mutating func add(_ outcome: TestKitRun.Outcome) {
    guard outcome.skipped == nil else {
      skipped += 1
      return
    }
    let one = outcome.passed ? 1 : 0
    passed += one
    failed += 1 - one
    if outcome.expectsNull {
      nulls += 1
      passedNulls += one
    } else {
      values += 1
      passedValues += one
    }
  }

  fileprivate mutating func add(_ other: Self) {
    passed += other.passed
    failed += other.failed
    skipped += other.skipped
    nulls += other.nulls
    passedNulls += other.passedNulls
    values += other.values
    passedValues += other.passedValues
  }
}

extension TestKitRun.Outcome {
  /// The outcome as a JSON object.
  public var json: String {
    Value.context([
      "folder": .string(folder), "file": .string(file), "case": .string(testCase),
      "result": .string(result), "passed": .boolean(passed), "expected": .string(expected),
      "found": .string(found),
    ]).json
  }
}
