// SPDX-License-Identifier: Apache-2.0

import Casework
import FEEL
import Store
import Testing

@Suite struct AnswerTests {
  private static let day = "2023-03-15"

  @Test(arguments: [
    (#"{"statut": "squat"}"#, #"statut: expected a choice among “locataire”, “proprietaire”, found "squat""#),
    (#"{"loyer": "cher"}"#, #"loyer: expected a number, found "cher""#),
    (#"{"loyer": -1}"#, "loyer: expected a number of at most 2 decimals, at least 0, found -1"),
    (#"{"loier": 1}"#, "the form has no question “loier”; did you mean “loyer”?"),
    (#"{"enfants": 3}"#, "enfants: expected a list (each item: a context), found 3"),
    (
      #"{"enfants": [{"naissance": "2023-03-16"}]}"#,
      "enfants[1].naissance: expected a day up to 15 March 2023, found 16 March 2023"
    ),
    (#"{"enfants": [{"naissance": "2022-02-30"}]}"#, ""),
    (#"{"enfants": [{}]}"#, "enfants[1].naissance: an answer is expected"),
    (#"{"enfants": [{"ne": 1}]}"#, "the form has no question “enfants[1].ne”"),
    (#"{"bailleur": 99}"#, "bailleur: expected a record of “organisme”, found 99"),
    (
      #"{"enfants": [{"naissance": "2020-01-01"}, {"naissance": "2020-01-01"}, {"naissance": "2020-01-01"}, {"naissance": "2020-01-01"}]}"#,
      "enfants: expected at most 3, found 4"
    ),
  ])
  func aWrongAnswerIsRefusedWhereItStands(_ json: String, _ expected: String) throws {
    let body = try SampleBody()
    guard case .context(let answers) = try Value(json: json) else { return }
    let message = try #require(refusal { _ = try body.submitted(on: Self.day, answers) })
    if expected.isEmpty {
      #expect(message.contains("2022-02-30"))
    } else {
      #expect(message == expected)
    }
    // Nothing is half-written.
    #expect(try body.database.reading { try $0.count(RecordQuery("dossier")) } == 0)
  }

  @Test func answersMayComeOneByOne() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: Self.day, ["statut": .string("locataire")])
    try body.desk(Self.day).work { work in
      try work.answer(["loyer": .number(700)], of: dossier)
      try work.answer(["enfants": .list([.context(["naissance": .string("2020-01-01")])])], of: dossier)
      try work.answer(["enfants": .list([])], of: dossier)
    }
    try body.database.reading { reader in
      let form = try #require(try reader.record(RecordQuery("aide_loyer")))
      #expect(form["statut"] == .text("locataire"))
      #expect(form["loyer"] == .integer(70000))
      #expect(try reader.count(RecordQuery("aide_loyer_enfants")) == 0)
    }
  }

  @Test func aHouseholdWithTwoApplicantsAsksForNothing() throws {
    let body = try SampleBody()
    let (person, household) = try body.household("Petit")
    let (other, _) = try body.household("Grand")
    try body.database.write(by: .bilan) { writer in
      var member = try writer.reader.blank("membre")
      member["menage"] = .integer(household)
      member["personne"] = .integer(other)
      member["role"] = .text("demandeur")
      member["depuis"] = .text("2021-01-01")
      _ = try writer.insert(member)
    }
    let desk = body.desk(Self.day)
    let programme = try desk.programme("aide_loyer")
    let message = refusal {
      _ = try desk.work {
        try $0.open(Request(applicant: person, household: household), under: programme)
      }
    }
    #expect(message == "a household has one applicant and no more, found 2")
  }
}
