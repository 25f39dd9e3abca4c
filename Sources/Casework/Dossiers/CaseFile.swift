// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// All that an agent sees of a dossier.
public struct CaseFile: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// Who asks.
  public let applicant: String
  /// The answers and the cases of groups by their names, as they can be given again.
  public let form: Value.Context
  /// The questions that have an answer, with it.
  public let answers: [(label: String, value: Value)]
  /// The cases of the groups.
  public let groups: [(label: String, cases: [Value])]
  /// The documents that are asked for, and whether they are there.
  public let documents: [(label: String, isThere: Bool)]
  /// The delays, with their end and where they stand.
  public let deadlines: [(label: String, term: CivilDate, state: String)]
  /// The opinions asked, with what they say.
  public let opinions: [(service: String, sense: String?)]
  /// The steps done, oldest first.
  public let history: [(label: String, day: CivilDate, agent: String, motive: String?)]
  /// The periods of the right, with what is due in them.
  public let periods: [(from: CivilDate, until: CivilDate?, amount: Number, cause: String)]
  /// The letters sent.
  public let letters: [(label: String, day: CivilDate)]
  /// What can be done from where it stands, and by whom.
  public let steps: [Transition]
}

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

  /// How the amount of a dossier is found, in words; nil where its programme has no rule.
  public func explanation(of number: String) throws -> String? {
    try database.reading { reader in
      let dossier = try reader.dossier(number, pack)
      guard let calculation = dossier.programme.calculation, let rule = pack.ruleBook.rule(calculation.rule)
      else { return nil }
      let facts = try DossierFacts(dossier, on: day, reader, pack)
      return pack.ruleBook.explain(rule, calculation.inputs.map(facts.value)).explanation.text(in: language)
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
  fileprivate func label(of field: String, in record: StoredRecord) -> String {
    let value = record.text(field) ?? ""
    guard case .choice(let choices) = register(record.register)?.field(field)?.type else { return value }
    return choices.first { $0.value == value }?.label ?? value
  }
}

extension CaseFile {
  /// As JSON has it.
  public var value: Value {
    func day(_ date: CivilDate?) -> Value { date.map { .string($0.description) } ?? .null() }
    func text(_ text: String?) -> Value { text.map(Value.string) ?? .null() }
    return .context([
      "dossier": .string(dossier.number), "programme": .string(dossier.programme.name),
      "state": .string(dossier.state), "version": .number(Number(Int(dossier.version))),
      "applicant": .string(applicant),
      "form": .context(form),
      "documents": .context(
        Value.Context(documents.map { .init(name: $0.label, value: .boolean($0.isThere)) })),
      "deadlines": .list(
        deadlines.map {
          .context(["deadline": .string($0.label), "term": day($0.term), "state": .string($0.state)])
        }),
      "opinions": .list(
        opinions.map { .context(["service": .string($0.service), "sense": text($0.sense)]) }),
      "history": .list(
        history.map {
          .context([
            "step": .string($0.label), "day": day($0.day), "agent": .string($0.agent),
            "motive": text($0.motive),
          ])
        }),
      "periods": .list(
        periods.map {
          .context([
            "from": day($0.from), "until": day($0.until), "amount": .number($0.amount),
            "cause": .string($0.cause),
          ])
        }),
      "letters": .list(letters.map { .context(["letter": .string($0.label), "day": day($0.day)]) }),
      "steps": .list(steps.map { .string($0.name) }),
    ])
  }

  /// As a terminal shows it.
  public func text(in language: Language) -> String {
    func day(_ date: CivilDate) -> String { date.formatted(in: language) }
    func section(_ title: Message, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : ["", title(language)] + lines.map { "  \($0)" }
    }
    let state = dossier.programme.state(dossier.state)?.label ?? dossier.state
    var lines = ["\(dossier.number)  \(dossier.programme.label)", "\(applicant)  –  \(state)"]
    lines += section(
      Catalogue.formTitle,
      answers.map { "\($0.label)\(Catalogue.colon(language))\($0.value.words(nil, in: language))" }
        + groups.flatMap { label, cases in
          cases.map { item in
            let parts =
              item.context?.entries.filter { !$0.value.isNull }
              .map { "\($0.name)\u{A0}\($0.value.words(nil, in: language))" } ?? []
            return "\(label)\(Catalogue.colon(language))\(parts.joined(separator: ", "))"
          }
        })
    lines += section(
      Catalogue.documentsTitle, documents.map { "\($0.isThere ? "✓" : "–") \($0.label)" })
    lines += section(
      Catalogue.deadlinesTitle, deadlines.map { "\(day($0.term))  \($0.label) (\($0.state))" })
    lines += section(Catalogue.opinionsTitle, opinions.map { "\($0.service)  \($0.sense ?? "…")" })
    lines += section(
      Catalogue.rightTitle,
      periods.map { period in
        let until = period.until.map { " → \(day($0))" } ?? ""
        return
          "\(day(period.from))\(until)  \(period.amount.formatted(decimals: 2, in: language))\u{A0}€  (\(period.cause))"
      })
    lines += section(
      Catalogue.historyTitle,
      history.map { "\(day($0.day))  \($0.label)  \($0.agent)\($0.motive.map { "  (\($0))" } ?? "")" })
    lines += section(Catalogue.lettersTitle, letters.map { "\(day($0.day))  \($0.label)" })
    lines += section(
      Catalogue.stepsTitle,
      steps.map { step in
        let who = step.commission ?? step.roles.joined(separator: ", ")
        return "\(step.name)  \(step.label)\(who.isEmpty ? "" : "  [\(who)]")"
      })
    return lines.joined(separator: "\n")
  }
}
