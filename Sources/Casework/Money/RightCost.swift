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
  /// in that year for days past; never less than what was ordered for it and what is still to come, as long as an
  /// overpayment is not recovered.
  func cost(of right: Right, in year: Int, _ ordered: OrderedPayments?) -> Number {
    let cost = cost(of: right, in: year)
    guard let ordered else { return cost }
    guard let last = ordered.lastMonth else { return max(cost, ordered.sum) }
    let toCome = months(of: right, in: year).filter { $0 > last }
    return max(cost, ordered.sum + sum(of: right, toCome))
  }

  /// What a right costs in the budget of a year by what is due to it, whatever was paid.
  func cost(of right: Right, in year: Int) -> Number {
    switch right.record.text("rythme") {
    case "once": openedOn?.year == year ? onceDue : .zero
    case "monthly": sum(of: right, months(of: right, in: year))
    default: .zero
    }
  }

  /// The months of a right that the budget of a year bears.
  private func months(of right: Right, in year: Int) -> [CivilDate] {
    guard let from = right.from, let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return [] }
    let start = openedOn?.year == year ? from : max(from, first)
    return CivilDate.months(from: start, to: right.until.map { min($0, last) } ?? last)
  }

  private func sum(of right: Right, _ months: [CivilDate]) -> Number {
    months.reduce(.zero) { $0 + right.dueAmount(of: $1, periods: periods) }
  }

  /// What is due to a right that is paid once: the amount that was decided last.
  var onceDue: Number { periods.max { $0.from < $1.from }?.amount ?? .zero }
}

/// What was ordered to be paid for a right on a line of the budget.
struct OrderedPayments {
  private(set) var sum = Number.zero
  /// The first day of the last month that was paid; nil where only arrears were, or what is paid once.
  private(set) var lastMonth: CivilDate?

  mutating func note(_ payment: StoredRecord) {
    sum += payment.money("montant")
    guard payment.text("nature") == PaymentKind.month.rawValue, let month = payment.date("mois") else {
      return
    }
    lastMonth = max(lastMonth ?? month, month)
  }
}
