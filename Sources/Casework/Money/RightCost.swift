// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// All the periods that a right had, and the day of the decision that opened it.
struct RightHistory {
  /// Those in force, in no order.
  private(set) var periods: [RightPeriod] = []
  private var openedOn: CivilDate?

  init(_ records: [StoredRecord] = []) {
    for record in records { note(record) }
  }

  mutating func note(_ record: StoredRecord) {
    if let day = record.date("fixee_le") { openedOn = min(openedOn ?? day, day) }
    if let period = RightPeriod(record) { periods.append(period) }
  }

  /// What a right costs in the budget of a year: the months of the year, and those before it where it was opened
  /// in that year for days past.
  func cost(of right: Right, in year: Int) -> Number {
    guard let from = right.from, let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return .zero }
    let isOpened = openedOn?.year == year
    switch right.record.text("rythme") {
    case "once": return isOpened ? onceDue : .zero
    case "monthly":
      let start = isOpened ? from : max(from, first)
      let end = min(right.until ?? last, last)
      return CivilDate.months(from: start, to: end).reduce(.zero) {
        $0 + right.dueAmount(of: $1, periods: periods)
      }
    default: return .zero
    }
  }

  /// What is due to a right that is paid once: the amount that was decided last.
  var onceDue: Number { periods.max { $0.from < $1.from }?.amount ?? .zero }
}
