// SPDX-License-Identifier: Apache-2.0

import Base
import Store

extension CaseTransaction {
  /// Cancels the payments of a right that are not with their payee (prepared, or sent back by the bank) and are not
  /// what is due for their month any more: they are neither sent nor claimed back. What is still due for the month
  /// of a closed run is owed as arrears.
  func cancelUnsent(of right: Right, _ periods: [StoredRecord]) throws {
    let payments = try reader.records(
      RecordQuery("versement").filtered("droit", .equals, .integer(right.id))
        .filtered("nature", .equals, .text(PaymentKind.month.rawValue))
        .filtered("etat", among: [.text("prepare"), .text("rejete")]))
    for payment in payments {
      guard let month = payment.date("mois") else { continue }
      let due = right.dueAmount(of: month, periods: periods)
      guard due != payment.money("du"),
        let run = try reader.record(payment.integer("campagne") ?? 0, of: PaymentRun.register),
        due.isZero || run.text("etat") == "close"
      else { continue }
      try cancel(payment, of: run)
    }
  }

  private func cancel(_ payment: StoredRecord, of run: StoredRecord) throws {
    let sum = payment.money("montant")
    try update(payment, ["etat": .text("annule")])
    try update(
      run,
      [
        "nombre": .integer((run.integer("nombre") ?? 1) - 1),
        "total": StoredValue(money: run.money("total") - sum),
      ])
    if let line = try reader.record(payment.integer("ligne") ?? 0, of: BudgetLine.register) {
      try update(line, ["mandate": StoredValue(money: line.money("mandate") - sum)])
    }
    // What it kept back is owed again.
    let withheld = try reader.records(
      RecordQuery("retenue").filtered("versement", .equals, .integer(payment.id)))
    for record in withheld {
      if let claim = try reader.record(record.integer("creance") ?? 0, of: "creance") {
        try update(
          claim,
          [
            "regle": StoredValue(money: claim.money("regle") - record.money("montant")),
            "etat": .text("ouverte"), "soldee_le": .null,
          ])
      }
      try writer.table("retenue").delete(record.id)
    }
  }
}
