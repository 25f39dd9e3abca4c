// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// A stretch of days of a right, and what is due for a month in it.
struct RightPeriod: Sendable, Hashable {
  let from: CivilDate
  /// The last day; nil where there is none.
  let until: CivilDate?
  let amount: Number

  init(from: CivilDate, until: CivilDate?, amount: Number) {
    self.from = from
    self.until = until
    self.amount = amount
  }

  /// Nil for a record that a later decision replaced.
  init?(_ record: StoredRecord) {
    guard record["remplacee_le"] == .null, let from = record.date("du") else { return nil }
    self.init(from: from, until: record.date("au"), amount: record.money("montant"))
  }

  func contains(_ day: CivilDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

extension Right {
  /// What is due to it for a month: the amount of the period of the first day that it covers in that month, whole;
  /// zero where it covers none, or where nothing is due.
  ///
  /// - Parameters:
  ///   - month: any day of the month.
  ///   - periods: its periods; those that were replaced do not count.
  func dueAmount(of month: CivilDate, periods: [RightPeriod]) -> Number {
    let first = month.firstOfMonth
    guard record.text("rythme") == "monthly", let from, from <= first.lastOfMonth,
      until.map({ $0 >= first }) ?? true
    else { return .zero }
    let day = max(first, from)
    return periods.first { $0.contains(day) }?.amount ?? .zero
  }

  /// The same, over the records of its periods.
  func dueAmount(of month: CivilDate, periods: [StoredRecord]) -> Number {
    dueAmount(of: month, periods: periods.compactMap(RightPeriod.init))
  }
}

extension CivilDate {
  /// The first day of its month.
  var firstOfMonth: CivilDate { adding(days: 1 - day) }

  /// The last day of its month.
  var lastOfMonth: CivilDate {
    let (year, month, _) = components
    return firstOfMonth.adding(days: CivilDate.length(ofMonth: month, year: year) - 1)
  }

  /// The first days of the months from that of one day to that of another.
  static func months(from first: CivilDate, to last: CivilDate) -> [CivilDate] {
    var months: [CivilDate] = []
    var month = first.firstOfMonth
    while month <= last {
      months.append(month)
      month = month.adding(months: 1)
    }
    return months
  }
}
