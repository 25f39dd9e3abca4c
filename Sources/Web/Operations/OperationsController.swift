// SPDX-License-Identifier: Apache-2.0

import Access
import HTTPTypes
import Hummingbird
import NIOCore

/// What is asked by who watches over the server, not by people: `/health`, `/ready` and `/metrics`.
struct OperationsController: Sendable {
  let bodies: [PublishedBody]
  let desks: [DeskBody]
  let statistics: RequestStatistics
  let settings: ServerSettings

  func add(to router: some RouterMethods<BilanRequestContext>) {
    router.get("/health") { _, _ in Self.text(.ok, "ok\n") }
    router.get("/ready") { _, _ in ready() }
    let gauges = desks.map(BodyGauges.init)
    router.get("/metrics") { request, context in
      guard isForWatcher(request, context) else { return Self.text(.forbidden, "forbidden\n") }
      let values = try gauges.map { try $0.values() }
      return Self.text(.ok, MetricsText(statistics.snapshot, values).text, type: MetricsText.type)
    }
  }

  /// Whether every database answers and has the tables of its pack.
  private func ready() -> Response {
    let missing = bodies.filter { (try? $0.database.isCurrent()) != true }.map(\.pack.header.identifier)
    guard missing.isEmpty else {
      return Self.text(.serviceUnavailable, "not ready: \(missing.joined(separator: ", "))\n")
    }
    return Self.text(.ok, "ready\n")
  }

  private func isForWatcher(_ request: Request, _ context: BilanRequestContext) -> Bool {
    if let token = settings.metricsToken {
      return isSame(request.headers[.authorization] ?? "", "Bearer \(token)")
    }
    let address = context.remoteAddress?.ipAddress ?? ""
    return !settings.isBehindProxy && request.headers[.forwardedFor] == nil
      && (address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127."))
  }

  private static func text(
    _ status: HTTPResponse.Status, _ text: String, type: String = "text/plain; charset=utf-8"
  ) -> Response {
    var headers = HTTPFields.security
    headers[.contentType] = type
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
