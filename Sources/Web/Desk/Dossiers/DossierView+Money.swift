// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// What a dossier gave a right to, what was paid, and what was done.
extension DossierView {
  var hasMoney: Bool { !sheet.rights.isEmpty || !sheet.decisions.isEmpty }

  func money(_ html: inout Markup) {
    guard hasMoney else { return }
    section(Words.rightsAndPayments, "rights", &html) { html in
      decisions(&html)
      rights(&html)
      payments(&html)
      claims(&html)
    }
  }

  private func decisions(_ html: inout Markup) {
    guard !sheet.decisions.isEmpty else { return }
    html.element(.ul, .class("plain")) { html in
      for decision in sheet.decisions.reversed() {
        html.element(.li) { html in
          let step = programme.transition(decision.text("transition") ?? "")?.label
          html.element(.strong, text: step.map(visit.typeset) ?? visit.label(of: "sens", in: decision))
          html.text(
            " – " + visit.date(decision.date("le")) + " – " + visit.agent(decision.text("agent") ?? ""))
          if let motive = decision.text("motif") { html.text(" – " + self.motive(motive)) }
          if decision["montant"] != .null { html.text(" – " + visit.euros(decision.money("montant"))) }
          explanation(decision, &html)
        }
      }
    }
  }

  /// The way to why it was decided so, which is long.
  private func explanation(_ decision: StoredRecord, _ html: inout Markup) {
    guard isOpen, decision["explication"] != .null else { return }
    html.text(" – ")
    html.element(.a, .href(link("/decisions/\(decision.id)")), text: visit.text(Words.whyThen))
  }

  private func rights(_ html: inout Markup) {
    guard !sheet.rights.isEmpty else { return }
    visit.table(
      &html, named: Words.periods, [Words.from, Words.until, Words.amount, Words.cause, Words.rightState]
    ) { html in
      for period in sheet.periods {
        let right = sheet.rights.first { $0.id == period.integer("droit") }
        html.element(.tr) { html in
          html.element(.td, text: visit.date(period.date("du")))
          html.element(.td, text: visit.date(period.date("au")))
          html.element(.td, .class("end"), text: visit.euros(period.money("montant")))
          html.element(.td, text: visit.label(of: "cause", in: period))
          html.element(.td, text: right.map { visit.label(of: "etat", in: $0) } ?? "–")
        }
      }
    }
  }

  private func payments(_ html: inout Markup) {
    guard !sheet.payments.isEmpty else { return }
    html.element(.h3, text: visit.text(Catalogue.payments))
    visit.table(
      &html, named: Catalogue.payments,
      [Words.month, Words.nature, Words.dueAmount, Words.withheld, Words.paid, Words.state]
    ) { html in
      for payment in sheet.payments.reversed() {
        html.element(.tr) { html in
          html.element(.td, text: visit.date(payment.date("mois")))
          html.element(.td, text: visit.label(of: "nature", in: payment))
          html.element(.td, .class("end"), text: visit.euros(payment.money("du")))
          html.element(.td, .class("end"), text: visit.euros(payment.money("retenue")))
          html.element(.td, .class("end"), text: visit.euros(payment.money("montant")))
          html.element(.td) { html in
            let state = payment.text("etat") ?? ""
            html.element(
              .span, .class(state == "rejete" ? "tag late" : state == "emis" ? "tag good" : "tag"),
              text: visit.label(of: "etat", in: payment))
            if let reason = payment.text("rejet") { html.text(" " + reason) }
          }
        }
      }
    }
  }

  private func claims(_ html: inout Markup) {
    guard !sheet.claims.isEmpty else { return }
    html.element(.h3, text: visit.text(Words.claims))
    visit.table(
      &html, named: Words.claims,
      [Words.nature, Words.from, Words.until, Words.amount, Words.settled, Words.state]
    ) { html in
      for claim in sheet.claims {
        html.element(.tr) { html in
          html.element(.td, text: visit.label(of: "nature", in: claim))
          html.element(.td, text: visit.date(claim.date("du")))
          html.element(.td, text: visit.date(claim.date("au")))
          html.element(.td, .class("end"), text: visit.euros(claim.money("montant")))
          html.element(.td, .class("end"), text: visit.euros(claim.money("regle")))
          html.element(.td, text: visit.label(of: "etat", in: claim))
        }
      }
    }
  }

  func history(_ html: inout Markup) {
    section(Words.history, "history", &html) { html in
      visit.table(&html, named: Words.stepsDone, [Words.day, Words.step, Words.by, Words.motive, Words.note])
      {
        html in
        for step in sheet.steps.reversed() {
          html.element(.tr) { html in
            html.element(.td, text: visit.date(step.date("le")))
            html.element(.td, text: visit.typeset(sheet.label(of: step)))
            html.element(.td, text: visit.agent(step.text("agent") ?? ""))
            html.element(.td, text: step.text("motif").map(motive) ?? "–")
            html.element(.td) { html in
              guard let note = step.text("note") else { return html.text("–") }
              if isOpen { html.text(note) } else { visit.masked(&html) }
            }
          }
        }
      }
    }
  }
}

extension ExplanationList {
  /// An explanation as it was kept: a sentence a line, each indented by two spaces for its depth.
  init(text: String) {
    self.init(
      text.split(separator: "\n").map { line in
        let depth = line.prefix { $0 == " " }.count / 2
        return (depth: depth, text: String(line.drop { $0 == " " }))
      })
  }
}
