// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How often each address was asked for, what was answered, and how long that took: by the template of the address,
/// never by what stands in it.
final class RequestStatistics: Sendable {
  private let state = Mutex(State())

  /// The upper bounds of the histogram, in seconds.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 1, 5]

  struct Route: Hashable, Comparable, Sendable {
    let method: String
    let template: String

    static func < (one: Route, other: Route) -> Bool {
      (one.template, one.method) < (other.template, other.method)
    }
  }

  struct Series: Sendable {
    var statuses: [Int: Int] = [:]
    /// Requests within each bound, not counted in those before; the last is beyond all.
    var buckets = [Int](repeating: 0, count: bounds.count + 1)
    var seconds = 0.0

    var count: Int { buckets.reduce(0, +) }
  }

  private struct State {
    var series: [Route: Series] = [:]
    var underWay = 0
  }

  /// A request came.
  func begin() { state.withLock { $0.underWay += 1 } }

  /// It was answered.
  func end(_ route: Route, status: Int, seconds: Double) {
    let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    state.withLock { state in
      state.underWay -= 1
      state.series[route, default: Series()].statuses[status, default: 0] += 1
      state.series[route, default: Series()].buckets[bucket] += 1
      state.series[route, default: Series()].seconds += seconds
    }
  }

  /// What was counted until now, and the requests that are being answered.
  var snapshot: (series: [(route: Route, series: Series)], underWay: Int) {
    state.withLock { state in
      (state.series.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, state.underWay)
    }
  }
}
