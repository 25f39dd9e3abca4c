// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting

/// A dossier in short, as the commission looks at it.
struct AffairSummary {
  private typealias Words = Catalogue.Sessions
  private let visit: Visit
  private let affair: SessionSheet.Affair
  private let file: CaseFile
  private let result: RuleResult?
  private let earlier: [EarlierDecision]
  /// Whether confidential data is shown; that it is read is noted then.
  private let isOpen: Bool

  init(_ visit: Visit, _ affair: SessionSheet.Affair) throws {
    self.visit = visit
    self.affair = affair
    let desk = visit.desk(in: affair.dossier.programme.service)
    file = try desk.caseFile(affair.dossier.number)
    result = try desk.ruleResult(of: affair.dossier.number)
    earlier = try desk.decisions(forApplicantOf: affair.dossier)
    let subject = ConfidentialSubject(
      service: affair.dossier.programme.service, register: "dossier", number: affair.dossier.number)
    isOpen = try visit.body.confidentiality.isOpen(subject, to: visit.account)
    if isOpen { try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day) }
  }

  private var programme: Programme { affair.dossier.programme }

  func write(_ html: inout Markup) {
    facts(&html)
    rule(&html)
    if !file.opinions.isEmpty {
      html.element(.h2, text: visit.text(Words.opinions))
      html.element(.ul) { html in
        for opinion in file.opinions {
          let sense = opinion.sense ?? visit.text(Words.awaited)
          html.element(.li, text: "\(opinion.service)\(visit.text(Catalogue.colon))\(sense)")
        }
      }
    }
    request(&html)
    decisions(&html)
    history(&html)
  }

  private func fact(_ label: String, _ html: inout Markup, _ value: (inout Markup) -> Void) {
    html.element(.dt, text: visit.pack.header.typeset(label))
    html.element(.dd, content: value)
  }

  private func facts(_ html: inout Markup) {
    html.element(.dl, .class("facts")) { html in
      fact(visit.text(Words.applicant), &html) { html in
        if isOpen { html.text(file.applicant) } else { visit.masked(&html) }
      }
      fact(visit.text(Words.state), &html) { html in
        html.text(programme.state(affair.dossier.state)?.label ?? affair.dossier.state)
      }
      if let submitted = affair.dossier.submitted {
        fact(visit.text(Words.since), &html) { html in html.text(visit.written(submitted)) }
      }
      if let rapporteur = affair.rapporteur {
        fact(visit.text(Words.rapporteur), &html) { html in html.text(rapporteur) }
      }
      let missing = file.documents.filter { !$0.isThere }.map(\.label)
      if !missing.isEmpty {
        fact(visit.text(Words.documentsMissing), &html) { html in
          html.text(missing.joined(separator: ", "))
        }
      }
    }
    if visit.may(.dossiers, in: programme.service) {
      html.element(.p) { html in
        html.element(
          .a, .href(visit.link("/desk/dossiers/\(affair.dossier.number)")),
          text: visit.text(Words.wholeDossier))
      }
    }
  }

  /// What the rule gives today, and why.
  private func rule(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.rule))
    guard let result else { return html.element(.p, text: visit.text(Words.noRule)) }
    if let amount = result.amount {
      html.element(.p, .class("amount"), text: visit.euros(amount))
    } else if let cause = result.cause {
      html.element(.p, text: visit.text(cause).sentence)
    }
    if !result.isEligible { html.element(.p, .class("tag late"), text: visit.text(Words.notEligible)) }
    html.element(.details) { html in
      html.element(.summary, text: visit.text(Words.why))
      if isOpen {
        let words = ExplanationWords(visit.pack, programme, in: visit.language)
        ExplanationList(text: result.explanation).write(&html, words.told)
      } else {
        html.element(.p) { html in visit.masked(&html) }
      }
    }
  }

  /// The answers: those that are confidential, for who may read them.
  private func request(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.request))
    let asked = programme.questions.map(\.field).filter { field in
      file.form[field.name].map { !$0.isNull } ?? false
    }
    html.element(.dl, .class("facts")) { html in
      for (field, answer) in zip(asked, file.answers) {
        fact(answer.label, &html) { html in self.answer(answer.value, of: field, &html) }
      }
    }
    for (group, cases) in zip(programme.groups, file.groups) where !cases.cases.isEmpty {
      html.element(.details) { html in
        html.element(
          .summary, text: "\(visit.pack.header.typeset(cases.label)) (\(cases.cases.count))")
        for item in cases.cases { self.item(item, of: group, &html) }
      }
    }
  }

  /// A case of a group.
  private func item(_ item: Value, of group: QuestionGroup, _ html: inout Markup) {
    html.element(.dl, .class("facts case")) { html in
      for (field, entry) in zip(group.questions, item.context?.entries ?? []) where !entry.value.isNull {
        fact(entry.name, &html) { html in answer(entry.value, of: field, &html) }
      }
    }
  }

  private func answer(_ value: Value, of field: Field, _ html: inout Markup) {
    if field.isConfidential && !isOpen {
      visit.masked(&html)
    } else if case .reference = field.type {
      html.text(visit.shown(value, field))
    } else {
      html.text(value.words(field.unitShown, in: visit.language))
    }
  }

  private func decisions(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.earlier))
    guard !earlier.isEmpty else {
      return html.element(.p, .class("quiet"), text: visit.text(Words.noEarlier))
    }
    html.element(.ul) { html in
      for decision in earlier {
        var text = "\(visit.written(decision.day)) – \(decision.dossier.programme.label), "
        text += decision.label
        if let amount = decision.amount { text += " – \(visit.euros(amount))" }
        html.element(.li, text: visit.pack.header.typeset(text))
      }
    }
  }

  private func history(_ html: inout Markup) {
    html.element(.details) { html in
      html.element(.summary, text: visit.text(Words.history))
      html.element(.ul) { html in
        for step in file.history {
          let motive = step.motive.map { " (\($0))" } ?? ""
          html.element(
            .li, text: "\(visit.written(step.day)) – \(step.label)\(motive), \(step.agent)")
        }
      }
    }
  }
}

extension Field {
  /// What its numbers are counted in; nil where that is told by its label.
  fileprivate var unitShown: String? {
    if case .money = type { return unit ?? "€" }
    return unit
  }
}
