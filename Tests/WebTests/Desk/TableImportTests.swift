// SPDX-License-Identifier: Apache-2.0

import Base
import Store
import Testing

@testable import Web

@Suite struct TableImportTests {
  private let page = "/desk/registers/visite_aide/import"

  private func send(_ text: String, _ agent: Browser, name: String = "visites.csv") async throws
    -> Client.Reply
  {
    try await agent.get(page)
    return try await agent.upload(page, [], files: [(field: "file", name: name, content: Array(text.utf8))])
  }

  private func table(_ reply: Client.Reply) throws -> String {
    String(try #require(reply.text.firstMatch(of: /action="([^"]*\/import\/[0-9a-f]{64})"/)).output.1)
  }

  /// A table as a French spreadsheet saves it: labels for names, semicolons, French dates and numbers.
  private let sheet = """
    Numéro;Le;Commune;Lieu;Durée;Coût;Urgente
    V1;11/02/2023;Alfortville;À domicile;1;1,50 €;non
    V800;01/03/2023;Créteil;Au bureau;10;12,5;oui

    V801;31/02/2023;Paris;Au bureau;10;;
    V802;02/03/2023;94028;Ailleurs;x;;
    V803;03/03/2023
    """

  @Test func aTableIsPreviewedThenWritten() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      let preview = try await send(sheet, agent)
      #expect(preview.status == 200)
      let text = preview.text.plain
      #expect(text.contains("Nouveaux : <strong>1</strong>") && text.contains("Refusés : <strong>3</strong>"))
      #expect(text.contains("<td>5</td><td>Le</td>") && text.contains("<td>5</td><td>Commune</td>"))
      #expect(text.contains("<td>6</td><td>Lieu</td>") && text.contains("<td>6</td><td>Durée</td>"))
      #expect(text.contains("<td>7</td><td>la ligne entière</td>"))
      #expect(try sample.records("visite_aide").count == DeskSample.visits)
      let address = try table(preview)
      let other = try await client.browser("chef@aide")
      try await other.get(page)
      #expect(try await other.post(address).status == 422)
      try await agent.get(page)
      let done = try await agent.post(address)
      #expect(done.status == 303)
      let result = try await agent.get(done.headers["location"] ?? "")
      #expect(result.text.plain.contains("Refusés : <strong>3</strong>"))
      #expect(try sample.records("visite_aide").last?.text("numero") == "V800")
      let rejects = try await agent.get("\(address)/rejects.csv")
      #expect(rejects.text.hasPrefix("line,field,reason,numero,le") && rejects.text.contains("V801"))
      #expect(try await other.get("\(address)/rejects.csv").status == 404)
      try await agent.get(page)
      #expect(try await agent.post(address).status == 422)
      // Corrected, what was refused is imported in its turn.
      let corrected = rejects.text.components(separatedBy: "\r\n").filter {
        !$0.contains("V803") && !$0.contains("V802")
      }
      .joined(separator: "\r\n").replacing("31/02/2023", with: "28/02/2023").replacing(
        "Paris", with: "Créteil")
      let again = try await send(corrected, agent)
      #expect(again.text.plain.contains("Nouveaux : <strong>1</strong>"))
    }
  }

  @Test func whatIsNoTableIsRefused() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      for text in [
        "", "PK\u{3}\u{4}not a workbook", "a;b\n1;2", "\"unclosed", "Numéro;Numéro\n1;2", "\u{0}\u{1}",
        ";;\n",
      ] {
        let reply = try await send(text, agent, name: "../../<b>.csv")
        #expect(reply.status == 422, "\(text)")
        #expect(!reply.text.contains("<b>.csv"))
      }
      try await agent.get(page)
      #expect(try await agent.post(page).status == 422)
      for table in ["x", "../../etc/passwd", String(repeating: "0", count: 64)] {
        let path = table.replacing("/", with: "%2F")
        #expect([404, 422].contains(try await agent.post("\(page)/\(path)").status))
        #expect(try await agent.get("\(page)/\(path)/rejects.csv").status == 404)
      }
      #expect(try sample.records("visite_aide").count == DeskSample.visits)
    }
  }

  @Test func aTableOfLatin1IsRead() async throws {
    let sample = try DeskSample.withVisits()
    try await serving(sample) { client in
      let agent = try await client.browser("agent@aide")
      try await agent.get(page)
      let bytes = "Numéro,le\nÉ1,2023-05-01\n".unicodeScalars.map { UInt8($0.value) }
      let reply = try await agent.upload(page, [], files: [(field: "file", name: "é.csv", content: bytes)])
      #expect(
        reply.text.plain.contains("Nouveaux : <strong>1</strong>") && reply.text.contains("<td>É1</td>"))
    }
  }
}
