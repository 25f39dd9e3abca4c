// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// The declared values of a figure, and the rule by which one of them stands for a period.
struct DeclaredSeries {
  /// In the order of their ends, then the longest first.
  let values: [DeclaredValue]

  init(_ values: [DeclaredValue]) {
    self.values = values.sorted { ($0.period.end, $1.period.start) < ($1.period.end, $0.period.start) }
  }

  /// The value of exactly a period.
  func value(at period: Period) -> DeclaredValue? {
    values.first { $0.period.start == period.start && $0.period.end == period.end }
  }

  /// The value that stands for a period: of exactly it; else the latest within it; else of a range that
  /// covers it or ends in it.
  func value(for period: Period) -> DeclaredValue? {
    value(at: period)
      ?? values.last { period.contains($0.period) }
      ?? values.last {
        $0.period.contains(period) || ($0.period.kind == .range && period.contains($0.period.end))
      }
  }
}
