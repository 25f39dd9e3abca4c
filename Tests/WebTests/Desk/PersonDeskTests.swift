// SPDX-License-Identifier: Apache-2.0

import FEEL
import Foundation
import Store
import Testing

@testable import Web

@Suite("Persons at the desk")
struct PersonDeskTests {
  private func count(_ sample: DeskSample) throws -> Int {
    try sample.database.reading { try $0.count(RecordQuery("personne")) }
  }

  private func key(_ reply: Client.Reply) throws -> String {
    String(try #require(reply.text.firstMatch(of: /name="key" value="([0-9a-f]{64})"/)).output.1)
  }

  @Test("a person is found with slips, and by the number of a dossier; the name is in no address")
  func search() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted(name: "Évrard")
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      try await agent.get("/desk/persons")
      let found = try await agent.post("/desk/persons", [("text", "evrar ANA")])
      #expect(found.status == 200)
      #expect(found.text.contains("Ana Évrard") && found.text.contains(number))
      let direct = try await agent.post("/desk/persons", [("text", number.lowercased())])
      #expect(direct.headers["location"] == "/desk/dossiers/\(number)")
      let other = Browser(client)
      try await other.signIn("agent@sante")
      try await other.get("/desk/persons")
      let elsewhere = try await other.post("/desk/persons", [("text", "evrar ANA")])
      #expect(elsewhere.text.contains("Ana Évrard") && !elsewhere.text.contains(number))
      #expect(try await other.post("/desk/persons", [("text", number)]).status == 200)
      let odd = try await agent.post("/desk/persons", [("text", "'; DROP TABLE personne; <script>")])
      #expect(odd.status == 200 && !odd.text.contains("<script>"))
    }
  }

  @Test("the address of a person of another service is masked until a reason is given")
  func masked() async throws {
    let sample = try DeskSample()
    _ = try sample.submitted()
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      #expect(try await agent.get("/desk/persons/1").text.contains(DeskSample.secret))
      for login in ["travailleur@aide", "paie@aide", "agent@sante"] {
        let other = Browser(client)
        try await other.signIn(login)
        let page = try await other.get("/desk/persons/1").text
        #expect(
          page.contains("Petit") && !page.contains(DeskSample.secret) && !page.contains("FR76"), "\(login)")
        #expect(try await [403, 422].contains(other.get("/desk/persons/1/edit").status), "\(login)")
      }
      let worker = Browser(client)
      try await worker.signIn("travailleur@aide")
      #expect(try await worker.post("/desk/persons/1/edit", [("nom", "Autre")]).status == 422)
      let other = Browser(client)
      try await other.signIn("agent@sante")
      try await other.get("/desk/persons/1")
      let opened = try await other.post(
        "/desk/persons/1/open", [("reason", "Même foyer qu'un de nos patients")])
      #expect(opened.status == 303)
      #expect(try await other.get("/desk/persons/1").text.contains(DeskSample.secret))
      #expect(try await agent.get("/desk/persons/99").status == 404)
      #expect(try await agent.get("/desk/persons/1%20OR%201=1").status == 404)
      let administrator = Browser(client)
      try await administrator.signIn("administrateur@aide")
      #expect(try await administrator.get("/desk/persons/1").status == 403)
    }
    // It is the head of the service that holds the dossiers who sees it.
    let opened = try sample.database.reading { try $0.records(RecordQuery("acces_exception")) }
    #expect(opened.map { $0.text("service") } == ["aide"])
  }

  @Test("who looks like somebody known is saved once the agent says that it is another; twice is once")
  func duplicates() async throws {
    let sample = try DeskSample()
    _ = try sample.submitted()
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let key = try await key(agent.get("/desk/persons/new"))
      let form = [
        ("nom", "PETIT"), ("prenom", "Anna"), ("naissance", "1980-05-01"), ("commune", "94028"),
        ("adresse", "<i>rue</i> d'\"Alfort\""), ("key", key),
      ]
      let shown = try await agent.post("/desk/persons/new", form)
      #expect(shown.status == 200)
      #expect(shown.text.contains("C'est la même personne") && shown.text.contains("/desk/persons/1"))
      #expect(shown.text.contains("&lt;i&gt;rue") && !shown.text.contains("<i>rue"))
      #expect(try count(sample) == 1)
      let saved = try await agent.post("/desk/persons/new", form + [("distinct", "1")])
      #expect(saved.headers["location"] == "/desk/persons/2")
      let again = try await agent.post("/desk/persons/new", form + [("distinct", "1")])
      #expect(again.headers["location"] == "/desk/persons/2")
      #expect(try count(sample) == 2)
      let wrong = try await agent.post(
        "/desk/persons/new", [("nom", ""), ("prenom", "X"), ("naissance", "2030-01-01"), ("key", key)])
      #expect(wrong.status == 422)
      let seen = try self.seen(try await agent.get("/desk/persons/2/edit"))
      let edited = try await agent.post(
        "/desk/persons/2/edit", [("seen", seen), ("nom", "Petit"), ("prenom", "Annie"), ("iban", "FR00")])
      #expect(edited.status == 422)
      let right = try await agent.post(
        "/desk/persons/2/edit", [("seen", seen), ("nom", "Petit"), ("prenom", "Annie")])
      #expect(right.status == 303)
      #expect(try await agent.get("/desk/persons/2").text.contains("Annie Petit"))
      let reader = Browser(client)
      try await reader.signIn("paie@aide")
      #expect(try await reader.post("/desk/persons/new", form).status == 403)
    }
  }

  private func seen(_ page: Client.Reply) throws -> String {
    String(try #require(page.text.firstMatch(of: /name="seen" value="(\d+)"/)).output.1)
  }

  @Test("two agents at once do not overwrite each other")
  func concurrentChange() async throws {
    let sample = try DeskSample()
    _ = try sample.submitted()
    try await serving(sample) { client in
      let (first, second) = (try await client.browser("agent@aide"), try await client.browser("chef@aide"))
      let page = "/desk/persons/1/edit"
      let seen = try self.seen(try await first.get(page))
      #expect(try self.seen(try await second.get(page)) == seen)
      let saved = try await second.post(
        page, [("seen", seen), ("nom", "Petit"), ("prenom", "Ana"), ("telephone", "0102030405")])
      #expect(saved.status == 303)
      let late = try await first.post(
        page, [("seen", seen), ("nom", "Petit"), ("prenom", "Anna"), ("telephone", "0999999999")])
      #expect(late.status == 422)
      #expect(
        late.text.plain.contains("quelqu’un d’autre a modifié cette personne")
          || late.text.plain.contains("Quelqu’un d’autre a modifié cette personne"))
      // What was typed stands there still, beside what is recorded.
      #expect(late.text.contains("value=\"0999999999\"") && late.text.contains("<dd>0102030405</dd>"))
      let again = try await first.post(
        page,
        [("seen", try self.seen(late)), ("nom", "Petit"), ("prenom", "Anna"), ("telephone", "0999999999")])
      #expect(again.status == 303)
      #expect(try sample.records("personne").first?.text("telephone") == "0999999999")
      #expect(try await first.post(page, [("nom", "Petit"), ("prenom", "Anna")]).status == 422)
    }
  }

  @Test("a member joins a household and leaves it")
  func household() async throws {
    let sample = try DeskSample()
    _ = try sample.submitted()
    _ = try sample.submitted("aide_soins", name: "Grand")
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      #expect(try await agent.get("/desk/households/1").text.contains("Ana Petit"))
      let found = try await agent.post("/desk/households/1/find", [("text", "grand")])
      #expect(found.text.contains("Ana Grand"))
      let joined = try await agent.post(
        "/desk/households/1/join", [("person", "2"), ("role", "conjoint"), ("since", "2023-06-01")])
      #expect(joined.status == 303)
      #expect(try await agent.get("/desk/households/1").text.contains("Ana Grand"))
      let second = try await agent.post(
        "/desk/households/1/join", [("person", "2"), ("role", "conjoint"), ("since", "2023-06-01")])
      #expect(second.status == 422)
      let left = try await agent.post("/desk/households/1/leave", [("person", "2"), ("until", "2023-06-10")])
      #expect(left.status == 303)
      #expect(try await !agent.get("/desk/households/1").text.contains("Ana Grand"))
      #expect(try await agent.get("/desk/households/77").status == 404)
    }
  }
}
