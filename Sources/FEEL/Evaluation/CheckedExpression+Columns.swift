// SPDX-License-Identifier: Apache-2.0

import Base

/// The values of one variable for many evaluations.
public enum Column: Sendable {
  /// A value a row.
  case values([Value])
  /// The same value for every row, such as a parameter.
  case constant(Value)

  func value(at row: Int) -> Value {
    switch self {
    case .values(let values): values[row]
    case .constant(let value): value
    }
  }
}

extension CheckedExpression {
  /// The values of the expression for a whole caseload, row by row.
  ///
  /// Rows share their working memory, which makes this quicker than an evaluation each.
  /// - Parameters:
  ///   - count: the number of rows; no column has fewer values.
  ///   - columns: the scope's variables, at their slots.
  ///   - host: what runs the scope's functions.
  public func evaluate(rows count: Int, _ columns: [Column], host: any Host = NoHost.shared) -> [Value] {
    var frame = Frame(
      slots: columns.map { count > 0 ? $0.value(at: 0) : .null() }, caller: Caller(host: host),
      localCount: localCount)
    let varying = columns.indices.filter { if case .values = columns[$0] { true } else { false } }
    var results: [Value] = []
    results.reserveCapacity(count)
    for row in 0..<count {
      for slot in varying { frame.slots[slot] = columns[slot].value(at: row) }
      frame.caller.meter?.reset()
      results.append(frame.value(of: step, name))
    }
    return results
  }
}
