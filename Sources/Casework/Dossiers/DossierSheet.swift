// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// A dossier with the records that are kept with it, for a page about it.
public struct DossierSheet: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// The person who asks.
  public let applicant: StoredRecord?
  /// Who lives in its household today, by role.
  public let members: [(role: String, person: StoredRecord)]
  /// The answers and the cases of groups by their names.
  public let form: Value.Context
  /// The kinds of documents that are asked for, and whether a valid one is there.
  public let requests: [(kind: DocumentKind, isThere: Bool)]
  /// The records that refer to the dossier, oldest first.
  public let documents: [StoredRecord]
  /// Its delays.
  public let deadlines: [StoredRecord]
  /// The opinions asked.
  public let opinions: [StoredRecord]
  /// What was done, oldest first.
  public let steps: [StoredRecord]
  /// What was decided.
  public let decisions: [StoredRecord]
  /// The letters sent.
  public let letters: [StoredRecord]
  /// The rights that its decisions opened.
  public let rights: [StoredRecord]
  /// The periods in force of its rights.
  public let periods: [StoredRecord]
  /// The payments made and in preparation, oldest first.
  public let payments: [StoredRecord]
  /// What is owed either way.
  public let claims: [StoredRecord]

  /// What a step of its history is called.
  public func label(of step: StoredRecord) -> String {
    dossier.programme.label(ofStep: step.text("transition") ?? "")
  }
}

extension Desk {
  /// A dossier with all that is kept with it.
  ///
  /// - Throws: `Refusal` where there is no such dossier.
  public func sheet(_ number: String) throws -> DossierSheet {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      let programme = dossier.programme
      let members = try dossier.members(on: day, reader)
      let valid = try dossier.validDocuments(of: members.map(\.person.id), on: day, reader)
      let names = programme.questions.map(\.field.name) + programme.groups.map(\.name)
      let answers =
        try dossier.answers(reader) + programme.groups.map { try dossier.cases(of: $0, reader) }
      // Of all that is known of a dossier, what its documents depend on.
      let read = Set(programme.documents.flatMap { $0.condition?.firstNames ?? [] })
      let known = try DossierScope.Known.allCases.map {
        read.contains($0.rawValue) ? try dossier.fact($0, on: day, reader, pack) : .null()
      }
      let facts = DossierFacts(of: programme, on: day, known + answers, pack)
      let rights = try dossier.related(Right.register, reader)
      func ofRights(_ register: String, _ order: String) throws -> [StoredRecord] {
        try rights.flatMap {
          try reader.records(
            RecordQuery(register).filtered("droit", .equals, .integer($0.id)).sorted(by: order))
        }
      }
      return DossierSheet(
        dossier: dossier, applicant: try reader.record(dossier.applicant, of: "personne"),
        members: members,
        form: Value.Context(zip(names, answers).filter { !$1.isNull }.map { .init(name: $0, value: $1) }),
        requests: programme.documents.filter { facts.holds($0.condition) }.compactMap { request in
          pack.procedures.document(request.kind).map { ($0, valid.contains(request.kind)) }
        },
        documents: try dossier.related("piece", reader), deadlines: try dossier.related("echeance", reader),
        opinions: try dossier.related("avis", reader), steps: try dossier.related("etape", reader),
        decisions: try dossier.related("decision", reader), letters: try dossier.related("courrier", reader),
        rights: rights,
        periods: try ofRights("periode", "du").filter { $0.date("remplacee_le") == nil },
        payments: try ofRights("versement", "mois"), claims: try ofRights("creance", "du"))
    }
  }

  /// What the rule of a dossier gives today and why; nil where its programme has no rule.
  public func reasoning(of number: String) throws -> Explanation? {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      guard let calculation = dossier.programme.calculation, let rule = pack.ruleBook.rule(calculation.rule)
      else { return nil }
      let facts = try DossierFacts(dossier, on: day, reader, pack)
      return pack.ruleBook.explain(rule, calculation.inputs.map(facts.value)).explanation
    }
  }
}
