// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation
import Store
import Synchronization
import Testing

@testable import Web

/// A mailer that keeps what it is given.
final class MailKeeper: Mailer {
  private let kept = Mutex<[OutgoingMail]>([])
  var messages: [OutgoingMail] { kept.withLock { $0 } }

  func send(_ mail: OutgoingMail, at moment: Int64) async throws { kept.withLock { $0.append(mail) } }

  /// The path of the link in the last message whose text holds some words.
  func link(_ words: String) async throws -> String {
    for _ in 0..<200 {
      let found = messages.last { $0.text.contains(words) }
      if let match = found?.text.firstMatch(of: /http:\/\/essai\.fr(\/\S+)/) { return String(match.output.1) }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw CancellationError()
  }
}

/// A citizen at a browser, who asks for the aid of the sample.
struct Citizen {
  let browser: Browser
  let address = "/programmes/aide_loyer/request"

  init(_ client: Client) { browser = Browser(client) }

  /// Sends a page of the request.
  @discardableResult
  func post(_ step: String, _ form: [(String, String)], go: String = "next") async throws -> Client.Reply {
    try await browser.post(address, [("step", step), ("go", go)] + form)
  }

  static let identity = [
    ("p.nom", "Petit"), ("p.prenom", "Ana"), ("p.naissance", "1980-05-01"), ("p.adresse", "1 rue X"),
    ("p.commune", "94028"), ("p.courriel", "ana@example.org"),
  ]

  /// Fills in all pages but the last.
  func fill(_ identity: [(String, String)] = identity) async throws {
    try await post("identite", identity)
    try await post("foyer", [("m.count", "0")])
    try await post("questions-1", [("q.statut", "locataire")])
    try await post("questions-2", [("q.loyer", "600,50"), ("q.sante", "bonne")])
    try await post("groupe-enfants", [("g.enfants.count", "0")])
    let documents = try await post("pieces", [])
    #expect(documents.headers["location"] == address + "?step=relecture")
  }

  /// Sends the request.
  @discardableResult
  func send() async throws -> Client.Reply { try await post("relecture", [("certify", "1")], go: "send") }
}

/// Serves the sample with a mailer.
func servingCitizens(
  _ sample: DeskSample, _ keeper: MailKeeper?,
  _ body: @escaping @Sendable (Client) async throws -> Void
) async throws {
  var settings = AccessSettings(key: sample.key, day: CivilDate(DeskSample.day), attemptsPerMinute: 1_000_000)
  settings.mailer = keeper
  settings.origin = "http://essai.fr"
  let published = PublishedBody(
    pack: sample.pack, database: sample.database, openData: nil, language: .fr, access: settings)
  try await serving(published: [published], body)
}
