// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Where a run stands: what it paid, and whether all of it agrees.
public struct PaymentTotals: Sendable {
  /// Its record.
  public let campaign: StoredRecord
  /// How many payments, each counted once however often it was made again.
  public private(set) var count = 0
  /// What was due.
  public private(set) var due = Number.zero
  /// What was kept back.
  public private(set) var withheld = Number.zero
  /// What is paid.
  public private(set) var total = Number.zero
  /// How many payments are in each state, and their sum.
  public private(set) var states: [String: (count: Int, sum: Number)] = [:]
  /// The files made for the bank, in order.
  public private(set) var files: [String] = []
  /// What does not agree.
  public private(set) var problems: [Message] = []
  private var seen: Set<String> = []

  init(_ campaign: StoredRecord, _ reader: RecordReader) throws {
    self.campaign = campaign
    try reader.forEach(
      RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id)).sorted(by: "id")
    ) { note($0) }
    var settled = Number.zero
    try reader.forEach(
      RecordQuery("retenue").filtered("versement.campagne", .equals, .integer(campaign.id))
    ) { settled += $0.money("montant") }
    if settled != withheld { problems.append(Catalogue.withheldDiffers(withheld, debts: settled)) }
    let said = campaign.money("total")
    if said != total { problems.append(Catalogue.runTotalDiffers(said, payments: total)) }
    let saidCount = Int(campaign.integer("nombre") ?? 0)
    if saidCount != count { problems.append(Catalogue.runCountDiffers(saidCount, payments: count)) }
  }

  private mutating func note(_ payment: StoredRecord) {
    if let file = payment.text("remise"), !files.contains(file) { files.append(file) }
    let state = payment.text("etat") ?? ""
    let sum = payment.money("montant")
    let known = states[state] ?? (0, .zero)
    states[state] = (known.count + 1, known.sum + sum)
    guard !["reemis", "annule"].contains(state) else { return }
    let (ownDue, ownWithheld) = (payment.money("du"), payment.money("retenue"))
    let identifier = payment.text("identifiant") ?? ""
    if ownDue - ownWithheld != sum {
      problems.append(
        Catalogue.paymentDiffers(identifier, due: ownDue, withheld: ownWithheld, paid: sum))
    }
    let key = "\(payment["droit"]) \(payment["mois"]) \(payment["nature"])"
    if !seen.insert(key).inserted { problems.append(Catalogue.paidTwice(identifier)) }
    count += 1
    due += ownDue
    withheld += ownWithheld
    total += sum
  }
}

extension RecordReader {
  /// The run of a programme for a month.
  ///
  /// - Throws: `Refusal` where there is none.
  func paymentRun(_ programme: Programme, _ month: CivilDate) throws -> StoredRecord {
    let query = RecordQuery(PaymentRun.register).filtered("programme", .equals, .text(programme.name))
      .filtered("mois", .equals, StoredValue(month.firstOfMonth))
    guard let record = try record(query) else {
      throw Refusal(Catalogue.noPaymentRun(programme.name, month: String(month.description.prefix(7))))
    }
    return record
  }
}

extension Desk {
  /// Where the run of a programme for a month stands.
  ///
  /// - Throws: `Refusal` where there is none.
  public func paymentTotals(_ programme: Programme, month: CivilDate) throws -> PaymentTotals {
    try database.reading { try PaymentTotals($0.paymentRun(programme, month), $0) }
  }
}
