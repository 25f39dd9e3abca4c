// SPDX-License-Identifier: Apache-2.0

/// One write, as the journal keeps it.
public struct JournalEntry: Sendable, Hashable {
  /// Its place in the journal, from 1.
  public let sequence: Int64
  /// UTC, to the millisecond, ISO 8601.
  public let time: String
  /// Who wrote.
  public let actor: String
  /// What was done.
  public let action: JournalAction
  /// The register as it was named then.
  public let register: String
  /// The record's identifier.
  public let record: Int64
  /// The stored values by field before the write, nulls left out; nil where the record was not there.
  public let before: [String: StoredValue]?
  /// The stored values after the write; nil where the record is no longer there.
  public let after: [String: StoredValue]?
}
