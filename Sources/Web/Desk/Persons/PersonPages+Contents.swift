// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// What the page of a person says.
extension PersonPages {
  func facts(_ person: StoredRecord, _ isOpen: Bool, _ html: inout Markup) {
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.identity))
      html.element(.dl, .class("facts")) { html in
        for field in visit.personFields where isOpen || person[field.name] != .null {
          html.element(.dt, text: visit.typeset(field.label))
          html.element(.dd) { html in
            guard isOpen || !field.isHiddenAtDesk else { return visit.masked(&html) }
            html.text(visit.shown(field, of: person))
          }
        }
      }
      if visit.account.may(.handle, visit.pack), isOpen {
        html.element(.div, .class("actions")) { html in
          html.element(
            .a, .class("button second"), .href(visit.link("/desk/persons/\(person.id)/edit")), .dataKey("e"),
            text: visit.text(Words.change))
        }
      }
    }
  }

  func dossiers(_ dossiers: [Dossier], _ html: inout Markup) {
    html.element(.h2, text: visit.text(Catalogue.dossiers))
    if dossiers.isEmpty { html.element(.p, .class("quiet"), text: visit.text(Words.nothing)) }
    html.element(.ul, .class("plain")) { html in
      for dossier in dossiers {
        html.element(.li, .dataRow) { html in
          html.element(.a, .href(visit.link("/desk/dossiers/\(dossier.number)")), text: dossier.number)
          html.text(" – " + visit.typeset(dossier.programme.label) + " ")
          html.element(.span, .class("tag"), text: visit.state(of: dossier))
        }
      }
    }
  }

  func households(_ households: [Household], _ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.households))
    html.element(.ul, .class("plain")) { html in
      for household in households {
        html.element(.li) { html in
          html.element(
            .a, .href(visit.link("/desk/households/\(household.id)")), text: household.words)
        }
      }
    }
  }

  func documents(_ documents: [StoredRecord], _ dossiers: [Dossier], _ html: inout Markup) {
    // Those handed in for a dossier of another service are that service's.
    let shown = documents.filter { document in
      dossiers.contains { $0.id == document.integer("dossier") }
    }
    guard !shown.isEmpty else { return }
    html.element(.h2, text: visit.text(Words.documents))
    html.element(.ul, .class("plain")) { html in
      for document in shown {
        html.element(.li) { html in
          html.text(
            visit.label(of: "nature", in: document) + " – " + visit.date(document.date("recue_le")) + " ")
          html.element(.span, .class("tag"), text: visit.label(of: "etat", in: document))
          if let dossier = dossiers.first(where: { $0.id == document.integer("dossier") }) {
            html.text(" ")
            html.element(.a, .href(visit.link("/desk/dossiers/\(dossier.number)")), text: dossier.number)
          }
        }
      }
    }
  }

  func opening(_ person: StoredRecord, _ html: inout Markup) {
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.confidential))
      html.element(.p, text: visit.text(Words.openingText))
      html.element(.form, .method("post"), .action(visit.link("/desk/persons/\(person.id)/open"))) { html in
        visit.formField(&html)
        FieldWriter(
          name: "reason", label: visit.text(Words.writtenReason), value: visit.form["reason"] ?? "",
          hint: visit.text(Words.writtenReasonHint), isRequired: true
        ).area(&html, rows: 3)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.openAnHour))
        }
      }
    }
  }
}
