// SPDX-License-Identifier: Apache-2.0

/// What relies on itself through others.
struct Circles<Key: Hashable> {
  /// Each circle once, its first element again at its end.
  private(set) var found: [[Key]] = []
  private var done: Set<Key> = []
  private let reliedOn: (Key) -> [Key]

  init(of keys: [Key], reliedOn: @escaping (Key) -> [Key]) {
    self.reliedOn = reliedOn
    for key in keys { visit(key, path: []) }
  }

  private mutating func visit(_ key: Key, path: [Key]) {
    guard !done.contains(key) else { return }
    if let start = path.firstIndex(of: key) {
      found.append(path[start...] + [key])
      done.formUnion(path[start...])
      return
    }
    for next in reliedOn(key) { visit(next, path: path + [key]) }
    done.insert(key)
  }
}
