// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension Desk {
  /// All there is in a dossier.
  ///
  /// - Throws: `Refusal` where there is no such dossier.
  public func caseFile(_ number: String) throws -> CaseFile {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      let programme = dossier.programme
      let facts = try DossierFacts(dossier, on: day, reader, pack)
      let valid = try dossier.validDocuments(on: day, reader)
      let periods = try dossier.currentRight(reader)?.periods(reader) ?? []
      let answers = try dossier.answers(reader)
      let cases = try programme.groups.map { try dossier.cases(of: $0, reader) }
      let names = programme.questions.map(\.field.name) + programme.groups.map(\.name)
      return CaseFile(
        dossier: dossier,
        applicant: try reader.record(dossier.applicant, of: "personne")?.fullName ?? "",
        form: Value.Context(
          zip(names, answers + cases).filter { !$1.isNull }.map { .init(name: $0, value: $1) }),
        answers: zip(programme.questions, answers).filter { !$1.isNull }
          .map { ($0.field.label, $0.field.type.shown($1)) },
        groups: zip(programme.groups, cases).map { ($0.label, $1.items.map($0.shown)) },
        documents: programme.documents.filter { facts.holds($0.condition) }.map { request in
          (pack.procedures.document(request.kind)?.label ?? request.kind, valid.contains(request.kind))
        },
        deadlines: try dossier.related("echeance", reader).compactMap { record in
          record.date("terme").map { term in
            let name = record.text("nom") ?? ""
            return (
              programme.deadline(name)?.label ?? name, term, pack.label(of: "etat", in: record)
            )
          }
        },
        opinions: try dossier.related("avis", reader).map {
          ($0.text("service") ?? "", $0["sens"] == .null ? nil : pack.label(of: "sens", in: $0))
        },
        history: try dossier.related("etape", reader).map { step in
          let name = step.text("transition") ?? ""
          return (
            programme.label(ofStep: name), step.date("le") ?? day, step.text("agent") ?? "",
            step.text("motif").map { motive in
              programme.motives.first { $0.value == motive }?.label ?? motive
            }
          )
        },
        periods: periods.map { period in
          (
            period.date("du") ?? day, period.date("au"), period.money("montant"),
            pack.label(of: "cause", in: period)
          )
        },
        letters: try dossier.related("courrier", reader).map {
          ($0.text("objet") ?? "", $0.date("le") ?? day)
        },
        steps: programme.transitions(from: dossier.state).filter { !$0.roles.isEmpty || $0.commission != nil }
      )
    }
  }
}

extension FieldType {
  /// An answer as a person reads it: a choice by its label.
  fileprivate func shown(_ value: Value) -> Value {
    guard case .choice(let choices) = self, let text = value.string else { return value }
    return .string(choices.first { $0.value == text }?.label ?? text)
  }
}

extension QuestionGroup {
  /// A case, its answers named by their questions.
  fileprivate func shown(_ item: Value) -> Value {
    .context(
      Value.Context(
        questions.map { .init(name: $0.label, value: $0.type.shown(item.context?[$0.name] ?? .null())) }))
  }
}

extension Pack {
  /// The label of a choice that a record of casework holds.
  func label(of field: String, in record: StoredRecord) -> String {
    let value = record.text(field) ?? ""
    guard case .choice(let choices) = register(record.register)?.field(field)?.type else { return value }
    return choices.first { $0.value == value }?.label ?? value
  }
}
