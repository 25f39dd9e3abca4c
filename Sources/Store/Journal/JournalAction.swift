// SPDX-License-Identifier: Apache-2.0

/// What an entry of the journal tells.
public enum JournalAction: String, Sendable, Hashable, CaseIterable {
  case insert
  case update
  case delete
  /// The pack changed: a table was made, rebuilt or dropped, or a record rewritten by that.
  case migrate
}

extension JournalAction {
  private static let encoded = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Array($0.rawValue.utf8)) })

  /// Its name in UTF-8.
  var bytes: [UInt8] { Self.encoded[self] ?? [] }
}
