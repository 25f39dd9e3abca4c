// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// How points and ranges lie to each other (DMN 1.5, 10.3.4.11, table 78), and ranges from texts.
  static let ranges: [Builtin] =
    [Builtin("range", [.required("from", .string)], .range(.any)) { $0[0].string.flatMap(range) }]
    + pointRelation("before", isBefore) + pointRelation("after") { isBefore($1, $0) }
    + [
      relation("meets") { meets($0, $1) },
      relation("met by") { meets($1, $0) },
      relation("overlaps") { overlaps($0, $1) },
      relation("overlaps before") { overlapsBefore($0, $1) },
      relation("overlaps after") { overlapsBefore($1, $0) },
      relation("finishes") { finishes($0, $1) },
      relation("finished by") { finishes($1, $0) },
      relation("includes") { includes($0, $1) },
      relation("during") { includes($1, $0) },
      relation("starts") { starts($0, $1) },
      relation("started by") { starts($1, $0) },
      relation("coincides") { $0.isSame(as: $1) },
      pointInRange("finishes") { $1.end == $0 && $1.includesEnd },
      rangeOfPoint("finished by") { $0.end == $1 && $0.includesEnd },
      rangeOfPoint("includes") { $0.contains($1) },
      pointInRange("during") { $1.contains($0) },
      pointInRange("starts") { $1.start == $0 && $1.includesStart },
      rangeOfPoint("started by") { $0.start == $1 && $0.includesStart },
      Builtin("coincides", [.required("point1", .any), .required("point2", .any)], .boolean) {
        $0[0].precedes($0[1]) == nil ? nil : .boolean($0[0] == $0[1])
      },
    ]

  /// A relation of points as well as of ranges; a point is a range of itself.
  private static func pointRelation(
    _ name: String, _ holds: @escaping @Sendable (Value.Range, Value.Range) -> Bool?
  ) -> [Builtin] {
    [
      relation(name, holds),
      pointInRange(name) { holds(Value.Range($0, $0), $1) },
      rangeOfPoint(name) { holds($0, Value.Range($1, $1)) },
      Builtin(name, [.required("point1", .any), .required("point2", .any)], .boolean) {
        holds(Value.Range($0[0], $0[0]), Value.Range($0[1], $0[1])).map(Value.boolean)
      },
    ]
  }

  private static func relation(
    _ name: String, _ holds: @escaping @Sendable (Value.Range, Value.Range) -> Bool?
  ) -> Builtin {
    Builtin(name, [.required("range1", .range(.any)), .required("range2", .range(.any))], .boolean) {
      guard case .range(let first) = $0[0], case .range(let second) = $0[1] else { return nil }
      return holds(first, second).map(Value.boolean)
    }
  }

  private static func pointInRange(
    _ name: String, _ holds: @escaping @Sendable (Value, Value.Range) -> Bool?
  ) -> Builtin {
    Builtin(name, [.required("point", .any), .required("range", .range(.any))], .boolean) {
      guard case .range(let range) = $0[1] else { return nil }
      return holds($0[0], range).map(Value.boolean)
    }
  }

  private static func rangeOfPoint(
    _ name: String, _ holds: @escaping @Sendable (Value.Range, Value) -> Bool?
  ) -> Builtin {
    Builtin(name, [.required("range", .range(.any)), .required("point", .any)], .boolean) {
      guard case .range(let range) = $0[0] else { return nil }
      return holds(range, $0[1]).map(Value.boolean)
    }
  }
}

// The relations. Nil where the ends have no order.
extension Builtin {
  private static func isBefore(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let end = a.end, let start = b.start else { return false }
    return end.precedes(start).map { $0 || (end == start && !(a.includesEnd && b.includesStart)) }
  }

  private static func meets(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let end = a.end, let start = b.start else { return false }
    return end.precedes(start).map { _ in a.includesEnd && b.includesStart && end == start }
  }

  private static func overlaps(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let first = isBefore(a, b), let second = isBefore(b, a) else { return nil }
    return !first && !second
  }

  private static func overlapsBefore(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let startsFirst = a.startsBefore(b), let overlaps = overlaps(a, b), let endsLater = b.endsBefore(a)
    else { return nil }
    return startsFirst && overlaps && !endsLater
  }

  private static func finishes(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let startsFirst = a.startsBefore(b) else { return nil }
    return a.end == b.end && a.includesEnd == b.includesEnd && !startsFirst
  }

  private static func includes(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let startsLater = b.startsBefore(a), let endsFirst = a.endsBefore(b) else { return nil }
    return !startsLater && !endsFirst
  }

  private static func starts(_ a: Value.Range, _ b: Value.Range) -> Bool? {
    guard let endsLater = b.endsBefore(a) else { return nil }
    return a.start == b.start && a.includesStart == b.includesStart && !endsLater
  }

  /// The range that a text writes, its ends literals or dates of literals; nil where it is none, or has an
  /// end missing.
  private static func range(_ text: String) -> Value? {
    guard let expression = try? Expression(parsing: text), case .range(let interval) = expression.root.form,
      interval.start.isLiteral, interval.end.isLiteral
    else { return nil }
    let value = expression.checkLeniently(in: VariableScope([])).evaluate([])
    guard case .range = value else { return nil }
    return value
  }
}

extension Expression.Node {
  /// Whether it is a literal, a negative one, or a date or duration made of one: `date("1970-01-01")`.
  fileprivate var isLiteral: Bool {
    switch form {
    case .literal: true
    case .negation(let operand): operand.isLiteral
    case .call(let name, let arguments):
      ["date", "time", "date and time", "duration"].contains(name)
        && arguments.allSatisfy { if case .literal = $0.value.form { true } else { false } }
    default: false
    }
  }
}

extension Value.Range {
  /// Whether it starts before another; nil where the starts have no order. No start comes before any.
  fileprivate func startsBefore(_ other: Value.Range) -> Bool? {
    guard let mine = start else { return other.start != nil }
    guard let theirs = other.start else { return false }
    return mine.precedes(theirs).map { $0 || (mine == theirs && includesStart && !other.includesStart) }
  }

  /// Whether it ends before another; nil where the ends have no order.
  fileprivate func endsBefore(_ other: Value.Range) -> Bool? {
    guard let mine = end else { return false }
    guard let theirs = other.end else { return true }
    return mine.precedes(theirs).map { $0 || (mine == theirs && !includesEnd && other.includesEnd) }
  }

  fileprivate func isSame(as other: Value.Range) -> Bool? {
    guard startsBefore(other) != nil, endsBefore(other) != nil else { return nil }
    return self == other
  }
}
