// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Web

@Suite("Dossiers at the desk")
struct DossierDeskTests {
  @Test("an assignment and a receipt are undone by who did them")
  func undone() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      let page = "/desk/dossiers/\(number)"
      #expect(try await !agent.get(page).text.contains("\(page)/undo"))
      try await agent.post("\(page)/assign", [("agent", "chef aide"), ("queue", "")])
      let assigned = try await agent.get(page).text
      #expect(assigned.contains("Annuler l'affectation") && assigned.contains("\(page)/undo"))
      let chief = try await client.browser("chef@aide")
      #expect(try await !chief.get(page).text.contains("\(page)/undo"))
      #expect(try await chief.post("\(page)/undo").status == 422)
      #expect(try await agent.post("\(page)/undo").headers["location"] == "\(page)?done=undone")
      #expect(try sample.records("dossier").first?.text("agent") == nil)
      try await agent.post("\(page)/documents", [("kind", "bail"), ("paper", "1")])
      #expect(try await agent.get(page).text.contains("Annuler la réception"))
      #expect(try await agent.post("\(page)/undo").status == 303)
      #expect(try sample.records("piece").isEmpty)
      #expect(try await agent.post("\(page)/undo").status == 422)
    }
  }

  @Test("a dossier is shown to the agents of its service, and to no other")
  func services() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let own = Browser(client)
      try await own.signIn("agent@aide")
      let page = try await own.get("/desk/dossiers/\(number)")
      #expect(page.status == 200)
      #expect(page.text.contains("Ana Petit"))
      #expect(page.text.contains("Déclarer complet"))
      #expect(try await own.get("/desk/dossiers").text.contains(number))
      #expect(try await own.get("/desk").text.contains(number))

      let other = Browser(client)
      try await other.signIn("agent@sante")
      for path in ["", "/form", "/why", "/decisions/1", "/letters/1", "/documents/1"] {
        #expect(try await other.get("/desk/dossiers/\(number)\(path)").status == 404, "\(path)")
      }
      for path in ["/step", "/assign", "/documents", "/verdict", "/opinions", "/open", "/form"] {
        #expect(try await other.post("/desk/dossiers/\(number)\(path)").status == 404, "\(path)")
      }
      #expect(try await !other.get("/desk/dossiers").text.contains(number))
      #expect(try await !other.get("/desk").text.contains(number))

      // Who may read does not do.
      let reader = Browser(client)
      try await reader.signIn("secretaire@aide")
      let read = try await reader.get("/desk/dossiers/\(number)")
      #expect(read.status == 200)
      #expect(!read.text.contains("/step\""))
      #expect(
        try await reader.post("/desk/dossiers/\(number)/step", [("step", "declarer_complet")]).status == 403)
      #expect(try await reader.get("/desk/dossiers/\(number)/form").status == 403)
      #expect(try await reader.get("/desk/dossiers/new").status == 403)

      let administrator = Browser(client)
      try await administrator.signIn("administrateur@aide")
      #expect(try await administrator.get("/desk/dossiers").status == 403)
      #expect(try await administrator.get("/desk").status == 200)
    }
  }

  @Test("a list that was shown already tells what changed since, and is each account's own")
  func kept() async throws {
    let sample = try DeskSample()
    let first = try sample.submitted(name: "Petit")
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let other = Browser(client)
      try await other.signIn("agent@sante")
      let before = try await agent.get("/desk/dossiers").text
      #expect(try await agent.get("/desk/dossiers").text == before)
      #expect(before.contains(first) && before.contains("Ana Petit"))
      #expect(try await !other.get("/desk/dossiers").text.contains(first))

      let second = try sample.submitted(name: "Grand")
      #expect(try await agent.get("/desk/dossiers").text.contains(second))
      _ = try sample.run("person.edit", ["person": .number(1), "nom": .string("Moyen")])
      let renamed = try await agent.get("/desk/dossiers").text
      #expect(renamed.contains("Ana Moyen") && !renamed.contains("Ana Petit"))
    }
  }

  @Test("the list is filtered by the address, and tells what it does not understand")
  func filters() async throws {
    let sample = try DeskSample()
    let first = try sample.submitted(name: "Petit")
    let second = try sample.granted(name: "Grand")
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      func list(_ query: String) async throws -> (Bool, Bool) {
        let text = try await agent.get("/desk/dossiers?\(query)").text
        return (text.contains(">\(first)<"), text.contains(">\(second)<"))
      }
      #expect(try await list("state=demande") == (true, false))
      #expect(try await list("state=ouvert") == (false, true))
      #expect(try await list("programme=aide_loyer") == (true, true))
      #expect(try await list("programme=aide_soins") == (false, false))
      #expect(try await list("mine=1") == (false, false))
      #expect(try await list("queue=accueil") == (true, true))
      #expect(try await list("due=2023-07-15") == (true, false))
      #expect(try await list("due=2023-07-14") == (false, false))
      #expect(try await list("after=2") == (true, false))
      #expect(try await agent.get("/desk/dossiers?due=demain").text.contains("role=\"alert\""))
      let odd = try await agent.get("/desk/dossiers?agent=%27%3B--%3Cscript%3E&state=%22%3E%3Cb%3E&after=x")
      #expect(odd.status == 200)
      #expect(!odd.text.contains("<script>") && !odd.text.contains("<b>"))
      try await agent.get("/desk/dossiers/\(first)")
      try await agent.post("/desk/dossiers/\(first)/assign", [("agent", "agent aide"), ("queue", "accueil")])
      #expect(try await list("mine=1") == (true, false))
      #expect(try await agent.get("/desk").text.contains(first))
    }
  }

  @Test("the morning begins with what is late, then with what is near; nothing of other services")
  func work() async throws {
    let sample = try DeskSample()
    let late = try sample.submitted(name: "Tard", on: "2023-05-10")
    let near = try sample.submitted(name: "Bientôt", on: "2023-05-20")
    let far = try sample.submitted(name: "Loin", on: "2023-06-10")
    let elsewhere = try sample.submitted("aide_soins", name: "Ailleurs", on: "2023-05-10")
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let work = try await agent.get("/desk").text.plain
      let first = try #require(work.range(of: "/desk/dossiers/\(late)"))
      let second = try #require(work.range(of: "/desk/dossiers/\(near)"))
      #expect(first.lowerBound < second.lowerBound)
      #expect(work.contains("en retard de 5 jours") && work.contains("dans 5 jours"))
      #expect(!work.contains("/desk/dossiers/\(far)") && !work.contains(elsewhere))
      #expect(work.contains("3 dossiers ouverts"))
      let other = Browser(client)
      try await other.signIn("chef@sante")
      let elsewhereWork = try await other.get("/desk").text
      #expect(elsewhereWork.contains(elsewhere) && !elsewhereWork.contains(late))
    }
  }

  @Test("a step is done once; who comes second is told what changed, and may go on")
  func concurrency() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try sample.run("dossier.document", ["dossier": .string(number), "kind": .string("identite")])
    try await serving(sample) { client in
      let one = Browser(client)
      try await one.signIn("agent@aide")
      let two = Browser(client)
      try await two.signIn("chef@aide")
      let seen = try await version(one.get("/desk/dossiers/\(number)"))
      try await two.get("/desk/dossiers/\(number)")
      let refused = try await one.post(
        "/desk/dossiers/\(number)/step",
        [("step", "declarer_complet"), ("seen", seen), ("note", "Vu <ensemble>")])
      #expect(refused.status == 422)
      #expect(refused.text.contains("Bail"))
      // What was typed is there again, as text.
      #expect(refused.text.contains("Vu &lt;ensemble&gt;"))
      let upload = try await one.upload(
        "/desk/dossiers/\(number)/documents", [("kind", "bail"), ("paper", "1")], files: [])
      #expect(upload.status == 303)
      let late = try await two.post(
        "/desk/dossiers/\(number)/step", [("step", "refuser"), ("seen", seen), ("motive", "ressources")])
      #expect(late.status == 422)
      #expect(late.text.contains("agent aide"))
      let again = try version(late)
      #expect(again != seen)
      let done = try await two.post(
        "/desk/dossiers/\(number)/step", [("step", "refuser"), ("seen", again), ("motive", "ressources")])
      #expect(done.status == 303)
      let twice = try await two.post(
        "/desk/dossiers/\(number)/step", [("step", "refuser"), ("seen", again), ("motive", "ressources")])
      #expect(twice.status == 422)
      #expect(try await two.get("/desk/dossiers/\(number)").text.contains("Ressources trop élevées"))
    }
  }

  @Test("answers that another changed meanwhile are not overwritten unseen")
  func formsAtOnce() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let seen = try await version(agent.get("/desk/dossiers/\(number)/form"))
      let form = [("q.statut", "locataire"), ("q.loyer", "650,50"), ("rows.enfants", "0"), ("seen", seen)]
      #expect(try await agent.post("/desk/dossiers/\(number)/form", form).status == 303)
      let late = try await agent.post("/desk/dossiers/\(number)/form", form)
      #expect(late.status == 422)
      #expect(late.text.contains("value=\"650,50\""))
      #expect(try await agent.get("/desk/dossiers/\(number)").text.plain.contains("650,50 €"))
    }
  }

  @Test("what is confidential is masked until it is opened for a written reason")
  func masked() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try sample.run(
      "dossier.answer", ["dossier": .string(number), "form": .context(["sante": .string("Diabète")])])
    try await serving(sample) { client in
      let worker = Browser(client)
      try await worker.signIn("travailleur@aide")
      let masked = try await worker.get("/desk/dossiers/\(number)")
      #expect(!masked.text.contains("Diabète"))
      #expect(masked.text.contains("class=\"masked\""))
      #expect(try await !worker.get("/desk/dossiers/\(number)/form").text.contains("Diabète"))
      #expect(try await worker.get("/desk/dossiers/\(number)/why").status == 422)
      try await worker.get("/desk/dossiers/\(number)")
      let short = try await worker.post("/desk/dossiers/\(number)/open", [("reason", "voir")])
      #expect(short.status == 422)
      let opened = try await worker.post(
        "/desk/dossiers/\(number)/open", [("reason", "Appel urgent de l'hôpital")])
      #expect(opened.status == 303)
      #expect(try await worker.get("/desk/dossiers/\(number)").text.contains("Diabète"))
      #expect(try await worker.get("/desk/dossiers/\(number)/why").status == 200)
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      #expect(try await agent.get("/desk/dossiers/\(number)").text.contains("Diabète"))
    }
    let readings = try sample.database.reading { try $0.records(.init("acces_lecture")) }
    #expect(readings.count { $0.text("motif") == "Appel urgent de l'hôpital" } == 2)
    #expect(readings.contains { $0["motif"] == .null && $0.text("numero") == number })
  }

  @Test("a masked answer that is not sent back stays as it was")
  func maskedStays() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try sample.run(
      "dossier.answer", ["dossier": .string(number), "form": .context(["sante": .string("Diabète")])])
    try await serving(sample) { client in
      let worker = Browser(client)
      try await worker.signIn("travailleur@aide")
      let seen = try await version(worker.get("/desk/dossiers/\(number)/form"))
      let saved = try await worker.post(
        "/desk/dossiers/\(number)/form",
        [("q.statut", "proprietaire"), ("q.sante", "effacé"), ("rows.enfants", "0"), ("seen", seen)])
      #expect(saved.status == 303)
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let page = try await agent.get("/desk/dossiers/\(number)").text
      #expect(page.contains("Diabète") && page.contains("Propriétaire"))
    }
  }

  @Test("an opinion is given by the service that was asked, and by no other")
  func opinions() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      try await agent.get("/desk/dossiers/\(number)")
      let asked = try await agent.post(
        "/desk/dossiers/\(number)/opinions", [("service", "sante"), ("question", "Qu'en <pensez>-vous ?")])
      #expect(asked.status == 303)
      #expect(try await agent.get("/desk/opinions/1").status == 404)
      let other = Browser(client)
      try await other.signIn("agent@sante")
      let work = try await other.get("/desk").text
      #expect(work.contains("/desk/opinions/1") && work.contains("Qu'en &lt;pensez&gt;-vous ?"))
      #expect(try await other.get("/desk/opinions/1").status == 200)
      #expect(try await other.post("/desk/opinions/1", [("sense", "peut-être")]).status == 422)
      let given = try await other.post(
        "/desk/opinions/1", [("sense", "favorable"), ("text", "Logement sain")])
      #expect(given.status == 303)
      #expect(try await agent.get("/desk/dossiers/\(number)").text.contains("Logement sain"))
    }
  }

  @Test("a right that was opened shows its periods, its letter and why it is what it is")
  func granted() async throws {
    let sample = try DeskSample()
    let number = try sample.granted()
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      let page = try await agent.get("/desk/dossiers/\(number)").text
      #expect(page.plain.contains("110,00 €"))
      let why = try await agent.get("/desk/dossiers/\(number)/why").text
      #expect(why.lowercased().contains("montant") && why.contains("<details"))
      let then = try #require(page.firstMatch(of: /href="([^"]*\/decisions\/[0-9]+)"/))
      let decision = try await agent.get(String(then.output.1)).text
      #expect(decision.lowercased().contains("montant") && decision.contains("<details"))
      #expect(try await agent.get("/desk/dossiers/\(number)/decisions/999").status == 404)
      let letter = try #require(page.firstMatch(of: /href="([^"]*\/letters\/[0-9]+)"/))
      #expect(try await agent.get(String(letter.output.1)).text.contains("est accordée depuis le"))
      #expect(try await agent.get("/desk/dossiers/\(number)/letters/999").status == 404)
    }
  }

  private func version(_ reply: Client.Reply) throws -> String {
    String(try #require(reply.text.firstMatch(of: /name="seen" value="([0-9]+)"/)).output.1)
  }
}
