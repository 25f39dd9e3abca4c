// SPDX-License-Identifier: Apache-2.0

import Base

/// Where something was read, for messages. It is no part of what the thing says: two origins are always
/// equal, so that a model equals itself once written and read again.
public struct Origin: Sendable, Hashable {
  /// The place in the file of the model; nil for what was made and not read.
  public let position: Position?

  /// A place in the file of the model, or none.
  public init(_ position: Position? = nil) { self.position = position }

  public static func == (left: Origin, right: Origin) -> Bool { true }

  public func hash(into hasher: inout Hasher) {}
}
