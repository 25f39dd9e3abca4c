// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// What may be done in a dossier, its form, its documents and the opinions on it.
extension DossierView {
  private var steps: [Transition] {
    programme.transitions(from: dossier.state).filter { !$0.roles.isEmpty || $0.commission != nil }
  }
  var hasSteps: Bool { !steps.isEmpty }
  var mayAsk: Bool { visit.may(.handle) && !isFinal }
  var hasOpinions: Bool { mayAsk || !sheet.opinions.isEmpty }

  /// The steps from its state: those that this agent may do with a form each, the others with who may.
  func actions(_ html: inout Markup) {
    guard !steps.isEmpty else { return }
    let roles = visit.account.agent(in: programme.service, visit.pack).roles
    let own = steps.filter {
      visit.may(.handle) && $0.commission == nil && !roles.isDisjoint(with: $0.roles)
    }
    section(Words.nextActions, "next", &html) { html in
      if own.isEmpty { html.element(.p, .class("quiet"), text: visit.text(Words.nothingForYou)) }
      for (place, step) in own.enumerated() { action(step, place, &html) }
      let others = steps.filter { step in !own.contains { $0.name == step.name } }
      guard !others.isEmpty else { return }
      html.element(.details) { html in
        html.element(.summary, text: visit.text(Words.byOthers(others.count)))
        html.element(.ul) { html in
          for step in others {
            html.element(.li, text: "\(visit.typeset(step.label)) – \(who(step))")
          }
        }
      }
    }
  }

  private func who(_ step: Transition) -> String {
    if let name = step.commission {
      return visit.typeset(visit.pack.procedures.commission(name)?.label ?? name)
    }
    return step.roles.map { role in
      visit.typeset(visit.pack.procedures.roles.first { $0.name == role }?.label ?? role)
    }.joined(separator: ", ")
  }

  private func action(_ step: Transition, _ place: Int, _ html: inout Markup) {
    let wasRefused = visit.refusal != nil && visit.form["step"] == step.name
    html.element(.details, .class("step"), wasRefused ? .open : nil) { html in
      html.element(.summary, text: visit.typeset(step.label))
      postForm("/step", &html) { html in
        html.element(.input, .type("hidden"), .name("step"), .value(step.name))
        html.element(.input, .type("hidden"), .name("seen"), .value(String(dossier.version)))
        let motives = programme.motives.filter { step.motives.contains($0.value) }
        if !motives.isEmpty {
          named("motive", place, Words.motive, wasRefused, isRequired: true).select(
            &html, motives.map { ($0.value, visit.typeset($0.label)) }, empty: visit.text(Words.choose))
        }
        named("note", place, Words.note, wasRefused).area(&html, rows: 2)
        html.element(.div, .class("actions")) { html in
          html.element(
            .button, .type("submit"), step.decision == .refuse ? .class("danger") : nil,
            text: visit.typeset(step.label))
        }
      }
    }
  }

  /// A field that several forms of the page have: each needs an identifier of its own.
  private func named(
    _ name: String, _ place: Int, _ label: Message, _ isKept: Bool, isRequired: Bool = false
  ) -> FieldWriter {
    FieldWriter(
      name: name, label: visit.text(label), value: isKept ? visit.form[name] ?? "" : "",
      isRequired: isRequired, id: "\(name)-\(place)")
  }

  func form(_ html: inout Markup) {
    section(Words.answers, "answers", &html) { html in
      let answered = programme.questions.filter { sheet.form[$0.field.name] != nil }
      if answered.isEmpty { nothing(&html) } else { self.answered(answered, &html) }
      for group in programme.groups { cases(group, &html) }
      html.element(.div, .class("actions")) { html in
        if visit.may(.handle), !isFinal {
          html.element(
            .a, .class("button second"), .href(link("/form")), .dataKey("e"),
            text: visit.text(Words.changeAnswers))
        }
        if programme.calculation != nil, isOpen {
          html.element(
            .a, .class("button second"), .href(link("/why")), .dataKey("w"),
            text: visit.text(Words.whatTheRuleSays))
        }
      }
    }
  }

  private func answered(_ questions: [Question], _ html: inout Markup) {
    html.element(.dl, .class("facts")) { html in
      for question in questions {
        html.element(.dt, text: visit.typeset(question.field.label))
        html.element(.dd) { html in
          if question.field.isConfidential, !isOpen { return visit.masked(&html) }
          html.text(visit.shown(sheet.form[question.field.name] ?? .null(), question.field))
        }
      }
    }
  }

  private func cases(_ group: QuestionGroup, _ html: inout Markup) {
    guard case .list(let cases)? = sheet.form[group.name], !cases.isEmpty else { return }
    let label = visit.typeset(group.label)
    html.element(.h3, text: label)
    visit.table(
      &html, named: Message(fr: label, en: label),
      group.questions.map { Message(fr: visit.typeset($0.label), en: visit.typeset($0.label)) }
    ) { html in
      for item in cases {
        html.element(.tr) { html in
          for field in group.questions {
            html.element(.td) { html in
              if field.isConfidential, !isOpen { return visit.masked(&html) }
              html.text(visit.shown(item.context?[field.name] ?? .null(), field))
            }
          }
        }
      }
    }
  }
}
