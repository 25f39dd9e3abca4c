// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What an agent says of a document that was handed in.
public enum DocumentVerdict: String, Sendable, CaseIterable {
  /// Nothing yet.
  case received = "recue"
  case accepted = "acceptee"
  case refused = "refusee"
}

extension CaseTransaction {
  /// Keeps a document that the applicant of a dossier, or another member of its household, handed in.
  ///
  /// - Parameters:
  ///   - kind: as `documents.yaml` names it.
  ///   - person: whose it is; nil: the applicant's.
  ///   - file: the name of its file, and the SHA-256 of its bytes; nil where it is on paper.
  /// - Throws: `Refusal` for an unknown kind, and for a document of someone else.
  @discardableResult
  public func receive(
    _ kind: String, for dossier: Dossier, of person: Int64? = nil, file: (name: String, digest: String)? = nil
  ) throws -> Int64 {
    let kinds = pack.procedures.documents
    guard let known = kinds.first(where: { $0.name == kind }) else {
      throw Refusal(
        Catalogue.unknownDocument(kind, Suggestion.closest(to: kind, among: kinds.map(\.name))))
    }
    try checkOpen(dossier)
    let owner = person ?? dossier.applicant
    let persons = [dossier.applicant] + (try dossier.members(on: day, reader).map(\.person.id))
    guard persons.contains(owner) else { throw Refusal(Catalogue.strangerToDossier(owner, dossier.number)) }
    try note(.document, of: dossier)
    return try insert(
      "piece",
      [
        "personne": .integer(owner), "nature": .text(kind), "recue_le": StoredValue(day),
        "expire_le": StoredValue(known.months.map { day.adding(months: $0) }), "etat": .text("recue"),
        "dossier": .integer(dossier.id), "fichier": StoredValue(text: file?.name),
        "empreinte": StoredValue(text: file?.digest),
      ]
    ).id
  }

  /// Says of a document of a dossier that it serves, that it does not, or neither yet: what was said before is
  /// taken back so, too.
  ///
  /// - Throws: `Refusal` where the dossier has no such document.
  public func judge(document id: Int64, _ verdict: DocumentVerdict, of dossier: Dossier) throws {
    try checkOpen(dossier)
    guard let document = try reader.record(id, of: "piece"), document.integer("dossier") == dossier.id else {
      throw Refusal(Catalogue.documentNotOfDossier(dossier.number))
    }
    try note(.document, of: dossier)
    try update(document, ["etat": .text(verdict.rawValue)])
  }

  /// Whether a document of a kind was handed in for a dossier with these very bytes, and not refused since.
  public func hasDocument(_ kind: String, digest: String, of dossier: Dossier) throws -> Bool {
    try dossier.related("piece", reader).contains { piece in
      piece.text("nature") == kind && piece.text("empreinte") == digest && piece.text("etat") != "refusee"
    }
  }

  /// The kinds of documents that are asked for and are not there, or not valid any more.
  func missingDocuments(of dossier: Dossier, _ facts: DossierFacts) throws -> [String] {
    let valid = try dossier.validDocuments(on: day, reader)
    return dossier.programme.documents.filter { facts.holds($0.condition) && !valid.contains($0.kind) }
      .map(\.kind)
  }
}
