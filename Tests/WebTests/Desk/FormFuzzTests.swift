// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Testing

@testable import Web

/// Whatever is sent to a form, the server answers, and never that it failed.
@Suite struct FormFuzzTests {
  /// Every form is tried so often; `FUZZ_ROUNDS` tells otherwise.
  private static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap { Int($0) } ?? 12
  private static let seconds = 60.0

  @Test func noFormMakesTheServerFail() async throws {
    let sample = try DeskSample()
    let places = try DeskSample.services.map { try sample.parameters(of: $0) }
    let everybody = try sample.account("tous", DeskSample.roles.map { .init(role: $0, service: nil) })
    let person = try sample.run(
      "person.new", ["nom": .string("Usager"), "prenom": .string("U"), "naissance": .string("1990-01-01")])
    let citizen = try sample.account(
      "usager", [.init(role: "usager", service: nil)],
      person: Int64(try #require(person.context?["person"]?.number?.int)))
    try await serving(sample) { client in
      var fuzz = FormFuzz(seed: 20_230_615)
      let (agent, applicant) = (
        DeskVisitor(client, sample, everybody), DeskVisitor(client, sample, citizen)
      )
      func visitor(_ route: DeskRoute) -> DeskVisitor { route.access == .applicant ? applicant : agent }
      // The names that fields really have bring the tries further than invented ones.
      for route in DeskRoutes.all where route.method == .get {
        let page = try await visitor(route).send(route, route.address(places[0]))
        #expect(page.status < 500, "\(route.path): \(page.status)")
        for match in page.text.matches(of: /name="([^"]+)"/) { fuzz.names.insert(String(match.output.1)) }
      }
      let end = Date.now + Self.seconds
      for round in 1...Self.rounds {
        for route in DeskRoutes.all where Date.now < end {
          let place = fuzz.parameters(places[round % places.count], keep: round > 2)
          let (type, body) = fuzz.form()
          let address = route.address(place) + (route.method == .get ? fuzz.query() : "")
          let reply = try await visitor(route).send(route, address, type: type, body: body)
          let (status, sent) = (reply.status, String(decoding: body("TOKEN").prefix(300), as: UTF8.self))
          #expect(
            (200..<500).contains(status),
            "round \(round), \(route.method) \(address) (\(type ?? "–")): \(sent)")
        }
      }
    }
  }
}
