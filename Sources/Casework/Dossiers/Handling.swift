// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What is done to a dossier between its steps. Each is kept in the history, and raises the version: who read the
/// dossier before is told.
enum Handling: String, CaseIterable {
  case form = "bilan_formulaire"
  case document = "bilan_piece"
  case opinionAsked = "bilan_avis_demande"
  case opinionGiven = "bilan_avis_rendu"
  case assignment = "bilan_affectation"
}

extension CaseTransaction {
  /// Keeps in the history what was done to a dossier.
  ///
  /// - Returns: the dossier, as it is then.
  @discardableResult
  func note(_ handling: Handling, of dossier: Dossier) throws -> Dossier {
    guard let current = try self.dossier(id: dossier.id) else { return dossier }
    // Before its first step a dossier is being entered.
    guard current.version > 0 else { return current }
    let changed = Dossier(
      try update(current.record, ["version": .integer(current.version + 1)]), current.programme)
    try insert(
      "etape",
      [
        "dossier": .integer(dossier.id), "rang": .integer(changed.version),
        "transition": .text(handling.rawValue), "de": .text(current.state), "vers": .text(current.state),
        "le": StoredValue(day), "agent": .text(desk.agent.name),
      ])
    return changed
  }

  /// - Throws: `Refusal` for a dossier in a final state.
  func checkOpen(_ dossier: Dossier) throws {
    guard let current = try self.dossier(id: dossier.id),
      let state = current.programme.state(current.state), state.isFinal
    else { return }
    throw Refusal(Catalogue.dossierClosed(current.number, state: state.label))
  }
}

extension Dossier {
  /// The steps of its procedure, oldest first, without what was done between them.
  func steps(_ reader: RecordReader) throws -> [StoredRecord] {
    let others = Set(Handling.allCases.map(\.rawValue))
    return try related("etape", reader).filter { !others.contains($0.text("transition") ?? "") }
  }
}

extension Programme {
  /// What a step of the history is called.
  func label(ofStep name: String) -> String {
    transition(name)?.label ?? CaseworkHandling.labels.first { $0.name == name }?.label ?? name
  }
}
