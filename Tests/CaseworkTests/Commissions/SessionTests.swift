// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

/// A committee with some dossiers that wait for it.
struct Committee {
  let body: SampleBody
  let dossiers: [String]
  static let name = "comite:2023-03-20"

  init(waiting count: Int = 3) throws {
    let body = try SampleBody()
    self.body = body
    dossiers = try (0..<count).map { index in
      let dossier = try body.submitted(
        "Petit\(index)", on: "2023-03-10", ["statut": .string("proprietaire")])
      return try body.desk("2023-03-12").work { work in
        try work.receive("identite", for: dossier)
        return try work.perform("declarer_complet", on: dossier).number
      }
    }
  }

  @discardableResult
  func run(_ operation: String, _ json: String = "", on day: String = "2023-03-20") throws -> Value.Context {
    let text = json.isEmpty || operation == "session.new" ? json : ", " + json
    let session = operation == "session.new" ? "" : "\"session\": \"\(Self.name)\""
    guard case .context(let arguments) = try Value(json: "{\(session)\(text)}") else { return [:] }
    return try Operation.named(operation).run(arguments, at: body.desk(day)).context ?? [:]
  }

  /// A session under way, with all dossiers on its agenda.
  func opened(present: [String] = ["Ada", "Luc", "Eva"]) throws {
    try run("session.new", #""commission": "comite", "date": "2023-03-20", "place": "Hôtel du département""#)
    try run("session.agenda", #""ready": true, "rapporteur": "M. Roux""#)
    let names = present.map { "\"\($0)\"" }.joined(separator: ", ")
    try run("session.open", "\"president\": \"Ada\", \"present\": [\(names)], \"absent\": [\"Max\"]")
  }

  func decide(_ index: Int, _ more: String = "") throws -> Value.Context {
    try run(
      "session.decide",
      "\"dossier\": \"\(dossiers[index])\", \"step\": \"accorder_en_comite\""
        + (more.isEmpty ? "" : ", " + more))
  }

  func state(_ index: Int) throws -> String {
    try body.database.reading { try $0.dossier(dossiers[index], body.database.pack).state }
  }
}

@Suite struct SessionTests {
  @Test func aSessionGoesFromItsAgendaToItsMinutes() throws {
    let committee = try Committee()
    try committee.opened()
    try committee.run("session.recuse", "\"dossier\": \"\(committee.dossiers[0])\", \"member\": \"Eva\"")
    #expect(try committee.decide(0, #""for": 2"#)["state"]?.string == "ouvert")
    #expect(
      try committee.decide(
        1, #""for": 1, "against": 1, "abstain": 1, "president": "for", "note": "À revoir""#)[
          "state"]?.string == "ouvert")
    #expect(
      refusal { try committee.run("session.close") }
        == "1 affair neither decided nor adjourned: \(committee.dossiers[2])")
    try committee.run("session.adjourn", "\"dossier\": \"\(committee.dossiers[2])\"")
    try committee.run("session.close")
    #expect(try committee.state(2) == "instruction")
    let document = try committee.run("session.minutes")["document"]?.string?.plain
    #expect(
      document == """
        # Comité des aides

        ## Procès-verbal de la séance du 20 mars 2023

        - Lieu : Hôtel du département
        - Présidence : Ada
        - Présents (3) : Ada, Eva, Luc
        - Absent (1) : Max
        - Quorum : 2 membres, atteint

        ## Ordre du jour (3 affaires)

        ### 1. ALO-2023-000001 – Aide au loyer

        - Rapporteur : M. Roux
        - Déports : Eva
        - Mise aux voix : Accorder en comité
        - Votes : 2 pour, 0 contre, 0 abstention
        - Décision : Accorder en comité
        - Montant : 110,00 €

        ### 2. ALO-2023-000002 – Aide au loyer

        - Rapporteur : M. Roux
        - Mise aux voix : Accorder en comité
        - Votes : 1 pour, 1 contre, 1 abstention ; égalité, la voix prépondérante de la présidence est pour
        - Décision : Accorder en comité
        - Montant : 110,00 €
        - Observation : À revoir

        ### 3. ALO-2023-000003 – Aide au loyer

        - Rapporteur : M. Roux
        - Décision : ajournée à une autre séance

        2 affaires décidées, 1 ajournée.

        L’ordre du jour étant épuisé, la séance est close.

        """)
    try committee.body.database.reading { reader in
      let decision = try #require(try reader.record(RecordQuery("decision")))
      #expect(decision["seance"] == .integer(1))
      #expect(decision["le"] == .text("2023-03-20"))
    }
    #expect(try committee.body.database.verify().isEmpty)
  }

  @Test func anAdjournedDossierComesBackToTheNextSession() throws {
    let committee = try Committee(waiting: 1)
    try committee.opened()
    try committee.run("session.adjourn", "\"dossier\": \"\(committee.dossiers[0])\"")
    #expect(
      refusal { _ = try committee.decide(0) } == "dossier ALO-2023-000001 is adjourned to another session")
    try committee.run("session.new", #""commission": "comite", "date": "2023-04-20""#)
    let agenda = try Operation.named("session.agenda").run(
      ["session": .string("comite:2023-04-20"), "ready": .boolean(true)],
      at: committee.body.desk("2023-04-01"))
    #expect(agenda.context?["enrolled"]?.number == 1)
  }

  @Test func aSessionNeedsItsQuorum() throws {
    let committee = try Committee(waiting: 1)
    #expect(
      refusal { try committee.opened(present: ["Ada"]) }
        == "Comité des aides: the quorum is 2 members, 1 present")
    #expect(
      refusal { try committee.run("session.open", #""president": "Ada", "present": ["Luc", "Eva"]"#) }
        == "the president “Ada” is not among those present: Luc, Eva")
    #expect(
      refusal { try committee.run("session.open", #""president": "Ada", "present": ["Ada", "Ada"]"#) }
        == "the member “Ada” is named twice")
    #expect(
      refusal { _ = try committee.decide(0) }
        == "session “comite:2023-03-20”: expected state: Ouverte; found: Préparée")
    #expect(
      refusal {
        try committee.run("session.open", #""president": "Ada", "present": ["Ada", "Luc"]"#, on: "2023-03-19")
      } == "the session “comite:2023-03-20” meets on 20 March 2023, today is 19 March 2023")
    try committee.run("session.open", #""president": "Ada", "present": ["Ada", "Luc"]"#)
    try committee.run("session.recuse", "\"dossier\": \"\(committee.dossiers[0])\", \"member\": \"Luc\"")
    #expect(
      refusal { _ = try committee.decide(0) }
        == "dossier ALO-2023-000001: the quorum is 2 members, 1 may vote after recusals; adjourn it")
    #expect(
      refusal {
        try committee.run("session.recuse", "\"dossier\": \"\(committee.dossiers[0])\", \"member\": \"Lua\"")
      } == "“Lua” is not among the members present; did you mean “Luc”?")
  }

  @Test func anAgendaIsPutInOrder() throws {
    let committee = try Committee()
    try committee.opened()
    func arrange(_ places: [Int]) throws {
      let items = places.map { "{\"dossier\": \"\(committee.dossiers[$0])\", \"rapporteur\": \"R\($0)\"}" }
      try committee.run("session.arrange", "\"affairs\": [\(items.joined(separator: ", "))]")
    }
    let count = try committee.body.desk("2023-03-20").sheet(of: Committee.name).affairs.count
    let order = Array((0..<count).reversed())
    try arrange(order)
    let sheet = try committee.body.desk("2023-03-20").sheet(of: Committee.name)
    #expect(sheet.affairs.map(\.dossier.number) == order.map { committee.dossiers[$0] })
    #expect(sheet.affairs.map(\.rapporteur) == order.map { "R\($0)" })
    #expect(sheet.affairs.map(\.rank) == order.indices.map { Int64($0) + 1 })
    let refused = refusal { try arrange(Array(order.dropFirst())) }
    #expect(
      refused?.contains("expected the \(count) affairs of the agenda, each once, found \(count - 1)") == true)
  }

  @Test func votesMustAddUp() throws {
    let committee = try Committee()
    try committee.opened()
    #expect(
      refusal { _ = try committee.decide(0, #""for": 3, "against": 1"#) }
        == "expected 1 to 3 votes, as many as members present and not recused, found 4")
    #expect(
      refusal { _ = try committee.decide(0, #""for": -1, "against": 2"#) }?.hasPrefix("expected 1") == true)
    #expect(
      refusal { _ = try committee.decide(0, #""for": 1, "against": 1"#) }
        == "dossier ALO-2023-000001: the votes are equal, that of the president is expected, for or "
        + "against")
    try committee.run("session.recuse", "\"dossier\": \"\(committee.dossiers[0])\", \"member\": \"Ada\"")
    #expect(
      refusal { _ = try committee.decide(0, #""for": 1, "against": 1, "president": "for""#) }
        == "dossier ALO-2023-000001: the votes are equal, vote again or adjourn")
    #expect(
      refusal { _ = try committee.decide(1, #""for": 1, "against": 2"#) }
        == "dossier ALO-2023-000002: “Accorder en comité” is voted down, what is decided then is expected")
    #expect(try committee.state(1) == "instruction")
    _ = try committee.decide(1)
    #expect(
      refusal { _ = try committee.decide(1) }
        == "dossier ALO-2023-000002 is decided already: Accorder en comité")
  }

  @Test func theStepThatSaysNoIsDoneWhereTheVoteIsLost() throws {
    let programmes = SamplePack.files["services/aide/programmes.yaml"] ?? ""
    let files = [
      "services/aide/programmes.yaml": programmes.replacing(
        "accord_tacite: {",
        with:
          "rejeter_en_comite: { label: Rejeter en comité, from: instruction, to: refuse, commission: comite, "
          + "decision: refuse, motives: [ressources] }\n      accord_tacite: {")
    ]
    let body = try SampleBody(files)
    let dossier = try body.submitted("Petit", on: "2023-03-10", ["statut": .string("proprietaire")])
    let desk = body.desk("2023-03-20")
    let lost = Ballot(inFavour: 0, against: 2, abstaining: 0)
    try desk.work { work in
      try work.receive("identite", for: dossier)
      _ = try work.perform("declarer_complet", on: dossier)
      let session = try work.convene("comite", on: desk.day, at: nil)
      _ = try work.enroll([dossier.number], in: session.name, rapporteur: nil)
      _ = try work.openSession(session.name, president: "Ada", present: ["Ada", "Luc"], absent: [])
      var motion = Motion(dossier: dossier.number, step: "accorder_en_comite", motive: "ressources")
      motion.ballot = lost
      motion.otherwise = "rejeter_en_comite"
      let decided = try work.decide(motion, in: session.name)
      #expect(decided.state == "refuse")
    }
    let minutes = try desk.sheet(of: "comite:2023-03-20").minutes(in: .fr).plain
    #expect(minutes.contains("- Mise aux voix : Accorder en comité"))
    #expect(minutes.contains("- Décision : Rejeter en comité (Ressources trop élevées)"))
    #expect(minutes.contains("Montant") == false)
  }

  @Test func theAgendaHoldsWhatTheCommissionDecides() throws {
    let committee = try Committee(waiting: 1)
    let other = try committee.body.submitted("Blanc", on: "2023-03-15", ["statut": .string("proprietaire")])
    try committee.run("session.new", #""commission": "comite", "date": "2023-03-20""#)
    #expect(
      refusal { try committee.run("session.new", #""commission": "comite", "date": "2023-03-20""#) }
        == "the session “comite:2023-03-20” exists already")
    #expect(
      refusal { try committee.run("session.agenda", "\"dossiers\": [\"\(other.number)\"]") }
        == "Comité des aides: nothing to decide on dossier \(other.number), in the state “Demande déposée”")
    #expect(refusal { try committee.run("session.agenda") } == "expected “dossiers” or “ready”, one of them")
    let one = "\"dossiers\": [\"\(committee.dossiers[0])\"]"
    try committee.run("session.agenda", one)
    #expect(
      refusal { try committee.run("session.agenda", one) }
        == "dossier ALO-2023-000001 is on the agenda of the session “comite:2023-03-20” already")
    #expect(try committee.run("session.agenda", #""ready": true"#)["enrolled"]?.number == 0)
    try committee.run("session.recuse", "\"dossier\": \"\(committee.dossiers[0])\", \"member\": \"Eva\"")
    try committee.run("session.remove", "\"dossier\": \"\(committee.dossiers[0])\"")
    #expect(
      refusal { try committee.run("session.remove", "\"dossier\": \"\(committee.dossiers[0])\"") }
        == "dossier ALO-2023-000001 is not on the agenda of the session “comite:2023-03-20”")
    #expect(
      refusal { _ = try committee.body.desk("2023-03-20").sheet(of: "comite") }?.hasPrefix("a session is")
        == true)
  }
}
