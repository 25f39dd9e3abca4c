// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import NIOCore
import Testing

@testable import Web

@Suite("Documents at the desk")
struct DocumentTests {
  private static let pdf = Array("%PDF-1.7\nune page".utf8)

  @Test("a document is kept under its fingerprint, and opened by who may")
  func kept() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      try await agent.get("/desk/dossiers/\(number)")
      let sent = try await agent.upload(
        "/desk/dossiers/\(number)/documents", [("kind", "bail")],
        files: [("file", "../../etc/<b>bail</b>.html", Self.pdf)])
      #expect(sent.status == 303)
      let page = try await agent.get("/desk/dossiers/\(number)").text
      let link = String(try #require(page.firstMatch(of: /href="([^"?]*\/documents\/[0-9]+)"/)).output.1)
      #expect(page.contains(".pdf") && !page.contains("etc/") && !page.contains("<b>bail"))
      let file = try await agent.get(link)
      #expect(file.body == Self.pdf)
      #expect(file.headers["content-type"] == "application/pdf")
      #expect(file.headers["x-content-type-options"] == "nosniff")
      #expect(file.headers["content-disposition"]?.hasPrefix("inline") == true)
      let saved = try await agent.get(link + "?download=1")
      #expect(saved.headers["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(saved.headers["content-security-policy"]?.hasSuffix("; sandbox") == true)

      let other = Browser(client)
      try await other.signIn("agent@sante")
      #expect(try await other.get(link).status == 404)
      let masked = Browser(client)
      try await masked.signIn("paie@aide")
      #expect(try await masked.get(link).status == 422)
      #expect(try await Browser(client).get(link).status != 200)
      #expect(try await agent.get("/desk/dossiers/\(number)/documents/..%2F..%2Fetc%2Fpasswd").status == 404)

      // Refused, and taken back.
      let id = link.split(separator: "/").last.map(String.init) ?? ""
      for (verdict, label) in [("refusee", "Refusée"), ("recue", "Reçue"), ("acceptee", "Acceptée")] {
        let said = try await agent.post(
          "/desk/dossiers/\(number)/verdict", [("document", id), ("verdict", verdict)])
        #expect(said.status == 303)
        #expect(try await agent.get("/desk/dossiers/\(number)").text.contains(">\(label)<"))
      }
      let unknown = try await agent.post(
        "/desk/dossiers/\(number)/verdict", [("document", id), ("verdict", "perdue")])
      #expect(unknown.status == 422)
    }
  }

  @Test("what is no document is refused, whatever its name says")
  func refused() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    let files: [(String, [UInt8])] = [
      ("plan.png", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8)),
      ("bail.pdf", Array("<!doctype html><script>alert(1)</script>".utf8)),
      ("bail.docx", [0x50, 0x4B, 0x03, 0x04] + Array("autre chose".utf8)),
    ]
    try await serving(sample) { client in
      let agent = Browser(client)
      try await agent.signIn("agent@aide")
      try await agent.get("/desk/dossiers/\(number)")
      for (name, content) in files {
        let sent = try await agent.upload(
          "/desk/dossiers/\(number)/documents", [("kind", "bail")], files: [("file", name, content)])
        #expect(sent.status == 422, "\(name)")
      }
      let none = try await agent.upload("/desk/dossiers/\(number)/documents", [("kind", "bail")], files: [])
      #expect(none.status == 422)
      let kind = try await agent.upload(
        "/desk/dossiers/\(number)/documents", [("kind", "passeport")], files: [("file", "p.pdf", Self.pdf)])
      #expect(kind.status == 422)
    }
    #expect(try sample.database.reading { try $0.count(.init("piece")) } == 0)
  }

  @Test("a file of more than ten megabytes is refused")
  func tooLarge() throws {
    let sample = try DeskSample()
    let content = ByteBuffer(bytes: Self.pdf + [UInt8](repeating: 32, count: 10 << 20))
    #expect(throws: Refusal.self) {
      try DocumentStore(sample.database).keep(.init(field: "file", name: "bail.pdf", content: content))
    }
  }

  @Test(
    "names lead nowhere",
    arguments: [
      ("../../etc/passwd", "passwd.pdf"), ("C:\\temp\\bail.exe", "bail.pdf"), ("", "document.pdf"),
      (".", "document.pdf"), ("été à Créteil.PDF", "été à Créteil.pdf"), ("a\u{0}b\r\nc.pdf", "a_b_c.pdf"),
    ])
  func names(_ name: String, _ expected: String) {
    #expect(DocumentStore.clean(name, .pdf) == expected)
  }
}
