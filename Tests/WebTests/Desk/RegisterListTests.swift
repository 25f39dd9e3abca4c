// SPDX-License-Identifier: Apache-2.0

import Foundation
import Import
import Store
import Testing

@testable import Web

@Suite struct RegisterListTests {
  private func rows(_ reply: Client.Reply) -> Int {
    reply.text.components(separatedBy: "<tr data-row>").count - 1
  }

  private func data(_ reply: Client.Reply) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [[String: Any]])
  }

  @Test func registersAreThoseOfOnesServices() async throws {
    try await serving(try DeskSample.withVisits()) { client in
      let own = try await client.browser("agent@aide")
      let index = try await own.get("/desk/registers")
      #expect(index.text.contains("href=\"/desk/registers/visite_aide\""))
      #expect(!index.text.contains("visite_sante"))
      #expect(try await own.get("/desk/registers/visite_aide").status == 200)
      #expect(try await own.get("/desk/registers/visite_sante").status == 403)
      #expect(try await own.get("/desk/registers/dossier").status == 404)
      #expect(try await own.get("/desk/registers/personne").status == 404)
      let without = try await client.browser("travailleur@aide")
      for page in ["", "/visite_aide", "/visite_aide/1", "/visite_aide/records.csv", "/visite_aide/new"] {
        #expect(try await without.get("/desk/registers\(page)").status == 403)
      }
      let reader = try await client.browser("controle@aide")
      let list = try await reader.get("/desk/registers/visite_aide")
      #expect(list.status == 200 && !list.text.contains("/visite_aide/new"))
      for page in ["new", "1/edit", "import"] {
        #expect(try await reader.get("/desk/registers/visite_aide/\(page)").status == 403)
      }
      #expect(try await reader.post("/desk/registers/visite_aide/bulk").status == 403)
    }
  }

  @Test func formsOfDossiersAreOnlyRead() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      let list = try await agent.get("/desk/registers/aide_loyer")
      #expect(list.status == 200 && !list.text.contains("/aide_loyer/new"))
      #expect(list.text.contains(number))
      let record = try await agent.get("/desk/registers/aide_loyer/1")
      #expect(record.text.contains("href=\"/desk/dossiers/\(number)\""))
      #expect(try await agent.get("/desk/registers/aide_loyer/new").status == 422)
      #expect(try await agent.post("/desk/registers/aide_loyer/1/edit").status == 422)
      #expect(try await agent.post("/desk/registers/aide_loyer/bulk").status == 422)
    }
  }

  /// What is shown is what is extracted, in the same order; nothing confidential in either.
  @Test func aListIsFilteredSortedPagedAndExtracted() async throws {
    try await serving(try DeskSample.withVisits()) { client in
      let agent = try await client.browser("agent@aide")
      let all = try await agent.get("/desk/registers/visite_aide")
      #expect(rows(all) == 100 && all.text.contains("130 enregistrements"))
      #expect(all.text.contains("Page 1 sur 2") && !all.text.contains(DeskSample.secret))
      #expect(rows(try await agent.get("/desk/registers/visite_aide?page=2")) == 30)
      let asked = "?f.commune=94028&f.lieu=bureau&f.le.from=2023-02-01&f.numero=v&sort=-duree"
      let list = try await agent.get("/desk/registers/visite_aide\(asked)")
      let file = try data(try await agent.get("/desk/registers/visite_aide/records.json\(asked)"))
      let expected = (1...130).filter { $0 % 10 == 0 && $0 % 9 >= 1 }.reversed().map { "V\($0)" }
      #expect(file.compactMap { $0["numero"] as? String } == expected)
      #expect(rows(list) == expected.count)
      let shown = list.text.matches(of: /<a href="\/desk\/registers\/visite_aide\/\d+">(V\d+)</).map {
        String($0.output.1)
      }
      #expect(shown == expected)
      #expect(list.text.contains("records.csv?f.commune=94028"))
      let columns = try await agent.get("/desk/registers/visite_aide/records.csv?columns=numero&columns=cout")
      #expect(
        columns.text.hasPrefix("numero,cout\r\n")
          && columns.headers["content-type"] == "text/csv; charset=utf-8")
      #expect(columns.text.components(separatedBy: "\r\n").count == 132)
      let byPlace = try await agent.get(
        "/desk/registers/visite_aide/records.csv?sort=-commune&columns=commune")
      #expect(byPlace.text.hasPrefix("commune\r\n94028\r\n"))
    }
  }

  @Test func numbersAreFilteredByBounds() async throws {
    try await serving(try DeskSample.withVisits()) { client in
      let agent = try await client.browser("agent@aide")
      let page = "/desk/registers/visite_aide"
      let list = try await agent.get("\(page)?f.duree.from=10&f.duree.to=19")
      #expect(
        rows(list) == 10 && list.text.contains("Durée, au moins 10")
          && list.text.contains("Durée, au plus 19"))
      // A visit N costs N,50 €.
      for (query, expected) in [
        ("f.cout.from=9,50%20€&f.cout.to=11.50", 3), ("f.cout.from=9,501&f.cout.to=11,499", 1),
        ("f.cout.from=-5", 130), ("f.cout.to=-5", 0), ("f.duree.from=127.5", 3),
        ("f.duree.from=5&f.duree.to=4", 0),
      ] {
        let escaped = query.replacing("€", with: "%E2%82%AC")
        #expect(
          try data(try await agent.get("\(page)/records.json?\(escaped)")).count == expected, "\(query)")
      }
    }
  }

  /// A workbook has what the page shows, and the page takes it back.
  @Test func aListIsExtractedAsAWorkbookAndImportedAgain() async throws {
    let sample = try DeskSample.withVisits()
    try sample.database.write(by: Actor("Zoé")) { writer in
      _ = try writer.upsert(
        [
          .text("=1+1"), .text("2023-03-31"), .text("94028"), .text("bureau"), .integer(7), .integer(-0),
          .integer(1),
          .text(DeskSample.secret),
        ], into: "visite_aide")
    }
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      let page = "/desk/registers/visite_aide"
      let file = try await agent.get("\(page)/records.xlsx?f.duree.from=5&f.duree.to=8&sort=duree")
      #expect(file.headers["content-type"]?.hasSuffix("spreadsheetml.sheet") == true)
      #expect(file.headers["content-disposition"] == "attachment; filename=\"visite_aide.xlsx\"")
      let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
      defer { try? FileManager.default.removeItem(at: url) }
      try Data(file.body).write(to: url)
      var rows: [[String?]] = []
      try XLSXReader(url).read { header throws(ImportFailure) in
        rows.append(header.columns)
      } body: { row throws(ImportFailure) in
        var cells: [String?] = []
        for column in 0..<row.count { cells.append(row.text(column)) }
        rows.append(cells)
      }
      #expect(rows.count == 6)
      #expect(rows[0] == ["Numéro", "Le", "Commune", "Lieu", "Durée", "Coût", "Urgente"])
      #expect(rows[1] == ["V5", "2023-06-15", "Créteil", "À domicile", "5", "5.5", "false"])
      #expect(rows.contains { $0[0] == "=1+1" })
      let columns = ["numero", "le", "commune", "lieu", "duree", "cout", "urgente", "nom"]
      let whole = try await agent.get(
        "\(page)/records.xlsx?f.duree.from=5&f.duree.to=8&"
          + columns.map { "columns=\($0)" }.joined(separator: "&"))
      try await agent.get("\(page)/import")
      let preview = try await agent.upload(
        "\(page)/import", [], files: [("file", "visites.xlsx", whole.body)])
      #expect(preview.status == 200)
      #expect(preview.text.plain.contains("Inchangés : <strong>5</strong>"))
    }
  }

  /// Confidential columns are for who may, and their reading is noted; nobody filters or sorts by them.
  @Test func confidentialColumnsAreShownOnlyToWhoMay() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let reader = try await client.browser("controle@aide")
      let masked = try await reader.get("/desk/registers/visite_aide?columns=numero&columns=nom")
      #expect(!masked.text.contains(DeskSample.secret))
      let agent = try await client.browser("agent@aide")
      let open = try await agent.get("/desk/registers/visite_aide?columns=numero&columns=nom")
      #expect(open.text.contains(DeskSample.secret))
      #expect(try sample.records("acces_lecture").map { $0.text("numero") } == ["*"])
      #expect(try await agent.get("/desk/registers/visite_aide?f.nom=rue").status == 422)
      #expect(try await agent.get("/desk/registers/visite_aide?sort=nom").status == 422)
    }
  }

  @Test func queriesThatMakeNoSenseAreRefused() async throws {
    try await serving(try DeskSample.withVisits()) { client in
      let agent = try await client.browser("agent@aide")
      for query in [
        "page=0", "page=3", "page=99999999999999999999", "page=x", "f.le.from=2023-02-30", "f.autre=1",
        "f.commune=99999", "f.lieu=ailleurs", "f.urgente=peut-etre", "sort=autre", "f.duree=1", "f.=1",
        "f.le=1",
        "f.numero.from=1", "f.duree.from=x", "f.duree.to=1e30", "f.cout.from=99999999999999999999",
        "f.duree.autre=1",
        "f.nom.from=1", "sort=-", "f.le.from=%00",
      ] {
        let reply = try await agent.get("/desk/registers/visite_aide?\(query)")
        #expect(reply.status == 422, "\(query)")
      }
      for query in [
        "f.numero=%25_%27%22%3Cb%3E", "columns=%27", "f.numero=%27%20OR%201=1--", "%FF=%FF", "changed=x",
      ] {
        let reply = try await agent.get("/desk/registers/visite_aide?\(query)")
        #expect(reply.status == 200 && !reply.text.contains("\"<b>"), "\(query)")
      }
      let none = try await agent.get("/desk/registers/visite_aide?f.numero=%25")
      #expect(none.text.contains("Aucun enregistrement ne correspond."))
      for record in ["0", "99999", "x", "1%27", "-1"] {
        #expect(try await agent.get("/desk/registers/visite_aide/\(record)").status == 404)
        #expect(try await agent.get("/desk/registers/visite_aide/\(record)/edit").status == 404)
      }
    }
  }

  @Test func aViewIsSavedFoundAgainAndDeleted() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      try await agent.get("/desk/registers/visite_aide?f.lieu=bureau")
      let saved = try await agent.post(
        "/desk/registers/visite_aide/views",
        [("name", "Au <b>bureau"), ("asked", "?f.lieu=bureau&done=saved&sort=-duree")])
      #expect(saved.status == 303)
      let list = try await agent.get("/desk/registers/visite_aide")
      #expect(
        list.text.contains(
          "<a href=\"/desk/registers/visite_aide?f.lieu=bureau&amp;sort=-duree\">Au &lt;b&gt;bureau</a>"))
      let other = try await client.browser("chef@aide")
      #expect(!(try await other.get("/desk/registers/visite_aide")).text.contains("bureau</a>"))
      #expect(try await other.post("/desk/registers/visite_aide/views/1/delete").status == 404)
      try await agent.get("/desk/registers/visite_aide")
      let wrong = [("name", ""), ("asked", "?f.lieu=bureau")]
      #expect(try await agent.post("/desk/registers/visite_aide/views", wrong).status == 422)
      let empty = [("name", "Tout"), ("asked", "")]
      #expect(try await agent.post("/desk/registers/visite_aide/views", empty).status == 422)
      #expect(try await agent.post("/desk/registers/visite_aide/views/1/delete").status == 303)
      #expect(try sample.records("acces_vue").isEmpty)
    }
  }
}
