// SPDX-License-Identifier: Apache-2.0

import Base

/// Why something is not done: what was expected and what was found. Nothing is written.
public struct Refusal: Error, Sendable, Hashable {
  /// For a person.
  public let reason: Message

  /// A refusal for a reason.
  public init(_ reason: Message) { self.reason = reason }
}
