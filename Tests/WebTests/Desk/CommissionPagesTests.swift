// SPDX-License-Identifier: Apache-2.0

import FEEL
import Store
import Testing

@testable import Web

@Suite struct CommissionPagesTests {
  private static let session = "/desk/sessions/comite_aide:\(DeskSample.day)"

  /// A body with so many dossiers that wait for the committee.
  private func sample(waiting: Int) throws -> (DeskSample, [String]) {
    let sample = try DeskSample()
    let dossiers = try (0..<waiting).map { place in
      let number = try sample.submitted(name: "Petit\(place)")
      for kind in ["identite", "bail"] {
        try sample.run("dossier.document", ["dossier": .string(number), "kind": .string(kind)])
      }
      try sample.run("dossier.do", ["dossier": .string(number), "step": .string("declarer_complet")])
      return number
    }
    return (sample, dossiers)
  }

  /// Convenes the committee, puts all dossiers on its agenda and opens the session with three members.
  private func open(_ browser: Browser) async throws {
    try await browser.post("/desk/commissions/comite_aide", [("date", DeskSample.day), ("place", "Mairie")])
    try await browser.post(Self.session + "/enroll", [("all", "1"), ("rapporteur", "Mme Roux")])
    let opened = try await browser.post(
      Self.session + "/open", [("president", "Ali"), ("present", "Ali\r\nBéa\r\nCléo"), ("absent", "Dan")])
    #expect(opened.status == 303)
  }

  @Test func whatWasJustPutOnTheAgendaIsTakenOffTogether() async throws {
    let (sample, dossiers) = try sample(waiting: 2)
    try await serving(sample) { client in
      let browser = try await client.browser("secretaire@aide")
      try await browser.get("/desk")
      try await browser.post(
        "/desk/commissions/comite_aide", [("date", DeskSample.day), ("place", "Mairie")])
      try await browser.post(Self.session + "/enroll", [("all", "1")])
      let page = try await browser.get(Self.session).text
      #expect(page.contains("Vous venez d'inscrire 2 dossiers.") && page.contains("\(Self.session)/undo"))
      let other = try await client.browser("chef@aide")
      #expect(try await !other.get(Self.session).text.contains("\(Self.session)/undo"))
      #expect(try await other.post(Self.session + "/undo").status == 422)
      #expect(
        try await browser.post(Self.session + "/undo").headers["location"] == Self.session + "?done=undone")
      #expect(try sample.records("affaire").isEmpty && dossiers.count == 2)
      #expect(try await browser.post(Self.session + "/undo").status == 422)
    }
  }

  @Test func aSessionGoesFromItsAgendaToItsMinutes() async throws {
    let (sample, dossiers) = try sample(waiting: 3)
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("secretaire@aide")
      let list = try await browser.get("/desk/commissions").text.plain
      #expect(list.contains("3 dossiers attendent d'être inscrits"))
      let convened = try await browser.post(
        "/desk/commissions/comite_aide", [("date", DeskSample.day), ("place", "Mairie")])
      #expect(convened.headers["location"] == Self.session + "?done=saved")
      try await browser.post(
        Self.session + "/enroll",
        [("dossier", dossiers[0]), ("dossier", dossiers[1]), ("rapporteur", "Mme Roux")])
      try await browser.post(Self.session + "/enroll", [("all", "1")])
      // The last one first, and the first one off the agenda.
      let ranks = [("rank.\(dossiers[0])", "3"), ("rank.\(dossiers[1])", "2"), ("rank.\(dossiers[2])", "1")]
      try await browser.post(
        Self.session + "/arrange",
        dossiers.map { ("affair", $0) } + ranks + [("rapporteur.\(dossiers[2])", "M. Sy")])
      try await browser.post(Self.session + "/remove", [("dossier", dossiers[0])])
      let agenda = try await browser.get(Self.session + "/agenda").text
      #expect(agenda.contains("M. Sy"))
      #expect(!agenda.contains(dossiers[0]))
      let opened = try await browser.post(
        Self.session + "/open", [("president", "Ali"), ("present", "Ali\r\nBéa\r\nCléo"), ("absent", "")])
      #expect(opened.status == 303)
      let page = try await browser.get("\(Self.session)/dossiers/\(dossiers[2])").text.plain
      #expect(page.contains("Dossier 1 sur 2 ; 2 restent à examiner"))
      #expect(page.contains("110,00 €"))
      #expect(page.contains("data-key=\"1\""))
      #expect(page.contains("data-key=\"n\""))
      let decided = try await browser.post(
        "\(Self.session)/dossiers/\(dossiers[2])",
        [
          ("choice", "accorder_en_comite"), ("for", "1"), ("against", "2"),
          ("otherwise", "refuser_en_comite|ressources"), ("note", "Vu"),
        ])
      #expect(
        decided.headers["location"] == "\(Self.session)/dossiers/\(dossiers[1])?done=decided",
        "\(decided.text)")
      #expect(try await browser.get(Self.session).text.plain.contains("1 dossier sur 2 examiné"))
      let early = try await browser.post(Self.session + "/close")
      #expect(early.status == 422)
      let last = try await browser.post(
        "\(Self.session)/dossiers/\(dossiers[1])/adjourn", [("note", "Pièce attendue")])
      #expect(last.headers["location"] == Self.session + "?done=adjourned")
      #expect(try await browser.post(Self.session + "/close").status == 303)
      let minutes = try await browser.get(Self.session + "/minutes").text.plain
      #expect(minutes.contains("1 pour, 2 contre, 0 abstention"))
      #expect(minutes.contains("Refuser en comité (Ressources trop élevées)"))
      #expect(minutes.contains("ajournée à une autre séance"))
      let file = try await browser.get(Self.session + "/minutes/file")
      #expect(file.headers["content-disposition"]?.contains("comite_aide-2023-06-15.md") == true)
      #expect(file.text.plain.contains("### 1. \(dossiers[2]) – Aide (aide\\_loyer)"))
      #expect(file.text.contains("### 2. \(dossiers[1])"))
    }
    let states = try sample.database.reading { reader in
      try dossiers.map { number in
        try reader.record(RecordQuery("dossier").filtered("numero", .equals, .text(number)))?.text("etat")
      }
    }
    #expect(states == ["instruction", "instruction", "refuse"])
  }

  @Test func votesThatDoNotAddUpAreToldOnTheForm() async throws {
    let (sample, dossiers) = try sample(waiting: 1)
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("secretaire@aide")
      try await open(browser)
      let page = "\(Self.session)/dossiers/\(dossiers[0])"
      func refusal(_ form: [(String, String)]) async throws -> String {
        let reply = try await browser.post(page, form)
        #expect(reply.status == 422)
        return reply.text.plain
      }
      let choice = ("choice", "accorder_en_comite")
      let many = try await refusal([choice, ("for", "3"), ("against", "1"), ("note", "Vu <b>")])
      #expect(many.contains("De 1 à 3 votes attendus"))
      // What was typed stands there still.
      #expect(many.contains("Vu &lt;b&gt;"))
      #expect(many.contains("name=\"against\" value=\"1\""))
      #expect(many.contains("value=\"accorder_en_comite\" data-key=\"1\" checked"))
      #expect(try await refusal([choice, ("for", "deux")]).contains("Un nombre entier de votes"))
      #expect(try await refusal([("for", "3")]).contains("Choisissez la décision mise aux voix"))
      #expect(try await refusal([choice, ("for", "1"), ("against", "2")]).contains("rejeté par le vote"))
      #expect(try await refusal([choice, ("for", "1"), ("against", "1")]).contains("partage égal"))
      // One is recused: two are left to vote, and the chair decides between them.
      let recused = try await browser.post(page + "/recuse", [("member", "Béa"), ("reason", "Parenté")])
      #expect(recused.status == 303)
      #expect(try await refusal([choice, ("for", "3")]).contains("De 1 à 2 votes attendus"))
      let cast = try await browser.post(page, [choice, ("for", "1"), ("against", "1"), ("president", "for")])
      #expect(cast.headers["location"] == Self.session + "?done=decided")
    }
  }

  @Test func oneDecisionForAllThatWait() async throws {
    let (sample, dossiers) = try sample(waiting: 3)
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("chef@aide")
      try await open(browser)
      try await browser.post("\(Self.session)/dossiers/\(dossiers[1])/adjourn")
      let refused = try await browser.post(Self.session + "/batch", [("choice", "refuser_en_comite")])
      #expect(refused.status == 422)
      #expect(refused.text.plain.contains("0 décidé, 2 à examiner"))
      #expect(
        try await browser.post(Self.session + "/batch", [("choice", "accorder_en_comite")]).status == 303)
      #expect(try await browser.post(Self.session + "/close").status == 303)
      #expect(try await browser.get(Self.session).text.plain.contains("Accorder en comité – 110,00 €"))
    }
  }

  @Test func commissionsAreThoseOfTheServicesOfTheAccount() async throws {
    let (sample, dossiers) = try sample(waiting: 1)
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("secretaire@aide")
      try await open(browser)
      let own = try await browser.get("/desk/commissions").text
      #expect(own.contains("/desk/commissions/comite_aide"))
      #expect(!own.contains("/desk/commissions/comite_sante"))
      for (login, expected) in [("secretaire@sante", 404), ("agent@aide", 404), ("chef@aide", 200)] {
        let other = Browser(client)
        try await other.signIn(login)
        for path in [
          Self.session, Self.session + "/minutes", Self.session + "/agenda",
          Self.session + "/minutes/file", "\(Self.session)/dossiers/\(dossiers[0])",
        ] {
          #expect(try await other.get(path).status == expected, "\(login) \(path)")
        }
        guard expected == 404 else { continue }
        #expect(try await other.get("/desk/commissions/comite_aide").status == 403)
        for path in ["/enroll", "/open", "/batch", "/close", "/dossiers/\(dossiers[0])"] {
          #expect(try await other.post(Self.session + path).status == 404, "\(login) \(path)")
        }
      }
      #expect(try await browser.get("/desk/sessions/comite_aide:2020-01-01").status == 404)
      #expect(try await browser.get("/desk/sessions/autre").status == 404)
      #expect(try await browser.get("\(Self.session)/dossiers/ALO-2023-000099").status == 404)
      let unknown = try await browser.post(
        "\(Self.session)/dossiers/ALO-2023-000099", [("choice", "accorder_en_comite")])
      #expect(unknown.status == 422)
    }
  }

  @Test func theSummaryMasksWhatIsConfidential() async throws {
    let (sample, dossiers) = try sample(waiting: 1)
    try await serving(sample) { client in
      let secretary = Browser(client)
      try await secretary.signIn("secretaire@aide")
      try await open(secretary)
      let page = "\(Self.session)/dossiers/\(dossiers[0])"
      #expect(try await !secretary.get(page).text.contains("Petit0"))
      let chief = Browser(client)
      try await chief.signIn("chef@aide")
      #expect(try await chief.get(page).text.contains("Petit0"))
    }
    let readings = try sample.database.reading { try $0.records(RecordQuery("acces_lecture")) }
    #expect(readings.map { $0.text("numero") } == [dossiers[0]])
  }
}
