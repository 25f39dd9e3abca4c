// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How often something has happened since the server began.
final class EventCount: Sendable {
  private let count = Atomic<Int>(0)

  /// It happened once more.
  func add() { count.wrappingAdd(1, ordering: .relaxed) }

  var value: Int { count.load(ordering: .relaxed) }
}
