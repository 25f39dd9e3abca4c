// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct ProcedureTests {
  @Test func aDossierGoesFromRequestToRight() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15", children: 2)
    #expect(dossier.number == "ALO-2023-000001")
    #expect(dossier.state == "ouvert")
    try body.database.reading { reader in
      let right = try #require(try reader.record(RecordQuery("droit")))
      #expect(right["du"] == .text("2023-03-01"))
      #expect(right["revue_le"] == .text("2023-09-15"))
      #expect(try reader.record(RecordQuery("periode"))?["montant"] == .integer(21000))
      let letter = try #require(try reader.record(RecordQuery("courrier")))
      #expect(
        letter["texte"].text?.plain
          == "Votre demande ALO-2023-000001 est accordée : 210,00 €/mois depuis le 1er mars 2023.")
      let decision = try #require(try reader.record(RecordQuery("decision")))
      #expect(decision["sens"] == .text("grant"))
      #expect(decision["explication"].text?.contains("210") == true)
      #expect(
        try reader.count(RecordQuery("etape").filtered("dossier.numero", .equals, .text(dossier.number))) == 5
      )
    }
    #expect(try body.database.verify().isEmpty)
  }

  @Test func anImpossibleStepIsRefusedWithItsReason() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("locataire")])
    let desk = body.desk("2023-03-20")
    #expect(
      refusal { _ = try desk.work { try $0.perform("accorder", on: dossier) } }
        == "“Accorder” is impossible: the dossier is in the state “Demande déposée”, expected “En instruction” "
        + "(possible steps: declarer_complet, refuser, classer)")
    #expect(
      refusal { _ = try desk.work { try $0.perform("declarer_complet", on: dossier) } }
        == "“Déclarer complet”: the form lacks: Loyer")
    try desk.work { try $0.answer(["loyer": .number(500)], of: dossier) }
    #expect(
      refusal { _ = try desk.work { try $0.perform("declarer_complet", on: dossier) } }
        == "“Déclarer complet”: these documents are missing: Pièce d'identité; Bail")
    #expect(
      refusal {
        _ = try body.desk("2023-03-20", roles: ["agent"]).work { try $0.perform("refuser", on: dossier) }
      }
        == "“Refuser”: expected one of the roles chef, Zoé has: agent")
    #expect(
      refusal { _ = try desk.work { try $0.perform("refuser", on: dossier) } }
        == "“Refuser”: a motive is expected, one of ressources")
    #expect(
      refusal { _ = try desk.work { try $0.perform("accorder_en_comite", on: dossier) } }?
        .contains("is impossible") == true)
    #expect(
      try body.database.reading { try $0.dossier(dossier.number, body.database.pack).state } == "demande")
  }

  @Test func whatIsNotAskedIsNotRequired() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let complete = try body.desk("2023-03-20").work { work in
      try work.receive("identite", for: dossier)
      return try work.perform("declarer_complet", on: dossier)
    }
    #expect(complete.state == "instruction")
  }

  @Test func theSecondOfTwoAgentsIsToldWhatChanged() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let desk = body.desk("2023-03-20")
    _ = try desk.work {
      try $0.perform("refuser", on: dossier, Act(motive: "ressources", seen: dossier.version))
    }
    let second = refusal {
      _ = try desk.work { work in
        try work.perform(
          "refuser", on: try work.dossier(dossier.number), Act(motive: "ressources", seen: dossier.version))
      }
    }
    #expect(
      second == "the dossier ALO-2023-000001 has changed since you read it: Refuser (Zoé, 20 March 2023)")
  }

  @Test func documentsServeTheNextRequestWhileTheyAreValid() throws {
    let body = try SampleBody()
    let first = try body.granted(on: "2023-01-10")
    _ = try body.desk("2023-02-01").work { try $0.perform("fermer", on: first, Act(motive: "ressources")) }
    let desk = body.desk("2023-03-01")
    let programme = try desk.programme("aide_loyer")
    let second = try desk.work { work in
      try work.open(
        Request(
          applicant: first.applicant, household: first.household,
          answers: ["statut": .string("locataire"), "loyer": .number(1)]), under: programme)
    }
    #expect(try desk.work { try $0.perform("declarer_complet", on: second) }.state == "instruction")
    // The lease was valid for three months.
    let late = body.desk("2023-04-11")
    let third = try late.work { work in
      try work.open(
        Request(
          applicant: first.applicant, household: first.household,
          answers: ["statut": .string("locataire"), "loyer": .number(1)]), under: programme)
    }
    #expect(
      refusal { _ = try late.work { try $0.perform("declarer_complet", on: third) } }
        == "“Déclarer complet”: these documents are missing: Bail")
  }

  @Test func whatADateDidNobodyUndoesByComingLate() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    _ = try body.desk("2023-03-20").work { work in try work.receive("identite", for: dossier) }
    func completed(_ day: String) throws -> String {
      try body.desk(day).work(on: dossier.number) { try $0.perform("declarer_complet", on: $1) }.state
    }
    // Complete within the month, or filed without further action the day after it.
    #expect(refusal { _ = try completed("2023-04-16") }?.contains("is in the state “Refusé”") == true)
    let steps = try body.database.reading { reader in
      try reader.records(RecordQuery("etape").sorted(by: "id")).map { $0["transition"].text ?? "" }
    }
    #expect(steps == ["deposer", "bilan_piece", "classer"])
    let day = try body.database.reading { reader in
      try reader.record(RecordQuery("etape").sorted(by: "id", descending: true))?["le"].text
    }
    #expect(day == "2023-04-16")
  }

  @Test func aDeadlineWhoseStepIsRefusedKeepsTheReason() throws {
    let path = "services/aide/programmes.yaml"
    let programme = (SamplePack.files[path] ?? "").replacing(
      "from: instruction, to: ouvert, decision: grant, right: open }",
      with:
        "from: instruction, to: ouvert, decision: grant, right: open, guard: 'loyer < 100', refusal: trop cher }"
    )
    let body = try SampleBody([path: programme])
    let dossier = try body.submitted(
      on: "2023-03-15", ["statut": .string("locataire"), "loyer": .number(600)])
    try body.desk("2023-04-01").work { work in
      for kind in ["identite", "bail"] { try work.receive(kind, for: dossier) }
      _ = try work.perform("declarer_complet", on: dossier)
    }
    let state = try body.desk("2023-06-02").work(on: dossier.number) { $1.state }
    #expect(state == "instruction")
    let deadline = try #require(
      try body.database.reading {
        try $0.record(RecordQuery("echeance").filtered("nom", .equals, .text("silence")))
      })
    #expect(deadline["etat"] == .text("depassee"))
    #expect(deadline["refus"].text?.contains("trop cher") == true)
  }

  @Test func silenceGrantsOnceItsTimeHasRun() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    try body.desk("2023-04-01").work { work in
      try work.receive("identite", for: dossier)
      _ = try work.perform("declarer_complet", on: dossier)
    }
    try body.desk("2023-05-01").work { _ = try $0.perform("demander_pieces", on: $0.dossier(dossier.number)) }
    try body.desk("2023-05-11").work { _ = try $0.perform("recevoir_pieces", on: $0.dossier(dossier.number)) }
    // Two months from 1 April, and the ten days that it stood still.
    #expect(try body.desk("2023-06-11").doWhatIsDue().isEmpty)
    let due = try body.desk("2023-07-01").doWhatIsDue()
    #expect(due.map(\.transition) == ["accord_tacite"])
    let right = try body.database.reading { try $0.record(RecordQuery("decision")) }
    #expect(right?["le"] == .text("2023-06-12"))
    #expect(right?["agent"] == .text("bilan"))
  }

  @Test func aDossierThatStaysIncompleteIsClosed() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-01-31", ["statut": .string("proprietaire")])
    #expect(try body.desk("2023-02-28").doWhatIsDue().isEmpty)
    #expect(try body.desk("2023-03-01").doWhatIsDue().map(\.dossier) == [dossier.number])
    #expect(
      try body.database.reading { try $0.dossier(dossier.number, body.database.pack).state } == "refuse")
  }

  @Test func anOpinionThatIsAwaitedHoldsTheDecision() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let desk = body.desk("2023-03-20")
    let complete = try desk.work { work in
      try work.receive("identite", for: dossier)
      let complete = try work.perform("declarer_complet", on: dossier)
      try work.askOpinion(of: "sante", on: complete, "Est-il urgent ?")
      return complete
    }
    #expect(
      refusal { _ = try desk.work { try $0.perform("accorder", on: complete) } }
        == "“Accorder”: an opinion is awaited from sante")
    let granted = try desk.work { work in
      try work.giveOpinion(of: "sante", on: complete, .favourable, nil)
      return try work.perform("accorder", on: complete)
    }
    #expect(granted.state == "ouvert")
  }

  @Test func aGuardWithoutValueTellsItsCause() throws {
    let files = [
      "services/aide/programmes.yaml": (SamplePack.files["services/aide/programmes.yaml"] ?? "")
        .replacing(
          "guard: 'calculation.montant > 0', refusal: le montant est nul",
          with: "guard: '1 / count(enfants) > 0'")
    ]
    let body = try SampleBody(files)
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let message = refusal {
      _ = try body.desk("2023-03-20").work { work in
        try work.receive("identite", for: dossier)
        _ = try work.perform("accorder", on: work.perform("declarer_complet", on: dossier))
      }
    }
    #expect(message?.contains("division by zero") == true)
  }

  @Test func rightsOfOneProgrammeDoNotOverlap() throws {
    let body = try SampleBody()
    let first = try body.granted(on: "2023-03-15")
    let desk = body.desk("2023-04-02")
    let programme = try desk.programme("aide_loyer")
    let message = refusal {
      _ = try desk.work { work in
        let second = try work.open(
          Request(
            applicant: first.applicant, household: first.household,
            answers: ["statut": .string("proprietaire")]), under: programme)
        _ = try work.perform("accorder", on: work.perform("declarer_complet", on: second))
      }
    }
    #expect(
      message == "another right covers these days already: dossier ALO-2023-000001, from 1 March 2023")
  }

  @Test func whoReadADossierBeforeAnAnswerWasGivenIsTold() throws {
    let body = try SampleBody()
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let desk = body.desk("2023-03-20")
    try desk.work { try $0.answer(["loyer": .number(10)], of: dossier) }
    func act(_ seen: Int64) -> String? {
      refusal {
        _ = try desk.work {
          try $0.perform("refuser", on: dossier, Act(motive: "ressources", seen: seen))
        }
      }
    }
    #expect(act(dossier.version)?.contains("Compléter le formulaire (Zoé, 20 March 2023)") == true)
    #expect(act(99) == "dossier ALO-2023-000001 is at version 2, found 99")
    #expect(act(2) == nil)
    #expect(
      refusal { try desk.work { try $0.answer(["loyer": .number(20)], of: dossier) } }
        == "dossier ALO-2023-000001 is closed (“Refusé”): nothing can be added to it")
  }

  @Test func aMotiveDoesNotOutliveTheStateItIsOf() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    _ = try body.desk("2023-04-01").work {
      try $0.perform("suspendre", on: dossier, Act(motive: "fraude"))
    }
    #expect(try body.database.reading { try $0.record(RecordQuery("dossier"))?["motif"] } == .text("fraude"))
    _ = try body.desk("2023-05-01").work { try $0.perform("reviser", on: dossier) }
    let record = try body.database.reading { try #require(try $0.record(RecordQuery("dossier"))) }
    #expect(record["motif"] == .null)
    #expect(record["decide_le"] == .text("2023-03-15"))
  }

  @Test func anAgentDoesNotGoBackBeforeTheLastStep() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    #expect(
      refusal { _ = try body.desk("2023-03-14").work { try $0.perform("reviser", on: dossier) } }?
        .contains("before") == true)
  }

  @Test func aGuardThatReadsWhatIsNotThereNamesIt() throws {
    let files = [
      "services/aide/programmes.yaml": (SamplePack.files["services/aide/programmes.yaml"] ?? "")
        .replacing(
          "guard: 'calculation.montant > 0', refusal: le montant est nul",
          with: "guard: 'loyer > 0 and applicant.death < day', refusal: aucun loyer")
    ]
    let body = try SampleBody(files)
    let dossier = try body.submitted(on: "2023-03-15", ["statut": .string("proprietaire")])
    let message = refusal {
      _ = try body.desk("2023-03-20").work { work in
        try work.receive("identite", for: dossier)
        _ = try work.perform("accorder", on: work.perform("declarer_complet", on: dossier))
      }
    }
    #expect(message == "“Accorder” is impossible: aucun loyer (missing: Loyer, applicant.death)")
  }
}
