// SPDX-License-Identifier: Apache-2.0

import Base

/// Who works on dossiers, and what it is to their procedures.
public struct Agent: Sendable, Hashable {
  /// As the journal and the history of dossiers keep it.
  public let name: String
  /// The roles that it holds, as `roles.yaml` names them.
  public let roles: Set<String>

  /// An agent of some roles.
  public init(_ name: String, roles: Set<String> = []) {
    self.name = name
    self.roles = roles
  }

  /// Bilan itself, which does what comes due.
  public static let bilan = Agent("bilan")
}
