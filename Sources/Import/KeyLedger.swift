// SPDX-License-Identifier: Apache-2.0

import Pack
import Store

/// The natural keys met in a file, as digests of 128 bits: two rows of a file must not say two things of one
/// record.
struct KeyLedger {
  private let keyPlaces: [Int]
  private var seen: [Digest: Entry] = [:]

  private struct Digest: Hashable {
    let first: Int
    let second: Int
  }

  private struct Entry {
    let line: Int
    let contents: Int
  }

  /// How a row stands to those before it.
  enum Standing {
    case first
    /// A row before it says the same.
    case same
    /// The row on this line has the same key and other contents.
    case conflict(line: Int)
  }

  init(_ register: Register) {
    keyPlaces = register.key.compactMap { name in register.fields.firstIndex { $0.name == name } }
  }

  /// Notes a record, its values in the order of the register's fields.
  mutating func note(_ values: [StoredValue], line: Int) -> Standing {
    var first = Hasher()
    var second = Hasher()
    second.combine(1)
    for place in keyPlaces {
      first.combine(values[place])
      second.combine(values[place])
    }
    let key = Digest(first: first.finalize(), second: second.finalize())
    let contents = values.hashValue
    guard let entry = seen[key] else {
      seen[key] = Entry(line: line, contents: contents)
      return .first
    }
    return entry.contents == contents ? .same : .conflict(line: entry.line)
  }
}
