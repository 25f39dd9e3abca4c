// SPDX-License-Identifier: Apache-2.0

import Base
import Store
import Testing

@testable import Web

@Suite struct RecordEntryTests {
  private let new = "/desk/registers/visite_aide/new"
  private let bulk = "/desk/registers/visite_aide/bulk"

  @Test func aRecordIsEnteredAsPeopleWrite() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      try await agent.get(new)
      let reply = try await agent.post(
        new,
        [
          ("field.numero", "V900"), ("field.le", "31/05/2023"), ("field.commune", "créteil"),
          ("field.lieu", "À domicile"), ("field.duree", "1 200"), ("field.cout", "1 234,50 €"),
          ("field.urgente", "oui"), ("field.nom", "Léa <b>"),
        ])
      #expect(reply.status == 303)
      let record = try #require(try sample.records("visite_aide").last)
      #expect(
        record.values == [
          .text("V900"), .text("2023-05-31"), .text("94028"), .text("domicile"), .integer(1200),
          .integer(123_450), .integer(1), .text("Léa <b>"),
        ])
      let page = try await agent.get("/desk/registers/visite_aide/\(record.id)?done=saved")
      #expect(page.text.plain.contains("1 234,50 €") && page.text.contains("Léa &lt;b&gt;"))
      #expect(page.text.contains("Enregistré.") && page.text.contains("Alfortville") == false)
    }
  }

  /// Every mistake stands beside its field, and nothing is written.
  @Test func everyMistakeIsToldBesideItsField() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      try await agent.get(new)
      let markup = "'; DROP TABLE visite_aide; --\"<script>alert(1)</script>"
      let reply = try await agent.post(
        new,
        [
          ("field.numero", ""), ("field.le", "30/02/2023"), ("field.commune", "Paris"),
          ("field.lieu", markup),
          ("field.duree", "-1"), ("field.cout", "1,999"), ("field.urgente", "peut-être"),
          ("field.nom", String(repeating: "x", count: 101)),
        ])
      #expect(reply.status == 422)
      #expect(reply.text.plain.contains("Rien n'est enregistré : 8 champs sont à corriger."))
      for name in ["numero", "le", "commune", "lieu", "duree", "cout", "urgente", "nom"] {
        #expect(reply.text.contains("id=\"field.\(name)-problem\""), "\(name)")
      }
      #expect(reply.text.contains("value=\"30/02/2023\"") && !reply.text.contains("<script>alert"))
      #expect(try sample.records("visite_aide").count == DeskSample.visits)
      let twice = try await agent.post(new, [("field.numero", "V1"), ("field.le", "2023-05-01")])
      #expect(twice.status == 422 && twice.text.contains("Un autre enregistrement porte déjà cette clé."))
      #expect(try await agent.post(new, []).status == 422)
    }
  }

  @Test func markupInEveryFieldIsOnlyText() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      try await agent.get(new)
      let markup = "<img src=x>'\";--"
      let form = [("field.numero", markup), ("field.le", "2023-05-01"), ("field.nom", markup)]
      #expect(try await agent.post(new, form).status == 303)
      let id = try #require(try sample.records("visite_aide").last).id
      for page in ["", "/\(id)", "/\(id)/edit", "?f.numero=%3Cimg", "/records.csv"] {
        let reply = try await agent.get("/desk/registers/visite_aide\(page)")
        #expect(reply.status == 200)
        if page != "/records.csv" { #expect(!reply.text.contains("<img"), "\(page)") }
      }
    }
  }

  /// The journal tells who changed what; two agents at once do not undo each other.
  @Test func aChangeIsInTheHistory() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      let edit = "/desk/registers/visite_aide/1/edit"
      let page = try await agent.get(edit)
      let seen = try #require(page.text.firstMatch(of: /name="seen" value="(\d+)"/)).output.1
      var form = [
        ("seen", String(seen)), ("field.numero", "V1"), ("field.le", "2023-02-11"),
        ("field.commune", "94028"),
        ("field.duree", "7"), ("field.nom", "Autre"),
      ]
      #expect(try await agent.post(edit, form).status == 303)
      let record = try await agent.get("/desk/registers/visite_aide/1")
      #expect(record.text.contains("agent aide") && record.text.contains("Zoé"))
      #expect(record.text.contains("<td>Alfortville</td><td>Créteil</td>"))
      #expect(record.text.contains("Visites</a> (2023)"))
      form[4] = ("field.duree", "8")
      let late = try await agent.post(edit, form)
      #expect(
        late.status == 422 && late.text.contains("modifié par quelqu&")
          || late.text.contains("modifié par quelqu'un"))
      #expect(late.text.contains("value=\"8\""))
      #expect(try sample.records("visite_aide").first?.integer("duree") == 7)
    }
  }

  /// Who may not read a confidential field neither sees it, nor changes it, nor finds it in the history.
  @Test func confidentialFieldsAreMaskedUntilOpened() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let reader = try await client.browser("controle@aide")
      let page = "/desk/registers/visite_aide/2"
      let masked = try await reader.get(page)
      #expect(!masked.text.contains(DeskSample.secret) && masked.text.contains("•••"))
      #expect(try await reader.post("\(page)/open", [("reason", "court")]).status == 422)
      #expect(
        try await reader.post("\(page)/open", [("reason", "Contrôle de la visite <b>2</b>")]).status == 303)
      let open = try await reader.get(page)
      #expect(open.text.contains(DeskSample.secret) && open.text.contains("pendant une heure"))
      #expect(!(try await reader.get("/desk/registers/visite_aide/3")).text.contains(DeskSample.secret))
      #expect(try sample.records("acces_lecture").map { $0.text("numero") } == ["2"])
    }
  }

  @Test func referencesAreFollowedBothWays() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      let visit = try await agent.get("/desk/registers/visite_aide/1")
      #expect(visit.text.contains("<a href=\"/desk/registers/note?f.visite=1\">Notes (Visite)</a> 1"))
      let notes = try await agent.get("/desk/registers/note?f.visite=1")
      #expect(notes.text.contains("1 enregistrement") && notes.text.contains("Visite\u{A0}: V1 ×"))
      let note = try await agent.get("/desk/registers/note/1")
      #expect(note.text.contains("<a href=\"/desk/registers/visite_aide/1\">V1</a>"))
      // A part of the identifier offers the records that match; the one chosen is taken.
      let page = "/desk/registers/note/new"
      try await agent.get(page)
      let part = try await agent.post(page, [("field.code", "N2"), ("field.visite", "12")])
      #expect(part.status == 422 && part.text.contains("name=\"chosen.visite\" value=\"120\""))
      let chosen = [("field.code", "N2"), ("field.visite", "12"), ("chosen.visite", "120")]
      #expect(try await agent.post(page, chosen).status == 303)
      #expect(try sample.records("note").last?.integer("visite") == 120)
      #expect(try await agent.post(page, [("field.code", "N3"), ("field.visite", "V7")]).status == 303)
      #expect(try sample.records("note").last?.integer("visite") == 7)
    }
  }

  @Test func manyAreChangedAtOnceAfterAPreview() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      try await agent.get("/desk/registers/visite_aide")
      #expect(try await agent.post(bulk, [("scope", "selected"), ("bulk-field", "lieu")]).status == 422)
      #expect(try await agent.post(bulk, [("scope", "all"), ("bulk-field", "numero")]).status == 422)
      #expect(try await agent.post(bulk, [("scope", "all"), ("bulk-field", "nom")]).status == 422)
      let scope = [("scope", "all"), ("asked", "?f.commune=94028"), ("bulk-field", "lieu")]
      let choice = try await agent.post(bulk, scope)
      #expect(choice.status == 200 && choice.text.contains("name=\"field.lieu\""))
      let wrong = try await agent.post(bulk, scope + [("stage", "preview"), ("field.lieu", "ailleurs")])
      #expect(wrong.status == 422)
      let preview = try await agent.post(bulk, scope + [("stage", "preview"), ("field.lieu", "bureau")])
      #expect(preview.text.contains("13 sur 26 changeraient."))
      #expect(try sample.records("visite_aide").filter { $0.text("lieu") == "bureau" }.count == 65)
      let stale = scope + [("stage", "do"), ("expected", "12"), ("field.lieu", "bureau")]
      #expect(try await agent.post(bulk, stale).status == 422)
      #expect(try sample.records("visite_aide").filter { $0.text("lieu") == "bureau" }.count == 65)
      let done = try await agent.post(
        bulk, scope + [("stage", "do"), ("expected", "13"), ("field.lieu", "bureau")])
      #expect(done.status == 303 && done.headers["location"]?.contains("changed=13") == true)
      #expect(try sample.records("visite_aide").filter { $0.text("lieu") == "bureau" }.count == 78)
      try await agent.get("/desk/registers/visite_aide")
      let some = try await agent.post(
        bulk,
        [
          ("scope", "selected"), ("record", "1"), ("record", "3"), ("bulk-field", "urgente"),
          ("stage", "do"), ("expected", "1"), ("field.urgente", "oui"),
        ])
      #expect(some.status == 303)
      #expect(try sample.records("visite_aide").first?.integer("urgente") == 1)
    }
  }
}
