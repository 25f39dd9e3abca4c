// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Testing

@Suite struct DossierListTests {
  @Test func eachDossierIsListedWithItsNextDeadline() throws {
    let body = try SampleBody()
    _ = try body.submitted("Petit", on: "2023-03-15", ["statut": .string("locataire")])
    _ = try body.granted("Roux", on: "2023-03-16")
    let list = try body.desk("2023-03-20").dossiers(DossierFilter())
    #expect(list.items.map { $0.context?["due"] } == [.string("2023-04-15"), .null()])
    #expect(list.items.map { $0.context?["applicant"] } == [.string("Ana Petit"), .string("Ana Roux")])
    let due = try body.desk("2023-03-20").dossiers(DossierFilter(dueBy: CivilDate("2023-04-30")))
    #expect(due.items.map { $0.context?["due"] } == [.string("2023-04-15")])
  }

  @Test func aStateThatNoProgrammeHasIsRefused() throws {
    let desk = try SampleBody().desk("2023-03-20")
    #expect(
      refusal { _ = try desk.dossiers(DossierFilter(state: "instrution")) }
        == "expected one of demande, instruction, ouvert, refuse, clos, found “instrution”; did you mean "
        + "“instruction”?")
    #expect(try desk.dossiers(DossierFilter(state: "clos")).items.isEmpty)
  }
}
