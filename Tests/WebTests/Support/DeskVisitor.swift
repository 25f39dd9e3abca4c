// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Access
@testable import Web

/// Someone whose session is opened beside the pages, anew for each request: what one request ends is no matter to
/// the next.
struct DeskVisitor: Sendable {
  let client: Client
  /// Nil: nobody is signed in.
  let account: Account?
  let sessions: SessionKeeper

  init(_ client: Client, _ sample: DeskSample, _ account: Account?) {
    self.client = client
    self.account = account
    sessions = SessionKeeper(AccountBook(sample.database, key: sample.key))
  }

  /// Sends a request; the body is made with the token that forms need.
  func send(
    _ route: DeskRoute, _ address: String, type: String? = "application/x-www-form-urlencoded",
    body: (_ formToken: String) -> [UInt8] = { Array("form_token=\($0)".utf8) }
  ) async throws -> Client.Reply {
    var headers: [String: String] = [:]
    var formToken = String(repeating: "0", count: 64)
    if let account {
      let token = try sessions.open(account)
      headers["Cookie"] = "bilan_session=\(token.text)"
      formToken = token.derived(for: "form")
    }
    guard route.method == .post else { return try await client.get(address, headers) }
    headers["Content-Type"] = type
    return try await client.send("POST", address, headers, body(formToken))
  }
}

extension DeskSample {
  /// What the parameters of paths stand for: one of each kind in a service.
  func parameters(of service: String) throws -> [String: String] {
    let programme = service == "aide" ? "aide_loyer" : "aide_soins"
    let target = try account(
      "cible-\(UUID().uuidString.lowercased())@\(service)", [.init(role: "agent", service: service)])
    return [
      "dossier": try submitted(programme, name: "Cible \(service)"), "programme": programme,
      "register": "visite_\(service)", "commission": "comite_\(service)",
      "session": "comite_\(service)-\(Self.day)", "service": service, "account": String(target.id),
    ]
  }

  /// An account that has a session, and no password.
  func account(_ login: String, _ grants: [Account.Grant], person: Int64? = nil) throws -> Account {
    let accounts = AccountBook(database, key: key)
    let day = CivilDate(Self.day) ?? CivilDate(days: 0)
    let made = try accounts.add(
      login: login, name: login, grants: grants, person: person, by: "test", on: day)
    try accounts.change(made.id, by: "test") { $0["etat"] = .text(Account.State.active.rawValue) }
    return try #require(try accounts.account(made.id))
  }
}

extension DeskRoute {
  /// Its path, with something in the place of each parameter.
  func address(_ parameters: [String: String]) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix(":") else { return String(part) }
      let text = parameters[String(part.dropFirst())] ?? "1"
      return text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }.joined(separator: "/")
  }
}
