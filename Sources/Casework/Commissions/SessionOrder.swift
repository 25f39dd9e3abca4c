// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// A place on an agenda.
public struct AgendaPlace: Sendable {
  /// The number of the dossier.
  public let dossier: String
  /// Who presents it; nil where nobody does.
  public let rapporteur: String?

  /// A dossier, and who presents it.
  public init(_ dossier: String, rapporteur: String?) {
    self.dossier = dossier
    self.rapporteur = rapporteur
  }
}

extension CaseTransaction {
  /// Puts the agenda of a session in order, and says who presents what.
  ///
  /// - Throws: `Refusal` where the dossiers are not those of the agenda, each once.
  public func arrange(_ places: [AgendaPlace], in name: String) throws {
    let session = try session(name, in: .prepared, .open)
    let affairs = try reader.affairs(of: session)
    var known: [String: StoredRecord] = [:]
    for affair in affairs {
      guard let dossier = try dossier(id: affair.integer("dossier") ?? 0) else { continue }
      known[dossier.number] = affair
    }
    for place in places {
      guard known[place.dossier] != nil else { throw Refusal(Catalogue.notOnAgenda(place.dossier, name)) }
    }
    guard places.count == known.count, Set(places.map(\.dossier)).count == known.count else {
      throw Refusal(Catalogue.agendaIncomplete(name, expected: known.count, found: places.count))
    }
    for (index, place) in places.enumerated() {
      guard let affair = known[place.dossier] else { continue }
      try update(
        affair,
        ["rang": .integer(Int64(index + 1)), "rapporteur": StoredValue(text: place.rapporteur?.trimmed)])
    }
  }
}
