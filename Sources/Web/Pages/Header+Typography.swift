// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting
import Synchronization

extension Header {
  /// A label of the pack, in the typography of its language.
  func typeset(_ text: String) -> String { TypesetTexts.shared.set(text, in: language) }
}

/// Texts that were set: pages show the same labels again and again.
private final class TypesetTexts: Sendable {
  static let shared = TypesetTexts()
  private let known = Mutex<[Language: [String: String]]>([:])
  /// More than a pack has labels.
  private static let capacity = 4000
  /// The longest text kept, in bytes: a label.
  private static let longest = 200

  func set(_ text: String, in language: Language) -> String {
    guard text.utf8.count <= Self.longest else { return Typographer.set(text, in: language) }
    if let known = known.withLock({ $0[language]?[text] }) { return known }
    let set = Typographer.set(text, in: language)
    known.withLock { known in
      // What people wrote passes through here too: it is kept no longer than labels need.
      if known[language, default: [:]].count >= Self.capacity { known[language] = [:] }
      known[language, default: [:]][text] = set
    }
    return set
  }
}
