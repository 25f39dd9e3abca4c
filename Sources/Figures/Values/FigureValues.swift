// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// Whoever knows the values of figures.
protocol FigureValues {
  /// A figure's value for a period, by the rule of lookup: exactly that period, else within it, else a range
  /// around it.
  func value(_ key: FigureKey, for period: Period) throws -> FigureValue
  /// A figure split by one breakdown, by its name in the pack.
  func breakdown(_ key: FigureKey, named name: String, for period: Period) throws -> BreakdownTable
}
