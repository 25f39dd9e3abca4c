// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Store
import Testing

@Suite struct BudgetTests {
  private func line(_ body: SampleBody, _ year: Int = 2023) throws -> BudgetLine {
    try #require(try body.desk("\(year)-01-01").budget(of: year).first)
  }

  @Test func aRightCommitsWhatItCostsByTheEndOfTheYear() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15", children: 2)
    // Ten months of 210 €.
    #expect(try line(body).committed == 2100)
    // By half from June on.
    _ = try body.desk("2023-06-01").work { try $0.perform("reduire", on: $0.dossier(dossier.number)) }
    #expect(try line(body).committed == 1365)
    try body.desk("2023-09-10").work {
      _ = try $0.perform("fermer", on: $0.dossier(dossier.number), Act(motive: "ressources"))
    }
    #expect(try line(body).committed == 1050)
    try body.database.reading { reader in
      let sums = try reader.records(RecordQuery("engagement")).map { $0["montant"] }
      #expect(sums == [.integer(210_000), .integer(-73_500), .integer(-31_500)])
    }
    #expect(try body.database.verify().isEmpty)
  }

  @Test func aRightIsRefusedBeyondTheCredits() throws {
    let body = try SampleBody()
    try body.desk("2023-01-01").work { _ = try $0.setCredits(2_000, on: "65-ALO", of: 2023, label: nil) }
    #expect(
      refusal { _ = try body.granted(on: "2023-03-15", children: 2) }
        == "the credits of the line “65-ALO” of the budget of 2023 do not suffice: €2,100.00 to commit, "
        + "€2,000.00 available")
    // Nothing of the step was kept.
    #expect(try body.database.reading { try $0.count(RecordQuery("droit")) } == 0)
    #expect(try line(body).committed == 0)
    _ = try body.granted("Durand", on: "2023-03-15", children: 1)
    #expect(try line(body).available == 400)
  }

  @Test func whatIsOrderedStaysCommittedUntilItIsRecovered() throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2023-03-15", children: 2)
    for month in 3...8 {
      let desk = body.desk("2023-0\(month)-25")
      let programme = try desk.programme("aide_loyer")
      let first = try #require(CivilDate("2023-0\(month)-01"))
      let run = try PaymentRun(programme, month: first, at: desk)
      while try run.next() {}
      _ = try desk.work { try $0.sendPayments(of: programme, month: first) }
    }
    #expect(try line(body).ordered == 1260)
    try body.desk("2023-08-28").work { try $0.answer(["effet": .string("2023-03-01")], of: dossier) }
    try body.step("suspendre", dossier, on: "2023-08-28")
    // Nothing is due for the year any more, but 1,260 € were ordered and are to be recovered.
    #expect(try line(body).committed == 1260)
    try body.step("retablir", dossier, on: "2023-08-29")
    #expect(try line(body).committed == 2100)
  }

  @Test func theLineMustBeInTheBudgetOfTheYear() throws {
    let body = try SampleBody()
    #expect(
      refusal { _ = try body.granted(on: "2026-03-15") }?.hasPrefix(
        "the line “65-ALO” is expected in the budget of 2026") != nil)
  }

  @Test func rightsThatGoOnAreCommittedForTheNextYear() throws {
    let body = try SampleBody()
    let first = try body.granted("Petit", on: "2023-03-15")
    _ = try body.granted("Durand", on: "2023-03-15")
    let desk = body.desk("2023-12-20")
    let programme = try desk.programme("aide_loyer")
    let done = try desk.work { try $0.commitCredits(of: programme, in: 2024) }
    #expect(done.count == 2)
    #expect(done.sum == 2640)
    #expect(try desk.work { try $0.commitCredits(of: programme, in: 2024) }.count == 0)
    // What ends before the year gives its credits back.
    try body.desk("2023-12-28").work {
      _ = try $0.perform("fermer", on: $0.dossier(first.number), Act(motive: "ressources"))
    }
    #expect(try line(body, 2024).committed == 1320)
    try desk.work { _ = try $0.setCredits(1_400, on: "65-ALO", of: 2024, label: nil) }
    _ = try body.granted("Martin", on: "2023-12-29")
    #expect(
      refusal { _ = try desk.work { try $0.commitCredits(of: programme, in: 2024) } }
        == "the credits of the line “65-ALO” of the budget of 2024 do not suffice: €1,320.00 to commit, "
        + "€80.00 available")
  }

  @Test func creditsCoverWhatIsCommitted() throws {
    let body = try SampleBody()
    _ = try body.granted(on: "2023-03-15")
    let desk = body.desk("2023-03-20")
    let committed = try line(body).committed
    #expect(
      refusal { try desk.work { _ = try $0.setCredits(1_099, on: "65-ALO", of: 2023, label: nil) } }
        == "line “65-ALO” of the budget of 2023: expected at least €1,100.00, already committed, found €1,099.00"
    )
    _ = try desk.work { try $0.setCredits(committed, on: "65-ALO", of: 2023, label: nil) }
    #expect(
      refusal { try desk.work { _ = try $0.setCredits(10, on: " ", of: 2023, label: nil) } }
        == "expected the code of the budget line, such as 65-RSA, it is empty")
  }
}
