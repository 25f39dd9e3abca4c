// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct SessionBatchTests {
  private func motions(_ dossiers: some Sequence<String>) -> [Motion] {
    dossiers.map { Motion(dossier: $0, step: "accorder_en_comite") }
  }

  @Test func aBatchDecidesWhatIsNotDecidedYet() throws {
    let committee = try Committee(waiting: 120)
    try committee.opened()
    let desk = committee.body.desk("2023-03-20")
    // As if it had been interrupted after some of them.
    let first = try desk.decide(motions(committee.dossiers.prefix(70)), in: Committee.name)
    #expect(first.decided.count == 70)
    let second = try desk.decide(motions(committee.dossiers), in: Committee.name)
    #expect(second.decided == Array(committee.dossiers.suffix(50)))
    #expect(second.skipped == 70)
    #expect(second.refused.isEmpty)
    try committee.run("session.close")
    #expect(try committee.body.database.reading { try $0.count(RecordQuery("droit")) } == 120)
    #expect(
      try committee.body.database.reading {
        try $0.count(RecordQuery("affaire").filtered("pour", .equals, .integer(3)))
      }
        == 120)
    #expect(try committee.body.database.verify().isEmpty)
  }

  @Test func oneThatIsRefusedDoesNotHoldUpTheOthers() throws {
    let committee = try Committee(waiting: 4)
    try committee.opened()
    try committee.run("session.adjourn", "\"dossier\": \"\(committee.dossiers[1])\"")
    let outcome = try committee.body.desk("2023-03-20").decide(
      motions(committee.dossiers + ["ALO-2023-000099"]), in: Committee.name)
    #expect(outcome.decided == [committee.dossiers[0], committee.dossiers[2], committee.dossiers[3]])
    #expect(
      outcome.refused.map(\.reason.en) == [
        "dossier ALO-2023-000002 is adjourned to another session",
        "dossier ALO-2023-000099 is not on the agenda of the session “\(Committee.name)”",
      ])
  }

  @Test func oneStepForAllThatWait() throws {
    let committee = try Committee(waiting: 3)
    try committee.opened()
    _ = try committee.decide(0)
    let result = try committee.run("session.batch", #""step": "accorder_en_comite""#)
    #expect(result["decided"]?.number == 2)
    #expect(try committee.run("session.batch", #""step": "accorder_en_comite""#)["decided"]?.number == 0)
    #expect(refusal { try committee.run("session.batch") } == "expected “decisions” or “step”, one of them")
    #expect(
      try committee.run(
        "session.batch",
        "\"decisions\": [{\"dossier\": \"\(committee.dossiers[0])\", \"step\": \"accorder_en_comite\"}]")[
          "skipped"]?
        .number == 1)
  }
}
