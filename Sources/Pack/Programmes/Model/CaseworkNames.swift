// SPDX-License-Identifier: Apache-2.0

import Base

/// A kind of document that programmes ask for: handed in once, it serves every request while it is valid.
public struct DocumentKind: Sendable {
  /// Its identifier.
  public let name: String
  /// As shown to a person.
  public let label: String
  /// How many months it is valid; nil: for ever.
  public let months: Int?
}

/// What an agent is to the procedures of the body.
public struct Role: Sendable {
  /// Its identifier.
  public let name: String
  /// As shown to a person.
  public let label: String
  /// What it may do beside the steps of procedures, in the service where it is given.
  public let permissions: Set<Permission>
}

/// A body of members that decides dossiers together.
public struct Commission: Sendable {
  /// Its identifier.
  public let name: String
  /// The service that convenes it.
  public let service: String
  /// As shown to a person.
  public let label: String
  /// How many members must be present.
  public let quorum: Int
  /// Whether the voice of the president decides where votes are equal.
  public let hasCastingVote: Bool
}
