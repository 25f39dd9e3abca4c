// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Store
import Testing

@Suite struct PaymentRunTests {
  /// A body with some rights open since March 2023, of 110 € a month and 50 € a child.
  private func body(_ count: Int) throws -> SampleBody {
    let body = try SampleBody()
    for index in 0..<count { _ = try body.granted("Petit \(index)", on: "2023-03-15", children: index % 3) }
    return body
  }

  @Test func whatIsNotWithItsPayeeIsCancelledWhereItIsNotDueAnyMore() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try pay(body, "2023-03")
    try pay(body, "2023-04")
    try body.database.write(by: .bilan) { writer in
      var person = try #require(try writer.reader.record(dossier.applicant, of: "personne"))
      person["deces"] = .text("2023-03-20")
      try writer.update(person)
    }
    _ = try body.desk("2023-05-02").work { try $0.perform("deceder", on: dossier) }
    try body.database.reading { reader in
      let states = try reader.records(RecordQuery("versement").sorted(by: "mois")).map { $0["etat"] }
      #expect(states == [.text("prepare"), .text("annule")])
      // What was never received is not claimed back.
      #expect(try reader.count(RecordQuery("creance")) == 0)
    }
    #expect(try totals(body, "2023-04").problems.isEmpty)
    let programme = try body.desk("2023-05-02").programme("aide_loyer")
    let mandates = try body.desk("2023-05-02").mandates(
      of: programme, month: #require(CivilDate("2023-04-01")))
    #expect(mandates.count == 0 && mandates.total == 0)
    #expect(try body.database.verify().isEmpty)
  }

  @Test func whatIsPaidOnceIsPaidByAClosedRunThatIsTakenUp() throws {
    let path = "services/aide/programmes.yaml"
    let programme = (SamplePack.files[path] ?? "").replacing("rhythm: monthly", with: "rhythm: once")
    let body = try SampleBody([path: programme])
    _ = try body.granted(on: "2023-03-15")
    #expect(try pay(body, "2023-03").count == 1)
    _ = try body.granted("Durand", on: "2023-03-20")
    #expect(try pay(body, "2023-03").count == 2)
    let totals = try pay(body, "2023-03")
    #expect(totals.count == 2 && totals.problems.isEmpty)
    try body.database.reading { reader in
      let runs = try reader.records(RecordQuery("campagne"))
      #expect(runs.map { $0["etat"] } == [.text("close")])
    }
    #expect(try body.database.verify().isEmpty)
  }

  @Test func aMonthThatHasNotBegunIsNotPaid() throws {
    let body = try SampleBody()
    let desk = body.desk("2023-03-31")
    let programme = try desk.programme("aide_loyer")
    #expect(
      refusal { _ = try PaymentRun(programme, month: CivilDate(days: 19448), at: desk) }?
        .contains("expected a month begun by 31 March 2023") == true)
  }

  private func run(_ body: SampleBody, _ month: String, by size: Int = 500) throws -> PaymentRun {
    let desk = body.desk("\(month)-25")
    return try PaymentRun(
      desk.programme("aide_loyer"), month: #require(CivilDate("\(month)-01")), at: desk, by: size)
  }

  @discardableResult
  private func pay(_ body: SampleBody, _ month: String) throws -> PaymentTotals {
    let run = try run(body, month)
    while try run.next() {}
    return try totals(body, month)
  }

  private func totals(_ body: SampleBody, _ month: String) throws -> PaymentTotals {
    let desk = body.desk("\(month)-25")
    return try desk.paymentTotals(
      desk.programme("aide_loyer"), month: #require(CivilDate("\(month)-01")))
  }

  private func payments(_ body: SampleBody) throws -> [StoredRecord] {
    try body.database.reading { try $0.records(RecordQuery("versement").sorted(by: "id")) }
  }

  private func claim(_ body: SampleBody, _ kind: String, _ cents: Int64, right: Int64 = 1) throws {
    try body.database.write(by: .bilan) { writer in
      var claim = try writer.reader.blank("creance")
      claim["droit"] = .integer(right)
      claim["nature"] = .text(kind)
      claim["montant"] = .integer(cents)
      claim["regle"] = .integer(0)
      for field in ["du", "au", "constatee_le"] { claim[field] = .text("2023-03-20") }
      claim["etat"] = .text("ouverte")
      _ = try writer.insert(claim)
    }
  }

  @Test func aRunPaysEachRightOnce() throws {
    let body = try body(7)
    let totals = try pay(body, "2023-03")
    #expect(totals.count == 7)
    #expect(totals.total == 1070)
    #expect(totals.campaign["etat"] == .text("close"))
    #expect(totals.problems.isEmpty)
    // Run again, nothing more is done.
    #expect(try pay(body, "2023-03").count == 7)
    #expect(try payments(body).count == 7)
    #expect(try pay(body, "2023-02").count == 0)
    let first = try #require(try payments(body).first)
    #expect(first["identifiant"] == .text("ALO-202303-1-M1"))
    #expect(first["iban"] == .text("FR7630006000011234567890189"))
    #expect(try body.database.verify().isEmpty)
  }

  @Test func anInterruptedRunGoesOnFromWhereItStopped() throws {
    let body = try body(7)
    #expect(try run(body, "2023-03", by: 3).next())
    #expect(try totals(body, "2023-03").count == 3)
    #expect(try totals(body, "2023-03").problems.isEmpty)
    let totals = try pay(body, "2023-03")
    #expect(totals.count == 7)
    #expect(Set(try payments(body).map { $0["identifiant"] }).count == 7)
    #expect(totals.problems.isEmpty)
  }

  @Test func aRunStopsWhereTheCreditsAreExhausted() throws {
    let body = try body(7)
    let desk = body.desk("2023-03-25")
    try body.database.write(by: .bilan) { writer in
      let lines = RecordQuery("ligne_budgetaire").filtered("exercice", .equals, .integer(2023))
      var line = try #require(try writer.reader.record(lines))
      line["credits"] = .integer(50_000)
      try writer.update(line)
    }
    let run = try run(body, "2023-03")
    // 110, 160 and 210 fit; the next 110 do not.
    let message = refusal { while try run.next() {} }
    #expect(message?.contains("line “65-ALO” of the budget of 2023 are exhausted") == true)
    #expect(message?.contains("(€110.00 to pay, €20.00 available)") == true)
    #expect(try totals(body, "2023-03").campaign["etat"] == .text("en_cours"))
    #expect(try totals(body, "2023-03").total == 480)
    #expect(try totals(body, "2023-03").problems.isEmpty)
    #expect(refusal { while try run.next() {} } == message)
    try desk.work { _ = try $0.setCredits(20_000, on: "65-ALO", of: 2023, label: nil) }
    #expect(try pay(body, "2023-03").count == 7)
    #expect(try desk.budget(of: 2023).first?.ordered == 1070)
    #expect(
      refusal { try desk.work { _ = try $0.setCredits(1069, on: "65-ALO", of: 2023, label: nil) } }
        == "line “65-ALO” of the budget of 2023: expected at least €1,070.00, already ordered to be paid, "
        + "found €1,069.00")
  }

  @Test func debtsAreRecoveredWithinTheShareOfTheRule() throws {
    let body = try body(2)
    try claim(body, "indu", 5000)
    let totals = try pay(body, "2023-03")
    // 20 % of 110 €.
    #expect(totals.withheld == 22)
    #expect(totals.due == 270)
    #expect(totals.total == 248)
    try pay(body, "2023-04")
    #expect(try pay(body, "2023-05").withheld == 6)
    #expect(try pay(body, "2023-06").withheld == 0)
    let claim = try body.database.reading { try $0.record(RecordQuery("creance")) }
    #expect(claim?["regle"] == .integer(5000))
    #expect(claim?["etat"] == .text("soldee"))
    #expect(claim?["soldee_le"] == .text("2023-05-25"))
    #expect(try body.database.reading { try $0.count(RecordQuery("retenue")) } == 3)
    #expect(try self.totals(body, "2023-03").problems.isEmpty)
  }

  @Test func aDebtIsRecoveredOnTheNextRightOfThePerson() throws {
    let body = try SampleBody()
    let first = try body.granted(on: "2023-03-15")
    try body.desk("2023-04-01").work {
      _ = try $0.perform("fermer", on: $0.dossier(first.number), Act(motive: "ressources"))
    }
    try claim(body, "indu", 5000)
    let desk = body.desk("2023-05-02")
    let programme = try desk.programme("aide_loyer")
    try desk.work { work in
      let second = try work.open(
        Request(
          applicant: first.applicant, household: first.household, answers: ["statut": .string("proprietaire")]
        ),
        under: programme)
      _ = try work.perform("accorder", on: work.perform("declarer_complet", on: second))
    }
    #expect(try pay(body, "2023-05").withheld == 22)
  }

  @Test func arrearsArePaidOnce() throws {
    let body = try body(2)
    try claim(body, "rappel", 3000)
    try claim(body, "rappel", 1250)
    let totals = try pay(body, "2023-03")
    #expect(totals.count == 3)
    #expect(totals.total == Number("312.5"))
    #expect(try pay(body, "2023-04").total == 270)
    #expect(
      try body.database.reading {
        try $0.count(RecordQuery("creance").filtered("etat", .equals, .text("soldee")))
      } == 2)
  }

  @Test func whatIsSuspendedIsNotPaid() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try body.desk("2023-04-01").work { _ = try $0.perform("suspendre", on: $0.dossier(dossier.number)) }
    #expect(try pay(body, "2023-03").total == 110)
    #expect(try pay(body, "2023-04").count == 0)
    try body.desk("2023-05-10").work { _ = try $0.perform("retablir", on: $0.dossier(dossier.number)) }
    // The first day of May was not covered yet by the right as it was restored.
    #expect(try pay(body, "2023-05").count == 0)
    #expect(try pay(body, "2023-06").total == 110)
  }

  @Test func aPayeeWithoutSoundAccountIsRejectedAtOnce() throws {
    let body = try body(3)
    try body.database.write(by: .bilan) { writer in
      for (id, iban) in [(Int64(1), StoredValue.null), (2, .text("FR7630006000011234567890188"))] {
        var person = try #require(try writer.reader.record(id, of: "personne"))
        person["iban"] = iban
        try writer.update(person)
      }
    }
    let totals = try pay(body, "2023-03")
    #expect(totals.count == 3)
    #expect(totals.states["rejete"]?.count == 2)
    #expect(totals.states["rejete"]?.sum == 270)
    let reasons = try payments(body).compactMap { $0["rejet"].text?.plain }
    #expect(reasons.first == "aucun IBAN n’est connu")
    #expect(reasons.last?.contains("la clé 76 ne correspond pas au compte") == true)
    let desk = body.desk("2023-04-02")
    let programme = try desk.programme("aide_loyer")
    let file = try desk.work { try $0.sendPayments(of: programme, month: #require(CivilDate("2023-03-01"))) }
    #expect(file.count == 1)
    #expect(
      refusal { _ = try desk.work { try $0.reissuePayment("ALO-202303-1-M1", to: nil) } }
        == "no IBAN is known")
    try desk.work { work in
      let again = try work.reissuePayment("ALO-202303-1-M1", to: "DE89 3704 0044 0532 0130 00")
      #expect(again["identifiant"] == .text("ALO-202303-1-M2"))
      #expect(again["iban"] == .text("DE89370400440532013000"))
    }
    #expect(try self.totals(body, "2023-03").count == 3)
    #expect(try self.totals(body, "2023-03").total == totals.total)
    #expect(try self.totals(body, "2023-03").problems.isEmpty)
  }

  @Test func aRejectedPaymentIsMadeAgainAndCountsOnce() throws {
    let body = try body(2)
    let total = try pay(body, "2023-03").total
    let desk = body.desk("2023-04-02")
    let programme = try desk.programme("aide_loyer")
    let month = try #require(CivilDate("2023-03-01"))
    #expect(
      refusal { _ = try desk.work { try $0.rejectPayment("ALO-202303-1-M1", reason: "AC04") } }
        == "payment ALO-202303-1-M1: expected the state emis, found prepare")
    let file = try desk.work { try $0.sendPayments(of: programme, month: month) }
    #expect(file.total == total)
    #expect(
      refusal {
        _ = try body.desk("2023-04-01").work { try $0.rejectPayment("ALO-202303-1-M1", reason: "AC04") }
      }
        == "payment ALO-202303-1-M1: expected a reject from 2 April 2023 on, the day it was sent, found 1 April "
        + "2023")
    _ = try desk.work { try $0.rejectPayment("ALO-202303-1-M1", reason: "AC04 compte clos") }
    #expect(
      refusal { _ = try desk.work { try $0.reissuePayment("ALO-202303-2-M1", to: nil) } }
        == "payment ALO-202303-2-M1: expected the state rejete, found emis")
    _ = try desk.work { try $0.reissuePayment("ALO-202303-1-M1", to: "DE89370400440532013000") }
    #expect(try totals(body, "2023-03").total == total)
    #expect(try totals(body, "2023-03").states["reemis"]?.count == 1)
    let second = try desk.work { try $0.sendPayments(of: programme, month: month) }
    #expect(second.name == "ALO-202303-2")
    #expect(second.count == 1)
    #expect(second.text.contains("<IBAN>DE89370400440532013000</IBAN>"))
    // The first file, once more, is what it was.
    #expect(try desk.sentPayments(file.name, of: programme, month: month).count == 2)
    #expect(
      refusal { _ = try desk.work { try $0.rejectPayment("ALO-202303-9-M1", reason: "AC04") } }
        == "no payment has the identifier “ALO-202303-9-M1”")
    #expect(try desk.budget(of: 2023).first?.ordered == total)
    #expect(try pay(body, "2023-04").total == total)
    #expect(try payments(body).last?["iban"] == .text("FR7630006000011234567890189"))
  }

  @Test(arguments: [0, -3, 10_001]) func aBatchOfNoneIsRefused(size: Int) throws {
    let desk = try body(1).desk("2023-03-25")
    let arguments: Value.Context = [
      "programme": .string("aide_loyer"), "month": .string("2023-03"), "batch": .number(Number(size)),
    ]
    let message = refusal { _ = try Operation.named("pay.run").run(arguments, at: desk) }
    #expect(message?.hasPrefix("batch: expected a whole number") == true)
    #expect(message?.contains("found \(size)") == true)
  }
}
