// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// A dossier as its page shows it.
struct DossierView {
  let visit: Visit
  let sheet: DossierSheet
  /// Whether confidential fields are shown.
  let isOpen: Bool
  /// What the account may take back of what was done last; nil: nothing.
  let undoable: Undoable.Deed?

  typealias Words = Catalogue.CaseDesk

  var dossier: Dossier { sheet.dossier }
  var programme: Programme { dossier.programme }
  var isFinal: Bool { programme.state(dossier.state)?.isFinal ?? false }
  func link(_ path: String = "") -> String { visit.link("/desk/dossiers/\(dossier.number)\(path)") }

  /// A form that posts to a path of the dossier.
  func postForm(
    _ path: String, _ html: inout Markup, hasFile: Bool = false, _ contents: (inout Markup) -> Void
  ) {
    html.element(
      .form, .method("post"), .action(link(path)), hasFile ? .enctype("multipart/form-data") : nil
    ) { html in
      visit.formField(&html)
      contents(&html)
    }
  }

  func button(_ label: Message, _ html: inout Markup, style: String? = nil) {
    html.element(.div, .class("actions")) { html in
      html.element(.button, .type("submit"), style.map { .class($0) }, text: visit.text(label))
    }
  }

  func section(_ title: Message, _ id: String, _ html: inout Markup, _ contents: (inout Markup) -> Void) {
    html.element(.section, .ariaLabelledBy(id)) { html in
      html.element(.h2, .id(id), text: visit.text(title))
      contents(&html)
    }
    html.newline()
  }

  func nothing(_ html: inout Markup) {
    html.element(.p, .class("quiet"), text: visit.text(Words.nothing))
  }

  func head(_ html: inout Markup) {
    html.element(.h1, text: "\(dossier.number) – \(sheet.applicant?.personName ?? "")")
    html.element(.p, .class("lead")) { html in
      html.text(visit.typeset(programme.label) + " – ")
      html.element(.span, .class(isFinal ? "tag" : "tag good"), text: visit.state(of: dossier))
    }
    if let next = sheet.nextDeadline(on: visit.day), !isFinal {
      html.element(.p) { html in
        let words = next.isMissed ? Words.missedDeadline : Words.nextDeadline
        html.text(visit.text(words(visit.typeset(next.label), visit.date(next.term))) + " ")
        visit.tag(next, &html)
      }
    }
  }

  /// The ways to the parts of the page.
  func contents(_ html: inout Markup) {
    let parts: [(String, Message, Bool)] = [
      ("next", Words.nextActions, hasSteps), ("answers", Words.answers, true),
      ("documents", Words.documents, true), ("opinions", Words.opinions, hasOpinions),
      ("rights", Words.rightsAndPayments, hasMoney), ("letters", Words.letters, !sheet.letters.isEmpty),
      ("history", Words.history, true),
    ]
    html.element(.nav, .class("parts"), .ariaLabel(visit.text(Words.onThisPage))) { html in
      html.element(.ul) { html in
        for (anchor, label, isThere) in parts where isThere {
          html.element(.li) { html in html.element(.a, .href("#\(anchor)"), text: visit.text(label)) }
        }
      }
    }
  }

  func facts(_ html: inout Markup) {
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.summary))
      html.element(.dl, .class("facts")) { html in
        fact(Words.applicant, &html) { html in
          html.element(
            .a, .href(visit.link("/desk/persons/\(dossier.applicant)")),
            text: sheet.applicant?.personName ?? "–")
        }
        if let household = dossier.household {
          fact(Words.household, &html) { html in
            html.element(
              .a, .href(visit.link("/desk/households/\(household)")),
              text: visit.text(Words.members(sheet.members.count)))
          }
        }
        fact(Words.commune, &html) {
          $0.text(dossier.record.text("commune").map { visit.pack.territory.commune($0)?.name ?? $0 } ?? "–")
        }
        for (label, field) in [
          (Words.submitted, "depose_le"), (Words.completed, "complet_le"), (Words.decided, "decide_le"),
          (Words.closed, "clos_le"),
        ] {
          guard let day = dossier.record.date(field) else { continue }
          fact(label, &html) { $0.text(visit.date(day)) }
        }
        if let motive = dossier.record.text("motif") {
          fact(Words.motive, &html) { $0.text(self.motive(motive)) }
        }
        fact(Words.queue, &html) { $0.text(dossier.record.text("file").map(visit.queue) ?? "–") }
        fact(Words.followedBy, &html) { $0.text(dossier.record.text("agent") ?? "–") }
      }
      html.element(.p) { html in
        html.element(.a, .href(link("/figures")), .dataKey("c"), text: visit.text(Words.figuresMoved))
      }
    }
  }

  func motive(_ name: String) -> String {
    visit.typeset(programme.motives.first { $0.value == name }?.label ?? name)
  }

  private func fact(_ label: Message, _ html: inout Markup, _ value: (inout Markup) -> Void) {
    html.element(.dt, text: visit.text(label))
    html.element(.dd, content: value)
  }
}
