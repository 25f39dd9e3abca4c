// SPDX-License-Identifier: Apache-2.0

import Store

/// What an import did.
public struct ImportSummary: Sendable, Hashable {
  /// Rows that made a new record.
  public internal(set) var inserted = 0
  /// Rows that changed a record.
  public internal(set) var updated = 0
  /// Rows whose record was already the same.
  public internal(set) var unchanged = 0
  /// Rows that the source's filter passes over.
  public internal(set) var skipped = 0
  /// Rows written to the rejects file.
  public internal(set) var rejected = 0

  /// Rows read.
  public var rows: Int { inserted + updated + unchanged + skipped + rejected }

  /// Nothing done.
  public init() {}

  /// Counts what became of one record.
  mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .inserted: inserted += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
  }

  static func += (left: inout ImportSummary, right: ImportSummary) {
    left.inserted += right.inserted
    left.updated += right.updated
    left.unchanged += right.unchanged
    left.skipped += right.skipped
    left.rejected += right.rejected
  }
}
