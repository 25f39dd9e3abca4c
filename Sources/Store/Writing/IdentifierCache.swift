// SPDX-License-Identifier: Apache-2.0

/// The identifiers that keys were resolved to in this transaction. Bounded: it starts again when full.
struct IdentifierCache {
  private static let capacity = 100_000
  private var identifiers: [[StoredValue]: Int64] = [:]

  subscript(key: [StoredValue]) -> Int64? {
    get { identifiers[key] }
    set {
      if identifiers.count >= Self.capacity { identifiers.removeAll(keepingCapacity: true) }
      identifiers[key] = newValue
    }
  }

  mutating func removeAll() {
    if !identifiers.isEmpty { identifiers.removeAll() }
  }
}
