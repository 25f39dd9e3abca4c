// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// What a pass found for one figure: its value for each combination of members, and how many records that
/// took.
struct ComputedTable: Sendable {
  var cells: [Members: Cell] = [:]
  /// Why nothing could be computed, where that is known.
  var absence: Message?

  struct Cell: Sendable {
    let value: Number?
    let records: Int
  }

  /// Codes of members of up to two breakdowns; none for the figure's own value.
  struct Members: Sendable, Hashable {
    let codes: [String?]
    static let none = Members(codes: [])
  }

  /// The figure's own value, where the table is not split.
  var total: Cell { cells[.none] ?? Cell(value: nil, records: 0) }
}

/// A figure, a period and how it is split: what a computed table is kept under.
struct ComputedKey: Hashable, Sendable {
  let figure: FigureKey
  let period: Period
  let breakdowns: [Figure.Breakdown]

  /// As kept in the database: "commune,month".
  var breakdownNames: String { breakdowns.map(\.name).joined(separator: ",") }
}
