// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// A difference of past months that is still to be settled: what the body owes, or what was paid too much.
struct Claim {
  let record: StoredRecord
  /// What of it is still to be settled, once the payments planned so far are made.
  private(set) var remaining: Number

  init(_ record: StoredRecord) {
    self.record = record
    remaining = record.money("montant") - record.money("regle")
  }

  var id: Int64 { record.id }
  var right: Int64 { record.integer("droit") ?? 0 }
  var isArrears: Bool { record.text("nature") == "rappel" }

  /// Plans to settle a sum of it, and gives the sum: no more than what remains.
  mutating func take(atMost sum: Number) -> Number {
    let taken = min(sum, remaining)
    remaining -= taken
    return taken
  }

  /// The fields that change where a sum of it is set off on a day against a claim of the opposite sense.
  func fields(settingOff sum: Number, on day: CivilDate) -> [String: StoredValue] {
    var fields = fields(settling: sum, on: day)
    fields["compense"] = StoredValue(money: record.money("compense") + sum)
    return fields
  }

  /// The fields that change where a sum of it is settled on a day.
  func fields(settling sum: Number, on day: CivilDate) -> [String: StoredValue] {
    let settled = record.money("regle") + sum
    let isSettled = settled >= record.money("montant")
    return [
      "regle": StoredValue(money: settled), "etat": .text(isSettled ? "soldee" : "ouverte"),
      "soldee_le": isSettled ? StoredValue(day) : .null,
    ]
  }
}

extension [Claim] {
  /// What of them is still to be settled.
  var remaining: Number { reduce(.zero) { $0 + $1.remaining } }
}

/// What is kept back from a payment.
enum Withholding {
  /// The most that is kept back from a payment: a share of it, to the cent below.
  ///
  /// - Parameter share: in hundredths.
  static func most(from payment: Number, share: Number) -> Number {
    payment.multiplied(by: min(max(share, .zero), 100))?.divided(by: 100)?.rounded(to: 2, .down) ?? .zero
  }
}
