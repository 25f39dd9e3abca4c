// SPDX-License-Identifier: Apache-2.0

import Foundation
import Logging

/// What is logged, as one JSON object a line on standard error.
///
/// Nothing of a person is in it: a request is told by the template of its address, without what stands in its place,
/// without query, body, address or account.
struct RequestLog: Sendable {
  /// Takes a line, with its end.
  let sink: @Sendable (String) -> Void

  static let standardError = RequestLog { line in
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  /// A request that was answered.
  func write(_ route: RequestStatistics.Route, status: Int, seconds: Double) {
    let milliseconds = (seconds * 10_000).rounded() / 10
    sink(
      "{\"time\":\"\(Self.time())\",\"level\":\"info\",\"method\":\(route.method.json),"
        + "\"route\":\(route.template.json),\"status\":\(status),\"ms\":\(milliseconds)}\n")
  }

  /// Something worth a remark.
  func write(_ level: Logger.Level, _ message: String) {
    sink("{\"time\":\"\(Self.time())\",\"level\":\"\(level.rawValue)\",\"message\":\(message.json)}\n")
  }

  private static func time() -> String {
    Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}

extension String {
  /// As a string of JSON.
  fileprivate var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = try? encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}

/// Writes what rooms and packages log in the same form.
struct JSONLogHandler: LogHandler {
  let log: RequestLog
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .warning

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Metadata is left out: it may hold the address that was asked for.
  func log(event: LogEvent) { log.write(event.level, event.message.description) }
}
