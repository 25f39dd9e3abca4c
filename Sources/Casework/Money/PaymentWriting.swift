// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// Writes the payments of a batch as far as the credits go, and how far the run came.
  func pay(_ batch: PaymentBatch, _ campaign: StoredRecord, _ line: BudgetLine, _ programme: Programme) throws
    -> PaymentRun.Step
  {
    var campaign = campaign
    var total = Number.zero
    var count: Int64 = 0
    var refusal: Refusal?
    // Of those payments that are made: the credits may suffice for some only.
    var settled: [Int: Number] = [:]
    let blank = try reader.blank("versement")
    for (right, payments) in zip(batch.rights, batch.payments) {
      let sum = payments.reduce(Number.zero) { $0 + $1.sum }
      guard sum <= line.payable - total else {
        refusal = Refusal(
          Catalogue.creditsExhausted(
            line.code, year: line.year, available: line.payable - total, needed: sum))
        break
      }
      for payment in payments {
        let record = versement(payment, of: right, batch.payees, programme, campaign.id, line.id, in: blank)
        try note(payment, as: writer.insert(record), batch.claims)
        for (claim, sum) in payment.withheld + payment.settles { settled[claim, default: .zero] += sum }
      }
      total += sum
      count += Int64(payments.count)
      campaign["dernier"] = .integer(right.id)
    }
    for (place, sum) in settled.sorted(by: { $0.key < $1.key }) {
      let claim = batch.claims[place]
      try update(claim.record, claim.fields(settling: sum, on: day))
    }
    if count > 0 {
      try update(line.record, ["mandate": StoredValue(money: line.ordered + total)])
    }
    try update(
      campaign,
      [
        "nombre": .integer((campaign.integer("nombre") ?? 0) + count),
        "total": StoredValue(money: campaign.money("total") + total),
      ])
    return refusal.map(PaymentRun.Step.stopped) ?? .more
  }

  private func versement(
    _ payment: Payment, of right: Right, _ payees: Payees, _ programme: Programme, _ campaign: Int64,
    _ line: Int64, in blank: StoredRecord
  ) -> StoredRecord {
    let payee = payees.payee(of: right.record)
    var record = blank
    record["droit"] = .integer(payment.right)
    record["mois"] = StoredValue(payment.month)
    record["nature"] = .text(payment.kind.rawValue)
    record["rang"] = .integer(1)
    record["campagne"] = .integer(campaign)
    record["ligne"] = .integer(line)
    record["du"] = StoredValue(money: payment.due)
    record["retenue"] = StoredValue(money: payment.withheldSum)
    record["montant"] = StoredValue(money: payment.sum)
    record["personne"] = right.record["organisme"] == .null ? right.record["personne"] : .null
    record["organisme"] = right.record["organisme"]
    record["identifiant"] = .text(
      PaymentIdentifier(
        programme: programme.short, month: payment.month, right: payment.right, kind: payment.kind, rank: 1
      ).description)
    record.send(to: payee, on: day, desk.language)
    return record
  }

  private func note(_ payment: Payment, as id: Int64, _ claims: [Claim]) throws {
    for (claim, sum) in payment.withheld {
      var record = try reader.blank("retenue")
      record["creance"] = .integer(claims[claim].id)
      record["versement"] = .integer(id)
      record["montant"] = StoredValue(money: sum)
      _ = try writer.insert(record)
    }
  }
}

extension StoredRecord {
  /// Prepares a payment for the account of its payee; rejected at once where there is none that is sound. What
  /// nothing is left of goes to no bank.
  mutating func send(to payee: Payee?, on day: CivilDate, _ language: Language) {
    self["iban"] = StoredValue(text: payee?.account.map { String($0.prefix(34)) })
    self["etat"] = .text("prepare")
    if money("montant").isZero {
      self["etat"] = .text("emis")
      self["emis_le"] = StoredValue(day)
      return
    }
    do throws(Refusal) {
      guard let payee else { throw Refusal(Catalogue.noPayee) }
      self["iban"] = .text(try payee.checkedAccount().description)
    } catch {
      self["etat"] = .text("rejete")
      self["rejet"] = .text(String(error.reason(language).prefix(300)))
    }
  }
}
