// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct SettlementTests {
  @Test func whatWasPaidTooMuchAndTooLittleIsRecorded() throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2023-03-15")
    try body.pay(["2023-03-01", "2023-04-01", "2023-05-01"], of: 11000)
    try body.desk("2023-05-20").work { try $0.answer(["effet": .string("2023-04-01")], of: dossier) }
    try body.step("reduire", dossier, on: "2023-05-20")
    #expect(
      try body.claims() == [
        "indu 11000 2023-04-01–2023-05-31 ouverte: 2023-04-01 11000→5500, 2023-05-01 11000→5500"
      ])
    // Two months become due again: neither is anything recovered nor paid.
    try body.step("retablir", dossier, on: "2023-05-21")
    #expect(
      try body.claims() == [
        "indu 11000 2023-04-01–2023-05-31 soldee: 2023-04-01 11000→5500, 2023-05-01 11000→5500",
        "rappel 11000 2023-04-01–2023-05-31 soldee: 2023-04-01 5500→11000, 2023-05-01 5500→11000",
      ])
    // Nothing changed since: nothing is added.
    try body.step("retablir", dossier, on: "2023-05-22")
    try body.step("reviser", dossier, on: "2023-05-22")
    #expect(try body.claims().count == 2)
    #expect(try body.database.verify().isEmpty)
  }

  @Test func aRightThatEndsBeforeMonthsPaidLeavesAnOverpayment() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try body.pay(["2023-03-01", "2023-04-01", "2023-05-01", "2023-06-01"], of: 11000)
    try body.database.write(by: .bilan) { writer in
      var person = try #require(try writer.reader.record(dossier.applicant, of: "personne"))
      person["deces"] = .text("2023-04-12")
      try writer.update(person)
    }
    try body.step("deceder", dossier, on: "2023-06-20")
    #expect(
      try body.claims() == [
        "indu 22000 2023-05-01–2023-06-30 ouverte: 2023-05-01 11000→0, 2023-06-01 11000→0"
      ])
  }

  @Test func aSmallOverpaymentIsNotRecovered() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    // Up to 10 € nothing is recovered.
    try body.pay(["2023-03-01"], of: 11600)
    try body.pay(["2023-04-01"], of: 11400)
    try body.step("reduire", dossier, on: "2023-05-01")
    #expect(
      try body.claims() == [
        "indu 1000 2023-03-01–2023-04-30 abandonnee: 2023-03-01 11600→11000, 2023-04-01 11400→11000"
      ])
    try body.step("retablir", dossier, on: "2023-06-01")
    #expect(try body.claims().count == 1)
  }

  @Test func monthsThatARightOpenedTooLateForArePaidAsArrears() throws {
    let path = "services/aide/programmes.yaml"
    let programme = (SamplePack.files[path] ?? "")
      .replacing("from: date(day.year, day.month, 1)", with: "from: date(2023, 1, 1)")
    let body = try SampleBody([path: programme])
    func pay(_ month: String) throws {
      let desk = body.desk("\(month)-25")
      let run = try PaymentRun(
        desk.programme("aide_loyer"), month: #require(CivilDate("\(month)-01")), at: desk)
      while try run.next() {}
    }
    try pay("2023-01")
    try pay("2023-02")
    let dossier = try body.granted(on: "2023-03-15")
    #expect(
      try body.claims() == [
        "rappel 22000 2023-01-01–2023-02-28 ouverte: 2023-01-01 0→11000, 2023-02-01 0→11000"
      ])
    try pay("2023-03")
    let paid = try body.database.reading { try $0.records(RecordQuery("versement")) }
    #expect(paid.reduce(0) { $0 + ($1.integer(of: "montant") ?? 0) } == 33000)
    // What is owed is owed once.
    try body.step("reviser", dossier, on: "2023-04-02")
    #expect(try body.claims().count == 1)
  }

  @Test func overpaymentAndArrearsAreTwoClaimsSetOffAgainstEachOther() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try body.pay(["2023-03-01"], of: 10001)
    try body.pay(["2023-04-01"], of: 12999)
    try body.pay(["2023-05-01"], of: 4000, state: "annule")
    try body.step("reduire", dossier, on: "2023-06-01")
    #expect(
      try body.claims() == [
        "indu 1999 2023-04-01–2023-04-30 ouverte: 2023-04-01 12999→11000",
        "rappel 999 2023-03-01–2023-03-31 soldee: 2023-03-01 10001→11000",
      ])
    let debt = try #require(
      try body.database.reading { try $0.record(RecordQuery("creance").sorted(by: "id")) })
    #expect(debt["regle"] == .integer(999))
    #expect(debt["compense"] == .integer(999))
  }

  @Test(arguments: 0..<6) func whatIsRecognisedIsAlwaysWhatIsDue(seed: UInt64) throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2023-03-15", children: 1)
    try body.pay((3...12).map { "2023-\($0 < 10 ? "0" : "")\($0)-01" }, of: 16000)
    var random = SplitMix(state: seed)
    for _ in 0..<15 {
      let day = CivilDate(days: 19431 + Int.random(in: 0..<280, using: &random))
      try body.desk("2023-12-20").work { try $0.answer(["effet": .date(day)], of: dossier) }
      let step = ["reduire", "retablir", "suspendre", "reviser"].randomElement(using: &random) ?? ""
      _ = refusal { try body.step(step, dossier, on: "2023-12-20") }
      try body.checkClaims()
    }
  }
}

extension SampleBody {
  /// Pays months of the only right.
  func pay(_ months: [String], of amount: Int64, state: String = "emis") throws {
    try database.write(by: .bilan) { writer in
      let right = try #require(try writer.reader.record(RecordQuery("droit")))
      for month in months {
        var payment = try writer.reader.blank("versement")
        payment["droit"] = .integer(right.id)
        payment["mois"] = .text(month)
        payment["nature"] = .text("mensualite")
        payment["rang"] = .integer(1)
        payment["du"] = .integer(amount)
        payment["retenue"] = .integer(0)
        payment["montant"] = .integer(amount)
        payment["identifiant"] = .text("\(right.id)-\(month)")
        payment["etat"] = .text(state)
        _ = try writer.insert(payment)
      }
    }
  }

  /// The claims with the months that they are made of, oldest first.
  func claims() throws -> [String] {
    try database.reading { reader in
      try reader.records(RecordQuery("creance").sorted(by: "id")).map { claim in
        let gaps = try reader.records(
          RecordQuery("ecart").filtered("creance", .equals, .integer(claim.id)).sorted(by: "mois"))
        let total = gaps.map { abs(($0.integer(of: "apres") ?? 0) - ($0.integer(of: "avant") ?? 0)) }.reduce(
          0, +)
        #expect(total == claim.integer(of: "montant"))
        func text(_ record: StoredRecord, _ field: String) -> String { record[field].text ?? "" }
        let months = gaps.map {
          "\(text($0, "mois")) \($0.integer(of: "avant") ?? -1)→\($0.integer(of: "apres") ?? -1)"
        }
        return
          "\(text(claim, "nature")) \(total) \(text(claim, "du"))–\(text(claim, "au")) \(text(claim, "etat")): "
          + months.joined(separator: ", ")
      }
    }
  }

  /// For each month paid, what was paid and the differences since make what is due now.
  func checkClaims() throws {
    _ = try claims()
    let periods = try periods()
    try database.reading { reader in
      for payment in try reader.records(RecordQuery("versement")) {
        let month = try #require(payment.day("mois"))
        let due = periods.first { $0.from <= month && $0.until.map { month <= $0 } ?? true }?.amount ?? 0
        let gaps = try reader.records(
          RecordQuery("ecart").filtered("mois", .equals, .text(month.description)))
        let change = gaps.map { ($0.integer(of: "apres") ?? 0) - ($0.integer(of: "avant") ?? 0) }.reduce(0, +)
        #expect((payment.integer(of: "du") ?? 0) + change == due)
      }
      // What is set off is so on both sides, and nothing is left open on both.
      let claims = try reader.records(RecordQuery("creance"))
      func total(_ nature: String, _ field: String) -> Int64 {
        claims.filter { $0["nature"].text == nature }.compactMap { $0.integer(of: field) }.reduce(0, +)
      }
      #expect(total("indu", "compense") == total("rappel", "compense"))
      let open = claims.filter { $0["etat"].text == "ouverte" }
      #expect(Set(open.compactMap { $0["nature"].text }).count < 2)
    }
  }
}
