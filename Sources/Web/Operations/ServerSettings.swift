// SPDX-License-Identifier: Apache-2.0

/// What who runs the server wants of it beside its pages.
public struct ServerSettings: Sendable {
  /// What a collector of metrics shows (`Authorization: Bearer …`); nil: metrics are for this machine alone.
  public var metricsToken: String?
  /// Whether a proxy stands before the server: what then seems to come from this machine may come from anywhere.
  public var isBehindProxy: Bool
  /// Whether each request is logged, as JSON.
  public var logsRequests: Bool

  /// Settings; metrics for this machine, no log of requests unless told otherwise.
  public init(metricsToken: String? = nil, isBehindProxy: Bool = false, logsRequests: Bool = false) {
    self.metricsToken = metricsToken
    self.isBehindProxy = isBehindProxy
    self.logsRequests = logsRequests
  }
}
