// SPDX-License-Identifier: Apache-2.0

/// Who writes, as the journal names it: an agent's login, a command.
public struct Actor: Sendable, Hashable {
  /// The name that the journal keeps.
  public let name: String

  /// Whoever is known by this name.
  public init(_ name: String) { self.name = name }

  /// Bilan itself, for what follows from the pack alone (migrations).
  public static let bilan = Actor("bilan")
}
