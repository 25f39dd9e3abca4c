// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What was done last to a dossier and can be taken back: by who did it, on the same day, as long as nothing has
/// followed.
public struct Undoable: Sendable, Hashable {
  /// What is taken back.
  public enum Deed: Sendable, Hashable {
    /// An assignment: who had the dossier before, and in which queue it was.
    case assignment(agent: String?, queue: String?)
    /// The receipt of a document, by its identifier.
    case receipt(document: Int64)
  }

  /// What is taken back.
  public let deed: Deed
  /// The version of the dossier that it made.
  let version: Int64
}

extension Desk {
  /// What the agent may take back of what was done last to a dossier; nil where there is nothing.
  ///
  /// - Throws: `Refusal` where there is no such dossier.
  public func undoable(of number: String) throws -> Undoable? {
    let (dossier, last, document) = try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      let steps = try dossier.related("etape", reader)
      return (
        dossier, steps.last { $0.integer("rang") == dossier.version },
        try dossier.related("piece", reader).last
      )
    }
    guard dossier.programme.state(dossier.state)?.isFinal != true, let last, last.text("agent") == agent.name,
      last.date("le") == day
    else { return nil }
    // What one deed writes is written in one transaction, all of it at one time.
    let history = try database.journal(register: Dossier.register, record: dossier.id)
    guard let end = history.last, end.actor == agent.name else { return nil }
    let deed: Undoable.Deed?
    switch last.text("transition").flatMap(Handling.init) {
    case .assignment: deed = assignment(history.last { $0.time == end.time && $0.changesAssignment })
    case .document: deed = try document.flatMap { try receipt($0, end) }
    default: deed = nil
    }
    return deed.map { Undoable(deed: $0, version: dossier.version) }
  }

  private func assignment(_ entry: JournalEntry?) -> Undoable.Deed? {
    guard let before = entry?.before else { return nil }
    return .assignment(agent: before["agent"]?.text, queue: before["file"]?.text)
  }

  private func receipt(_ document: StoredRecord, _ end: JournalEntry) throws -> Undoable.Deed? {
    let history = try database.journal(register: "piece", record: document.id)
    guard history.count == 1, let entry = history.first, entry.time == end.time, entry.actor == agent.name
    else { return nil }
    return .receipt(document: document.id)
  }
}

extension JournalEntry {
  fileprivate var changesAssignment: Bool {
    guard let before, let after else { return false }
    return ["agent", "file"].contains { before[$0] != after[$0] }
  }
}

extension CaseTransaction {
  /// Takes back what was done last to a dossier. The history keeps both.
  ///
  /// - Throws: `Refusal` where something has followed.
  public func undo(_ undoable: Undoable, of dossier: Dossier) throws -> Dossier {
    let dossier = try self.dossier(dossier.number)
    guard dossier.version == undoable.version else { throw Refusal(Catalogue.nothingToUndo(dossier.number)) }
    switch undoable.deed {
    case .assignment(let agent, let queue): return try assign(dossier, to: agent ?? "", queue: queue ?? "")
    case .receipt(let document):
      try checkOpen(dossier)
      try writer.table("piece").delete(document)
      return try note(.document, of: dossier)
    }
  }
}
