// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A file made for the bank.
public struct SentPayments: Sendable {
  /// Its identifier.
  public let name: String
  /// How many payments it has.
  public let count: Int
  /// Their sum.
  public let total: Number
  /// The file: pain.001.001.03.
  public let text: String
}

extension CaseTransaction {
  /// Makes the file of the payments of a run that wait to be sent, and notes that they are.
  ///
  /// - Throws: `Refusal` where none waits, or where the pack does not say which account pays.
  public func sendPayments(of programme: Programme, month: CivilDate) throws -> SentPayments {
    let month = month.firstOfMonth
    let campaign = try reader.paymentRun(programme, month)
    let debtor = try pack.payingAccount()
    let all = try reader.records(
      RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id)).sorted(by: "id"))
    let waiting = all.filter { $0.text("etat") == "prepare" }
    let files = all.bankFiles
    guard !waiting.isEmpty else { throw Refusal(Catalogue.nothingToSend(files)) }
    let short = SEPAText.plain(programme.short).prefix(20)
    let name = "\(short)-\(month.compactMonth)-\(files.count + 1)"
    let file = try reader.bankFile(named: name, of: waiting, programme, debtor, on: day)
    for payment in waiting {
      try update(payment, ["etat": .text("emis"), "emis_le": StoredValue(day), "remise": .text(name)])
    }
    return file
  }
}

extension Desk {
  /// A file that was made, once more.
  ///
  /// - Throws: `Refusal` where there is none of that name.
  public func sentPayments(_ name: String, of programme: Programme, month: CivilDate) throws -> SentPayments {
    try database.reading { reader in
      let campaign = try reader.paymentRun(programme, month)
      let debtor = try pack.payingAccount()
      let all = try reader.records(
        RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id)).sorted(by: "id"))
      let sent = all.filter { $0.text("remise") == name }
      guard let sentOn = sent.first?.date("emis_le") else {
        throw Refusal(Catalogue.unknownBankFile(name, known: all.bankFiles))
      }
      return try reader.bankFile(named: name, of: sent, programme, debtor, on: sentOn)
    }
  }
}

extension RecordReader {
  fileprivate func bankFile(
    named name: String, of payments: [StoredRecord], _ programme: Programme, _ debtor: Header.Debtor,
    on day: CivilDate
  ) throws -> SentPayments {
    var file = BankFile(name: name, debtor: debtor, day: day)
    try payments.forEachPart { part in
      let payees = try Payees(of: part, self)
      for payment in part {
        let payee = payees.payee(of: payment)
        let iban = payment.text("iban") ?? ""
        file.add(
          BankFile.Transfer(
            identifier: payment.text("identifiant") ?? "", sum: payment.money("montant"),
            payee: payee?.name ?? "", iban: iban,
            bic: payee?.account == iban ? payee?.record.text("bic").flatMap { BIC($0) } : nil,
            object: "\(programme.label) \(payment.text("mois")?.prefix(7) ?? "")"))
      }
    }
    return SentPayments(name: name, count: file.count, total: file.total, text: file.text)
  }
}

extension [StoredRecord] {
  /// The files that payments were sent in, oldest first.
  fileprivate var bankFiles: [String] {
    var seen: Set<String> = []
    return compactMap { $0.text("remise") }.filter { seen.insert($0).inserted }
  }
}

extension Pack {
  /// - Throws: `Refusal` where the pack does not say which account pays.
  fileprivate func payingAccount() throws(Refusal) -> Header.Debtor {
    guard let debtor = header.debtor else { throw Refusal(Catalogue.noDebtor) }
    return debtor
  }
}
