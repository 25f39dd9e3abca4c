// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Web

/// Someone at a browser: keeps its cookie, sends forms with the token of the page they stand on.
final class Browser: @unchecked Sendable {
  let client: Client
  private(set) var cookies: [String: String] = [:]
  /// The token that the last page had for its forms.
  private(set) var formToken = ""

  init(_ client: Client) { self.client = client }

  private var fields: [String: String] {
    cookies.isEmpty ? [:] : ["Cookie": cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")]
  }

  /// A page.
  @discardableResult
  func get(_ address: String) async throws -> Client.Reply {
    keep(try await client.get(address, fields))
  }

  /// Sends a form, and does not follow where it leads.
  @discardableResult
  func post(_ address: String, _ form: [(String, String)] = [], token: String? = nil) async throws
    -> Client.Reply
  {
    let all = [("form_token", token ?? formToken)] + form
    let text = all.map { "\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined(separator: "&")
    var headers = fields
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    return keep(try await client.send("POST", address, headers, Array(text.utf8)))
  }

  /// Sends a form with files.
  @discardableResult
  func upload(
    _ address: String, _ form: [(String, String)], files: [(field: String, name: String, content: [UInt8])]
  )
    async throws -> Client.Reply
  {
    let boundary = "limite-\(UInt64.random(in: .min ... .max))"
    var body: [UInt8] = []
    for (name, value) in [("form_token", formToken)] + form {
      body += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      body += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
          .utf8)
      body += file.content + Array("\r\n".utf8)
    }
    body += Array("--\(boundary)--\r\n".utf8)
    var headers = fields
    headers["Content-Type"] = "multipart/form-data; boundary=\(boundary)"
    return keep(try await client.send("POST", address, headers, body))
  }

  /// Signs in; the desk is open then.
  func signIn(_ login: String, _ password: String = DeskSample.password, at prefix: String = "") async throws
  {
    let reply = try await post("\(prefix)/sign-in", [("login", login), ("password", password)])
    try #require(reply.status == 303, "\(reply.text)")
    _ = try await get("\(prefix)/desk")
  }

  private func keep(_ reply: Client.Reply) -> Client.Reply {
    for cookie in reply.headers["set-cookie"]?.components(separatedBy: ", ") ?? [] {
      let pair = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { cookies[pair[0]] = pair[1] }
    }
    if let token = reply.text.firstMatch(of: /name="form_token" value="([0-9a-f]*)"/) {
      formToken = String(token.output.1)
    }
    return reply
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// Serves the body of a sample while `body` asks.
func serving(_ sample: DeskSample, _ body: @escaping @Sendable (Client) async throws -> Void) async throws {
  try await serving(published: [sample.published], body)
}
