// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// How the commission decides on a dossier: what is put to the vote, the votes, the recusals.
struct BallotForm {
  private typealias Words = Catalogue.Sessions
  private let visit: Visit
  private let sheet: SessionSheet
  private let affair: SessionSheet.Affair
  private let choices: [StepChoice]

  init(_ visit: Visit, _ sheet: SessionSheet, _ affair: SessionSheet.Affair) {
    self.visit = visit
    self.sheet = sheet
    self.affair = affair
    choices = StepChoice.choices(of: sheet.session.commission, on: affair.dossier)
  }

  private var address: String {
    visit.link("/desk/sessions/\(sheet.session.name)/dossiers/\(affair.dossier.number)")
  }
  private var voters: Int { sheet.present.count { !affair.recused.contains($0) } }

  func write(_ html: inout Markup) {
    html.element(.section, .class("panel"), .id("decision")) { html in
      html.element(.h2, text: visit.text(Words.decision))
      switch (affair.state, sheet.session.state) {
      case (.enrolled, .open): form(&html)
      case (.enrolled, _): html.element(.p, text: visit.text(Words.notOpenYet))
      default: settled(&html)
      }
    }
    guard sheet.session.state != .closed else { return }
    html.element(.section, .class("panel")) { html in recusals(&html) }
  }

  /// What was decided.
  private func settled(_ html: inout Markup) {
    html.element(.p) { html in
      SessionContents(visit, sheet).outcome(affair, &html)
    }
    if let inFavour = affair.record.integer("pour") {
      html.element(
        .p, .class("quiet"),
        text: visit.text(
          Words.ballot(
            inFavour, affair.record.integer("contre") ?? 0, affair.record.integer("abstention") ?? 0)))
    }
  }

  private func form(_ html: inout Markup) {
    html.element(.form, .method("post"), .action(address)) { html in
      visit.formField(&html)
      if choices.isEmpty {
        html.element(.p, text: visit.text(Words.nothingPossible))
      } else {
        propositions(&html)
        votes(&html)
      }
      FieldWriter(name: "note", label: visit.text(Words.note), value: visit.form["note"] ?? "")
        .area(&html, rows: 2)
      html.element(.div, .class("actions")) { html in
        if !choices.isEmpty {
          html.element(.button, .type("submit"), text: visit.text(Words.decide))
        }
        html.element(
          .button, .type("submit"), .class("second"), .formaction(address + "/adjourn"),
          text: visit.text(Words.adjourn))
      }
      html.element(.p, .class("hint keys"), text: visit.text(Words.keys))
    }
  }

  private func propositions(_ html: inout Markup) {
    html.element(.fieldset) { html in
      html.element(.legend, text: visit.text(Words.choice))
      for (place, choice) in choices.enumerated() {
        let id = "choice-\(place + 1)"
        let key = StepChoice.key(place)
        html.element(.p, .class("field check")) { html in
          html.element(
            .input, .type("radio"), .id(id), .name("choice"), .value(choice.code), key.map { .dataKey($0) },
            visit.form["choice"] == choice.code ? .checked : nil)
          html.text(" ")
          html.element(.label, .for(id)) { html in
            if let key { html.element(.span, .class("key-sign"), .ariaHidden, text: key) }
            html.text(visit.pack.header.typeset(choice.label))
          }
        }
      }
    }
  }

  private func votes(_ html: inout Markup) {
    html.element(.fieldset) { html in
      html.element(.legend, text: visit.text(Words.votes))
      html.element(.p, .class("hint"), text: visit.text(Words.voters(voters)))
      html.element(.div, .class("votes")) { html in
        for (name, label, count) in [
          ("for", Words.inFavour, voters), ("against", Words.against, 0), ("abstain", Words.abstaining, 0),
        ] {
          FieldWriter(name: name, label: visit.text(label), value: visit.form[name] ?? String(count))
            .input(&html, others: [.inputmode("numeric")])
        }
      }
      if sheet.session.commission.hasCastingVote, !affair.recused.contains(sheet.session.president ?? "") {
        FieldWriter(
          name: "president", label: visit.text(Words.casting), value: visit.form["president"] ?? ""
        ).select(
          &html, [("for", visit.text(Words.inFavour)), ("against", visit.text(Words.against))],
          empty: visit.text(Words.notNeeded))
      }
      if choices.count > 1 {
        FieldWriter(
          name: "otherwise", label: visit.text(Words.otherwise), value: visit.form["otherwise"] ?? ""
        ).select(
          &html, choices.map { ($0.code, visit.pack.header.typeset($0.label)) },
          empty: visit.text(Words.notNeeded))
      }
    }
  }

  private func recusals(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.recusals))
    if !affair.recused.isEmpty {
      html.element(.ul) { html in
        for member in affair.recused { html.element(.li, text: member) }
      }
    }
    guard affair.state == .enrolled else { return }
    html.element(.details, visit.form["member"] == nil ? nil : .open) { html in
      html.element(.summary, text: visit.text(Words.recusal))
      html.element(.form, .method("post"), .action(address + "/recuse")) { html in
        visit.formField(&html)
        let member = FieldWriter(
          name: "member", label: visit.text(Words.member), value: visit.form["member"] ?? "", isRequired: true
        )
        if sheet.present.isEmpty {
          member.input(&html, others: [.maxlength(100)])
        } else {
          let others = sheet.present.filter { !affair.recused.contains($0) }
          member.select(&html, others.map { ($0, $0) }, empty: visit.text(Words.pick))
        }
        FieldWriter(name: "reason", label: visit.text(Words.reason), value: visit.form["reason"] ?? "")
          .input(&html, others: [.maxlength(500)])
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.recuse))
        }
      }
    }
  }
}
