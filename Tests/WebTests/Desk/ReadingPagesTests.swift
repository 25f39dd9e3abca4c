// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Web

@Suite struct ReadingPagesTests {
  private static let report = """
    # Rapport d'activité 2023

    En 2023, le service compte 38 agents, dont 20 titulaires. Il a reçu 1 104 demandes <script>.
    """

  @Test func whoeverAsksReadsADocumentAndNothingOfItIsKept() async throws {
    try await serving(DeskSample()) { client in
      let browser = Browser(client)
      let form = try await browser.get("/read")
      #expect(form.status == 200)
      #expect(form.text.contains("name=\"document\""))
      #expect(form.text.contains("n&#39;est pas conservé") || form.text.contains("n'est pas conservé"))
      let page = try await browser.upload(
        "/read", [("as", "page")], files: [("document", "rapport.txt", Array(Self.report.utf8))])
      #expect(page.status == 200)
      #expect(page.text.contains("<span class=\"figure\""))
      #expect(page.text.contains("&lt;script&gt;"))
      #expect(page.headers["cache-control"] == "no-store")
      #expect(page.text.contains("/assets/reading.css"))
      #expect(try await browser.get("/assets/reading.css").status == 200)
    }
  }

  @Test(
    arguments: [
      ("figures", "text/csv", "key,section,label"), ("claims", "text/csv", "id,section,kind"),
      ("json", "application/json", "\"document\""), ("file", "text/html", "<!doctype html>"),
    ])
  func theResultIsAFileWhereOneIsAskedFor(_ outcome: String, _ type: String, _ beginning: String) async throws
  {
    try await serving(DeskSample()) { client in
      let reply = try await Browser(client).upload(
        "/read", [("as", outcome)], files: [("document", "rapport.md", Array(Self.report.utf8))])
      #expect(reply.status == 200)
      #expect(reply.headers["content-type"]?.hasPrefix(type) == true)
      #expect(reply.headers["content-disposition"]?.hasPrefix("attachment; filename=\"rapport") == true)
      #expect(reply.text.contains(beginning))
    }
  }

  @Test func whatCannotBeReadIsToldAboveTheForm() async throws {
    try await serving(DeskSample()) { client in
      let browser = Browser(client)
      for (name, content, said) in [
        ("a.bin", [1, 2, 0, 3, 255, 0, 9, 7], "contenu binaire"),
        ("a.pdf", Array("%PDF-1.7 x".utf8), "PDF lisible"),
        ("a.png", [0x89, 0x50, 0x4E, 0x47, 1], "PNG"),
      ] as [(String, [UInt8], String)] {
        let reply = try await browser.upload("/read", [], files: [("document", name, content)])
        #expect(reply.status == 422)
        #expect(reply.text.contains(said), "\(name)")
        #expect(reply.text.contains("role=\"alert\""))
      }
      let empty = try await browser.upload("/read", [], files: [])
      #expect(empty.status == 422)
    }
  }

  @Test func aDocumentMayBeLargerThanTheFormsOfStrangers() async throws {
    try await serving(DeskSample()) { client in
      let line = "En 2023, le service compte 38 agents, dont 20 titulaires.\n"
      let reply = try await Browser(client).upload(
        "/read", [("as", "figures")],
        files: [("document", "a.txt", Array(String(repeating: line, count: 6_000).utf8))])
      #expect(reply.status == 200)
    }
  }

  @Test func anAddressReadsSoOftenAMinute() async throws {
    try await serving(DeskSample()) { client in
      let browser = Browser(client)
      var statuses: [Int] = []
      for _ in 0..<11 {
        statuses.append(
          try await browser.upload("/read", [], files: [("document", "a.txt", Array("7 agents".utf8))]).status
        )
      }
      #expect(statuses == Array(repeating: 200, count: 10) + [429])
    }
  }

  @Test func anotherSiteCannotSendADocument() async throws {
    try await serving(DeskSample()) { client in
      let reply = try await client.send(
        "POST", "/read",
        ["Sec-Fetch-Site": "cross-site", "Content-Type": "application/x-www-form-urlencoded"], [])
      #expect(reply.status == 403)
    }
  }
}
