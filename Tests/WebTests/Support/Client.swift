// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Logging
import Testing

@testable import Web

/// A client that writes requests as they are given, so that what no browser would send can be sent too.
struct Client {
  let port: Int

  /// An answer as it came, its fields in lower case.
  struct Reply {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  func get(_ address: String, _ headers: [String: String] = [:]) async throws -> Reply {
    try await send("GET", address, headers)
  }

  func send(
    _ method: String, _ address: String, _ headers: [String: String] = [:], _ body: [UInt8] = []
  ) async throws -> Reply {
    var lines = ["\(method) \(address) HTTP/1.1", "Host: localhost", "Connection: close"]
    if method == "POST", headers["Transfer-Encoding"] == nil { lines.append("Content-Length: \(body.count)") }
    let fields = headers.map { "\($0.key): \($0.value)" }
    let request = Array(((lines + fields).joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    // On a thread of its own: those of the pool are few, and the server needs them.
    let bytes = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { [port] in
        continuation.resume(with: Result { try exchange(request, with: port) })
      }
    }
    return try reply(bytes)
  }

  private func reply(_ bytes: [UInt8]) throws -> Reply {
    let end = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)))
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let status = try #require(head[0].split(separator: " ").dropFirst().first.flatMap { Int($0) })
    let fields = head.dropFirst().map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      return (line[..<colon].lowercased(), line[colon...].dropFirst().trimmingCharacters(in: .whitespaces))
    }
    return Reply(
      status: status, headers: Dictionary(fields, uniquingKeysWith: { "\($0), \($1)" }),
      body: Array(bytes[end.upperBound...]))
  }
}

/// Sends a request and gives everything that comes back until the server closes.
private func exchange(_ request: [UInt8], with port: Int) throws -> [UInt8] {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  try #require(descriptor >= 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(port).bigEndian
  address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
  let connected = withUnsafePointer(to: address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  try #require(connected == 0)
  var sent = 0
  while sent < request.count {
    let count = request[sent...].withUnsafeBytes {
      Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    // A server may answer and close before it has read all of a request that it refuses.
    guard count > 0 else { break }
    sent += count
  }
  var reply: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return reply }
    reply += buffer[..<count]
  }
}

/// Serves bodies on a free port while `body` asks.
func serving(_ bodies: [SmallBody], _ body: @escaping @Sendable (Client) async throws -> Void) async throws {
  try await serving(published: bodies.map(\.published), body)
}

/// The same, as the server takes them.
func serving(
  published bodies: [PublishedBody], _ body: @escaping @Sendable (Client) async throws -> Void
) async throws {
  // What is told of a server that is cancelled under its connections concerns nobody here.
  let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  let server = try BilanServer(bodies, logger: quiet)
  let (ports, ready) = AsyncStream.makeStream(of: Int.self)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await server.run(host: "127.0.0.1", port: 0) { ready.yield($0) } }
    group.addTask {
      for await port in ports { return try await body(Client(port: port)) }
    }
    defer { group.cancelAll() }
    try await group.next()
  }
}

/// Serves one body.
func serving(_ body: @escaping @Sendable (Client) async throws -> Void) async throws {
  try await serving([SmallBody()], body)
}
