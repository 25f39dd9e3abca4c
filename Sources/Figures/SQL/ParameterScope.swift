// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// The names of a figure's expression in a query: columns, and the parameters and rules whose value is one
/// and the same for every record. One that changes within the period is found record by record.
struct ParameterScope: SQLScope {
  let records: RecordScope
  let functions: ServiceFunctions
  let timing: Aggregate.Timing

  func binding(for path: String, at position: Position) throws(Diagnostic) -> SQLBinding {
    try records.binding(for: path, at: position)
  }

  func value(ofCall function: Int, _ arguments: [Value?]) -> Value? {
    functions.value(ofCall: function, arguments, now: timing.parameterTime(in: records.period))
  }
}

extension Aggregate.Timing {
  /// When the parameters that an expression names without a date are to be in force, whatever the record.
  func parameterTime(in period: Period) -> ParameterTime {
    switch self {
    case .atStart: .day(period.start)
    case .atEnd: .day(period.end)
    case .flow, .during, .timeless: .period(period)
    }
  }
}
