// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Some rights of a run, with all that decides what they are paid: read by a few queries for all of them.
struct PaymentBatch {
  let rights: [Right]
  /// What each right is going to be paid, in the order of the rights.
  private(set) var payments: [[Payment]] = []
  /// What is to be settled with them.
  var claims: [Claim]
  let payees: Payees

  init(
    _ rights: [Right], of run: PaymentRun, _ terms: RightTerms, hasDebts: Bool, _ work: CaseTransaction
  ) throws {
    self.rights = rights
    let reader = work.reader
    let ids = rights.map { StoredValue.integer($0.id) }
    var periods: [Int64: RightHistory] = [:]
    try reader.forEach(
      RecordQuery("periode").filtered("droit", among: ids).filtered("remplacee_le", .equals, .null)
    ) {
      periods[$0.integer("droit") ?? 0, default: RightHistory()].note($0)
    }
    var paid: Set<PaidKey> = []
    let known = RecordQuery("versement").filtered("droit", among: ids)
    try reader.forEach(
      terms.rhythm == .once ? known : known.filtered("mois", .equals, StoredValue(run.month))
    ) {
      paid.insert(PaidKey(record: $0))
    }
    let open = try reader.records(
      RecordQuery("creance").filtered("droit", among: ids).filtered("etat", .equals, .text("ouverte"))
        .sorted(by: "id")
    ).map(Claim.init)
    let arrears = Dictionary(
      grouping: open.indices.filter { open[$0].isArrears }, by: { open[$0].right })
    var payments: [[Payment]] = []
    for right in rights {
      var own: [Payment] = []
      let history = periods[right.id] ?? RightHistory()
      if let payment = right.payment(in: run.month, history),
        !paid.contains(PaidKey(right: right.id, month: payment.month, kind: payment.kind.rawValue))
      {
        own.append(payment)
      }
      if let owed = arrears[right.id],
        !paid.contains(PaidKey(right: right.id, month: run.month, kind: PaymentKind.arrears.rawValue))
      {
        let settles = owed.map { (claim: $0, sum: open[$0].remaining) }
        let due = settles.reduce(Number.zero) { $0 + $1.sum }
        own.append(Payment(right: right.id, month: run.month, kind: .arrears, due: due, settles: settles))
      }
      payments.append(own)
    }
    self.payments = payments
    claims = open
    let paidRights = zip(rights, payments).filter { !$1.isEmpty }.map(\.0)
    payees = try Payees(of: paidRights, reader)
    if hasDebts { try withhold(terms, from: paidRights, work) }
  }

  /// Keeps back what the persons owe, within the share of the rule.
  private mutating func withhold(_ terms: RightTerms, from paid: [Right], _ work: CaseTransaction) throws {
    let debts = try DebtFinder(paid, &claims, work.reader)
    for index in payments.indices {
      guard !payments[index].isEmpty, let owed = debts.places[rights[index].id] else { continue }
      let share = try work.recoveryShare(terms, of: rights[index])
      for place in payments[index].indices {
        var left = Withholding.most(from: payments[index][place].due, share: share)
        for claim in owed {
          let sum = claims[claim].take(atMost: left)
          guard !sum.isZero else { continue }
          payments[index][place].withheld.append((claim, sum))
          left -= sum
        }
      }
    }
  }
}

/// What a right was paid.
struct PaidKey: Hashable {
  let right: Int64
  let month: CivilDate?
  let kind: String

  init(right: Int64, month: CivilDate, kind: String) {
    self.right = right
    // What is paid once is paid once, whatever the month.
    self.month = kind == PaymentKind.once.rawValue ? nil : month
    self.kind = kind
  }

  init(record: StoredRecord) {
    self.init(
      right: record.integer("droit") ?? 0, month: record.date("mois") ?? CivilDate(days: 0),
      kind: record.text("nature") ?? "")
  }
}

extension Right {
  /// What is due to it in a run of a month, whether paid already or not; nil where nothing is.
  func payment(in month: CivilDate, _ history: RightHistory) -> Payment? {
    if record.text("rythme") == "once" {
      guard let from, from <= month.lastOfMonth, state != .suspended, !history.onceDue.isZero else {
        return nil
      }
      return Payment(right: id, month: from.firstOfMonth, kind: .once, due: history.onceDue)
    }
    let due = dueAmount(of: month, periods: history.periods)
    return due.isZero ? nil : Payment(right: id, month: month, kind: .month, due: due)
  }
}
