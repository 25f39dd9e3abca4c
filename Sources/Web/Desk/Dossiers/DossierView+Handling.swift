// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// The delays of a dossier, who has it, and who may read it.
extension DossierView {
  func deadlines(_ html: inout Markup) {
    guard !sheet.deadlines.isEmpty else { return }
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.deadlines))
      html.element(.ul, .class("plain")) { html in
        for record in sheet.deadlines {
          html.element(.li) { html in
            let name = record.text("nom") ?? ""
            html.text(
              visit.typeset(programme.deadline(name)?.label ?? name) + " – "
                + visit.date(record.date("terme"))
                + " ")
            let state = record.text("etat") ?? ""
            html.element(
              .span, .class(state == "depassee" ? "tag late" : state == "tenue" ? "tag good" : "tag"),
              text: visit.label(of: "etat", in: record))
            if let refusal = record.text("refus") { html.element(.p, .class("hint"), text: refusal) }
          }
        }
      }
    }
  }

  func assignment(_ html: inout Markup, _ colleagues: [String]) {
    guard visit.may(.handle), !isFinal else { return }
    let present = dossier.record.text("agent") ?? ""
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.assignment))
      if case .assignment(let agent, let queue)? = undoable {
        let before = [agent, queue.map { visit.queue($0) }].compactMap(\.self).joined(separator: ", ")
        postForm("/undo", &html) { html in
          html.element(
            .p, .class("hint"),
            text: visit.text(Words.assignedBefore(before.isEmpty ? visit.text(Words.nobody) : before)))
          button(Words.undoAssignment, &html, style: "second")
        }
      }
      if present != visit.account.name {
        postForm("/assign", &html) { html in
          html.element(.input, .type("hidden"), .name("agent"), .value(visit.account.name))
          html.element(
            .input, .type("hidden"), .name("queue"), .value(dossier.record.text("file") ?? ""))
          button(Words.takeIt, &html, style: "second")
        }
      }
      postForm("/assign", &html) { html in
        let all = Set(colleagues + [present, visit.account.name]).subtracting([""]).sorted()
        FieldWriter(
          name: "agent", label: visit.text(Words.followedBy), value: visit.form["agent"] ?? present
        ).select(&html, all.map { ($0, $0) }, empty: visit.text(Words.nobody))
        let queues = Set(visit.pack.queues(of: [programme.service]) + [dossier.record.text("file") ?? ""])
        FieldWriter(
          name: "queue", label: visit.text(Words.queue),
          value: visit.form["queue"] ?? dossier.record.text("file") ?? ""
        ).select(
          &html, queues.subtracting([""]).sorted().map { ($0, visit.queue($0)) },
          empty: visit.text(Words.none))
        button(Words.assign, &html, style: "second")
      }
    }
  }

  /// Where confidential fields are asked for, with a reason.
  func opening(_ html: inout Markup) {
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.confidential))
      html.element(.p, text: visit.text(Words.openingText))
      postForm("/open", &html) { html in
        FieldWriter(
          name: "reason", label: visit.text(Words.writtenReason), value: visit.form["reason"] ?? "",
          hint: visit.text(Words.writtenReasonHint), isRequired: true
        ).area(&html, rows: 3)
        button(Words.openAnHour, &html, style: "second")
      }
    }
  }
}
