// SPDX-License-Identifier: Apache-2.0

/// What became of a record that was written, with its identifier.
public enum Outcome: Sendable, Hashable {
  case inserted(Int64)
  case updated(Int64)
  /// It was there already, the same.
  case unchanged(Int64)

  /// The record's identifier.
  public var id: Int64 {
    switch self {
    case .inserted(let id), .updated(let id), .unchanged(let id): id
    }
  }
}
