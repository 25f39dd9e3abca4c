// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Web

struct BodiesTests {
  @Test func severalBodiesStandUnderTheirIdentifiers() async throws {
    try await serving([SmallBody("une"), SmallBody("deux")]) { client in
      let home = try await client.get("/")
      #expect(home.text.contains("href=\"/une/\"") && home.text.contains("href=\"/deux/\""))
      #expect(try await client.get("/assets/bilan.css").status == 200)
      for prefix in ["/une", "/deux"] {
        for (address, type) in AddressTests.addresses {
          let reply = try await client.get(prefix + address)
          #expect(reply.status == 200 && reply.headers["content-type"] == type, "\(prefix)\(address)")
          for match in reply.text.matches(of: /href="(\/[^"]*)"/) where type.hasPrefix("text/html") {
            #expect(match.1.hasPrefix(prefix + "/"), "\(prefix)\(address) → \(match.1)")
          }
        }
      }
      #expect(try await client.get("/figures").status == 404)
    }
  }

  @Test func bodiesChangeEachForItself() async throws {
    let (one, two) = (try SmallBody("une"), try SmallBody("deux"))
    try await serving([one, two]) { client in
      let before = try await client.get("/deux/").headers["etag"]
      _ = try await client.get("/une/")
      try one.declare(visits: 1300)
      let changed = try await client.get("/une/figures/s.visites").text
      let kept = try await client.get("/deux/figures/s.visites").text
      #expect(changed.contains("1\u{202F}300") && kept.contains("1\u{202F}200"))
      #expect(try await client.get("/deux/").headers["etag"] == before)
    }
  }

  @Test func aBodyIsServedOnce() throws {
    let body = try SmallBody().published
    let error = #expect(throws: Diagnostic.self) { try BilanServer([body, body]) }
    #expect(error?.message(.en) == "expected one pack of each identifier, “essai” is given twice")
  }

  @Test func anAddressThatCannotBeListenedToIsNamed() async throws {
    try await serving { client in
      let second = try BilanServer([SmallBody().published])
      let taken = await #expect(throws: Diagnostic.self) {
        try await second.run(host: "127.0.0.1", port: client.port) { _ in }
      }
      #expect(taken?.message(.en).contains("127.0.0.1, port \(client.port): Address already in use") == true)
    }
  }
}
