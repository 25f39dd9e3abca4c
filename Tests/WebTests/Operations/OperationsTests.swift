// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite struct OperationsTests {
  @Test func theServerTellsHowItIs() async throws {
    try await serving(try DeskSample()) { client in
      let health = try await client.get("/health")
      #expect(health.status == 200 && health.text == "ok\n" && health.headers["cache-control"] == "no-store")
      #expect(try await client.get("/ready").text == "ready\n")
    }
  }

  @Test func metricsTellWhatWasAskedByTemplate() async throws {
    let sample = try DeskSample()
    _ = try sample.submitted(on: "2023-04-01")
    let outbox = Outbox(AccountBook(sample.database, key: sample.key))
    let recipient = try #require(MailAddress("ana@example.org"))
    for _ in 0..<3 { try outbox.post(to: recipient, subject: "Objet", text: "Texte") }
    try outbox.failed(try #require(try outbox.next()), forGood: true)
    try outbox.failed(try #require(try outbox.next()))
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("agent@aide")
      try await browser.post("/sign-in", [("login", "agent@aide"), ("password", "faux")])
      try await browser.get("/desk/accounts/12345?nom=Petitjean")
      try await browser.get("/nowhere/12345")
      let reply = try await client.get("/metrics")
      #expect(reply.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      for line in [
        "bilan_http_requests_total{method=\"GET\",route=\"/desk/accounts/{account}\",status=\"403\"} 1",
        "bilan_http_requests_total{method=\"POST\",route=\"/sign-in\",status=\"401\"} 1",
        "bilan_http_requests_total{method=\"POST\",route=\"/sign-in\",status=\"303\"} 1",
        "bilan_http_request_duration_seconds_count{method=\"POST\",route=\"/sign-in\"} 2",
        "bilan_http_request_duration_seconds_bucket{method=\"POST\",route=\"/sign-in\",le=\"+Inf\"} 2",
        "bilan_http_requests_in_flight 1", "bilan_sessions{body=\"essai\"} 1",
        "bilan_sign_in_failures_total{body=\"essai\"} 1", "bilan_deadlines_due{body=\"essai\"} 1",
        "bilan_mails_waiting{body=\"essai\"} 2", "bilan_mails_failing{body=\"essai\"} 1",
        "bilan_mails_given_up{body=\"essai\"} 1",
      ] {
        #expect(reply.text.contains(line + "\n"), "\(line)")
      }
      #expect(!reply.text.contains("12345") && !reply.text.contains("Petitjean"))
    }
  }

  @Test func metricsAreForThisMachineAlone() async throws {
    try await serving(try DeskSample()) { client in
      let proxied = try await client.get("/metrics", ["X-Forwarded-For": "203.0.113.7"])
      #expect(proxied.status == 403)
    }
  }

  @Test func aLineOfTheLogTellsNothingOfAPerson() throws {
    let lines = Mutex<[String]>([])
    let log = RequestLog { line in lines.withLock { $0.append(line) } }
    log.write(.init(method: "GET", template: "/desk/dossiers/{dossier}"), status: 200, seconds: 0.01234)
    log.write(.error, "a \"quoted\"\nline")
    let objects = try lines.withLock { $0 }.map { line in
      #expect(line.hasSuffix("}\n") && line.filter(\.isNewline).count == 1)
      return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(Set(objects[0].keys) == ["time", "level", "method", "route", "status", "ms"])
    #expect(
      objects[0]["ms"] as? Double == 12.3 && objects[0]["route"] as? String == "/desk/dossiers/{dossier}")
    #expect(objects[1]["message"] as? String == "a \"quoted\"\nline")
  }

  @Test func bucketsCountWhatIsWithinTheirBounds() {
    let statistics = RequestStatistics()
    for seconds in [0.0005, 0.001, 0.004, 0.9, 60] {
      statistics.begin()
      statistics.end(.init(method: "GET", template: "/"), status: 200, seconds: seconds)
    }
    let text = MetricsText(statistics.snapshot, []).text
    for (bound, count) in [
      ("0.001", 2), ("0.0025", 2), ("0.005", 3), ("0.25", 3), ("1.0", 4), ("5.0", 4), ("+Inf", 5),
    ] {
      #expect(text.contains("_bucket{method=\"GET\",route=\"/\",le=\"\(bound)\"} \(count)\n"), "\(bound)")
    }
  }
}
