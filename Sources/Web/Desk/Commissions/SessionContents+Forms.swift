// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// The forms of a session's page: what is put on the agenda, the opening, the batch, the close.
extension SessionContents {
  private typealias Words = Catalogue.Sessions

  /// The dossiers that wait for the commission, to be chosen.
  func ready(_ html: inout Markup) throws {
    let known = Set(sheet.affairs.map(\.dossier.id))
    let ready = try visit.desk().ready(for: session.commission).filter { !known.contains($0.id) }
    html.element(.h2, text: visit.text(Words.ready))
    guard !ready.isEmpty else { return html.element(.p, text: visit.text(Words.noneReady)) }
    let chosen = Set(visit.form.all("dossier"))
    html.element(.form, .method("post"), .action(address + "/enroll")) { html in
      visit.formField(&html)
      visit.table(Words.ready, [Words.choose, Words.dossier, Words.programme, Words.state, Words.since])
        .write(&html) { html in
          for dossier in ready { row(dossier, isChosen: chosen.contains(dossier.number), &html) }
        }
      FieldWriter(
        name: "rapporteur", label: visit.text(Words.rapporteurOfThese), value: visit.form["rapporteur"] ?? ""
      ).input(&html, others: [.maxlength(100)])
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Words.enroll))
        html.element(
          .button, .type("submit"), .class("second"), .name("all"), .value("1"),
          text: visit.text(Words.enrollAll))
      }
    }
  }

  private func row(_ dossier: Dossier, isChosen: Bool, _ html: inout Markup) {
    let id = "choose-\(dossier.number)"
    html.element(.tr) { html in
      html.element(.td) { html in
        html.element(
          .input, .type("checkbox"), .id(id), .name("dossier"), .value(dossier.number),
          isChosen ? .checked : nil)
      }
      html.element(.td, .class("key")) { html in html.element(.label, .for(id), text: dossier.number) }
      html.element(.td, text: visit.pack.header.typeset(dossier.programme.label))
      html.element(.td, text: dossier.programme.state(dossier.state)?.label ?? dossier.state)
      html.element(.td, text: dossier.submitted.map(visit.written) ?? "")
    }
  }

  /// Who presides, who is there: those of the last session stand there already.
  func opening(_ html: inout Markup) throws {
    let last = try visit.desk().lastMembers(of: session.commission)
    html.element(.h2, text: visit.text(Words.openSession))
    html.element(.form, .method("post"), .action(address + "/open")) { html in
      visit.formField(&html)
      html.element(.div, .class("fields")) { html in
        FieldWriter(
          name: "president", label: visit.text(Words.president),
          value: visit.form["president"] ?? last?.president ?? "", isRequired: true
        ).input(&html)
        FieldWriter(
          name: "present", label: visit.text(Words.present),
          value: visit.form["present"] ?? (last?.members ?? []).joined(separator: "\n"),
          hint: visit.text(Words.quorumHint(session.commission.quorum)), isRequired: true
        ).area(&html, rows: 6)
        FieldWriter(
          name: "absent", label: visit.text(Words.absent), value: visit.form["absent"] ?? "",
          hint: visit.text(Words.oneALine)
        ).area(&html, rows: 6)
      }
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Words.openSession))
      }
    }
  }

  /// One decision for all that wait.
  func batch(_ html: inout Markup) {
    let choices = StepChoice.choices(in: sheet)
    guard !choices.isEmpty else { return }
    html.element(.details) { html in
      html.element(.summary, text: visit.text(Words.batch))
      html.element(.form, .method("post"), .action(address + "/batch")) { html in
        visit.formField(&html)
        FieldWriter(
          name: "choice", label: visit.text(Words.choice), value: visit.form["choice"] ?? "",
          hint: visit.text(Words.batchHint), isRequired: true
        ).select(&html, choices.map { ($0.code, $0.label) }, empty: visit.text(Words.pick))
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.decideAll))
        }
      }
    }
  }

  func closing(_ html: inout Markup) {
    guard waiting == 0, !sheet.affairs.isEmpty else { return }
    html.element(.form, .method("post"), .action(address + "/close")) { html in
      visit.formField(&html)
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Words.close))
        html.element(.a, .href(address + "/minutes"), text: visit.text(Words.minutes))
      }
    }
  }
}
