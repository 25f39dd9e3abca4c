// SPDX-License-Identifier: Apache-2.0

/// Metrics as Prometheus reads them (text format 0.0.4).
struct MetricsText {
  static let type = "text/plain; version=0.0.4; charset=utf-8"

  private(set) var text = ""

  init(
    _ requests: (series: [(route: RequestStatistics.Route, series: RequestStatistics.Series)], underWay: Int),
    _ bodies: [BodyGauges.Values]
  ) {
    head("bilan_http_requests_total", "counter", "Requests answered, by template of their address.")
    for (route, series) in requests.series {
      for (status, count) in series.statuses.sorted(by: { $0.key < $1.key }) {
        let labels = Self.labels(route) + [("status", String(status))]
        line("bilan_http_requests_total", labels, String(count))
      }
    }
    head("bilan_http_request_duration_seconds", "histogram", "Time from request to answer.")
    for (route, series) in requests.series { histogram(route, series) }
    head("bilan_http_requests_in_flight", "gauge", "Requests being answered.")
    line("bilan_http_requests_in_flight", [], String(requests.underWay))
    gauge("bilan_sessions", "gauge", "Sessions that are open.", bodies) { $0.sessions }
    gauge("bilan_sign_in_failures_total", "counter", "Attempts to sign in that failed.", bodies) {
      $0.failedSignIns
    }
    gauge("bilan_deadlines_due", "gauge", "Deadlines of dossiers that have come.", bodies) { $0.deadlinesDue }
    gauge("bilan_mails_waiting", "gauge", "E-mails that wait to be sent.", bodies) { $0.mailsWaiting }
    gauge("bilan_mails_failing", "gauge", "E-mails among them that were tried in vain.", bodies) {
      $0.mailsFailing
    }
    gauge("bilan_mails_given_up", "gauge", "E-mails that were given up.", bodies) { $0.mailsGivenUp }
  }

  private mutating func histogram(_ route: RequestStatistics.Route, _ series: RequestStatistics.Series) {
    let name = "bilan_http_request_duration_seconds"
    var count = 0
    for (bound, bucket) in zip(RequestStatistics.bounds.map { "\($0)" } + ["+Inf"], series.buckets) {
      count += bucket
      line("\(name)_bucket", Self.labels(route) + [("le", bound)], String(count))
    }
    line("\(name)_sum", Self.labels(route), String(series.seconds))
    line("\(name)_count", Self.labels(route), String(count))
  }

  private mutating func gauge(
    _ name: String, _ kind: String, _ help: String, _ bodies: [BodyGauges.Values],
    _ value: (BodyGauges.Values) -> Int?
  ) {
    head(name, kind, help)
    for body in bodies {
      if let value = value(body) { line(name, [("body", body.body)], String(value)) }
    }
  }

  private mutating func head(_ name: String, _ kind: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
  }

  private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
    let list = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
    text += list.isEmpty ? "\(name) \(value)\n" : "\(name){\(list)} \(value)\n"
  }

  private static func labels(_ route: RequestStatistics.Route) -> [(String, String)] {
    [("method", route.method), ("route", route.template)]
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
