// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Logging
import Store
import Synchronization
import Testing

@testable import Web

/// What was logged.
private final class KeptLines: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  var handler: JSONLogHandler {
    JSONLogHandler(log: RequestLog { line in self.lines.withLock { $0.append(line) } })
  }
}

@Suite("What the desk gives away, and to whom")
struct DeskSafetyTests {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]
  private static func text(_ bytes: Int) -> [UInt8] {
    Array("login=x".utf8)
      + (0..<bytes / 1000).flatMap { Array("&a\($0)=".utf8) + [UInt8](repeating: 97, count: 990) }
  }

  @Test("who is not signed in sends little")
  func strangers() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    try await serving(sample) { client in
      for path in [
        "/sign-in", "/language", "/desk/dossiers/\(number)/documents", "/programmes/aide_loyer/request",
      ] {
        let large = try await client.send("POST", path, Self.form, Self.text(400_000))
        #expect(large.status == 413, "\(path)")
        #expect(large.text.plain.contains("dépasse 256 Ko"), "\(path)")
        let small = try await client.send("POST", path, Self.form, Self.text(100_000))
        #expect(small.status < 500 && small.status != 413, "\(path)")
        // The same, where its length is not told beforehand.
        let chunks = try await client.send(
          "POST", path, Self.form.merging(["Transfer-Encoding": "chunked"]) { $1 },
          Array("61A80\r\n".utf8) + [UInt8](repeating: 97, count: 0x61A80) + Array("\r\n0\r\n\r\n".utf8))
        #expect(chunks.status == 413, "\(path)")
      }
      let agent = try await client.browser("agent@aide")
      try await agent.get("/desk/dossiers/\(number)")
      let pdf = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 32, count: 2 << 20)
      let sent = try await agent.upload(
        "/desk/dossiers/\(number)/documents", [("kind", "bail")], files: [("file", "bail.pdf", pdf)])
      #expect(sent.status == 303)
      let huge = try await agent.upload(
        "/desk/dossiers/\(number)/documents", [("kind", "bail")],
        files: [("file", "bail.pdf", pdf + [UInt8](repeating: 32, count: 10 << 20))])
      #expect(huge.status == 413)
      #expect(huge.text.plain.contains("dépasse 11 Mo"))
    }
  }

  @Test("who is writing a request sends its documents")
  func applicants() async throws {
    let sample = try DeskSample()
    let pdf = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 32, count: 2 << 20)
    try await serving(sample) { client in
      let citizen = Citizen(client)
      let fields = [("step", "pieces"), ("go", "next")]
      let files = [(field: "d.bail", name: "bail.pdf", content: pdf)]
      #expect(try await citizen.browser.upload(citizen.address, fields, files: files).status == 413)
      try await citizen.fill()
      #expect(try await citizen.browser.upload(citizen.address, fields, files: files).status == 303)
      // A draft opens no other address.
      #expect(
        try await citizen.browser.upload("/programmes/aide_soins/request", fields, files: files).status == 413
      )
      #expect(try await citizen.browser.upload("/sign-in", fields, files: files).status == 413)
    }
  }

  @Test("what exists elsewhere looks like what does not exist")
  func hidden() async throws {
    let sample = try DeskSample()
    let number = try sample.submitted()
    let unknown = "ALO-2023-999999"
    try sample.run("session.new", ["commission": .string("comite_aide"), "date": .string("2023-06-15")])
    try await serving(sample) { client in
      for login in ["agent@sante", "chef@sante", "administrateur@aide", "paie@sante"] {
        let other = try await client.browser(login)
        for path in ["", "/form", "/why", "/letters/1", "/documents/1"] {
          let real = try await other.get("/desk/dossiers/\(number)\(path)")
          let none = try await other.get("/desk/dossiers/\(unknown)\(path)")
          #expect(real.status == 404 && none.status == 404, "\(login) \(path)")
          #expect(real.text == none.text, "\(login) \(path)")
        }
        for path in ["/step", "/assign", "/documents", "/verdict", "/opinions", "/open", "/form"] {
          let real = try await other.post("/desk/dossiers/\(number)\(path)")
          let none = try await other.post("/desk/dossiers/\(unknown)\(path)")
          #expect(real.status == 404 && none.status == 404, "\(login) \(path)")
          #expect(real.text == none.text, "\(login) \(path)")
        }
        let real = try await other.get("/desk/sessions/comite_aide:2023-06-15")
        let none = try await other.get("/desk/sessions/comite_aide:2023-06-16")
        #expect(real.status == 404 && none.status == 404 && real.text == none.text, "\(login)")
      }
      // Nor does the agenda of a commission tell of the dossiers of others.
      try sample.run("session.new", ["commission": .string("comite_sante"), "date": .string("2023-06-15")])
      let secretary = try await client.browser("secretaire@sante")
      let page = "/desk/sessions/comite_sante:2023-06-15"
      try await secretary.get(page)
      var answers: [String] = []
      for name in [number, unknown] {
        let reply = try await secretary.post(
          "\(page)/enroll", [("dossiers", name), ("number", name), ("dossier", name)])
        #expect(reply.status == 422)
        answers.append(reply.text.replacing(name, with: "X"))
      }
      #expect(answers[0] == answers[1])
    }
  }

  @Test("a page never tells where the database is, nor what it was asked")
  func failures() throws {
    let sample = try DeskSample()
    let lines = KeptLines()
    let body = try #require(sample.published.desk(isAlone: true)).body
    let guest = Guest(
      body: body, language: .fr, parameters: [:], query: AddressQuery(text: ""), form: .none, address: "",
      isSecure: false,
      logger: Logger(label: "test") { _ in lines.handler })
    let failures: [StoreError] = [
      .storage(path: "/srv/bilan.sqlite", reason: #"near "Dupont": syntax error in SELECT 'secret'"#),
      .locked(path: "/srv/bilan.sqlite"), .corrupted(path: "/srv/bilan.sqlite", reason: "malformed"),
    ]
    for failure in failures {
      let told = guest.told(failure)
      for language in Language.allCases {
        #expect(!told(language).contains("/srv") && !told(language).contains("SELECT"))
      }
    }
    #expect(lines.all.count == failures.count)
    #expect(lines.all.joined().contains("syntax error"))
    #expect(!lines.all.joined().contains("Dupont") && !lines.all.joined().contains("secret"))
    #expect(try guest.reason(of: Refusal(Catalogue.forbidden)) == Catalogue.forbidden)
    #expect(try guest.reason(of: DeskNotFound()) == nil)
  }
}
