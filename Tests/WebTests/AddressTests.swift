// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Web

struct AddressTests {
  /// Every kind of address of a body, and what it answers.
  static let addresses = [
    ("/", "text/html; charset=utf-8"),
    ("/chapters/s", "text/html; charset=utf-8"),
    ("/figures", "text/html; charset=utf-8"),
    ("/figures.csv", "text/csv; charset=utf-8"),
    ("/figures.json", "application/json"),
    ("/figures/s.demandes", "text/html; charset=utf-8"),
    ("/figures/s.demandes.csv", "text/csv; charset=utf-8"),
    ("/figures/s.demandes.json", "application/json"),
    ("/figures/s.visites", "text/html; charset=utf-8"),
    ("/figures/s.par_visite", "text/html; charset=utf-8"),
    ("/figures/s.plaintes", "text/html; charset=utf-8"),
    ("/figures/s.demandes/records", "text/html; charset=utf-8"),
    ("/figures/s.demandes/records.csv", "text/csv; charset=utf-8"),
    ("/figures/s.demandes/records.json", "application/json"),
    ("/registers", "text/html; charset=utf-8"),
    ("/registers/demande", "text/html; charset=utf-8"),
    ("/registers/demande?page=3", "text/html; charset=utf-8"),
    ("/registers/demande.csv", "text/csv; charset=utf-8"),
    ("/registers/demande.json", "application/json"),
    ("/checks", "text/html; charset=utf-8"),
    ("/checks.csv", "text/csv; charset=utf-8"),
    ("/checks.json", "application/json"),
    ("/about", "text/html; charset=utf-8"),
    ("/assets/bilan.css", "text/css; charset=utf-8"),
    ("/favicon.ico", "image/svg+xml"),
  ]

  @Test func everyAddressAnswers() async throws {
    try await serving { client in
      for (address, type) in Self.addresses {
        let reply = try await client.get(address)
        #expect(reply.status == 200, "\(address)")
        #expect(reply.headers["content-type"] == type, "\(address)")
        switch type {
        case "application/json":
          #expect(try JSONSerialization.jsonObject(with: Data(reply.body)) is [[String: Any]], "\(address)")
        case "text/html; charset=utf-8":
          #expect(reply.text.hasPrefix("<!doctype html>\n<html lang=\"fr\">"), "\(address)")
          #expect(reply.text.components(separatedBy: "<h1").count == 2, "\(address)")
        default: #expect(!reply.body.isEmpty)
        }
      }
    }
  }

  @Test func headAnswersAsGetWithoutTheBody() async throws {
    try await serving { client in
      let whole = try await client.get("/figures")
      let head = try await client.send("HEAD", "/figures")
      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head.headers["etag"] == whole.headers["etag"])
      #expect(head.headers["content-length"] == String(whole.body.count))
    }
  }

  /// Every link of every page leads somewhere.
  @Test func everyLinkLeadsSomewhere() async throws {
    try await serving { client in
      var waiting = ["/"]
      var seen: Set<String> = ["/"]
      while let address = waiting.popLast() {
        let reply = try await client.get(address)
        #expect(reply.status == 200, "\(address)")
        guard reply.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
        let base = try #require(URL(string: "http://localhost\(address)"))
        for match in reply.text.matches(of: /href="([^"#]+)/) {
          let href = String(match.1).replacing("&amp;", with: "&")
          let link = try #require(URL(string: href, relativeTo: base)?.absoluteURL)
          #expect(link.host() == "localhost")
          let target = link.path() + (link.query().map { "?\($0)" } ?? "")
          if seen.insert(target).inserted { waiting.append(target) }
        }
      }
      #expect(seen.isSuperset(of: ["/registers/demande?page=3", "/figures/s.demandes/records.csv"]))
    }
  }

  @Test(arguments: ["single", "several"])
  func anUnknownAddressHasAPageThatSaysSo(_ kind: String) async throws {
    let bodies = kind == "single" ? [try SmallBody()] : [try SmallBody("une"), try SmallBody("deux")]
    let prefix = kind == "single" ? "" : "/deux"
    try await serving(bodies) { client in
      for address in [
        "/nowhere", "\(prefix)/nowhere", "\(prefix)/chapters/none", "\(prefix)/figures/s.none",
        "\(prefix)/figures/none", "\(prefix)/figures/s.visites/records", "\(prefix)/figures/s.demandes/rows",
        "\(prefix)/figures/s.demandes/records/1", "\(prefix)/registers/none",
      ] {
        let reply = try await client.get(address)
        #expect(reply.status == 404, "\(address)")
        #expect(reply.headers["content-type"] == "text/html; charset=utf-8", "\(address)")
        #expect(reply.text.contains("<h1>Page introuvable</h1>"), "\(address)")
        #expect(reply.headers["etag"] == nil)
      }
      #expect(try await client.send("POST", "\(prefix)/figures").status == 404)
    }
  }

  @Test func oddAddressesDoNoHarm() async throws {
    try await serving { client in
      let long = String(repeating: "a", count: 6_000)
      for address in [
        "/../../etc/passwd", "/assets/../../../etc/passwd", "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/chapters/..%2f..%2fpack.yaml", "/chapters/%00", "/chapters/%ff%fe", "/%", "/%zz", "//",
        "/figures//",
        "/figures/%73.demandes", "/figures/s.demandes%00.csv", "/figures/..", "/figures/.csv",
        "/figures/.", "/registers/.json", "/registers/%22%3E%3Cscript%3E", "/registers/demande?%ff=%fe",
        "/registers/demande?voie=%00", "/registers/demande?voie='%20OR%201=1--", "/registers/demande?=&&=",
        "/registers/demande?voie=ecrite&voie=orale", "/figures/s.demandes/records?voie=ecrite&voie=orale",
        "/figures/s.demandes/records?period=9999999999999", "/figures/s.demandes/records?period=2023/2022",
        "/registers/demande?page=99999999999999999999", "/registers/demande?voie=\(long)", "/\(long)",
      ] {
        let reply = try await client.get(address)
        #expect([200, 400, 404, 414].contains(reply.status), "\(address.prefix(60)): \(reply.status)")
        #expect(!reply.text.contains("root:") && !reply.text.contains("<script"), "\(address.prefix(60))")
      }
      #expect(try await client.get("/").status == 200)
    }
  }
}
