// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A run of payments among those of its programme.
public struct PaymentRunEntry: Sendable {
  /// The first day of its month.
  public let month: CivilDate
  /// Whether every right was looked at.
  public let isClosed: Bool
  /// The day on which it began.
  public let begun: CivilDate?
  /// How many payments.
  public let count: Int
  /// Their sum.
  public let total: Number
}

/// A payment, and who is paid where.
public struct PaymentEntry: Sendable {
  /// From end to end: what the bank tells it by.
  public let identifier: String
  /// The dossier that it comes from.
  public let dossier: String
  /// What is paid.
  public let sum: Number
  /// Why the bank sent it back; nil where it did not.
  public let reason: String?
  /// Who is paid.
  public let payee: String
  /// The account that it was sent to.
  public let account: String
}

/// A file made for the bank, without what it holds.
public struct BankFileEntry: Sendable {
  /// Its identifier.
  public let name: String
  /// The day on which it was made.
  public let day: CivilDate?
  /// How many payments it has.
  public fileprivate(set) var count = 0
  /// Their sum.
  public fileprivate(set) var total = Number.zero
}

extension Desk {
  /// The runs of a programme, the latest first.
  public func paymentRuns(of programme: Programme) throws -> [PaymentRunEntry] {
    try database.reading { reader in
      try reader.records(
        RecordQuery(PaymentRun.register).filtered("programme", .equals, .text(programme.name))
          .sorted(by: "mois", descending: true)
      ).compactMap { record in
        guard let month = record.date("mois") else { return nil }
        return PaymentRunEntry(
          month: month, isClosed: record.text("etat") == "close", begun: record.date("lancee_le"),
          count: Int(record.integer("nombre") ?? 0), total: record.money("total"))
      }
    }
  }

  /// The payments of a run that the bank sent back and that were not made again.
  ///
  /// - Throws: `Refusal` where there is no such run.
  public func rejectedPayments(of programme: Programme, month: CivilDate) throws -> [PaymentEntry] {
    try database.reading { reader in
      let campaign = try reader.paymentRun(programme, month)
      let payments = try reader.records(
        RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id))
          .filtered("etat", .equals, .text("rejete")).sorted(by: "id"))
      var entries: [PaymentEntry] = []
      try payments.forEachPart { part in
        let payees = try Payees(of: part, reader)
        let dossiers = try reader.dossierNumbers(of: part)
        entries += part.map { payment in
          PaymentEntry(
            identifier: payment.text("identifiant") ?? "",
            dossier: dossiers[payment.integer("droit") ?? 0] ?? "", sum: payment.money("montant"),
            reason: payment.text("rejet"), payee: payees.payee(of: payment)?.name ?? "",
            account: payment.text("iban") ?? "")
        }
      }
      return entries
    }
  }

  /// The files of a run made for the bank, oldest first.
  ///
  /// - Throws: `Refusal` where there is no such run.
  public func bankFiles(of programme: Programme, month: CivilDate) throws -> [BankFileEntry] {
    try database.reading { reader in
      let campaign = try reader.paymentRun(programme, month)
      var files: [BankFileEntry] = []
      try reader.forEach(
        RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id))
          .filtered("remise", .differs, .null).sorted(by: "id")
      ) { payment in
        let name = payment.text("remise") ?? ""
        let place = files.firstIndex { $0.name == name } ?? files.endIndex
        if place == files.endIndex {
          files.append(BankFileEntry(name: name, day: payment.date("emis_le")))
        }
        files[place].count += 1
        files[place].total += payment.money("montant")
      }
      return files
    }
  }

  /// Whether a payment is of a run: of a programme, for a month.
  public func hasPayment(_ identifier: String, of programme: Programme, month: CivilDate) throws -> Bool {
    try database.reading { reader in
      let campaign = try reader.paymentRun(programme, month)
      return try reader.payment(identifier).integer("campagne") == campaign.id
    }
  }
}
