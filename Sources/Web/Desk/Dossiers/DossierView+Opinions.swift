// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// The opinions asked of other services.
extension DossierView {
  func opinions(_ html: inout Markup) {
    guard hasOpinions else { return }
    section(Words.opinions, "opinions", &html) { html in
      if sheet.opinions.isEmpty { nothing(&html) }
      html.element(.ul, .class("plain")) { html in
        for opinion in sheet.opinions { self.opinion(opinion, &html) }
      }
      guard mayAsk else { return }
      html.element(.details) { html in
        html.element(.summary, text: visit.text(Words.askOpinion))
        postForm("/opinions", &html) { html in
          let units = visit.pack.organisation.flattened.map { ($0.unit.key, visit.typeset($0.unit.label)) }
          FieldWriter(
            name: "service", label: visit.text(Words.service), value: visit.form["service"] ?? "",
            isRequired: true
          ).select(&html, units, empty: visit.text(Words.choose))
          FieldWriter(
            name: "question", label: visit.text(Words.question), value: visit.form["question"] ?? ""
          ).area(&html, rows: 3)
          button(Words.askOpinion, &html, style: "second")
        }
      }
    }
  }

  private func opinion(_ opinion: StoredRecord, _ html: inout Markup) {
    html.element(.li) { html in
      let service = visit.queue(opinion.text("service") ?? "")
      html.element(.strong, text: service)
      html.text(" – " + visit.text(Words.askedOnDay(visit.date(opinion.date("demande_le")))) + " ")
      if let given = opinion.date("rendu_le") {
        html.element(.span, .class("tag"), text: visit.label(of: "sens", in: opinion))
        html.text(" " + visit.text(Words.givenOn(visit.date(given))))
        if let text = opinion.text("texte") {
          html.element(.p) { html in
            if isOpen { html.text(text) } else { visit.masked(&html) }
          }
        }
      } else {
        html.element(.span, .class("tag warn"), text: visit.text(Words.awaited))
      }
    }
  }
}
