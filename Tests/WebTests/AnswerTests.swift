// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Web

struct AnswerTests {
  @Test func everyAnswerIsKeptToItself() async throws {
    try await serving { client in
      for address in ["/", "/figures.csv", "/assets/bilan.css", "/nowhere", "/registers/demande?page=x"] {
        let headers = try await client.get(address).headers
        let policy = try #require(headers["content-security-policy"], "\(address)")
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(headers["x-content-type-options"] == "nosniff")
        #expect(headers["referrer-policy"] == "same-origin")
        #expect(headers["cache-control"] == "no-cache")
        #expect(headers["server"] == nil)
      }
    }
  }

  @Test func whatTheClientHasIsNotSentAgain() async throws {
    try await serving { client in
      let tag = try #require(try await client.get("/figures").headers["etag"])
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let again = try await client.get("/figures", ["If-None-Match": known])
        #expect(again.status == 304, "\(known)")
        #expect(again.body.isEmpty && again.headers["etag"] == tag)
      }
      #expect(try await client.get("/figures", ["If-None-Match": "\"other\""]).status == 200)
      #expect(try await client.get("/checks", ["If-None-Match": tag]).status == 200)
      #expect(try await client.get("/nowhere", ["If-None-Match": "*"]).status == 404)
    }
  }

  @Test func compressionIsGivenWhereItIsAskedFor() async throws {
    try await serving { client in
      for address in ["/figures", "/figures.json", "/registers/demande.csv", "/assets/bilan.css"] {
        let plain = try await client.get(address)
        #expect(plain.headers["content-encoding"] == nil && plain.headers["vary"] == "Accept-Encoding")
        let packed = try await client.get(address, ["Accept-Encoding": "br, gzip;q=0.8"])
        #expect(packed.headers["content-encoding"] == "gzip")
        #expect(packed.headers["etag"] != plain.headers["etag"])
        #expect(packed.body.count < plain.body.count)
        #expect(try gunzip(packed.body) == plain.body)
      }
      for refusal in ["gzip;q=0", "identity", "br", "notgzip"] {
        let reply = try await client.get("/figures", ["Accept-Encoding": refusal])
        #expect(reply.headers["content-encoding"] == nil, "\(refusal)")
      }
    }
  }

  @Test func aChangedValueIsShownAtOnce() async throws {
    let body = try SmallBody()
    try await serving([body]) { client in
      let before = try await client.get("/chapters/s")
      #expect(before.text.contains(">1\u{202F}200</a>"))
      try body.declare(visits: 1300)
      let tag = try #require(before.headers["etag"])
      let after = try await client.get("/chapters/s", ["If-None-Match": tag])
      #expect(after.status == 200 && after.headers["etag"] != tag)
      #expect(after.text.contains(">1\u{202F}300</a>"))
      // The sum of its parts no longer holds.
      let checks = try await client.get("/checks.csv").text
      #expect(checks.contains("s.somme,") && checks.contains(",broken,"))
    }
  }

  @Test func twoRunsNeverShareATag() async throws {
    let body = try SmallBody()
    let tags = Tags()
    for _ in 1...2 {
      try await serving([body]) { client in
        await tags.add(try await client.get("/").headers["etag"])
      }
    }
    #expect(await tags.all.count == 2)
  }

  private actor Tags {
    var all: Set<String> = []
    func add(_ tag: String?) { all.formUnion(tag.map { [$0] } ?? []) }
  }
}
