// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Lines for the accounting system: CSV, with its header.
public struct AccountingLines: Sendable {
  /// How many lines.
  public private(set) var count = 0
  /// The sum of the column `montant`.
  public private(set) var total = Number.zero
  /// The file.
  public private(set) var text: String

  init(columns: [String]) { text = CSVText.line(columns) + "\n" }

  mutating func add(_ cells: [String], _ sum: Number) {
    count += 1
    total += sum
    text += CSVText.line(cells) + "\n"
  }
}

extension Desk {
  /// The mandates of a run: one for each payment that was not cancelled, made again or not. Their total is that of
  /// the run; a cancelled one leaves its number unused.
  public func mandates(of programme: Programme, month: CivilDate) throws -> AccountingLines {
    try database.reading { reader in
      let campaign = try reader.paymentRun(programme, month)
      let payments = try reader.records(
        RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id))
          .filtered("rang", .equals, .integer(1)).sorted(by: "id"))
      var cancelled: Set<PaidKey> = []
      try reader.forEach(
        RecordQuery("versement").filtered("campagne", .equals, .integer(campaign.id))
          .filtered("etat", .equals, .text("annule"))
      ) { cancelled.insert(PaidKey(record: $0)) }
      var number = 0
      let line = try programme.paidRight().line
      var lines = AccountingLines(columns: [
        "numero", "exercice", "ligne", "dispositif", "dossier", "beneficiaire", "objet", "mois", "du",
        "retenue", "montant", "identifiant",
      ])
      try payments.forEachPart { part in
        let payees = try Payees(of: part, reader)
        let dossiers = try reader.dossierNumbers(of: part)
        for payment in part {
          number += 1
          guard !cancelled.contains(PaidKey(record: payment)) else { continue }
          let sum = payment.money("montant")
          lines.add(
            [
              "M-\(programme.short)-\(month.compactMonth)-\(number)", String(month.year), line,
              programme.name, dossiers[payment.integer("droit") ?? 0] ?? "",
              payees.payee(of: payment)?.name ?? "",
              "\(programme.label), \(payment.text("nature") ?? "")",
              String((payment.text("mois") ?? "").prefix(7)), payment.money("du").cents,
              payment.money("retenue").cents, sum.cents, payment.text("identifiant") ?? "",
            ], sum)
        }
      }
      return lines
    }
  }

  /// The receipts of what was paid too much: one for each overpayment that is to be recovered, noted in a month or
  /// ever.
  public func receipts(of programme: Programme, month: CivilDate?) throws -> AccountingLines {
    try database.reading { reader in
      var query = RecordQuery("creance").filtered("nature", .equals, .text("indu"))
        .filtered("etat", .differs, .text("abandonnee"))
        .filtered("droit.programme", .equals, .text(programme.name))
      if let month {
        query = query.filtered("constatee_le", .atLeast, StoredValue(month.firstOfMonth))
          .filtered("constatee_le", .atMost, StoredValue(month.lastOfMonth))
      }
      let line = try programme.paidRight().line
      let claims = try reader.records(query.sorted(by: "id"))
      var lines = AccountingLines(columns: [
        "numero", "exercice", "ligne", "dispositif", "dossier", "debiteur", "objet", "depuis", "jusque",
        "constatee_le", "montant", "regle",
      ])
      try claims.forEachPart { part in
        let ids = Set(part.compactMap { $0.integer("droit") })
        var rights: [Int64: StoredRecord] = [:]
        try reader.forEach(RecordQuery(Right.register).filtered("id", among: ids.map(StoredValue.integer))) {
          rights[$0.id] = $0
        }
        let payees = try Payees(of: Array(rights.values), reader)
        let dossiers = try reader.dossierNumbers(of: part)
        for claim in part {
          let right = claim.integer("droit") ?? 0
          let sum = claim.money("montant")
          let noted = claim.date("constatee_le")
          lines.add(
            [
              "T-\(programme.short)-\(claim.id)", noted.map { String($0.year) } ?? "", line, programme.name,
              dossiers[right] ?? "", rights[right].flatMap(payees.payee)?.name ?? "",
              "\(programme.label), indu", claim.text("du") ?? "", claim.text("au") ?? "",
              noted?.description ?? "", sum.cents, claim.money("regle").cents,
            ], sum)
        }
      }
      return lines
    }
  }
}

extension RecordReader {
  /// The numbers of the dossiers of records that name a right, by right.
  func dossierNumbers(of records: [StoredRecord]) throws -> [Int64: String] {
    let rights = Set(records.compactMap { $0.integer("droit") })
    var dossiers: [Int64: Int64] = [:]
    try forEach(RecordQuery(Right.register).filtered("id", among: rights.map(StoredValue.integer))) {
      dossiers[$0.id] = $0.integer("dossier")
    }
    var numbers: [Int64: String] = [:]
    try forEach(
      RecordQuery(Dossier.register).filtered("id", among: Set(dossiers.values).map(StoredValue.integer))
    ) {
      numbers[$0.id] = $0.text("numero")
    }
    return dossiers.compactMapValues { numbers[$0] }
  }
}

extension [StoredRecord] {
  /// Some thousands at a time: a query takes no more values than that.
  func forEachPart(_ body: ([StoredRecord]) throws -> Void) rethrows {
    for start in stride(from: 0, to: count, by: 5000) {
      try body(Array(self[start..<Swift.min(start + 5000, count)]))
    }
  }
}
