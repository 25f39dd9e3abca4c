// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct RevisionTests {
  /// A body where three rights opened in 2022, when the base was of 100 €.
  private func body(_ files: [String: String] = [:]) throws -> SampleBody {
    let body = try SampleBody(files)
    for (name, children) in [("Petit", 0), ("Moreau", 1), ("Diallo", 2)] {
      _ = try body.granted(name, on: "2022-09-10", children: children)
    }
    return body
  }

  private func revise(_ body: SampleBody, on day: String, _ arguments: Value.Context = [:]) throws
    -> Value.Context
  {
    let all = Value.Context(
      arguments.entries + [.init(name: "programme", value: .string("aide_loyer"))])
    return try #require(try Operation.named("revise").run(all, at: body.desk(day)).context)
  }

  @Test(arguments: [1, 2, 1000]) func everyRightGetsTheAmountOfTheDay(batch: Int) throws {
    let body = try body()
    let result = try revise(body, on: "2023-01-01", ["batch": .number(Number(batch))])
    #expect(result["rights"] == .number(3))
    #expect(result["changed"] == .number(3))
    #expect(result["before"] == .number(450))
    #expect(result["after"] == .number(480))
    let periods = try body.periods()
    #expect(
      periods.filter { $0.from == CivilDate("2023-01-01") }.map(\.amount).sorted() == [11000, 16000, 21000])
    #expect(periods.count == 6)
    #expect(
      try body.database.reading { try $0.records(RecordQuery("droit")) }.allSatisfy {
        $0["revue_le"] == .text("2023-07-01")
      })
    // Told again, not done again.
    let again = try revise(body, on: "2023-01-01")
    #expect(again["changed"] == .number(3))
    #expect(try body.periods() == periods)
    #expect(try body.database.reading { try $0.count(RecordQuery("revision")) } == 1)
    #expect(try body.database.verify().isEmpty)
  }

  @Test func onlyTheRightsDueForReviewAreRevisedWhereThatIsAsked() throws {
    let body = try body()
    _ = try body.granted("Roux", on: "2022-12-01")
    let result = try revise(body, on: "2023-03-15", ["due": .boolean(true)])
    #expect(result["rights"] == .number(3))
    #expect(
      refusal { _ = try revise(body, on: "2023-03-15") }
        == "there is already a revision of the rights due for review of “aide_loyer” on 15 March 2023")
  }

  @Test func aRightWithoutAnAmountIsLeftAsItIsWithTheCause() throws {
    let body = try body()
    // There is no base after 2023.
    let periods = try body.periods()
    let result = try revise(body, on: "2024-01-01")
    #expect(result["left"] == .number(3))
    #expect(result["changed"] == .number(0))
    #expect(try body.periods() == periods)
    guard case .list(let unknown)? = result["unknown"] else { return #expect(Bool(false)) }
    #expect(unknown.first?.context?["dossier"] == .string("ALO-2022-000001"))
    #expect(unknown.first?.context?["cause"]?.string?.isEmpty == false)
  }

  @Test func aRightNoLongerEligibleAmountsToNothing() throws {
    let path = "services/aide/programmes.yaml"
    let programme = (SamplePack.files[path] ?? "").replacing(
      "amount: montant\n",
      with: "amount: montant\n      eligible: 'day < date(\"2023-01-01\") or count(enfants) > 0'\n")
    let body = try body([path: programme])
    let result = try revise(body, on: "2023-01-01")
    #expect(result["after"] == .number(370))
    #expect(try body.periods().filter { $0.amount == 0 }.count == 1)
  }

  @Test func aRevisionKeepsReductionsAndLeavesClosedRights() throws {
    let body = try body()
    let numbers = ["ALO-2022-000001", "ALO-2022-000002"]
    try body.step("reduire", try body.dossier(numbers[0]), on: "2022-11-01")
    try body.step("fermer", try body.dossier(numbers[1]), on: "2022-11-01", motive: "fraude")
    let result = try revise(body, on: "2023-01-01")
    #expect(result["rights"] == .number(2))
    #expect(result["before"] == .number(250))
    #expect(result["after"] == .number(265))
    #expect(try body.periods().contains(period("2023-01-01", nil, 5500, 50)))
  }

  @Test func monthsPaidAheadAreSettled() throws {
    let body = try SampleBody()
    _ = try body.granted(on: "2022-09-10")
    try body.pay(["2022-12-01", "2023-01-01"], of: 10000)
    _ = try revise(body, on: "2023-01-01")
    #expect(try body.claims() == ["rappel 1000 2023-01-01–2023-01-31 ouverte: 2023-01-01 10000→11000"])
  }

  @Test func theAmountsOfOpenDossiersAreSummedByState() throws {
    let body = try body()
    _ = try body.submitted("Roux", on: "2022-12-01", ["statut": .string("proprietaire")])
    let desk = body.desk("2023-02-01")
    let amounts = try desk.amounts(of: desk.programme("aide_loyer"))
    #expect(amounts.total.count == 4)
    #expect(amounts.total.amount == 590)
    #expect(amounts.states["ouvert"]?.amount == 480)
    #expect(amounts.states["demande"]?.count == 1)
    #expect(amounts.unknown.isEmpty)
    let earlier = body.desk("2022-11-30")
    #expect(try earlier.amounts(of: earlier.programme("aide_loyer")).states["demande"] == nil)
    let later = body.desk("2024-02-01")
    #expect(try later.amounts(of: later.programme("aide_loyer")).unknown.count == 4)
    #expect(
      refusal { _ = try desk.amounts(of: desk.programme("aide_loyer"), inState: "ouvrt") }?.contains("ouvert")
        == true)
  }

  @Test func aCaseloadKnowsWhatADossierKnows() throws {
    // Each input is read through something else: the household, the applicant, the dossier, the history.
    let path = "services/aide/programmes.yaml"
    let programme = (SamplePack.files[path] ?? "").replacing(
      "enfants: count(enfants), loyer: 'if loyer = null then 0 else loyer'",
      with:
        "enfants: 'count(members) + count(history) + (if dossier.commune = \"94028\" then 1 else 0)', loyer: 'applicant.birth.year'"
    )
    let body = try body([path: programme])
    let desk = body.desk("2022-10-01")
    let amounts = try desk.amounts(of: desk.programme("aide_loyer"))
    // 100 + 50 × (1 member + 3 steps + 1)
    #expect(amounts.total.amount == 1050)
    #expect(try revise(body, on: "2022-10-01")["changed"] == .number(3))
  }
}
