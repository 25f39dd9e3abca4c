// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// What came for the kept person since a merge and belongs to the absorbed: the documents received for the
  /// dossiers that go back, and the rights opened there.
  ///
  /// - Throws: `Refusal` for what came since and would fall between the two: a dossier of a household that goes
  ///   back, a role or a payment in preparation in a dossier that goes back.
  func cameSince(_ moves: [MovedReferences], kept: Int64) throws -> [MovedReferences] {
    func moved(_ register: String) -> Set<Int64> {
      Set(moves.filter { $0.register == register }.flatMap(\.records))
    }
    try checkDossiers(moved(Dossier.register), stays: moved("membre"), kept)
    let dossiers = moved(Dossier.register).sorted()
    var since: [MovedReferences] = []
    for dossier in dossiers {
      func records(_ register: String, _ path: String) throws -> [StoredRecord] {
        let known = moved(register)
        return try reader.records(
          RecordQuery(register).filtered(path, .equals, .integer(dossier))
            .filtered("personne", .equals, .integer(kept))
        ).filter { !known.contains($0.id) }
      }
      for register in ["piece", Right.register] {
        let ids = try records(register, "dossier").map(\.id)
        if !ids.isEmpty { since.append(.init(register: register, field: "personne", records: ids)) }
      }
      // A payment made went where it went; one in preparation must not go to the wrong person.
      let payments = try records("versement", "droit.dossier").filter { $0.text("etat") == "prepare" }
      for (register, found) in [("role", try records("role", "dossier")), ("versement", payments)] {
        guard let first = found.first else { continue }
        let label = pack.register(register)?.label ?? register
        let number = try self.dossier(id: dossier)?.number ?? ""
        throw Refusal(Catalogue.enteredSince(label, first.id, dossier: number))
      }
    }
    return since
  }

  /// Nobody asks for a household where they do not live.
  private func checkDossiers(_ moved: Set<Int64>, stays: Set<Int64>, _ kept: Int64) throws {
    // A household where the kept person lived of its own is its own still.
    let lived = try reader.records(RecordQuery("membre").filtered("personne", .equals, .integer(kept)))
    let own = Set(lived.filter { !stays.contains($0.id) }.compactMap { $0.integer("menage") })
    let back = Set(lived.filter { stays.contains($0.id) }.compactMap { $0.integer("menage") })
    let dossiers = try reader.records(
      RecordQuery(Dossier.register).filtered("demandeur", .equals, .integer(kept)).sorted(by: "numero"))
    let between = dossiers.filter { dossier in
      guard !moved.contains(dossier.id), let household = dossier.integer("menage") else { return false }
      return back.contains(household) && !own.contains(household)
    }
    guard between.isEmpty else {
      throw Refusal(Catalogue.openedSince(between.compactMap { $0.text("numero") }))
    }
  }
}
