// SPDX-License-Identifier: Apache-2.0

import Base
import Store

extension RecordReader {
  /// The payment of an identifier.
  ///
  /// - Throws: `Refusal` where there is none.
  func payment(_ identifier: String) throws -> StoredRecord {
    // By its key, which is indexed: identifiers are made of it.
    if let key = PaymentIdentifier.key(of: identifier),
      let record = try record(
        RecordQuery("versement").filtered("droit", .equals, .integer(key.right))
          .filtered("mois", .equals, StoredValue(key.month))
          .filtered("nature", .equals, .text(key.kind.rawValue))
          .filtered("rang", .equals, .integer(key.rank))),
      record.text("identifiant") == identifier
    {
      return record
    }
    throw Refusal(Catalogue.unknownPayment(identifier))
  }
}

extension CaseTransaction {
  /// Notes that the bank sent a payment back.
  ///
  /// - Throws: `Refusal` where it was not sent by that day, or was sent back already.
  public func rejectPayment(_ identifier: String, reason: String) throws -> StoredRecord {
    let payment = try reader.payment(identifier)
    guard !reason.allSatisfy(\.isWhitespace) else { throw Refusal(Catalogue.reasonExpected) }
    try payment.expect("emis")
    if let sent = payment.date("emis_le"), day < sent {
      throw Refusal(Catalogue.rejectedBeforeSent(identifier, day, sent: sent))
    }
    return try update(payment, ["etat": .text("rejete"), "rejet": .text(String(reason.prefix(300)))])
  }

  /// Makes a payment that was rejected again: the one before counts no more.
  ///
  /// - Parameter account: where it is paid from now on, kept for the next payments too; nil: where the payee has
  ///   its account.
  /// - Throws: `Refusal` where it was not rejected, or where the account is not sound.
  public func reissuePayment(_ identifier: String, to account: String?) throws -> StoredRecord {
    let payment = try reader.payment(identifier)
    try payment.expect("rejete")
    guard var payee = try Payees(of: [payment], reader).payee(of: payment) else {
      throw Refusal(Catalogue.noPayee)
    }
    if let account {
      let iban = try IBAN(checking: account)
      if payee.account != iban.description {
        payee = Payee(record: try update(payee.record, ["iban": .text(iban.description), "bic": .null]))
      }
    }
    _ = try payee.checkedAccount()
    guard
      let programme = try reader.record(payment.integer("droit") ?? 0, of: Right.register)?.text("programme")
        .flatMap(pack.programme), let month = payment.date("mois"),
      let kind = payment.text("nature").flatMap(PaymentKind.init)
    else { throw Refusal(Catalogue.unknownPayment(identifier)) }
    let rank = (payment.integer("rang") ?? 1) + 1
    try update(payment, ["etat": .text("reemis")])
    var again = try reader.blank("versement")
    again.values = payment.values
    again["rang"] = .integer(rank)
    for field in ["rejet", "emis_le", "remise"] { again[field] = .null }
    again["identifiant"] = .text(
      PaymentIdentifier(
        programme: programme.short, month: month, right: payment.integer("droit") ?? 0, kind: kind,
        rank: Int(rank)
      ).description)
    again.send(to: payee, on: day, desk.language)
    let id = try writer.insert(again)
    return try reader.record(id, of: "versement") ?? again
  }
}

extension StoredRecord {
  /// - Throws: `Refusal` where a payment is in another state.
  fileprivate func expect(_ states: String...) throws(Refusal) {
    let found = text("etat") ?? ""
    guard states.contains(found) else {
      throw Refusal(Catalogue.paymentState(text("identifiant") ?? "", expected: states, found: found))
    }
  }
}
