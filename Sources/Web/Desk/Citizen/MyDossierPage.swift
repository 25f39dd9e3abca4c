// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// What the page of a citizen's own dossier says.
struct MyDossierPage {
  let visit: Visit
  let file: ApplicantFile
  let letters: [Letter]

  var language: Language { visit.language }
  func typeset(_ text: String) -> String { visit.pack.header.typeset(text) }
  func day(_ date: CivilDate) -> String { date.formatted(in: language) }
  var address: String { visit.link("/my/dossiers/\(file.dossier.number)") }

  func write(_ html: inout Markup) {
    html.element(
      .p, .class("quiet"),
      text: Catalogue.numberAndDay(file.dossier.number, file.dossier.submitted.map(day) ?? "")(language))
    standing(&html)
    documents(&html)
    steps(&html)
    lettersReceived(&html)
    right(&html)
    html.element(.h2, text: visit.text(Catalogue.whatHappened))
    html.element(.ol) { html in
      for stage in file.course {
        html.element(.li, text: "\(day(stage.day))\(Catalogue.colon(language))\(typeset(stage.label))")
      }
    }
  }

  private func standing(_ html: inout Markup) {
    html.element(.section, .class("panel"), .ariaLabelledBy("standing")) { html in
      html.element(.h2, .id("standing"), text: visit.text(Catalogue.whereItStands))
      html.element(.p) { html in html.element(.strong, text: typeset(file.state)) }
      if let reason = file.reason {
        html.element(.p, text: Catalogue.reasonIs(typeset(reason))(language))
      }
      let missing = file.documents.filter { !$0.isThere }
      if !file.isClosed, !missing.isEmpty {
        html.element(.p, text: Catalogue.documentsAwaited(missing.count)(language))
      } else if !file.isClosed {
        html.element(.p, text: visit.text(Catalogue.nothingAwaited))
      }
      for deadline in file.deadlines {
        html.element(
          .p, .class("quiet"),
          text: Catalogue.deadlineOn(typeset(deadline.label), day(deadline.term))(language))
      }
    }
  }

  private func steps(_ html: inout Markup) {
    guard !file.steps.isEmpty else { return }
    html.element(.h2, text: visit.text(Catalogue.whatYouCanDo))
    for (step, isOpen) in file.steps {
      guard isOpen else {
        html.element(
          .p, .class("quiet"),
          text: "\(typeset(step.label))\(Catalogue.colon(language))"
            + typeset(step.refusal ?? visit.text(Catalogue.notOpenNow)))
        continue
      }
      html.element(.details, visit.form["step"] == step.name ? .open : nil) { html in
        html.element(.summary, text: typeset(step.label))
        html.element(.form, .method("post"), .action("\(address)/steps")) { html in
          visit.formField(&html)
          html.element(.input, .type("hidden"), .name("step"), .value(step.name))
          html.element(.input, .type("hidden"), .name("version"), .value(String(file.dossier.version)))
          if !step.motives.isEmpty {
            FieldWriter(
              name: "motive", label: visit.text(Catalogue.yourReason), value: visit.form["motive"] ?? "",
              isRequired: true
            ).select(
              &html,
              file.dossier.programme.motives.filter { step.motives.contains($0.value) }
                .map { ($0.value, typeset($0.label)) }, empty: Catalogue.choose(language))
          }
          NamedArea(
            id: "note-\(step.name)", name: "note", label: visit.text(Catalogue.yourExplanations),
            value: visit.form["step"] == step.name ? visit.form["note"] ?? "" : ""
          ).write(&html)
          html.element(.p, .class("field check")) { html in
            html.element(
              .input, .type("checkbox"), .id("confirm-\(step.name)"), .name("confirm"), .value("1"), .required
            )
            html.text(" ")
            html.element(
              .label, .for("confirm-\(step.name)"),
              text: Catalogue.confirmStep(typeset(step.label))(language))
          }
          html.element(.div, .class("actions")) { html in
            html.element(.button, .type("submit"), text: typeset(step.label))
          }
        }
      }
    }
  }

  private func lettersReceived(_ html: inout Markup) {
    guard !letters.isEmpty else { return }
    html.element(.h2, text: visit.text(Catalogue.lettersReceived))
    html.element(.ul) { html in
      for (index, letter) in letters.enumerated().reversed() {
        html.element(.li) { html in
          html.text("\(day(letter.day))\(Catalogue.colon(language))")
          html.element(.a, .href("\(address)/letters/\(index + 1)"), text: typeset(letter.subject))
        }
      }
    }
  }

  private func right(_ html: inout Markup) {
    guard !file.periods.isEmpty || !file.payments.isEmpty else { return }
    html.element(.h2, text: visit.text(Catalogue.rightAndPayments))
    html.element(.ul) { html in
      for period in file.periods {
        let amount = visit.euros(period.amount)
        let until = period.until.map(day)
        html.element(
          .li,
          text: Catalogue.periodOfRight(
            day(period.from), until, amount, isMonthly: file.isMonthly)(language))
      }
    }
    guard !file.payments.isEmpty else { return }
    html.element(.h3, text: visit.text(Catalogue.paymentsSent))
    html.element(.ul) { html in
      for payment in file.payments {
        html.element(
          .li, text: Catalogue.paymentSent(visit.euros(payment.amount), day(payment.sent))(language))
      }
    }
  }
}

/// A text of several lines whose control needs an identifier of its own, where a page has several of one name.
struct NamedArea {
  let id: String
  let name: String
  let label: String
  let value: String

  func write(_ html: inout Markup) {
    html.element(.p, .class("field")) { html in
      html.element(.label, .for(id), text: label)
      html.element(.textarea, .id(id), .name(name), .rows(4), text: value)
    }
  }
}
