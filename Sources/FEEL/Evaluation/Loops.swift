// SPDX-License-Identifier: Apache-2.0

import Base

/// The loops of `for`, `some` and `every`, one within another.
struct Loops: Sendable {
  /// A variable, and what gives the items that it takes.
  struct Loop: Sendable {
    let local: Int
    let values: Compiler.Step
  }

  let loops: [Loop]
  /// The steps that each item takes.
  let cost: Int

  /// Runs `body` for each combination of the loops' items, the last loop fastest, until it returns false.
  /// - Returns: whether all there was to run over could be: false where it is null or a range without end,
  ///   and where the evaluation had to stop.
  func run(_ frame: inout Frame, _ body: (inout Frame) -> Bool) -> Bool {
    var goesOn = true
    return run(loops[...], frame.meter, &frame, goesOn: &goesOn, body)
  }

  private func run(
    _ loops: ArraySlice<Loop>, _ meter: Meter, _ frame: inout Frame, goesOn: inout Bool,
    _ body: (inout Frame) -> Bool
  ) -> Bool {
    guard let loop = loops.first else {
      goesOn = body(&frame)
      return true
    }
    guard let items = Loops.items(of: loop.values(&frame)), meter.spend(items.count / 8) else { return false }
    for item in items where goesOn {
      guard meter.spend(cost) else { return false }
      frame.locals[loop.local] = item
      guard run(loops.dropFirst(), meter, &frame, goesOn: &goesOn, body) else { return false }
    }
    return true
  }

  /// How many values a range may yield: more is a mistake, and would exhaust memory.
  private static let longestRange = 1_000_000

  /// The items of a list; the whole numbers or days of a range, downwards where it ends below its start.
  private static func items(of value: Value) -> [Value]? {
    guard case .range(let range) = value else { return value.isNull ? nil : value.items }
    switch (range.start, range.end) {
    case (.number(let start)?, .number(let end)?):
      guard let first = start.int, let last = end.int else { return nil }
      return steps(first, last, range) { .number(Number($0)) }
    case (.date(let start)?, .date(let end)?):
      return steps(start.days, end.days, range) { .date(CivilDate(days: $0)) }
    default: return nil
    }
  }

  private static func steps(_ first: Int, _ last: Int, _ range: Value.Range, _ value: (Int) -> Value)
    -> [Value]?
  {
    guard first.magnitude < .max / 4, last.magnitude < .max / 4, abs(last - first) <= longestRange else {
      return nil
    }
    let direction = first <= last ? 1 : -1
    let start = range.includesStart ? first : first + direction
    let end = range.includesEnd ? last : last - direction
    return stride(from: start, through: end, by: direction).map(value)
  }
}
