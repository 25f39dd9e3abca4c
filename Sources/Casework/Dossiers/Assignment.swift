// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// Gives a dossier to an agent, or puts it in a queue; nil leaves that as it is.
  public func assign(_ dossier: Dossier, to agent: String?, queue: String?) throws -> Dossier {
    var changes: [String: StoredValue] = [:]
    if let agent { changes["agent"] = agent.isEmpty ? .null : .text(agent) }
    if let queue { changes["file"] = queue.isEmpty ? .null : .text(queue) }
    guard !changes.isEmpty else { throw Refusal(Catalogue.missingArgument("agent", of: "dossier.assign")) }
    try update(try self.dossier(id: dossier.id)?.record ?? dossier.record, changes)
    return try note(.assignment, of: dossier)
  }
}
