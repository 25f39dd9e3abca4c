// SPDX-License-Identifier: Apache-2.0

import Reporting
import Synchronization

/// Parts of pages that were written, kept as long as nothing that they show has changed. Nothing that is journaled
/// when it is read, and no form, belongs here.
final class PartCache: Sendable {
  /// What a part depends on beside the records that it shows.
  struct Key: Sendable, Hashable {
    /// Which part it is.
    let part: String
    /// Whose it is: what others may see is not asked.
    let account: Int64
    /// What was asked for, in the address.
    let query: String
    let language: String
    let day: Int
  }

  private struct Kept: Sendable {
    let stamp: [Int64]
    let contents: Markup
  }

  private struct State {
    var parts: [Key: Kept] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  /// The bytes kept at most; past them it starts again.
  private static let capacity = 8 << 20

  /// The part of a key, as it was written when the stamp was the same, or as `write` writes it now.
  ///
  /// - Parameter stamp: changes with whatever the part shows. It must be read before that is.
  func part(_ key: Key, stamp: [Int64], _ write: (inout Markup) throws -> Void) rethrows -> Markup {
    if let kept = state.withLock({ $0.parts[key] }), kept.stamp == stamp { return kept.contents }
    var contents = Markup()
    try write(&contents)
    let kept = Kept(stamp: stamp, contents: contents)
    state.withLock { state in
      if state.size + contents.bytes.count > Self.capacity { state = State() }
      if let old = state.parts.updateValue(kept, forKey: key) { state.size -= old.contents.bytes.count }
      state.size += contents.bytes.count
    }
    return contents
  }
}

extension Visit {
  /// Writes a part of a page, or what it was as long as no record of some registers has changed, nor an account.
  func keeping(
    _ part: String, of registers: [String], _ html: inout Markup, _ write: (inout Markup) throws -> Void
  ) throws {
    let revisions = try body.database.revisions()
    let stamp = (registers + ["acces_compte", "acces_habilitation"]).map { revisions[$0] ?? 0 }
    let key = PartCache.Key(
      part: part, account: account.id, query: query.text, language: language.rawValue, day: day.days)
    html.append(try body.parts.part(key, stamp: stamp, write))
  }
}
