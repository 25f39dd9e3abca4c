// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What an opinion says.
public enum OpinionSense: String, Sendable, CaseIterable {
  case favourable = "favorable"
  case reserved = "reserve"
  case unfavourable = "defavorable"
}

extension CaseTransaction {
  /// Asks another service what it thinks of a dossier.
  ///
  /// - Throws: `Refusal` where the body has no such service, or was asked already and did not answer.
  @discardableResult
  public func askOpinion(of service: String, on dossier: Dossier, _ question: String?) throws -> Int64 {
    let services = pack.organisation.flattened.map(\.unit.key)
    guard services.contains(service) else {
      throw Refusal(Catalogue.unknownService(service, Suggestion.closest(to: service, among: services)))
    }
    guard try awaitedOpinion(of: service, on: dossier) == nil else {
      throw Refusal(Catalogue.opinionAskedAlready(service))
    }
    try note(.opinionAsked, of: dossier)
    return try insert(
      "avis",
      [
        "dossier": .integer(dossier.id), "service": .text(service), "question": StoredValue(text: question),
        "demande_le": StoredValue(day), "demande_par": .text(desk.agent.name),
      ]
    ).id
  }

  /// Keeps what a service thinks.
  ///
  /// - Throws: `Refusal` where it was not asked, or answered already.
  public func giveOpinion(of service: String, on dossier: Dossier, _ sense: OpinionSense, _ text: String?)
    throws
  {
    guard let opinion = try awaitedOpinion(of: service, on: dossier) else {
      throw Refusal(Catalogue.opinionNotAsked(service, dossier.number))
    }
    try update(
      opinion,
      [
        "rendu_le": StoredValue(day), "sens": .text(sense.rawValue), "texte": StoredValue(text: text),
        "agent": .text(desk.agent.name),
      ])
    try note(.opinionGiven, of: dossier)
  }

  private func awaitedOpinion(of service: String, on dossier: Dossier) throws -> StoredRecord? {
    try dossier.related("avis", reader).first {
      $0.text("service") == service && $0.date("rendu_le") == nil
    }
  }
}
