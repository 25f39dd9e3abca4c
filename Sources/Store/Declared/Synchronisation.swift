// SPDX-License-Identifier: Apache-2.0

/// What it took to make the database's declared values those of the pack.
public struct Synchronisation: Sendable, Hashable {
  /// Values that were new.
  public internal(set) var inserted = 0
  /// Values that differed.
  public internal(set) var updated = 0
  /// Values that the pack has no more.
  public internal(set) var deleted = 0
  /// Values left as they were.
  public internal(set) var unchanged = 0
}
