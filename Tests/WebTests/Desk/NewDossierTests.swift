// SPDX-License-Identifier: Apache-2.0

import FEEL
import Foundation
import Store
import Testing

@testable import Web

@Suite("A new dossier at the desk")
struct NewDossierTests {
  @Test("an organisation is chosen by its name")
  func organisation() async throws {
    let programme = DeskSample.programmes.replacing("PROGRAMME", with: "aide_loyer").replacing(
      "SHORT", with: "ALO"
    )
    .replacing("SERVICE", with: "aide").replacing("subject: household", with: "subject: organisation")
    let sample = try DeskSample("essai", ["services/aide/programmes.yaml": programme])
    for (name, siret) in [
      ("Résidence Les Tilleuls", nil), ("Résidence Les Érables", "73282932000074"),
      ("Clinique <b>du Parc</b>", nil),
    ] {
      var fields: [Value.Context.Entry] = [.init(name: "nom", value: .string(name))]
      if let siret { fields.append(.init(name: "siret", value: .string(siret))) }
      try sample.run("organisation.new", Value.Context(fields))
    }
    try sample.run(
      "person.new", ["nom": .string("Petit"), "prenom": .string("Ana"), "naissance": .string("1980-05-01")])
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      func open(_ name: String, chosen: String? = nil) async throws -> Client.Reply {
        let page = try await agent.get("/desk/dossiers/new?programme=aide_loyer&person=1").text
        #expect(page.contains("<option value=\"Résidence Les Tilleuls\">") && !page.contains("<b>du"))
        let key = String(try #require(page.firstMatch(of: /name="key" value="([^"]+)"/)).output.1)
        return try await agent.post(
          "/desk/dossiers/new",
          [
            ("programme", "aide_loyer"), ("person", "1"), ("key", key), ("organisation", name),
            ("q.statut", "proprietaire"),
          ] + (chosen.map { [("organisation.chosen", $0)] } ?? []))
      }
      let several = try await open("residence")
      #expect(several.status == 422 && several.text.contains("Résidence Les Érables, SIRET 73282932000074"))
      #expect(try await open("mairie").status == 422)
      #expect(try await open("<script>").status == 422)
      #expect(try await open("residence", chosen: "3").status == 422)
      for (name, chosen) in [("residence", "2"), ("les erable", nil), ("732 829 320 00074", nil), ("2", nil)]
      {
        let opened = try await open(name, chosen: chosen)
        #expect(opened.status == 303, "\(name)")
        #expect(try sample.records("dossier").last?.integer("organisme") == 2, "\(name)")
      }
    }
  }

  private func person(_ sample: DeskSample, _ name: String = "Petit") throws -> String {
    let made = try sample.run(
      "person.new",
      [
        "nom": .string(name), "prenom": .string("Ana"), "commune": .string("94028"),
        "distinct": .boolean(true),
      ])
    return made.context?["person"]?.number?.description ?? ""
  }

  private func count(_ register: String, _ sample: DeskSample) throws -> Int {
    try sample.database.reading { try $0.count(RecordQuery(register)) }
  }

  private func key(_ reply: Client.Reply) throws -> String {
    String(try #require(reply.text.firstMatch(of: /name="key" value="([0-9a-f]{64})"/)).output.1)
  }

  @Test("a form sent twice opens one dossier, with one household")
  func doubleSubmit() async throws {
    let sample = try DeskSample()
    let id = try person(sample)
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      #expect(try await agent.get("/desk/dossiers/new").text.contains("programme=aide_loyer"))
      #expect(try await !agent.get("/desk/dossiers/new").text.contains("programme=aide_soins"))
      let found = try await agent.post(
        "/desk/dossiers/new/person", [("programme", "aide_loyer"), ("text", "petyt ana")])
      #expect(found.text.contains("person=\(id)"))
      let key = try await key(agent.get("/desk/dossiers/new?programme=aide_loyer&person=\(id)"))
      let form = [
        ("programme", "aide_loyer"), ("person", id), ("key", key), ("household", "new"),
        ("q.statut", "locataire"), ("q.loyer", "600"), ("rows.enfants", "1"),
        ("g.enfants.0.naissance", "2015-03-02"),
      ]
      async let one = agent.post("/desk/dossiers/new", form)
      async let two = agent.post("/desk/dossiers/new", form)
      let replies = try await [one, two]
      #expect(replies.map(\.status) == [303, 303])
      #expect(replies[0].headers["location"] == replies[1].headers["location"])
      let page = try await agent.get(String(replies[0].headers["location"]?.split(separator: "?")[0] ?? ""))
      #expect(page.text.plain.contains("2 mars 2015"))
    }
    #expect(try count("dossier", sample) == 1)
    #expect(try count("menage", sample) == 1)
  }

  @Test("questions come and go with the answers, rows with their buttons; nothing is saved by them")
  func conditions() async throws {
    let sample = try DeskSample()
    let id = try person(sample)
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let first = try await agent.get("/desk/dossiers/new?programme=aide_loyer&person=\(id)")
      #expect(!first.text.contains("name=\"q.loyer\""))
      let form = [("programme", "aide_loyer"), ("person", id), ("key", try key(first)), ("household", "new")]
      let tenant = try await agent.post(
        "/desk/dossiers/new",
        form + [("q.statut", "locataire"), ("q.sante", "<b>\"'"), ("rows.enfants", "0"), ("act", "continue")])
      #expect(tenant.status == 200)
      #expect(tenant.text.contains("name=\"q.loyer\""))
      #expect(tenant.text.contains("&lt;b&gt;") && !tenant.text.contains("<b>"))
      let row = try await agent.post(
        "/desk/dossiers/new",
        form + [("q.statut", "locataire"), ("rows.enfants", "0"), ("act", "add:enfants")])
      #expect(row.text.contains("name=\"g.enfants.0.naissance\""))
      let less = try await agent.post(
        "/desk/dossiers/new",
        form + [
          ("rows.enfants", "2"), ("g.enfants.0.naissance", "2015-03-02"),
          ("g.enfants.1.naissance", "2016-03-02"), ("act", "remove:enfants:0"),
        ])
      #expect(less.text.contains("2016-03-02") && !less.text.contains("2015-03-02"))
      let wrong = try await agent.post(
        "/desk/dossiers/new",
        form + [("q.statut", "locataire"), ("q.loyer", "beaucoup"), ("rows.enfants", "0")])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("Loyer") && wrong.text.contains("value=\"beaucoup\""))
      let odd = try await agent.post(
        "/desk/dossiers/new",
        form + [("rows.enfants", "9999999999"), ("act", "remove:enfants:-4"), ("q.statut", "' OR 1=1 --")])
      #expect(odd.status == 200)
    }
    #expect(try count("dossier", sample) == 0)
  }

  @Test("nobody opens a dossier in a service that is not theirs")
  func services() async throws {
    let sample = try DeskSample()
    let id = try person(sample)
    try await serving(sample) { client in
      let other = Browser(client)
      try await other.signIn("agent@sante")
      #expect(try await other.get("/desk/dossiers/new?programme=aide_loyer&person=\(id)").status == 404)
      let sent = try await other.post(
        "/desk/dossiers/new", [("programme", "aide_loyer"), ("person", id), ("household", "new")])
      #expect(sent.status == 404)
      let reader = Browser(client)
      try await reader.signIn("paie@aide")
      #expect(try await reader.post("/desk/dossiers/new", [("programme", "aide_loyer")]).status == 403)
    }
    #expect(try count("dossier", sample) == 0)
  }
}
