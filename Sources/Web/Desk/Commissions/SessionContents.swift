// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// The parts of a session's page that read: its facts, its agenda, how far it is.
struct SessionContents {
  private typealias Words = Catalogue.Sessions
  let visit: Visit
  let sheet: SessionSheet

  init(_ visit: Visit, _ sheet: SessionSheet) {
    self.visit = visit
    self.sheet = sheet
  }

  var session: Session { sheet.session }
  var address: String { visit.link("/desk/sessions/\(session.name)") }
  var waiting: Int { sheet.affairs.count { $0.state == .enrolled } }

  func facts(_ html: inout Markup) {
    html.element(.dl, .class("facts")) { html in
      func fact(_ label: Message, _ text: String) {
        html.element(.dt, text: visit.text(label))
        html.element(.dd, text: text)
      }
      if let place = session.record.text("lieu") { fact(Words.place, place) }
      if let president = session.president { fact(Words.president, president) }
      if !sheet.present.isEmpty { fact(Words.present, sheet.present.joined(separator: ", ")) }
      if !sheet.absent.isEmpty { fact(Words.absent, sheet.absent.joined(separator: ", ")) }
      let quorum = session.commission.quorum
      fact(
        Words.quorum,
        visit.text(
          sheet.present.isEmpty ? Words.members(quorum) : Words.quorumReached(sheet.present.count, quorum)))
    }
  }

  /// How far an open session is, and where it goes on.
  func course(_ html: inout Markup) {
    let count = sheet.affairs.count
    guard count > 0 else { return }
    html.element(
      .p, .class("progress"), text: visit.text(Words.progress(count - waiting, of: count)))
    guard let next = sheet.affairs.first(where: { $0.state == .enrolled }) else {
      return html.element(.p, .class("notice"), text: visit.text(Words.allSettled))
    }
    html.element(.p, .class("actions")) { html in
      html.element(
        .a, .class("button"), .href("\(address)/dossiers/\(next.dossier.number)"), .dataKey("n"),
        text: visit.text(Words.run))
    }
  }

  /// The agenda: while it can change, in a form that puts it in order.
  func agenda(_ html: inout Markup) throws {
    html.element(.h2, text: visit.text(Words.agenda))
    guard !sheet.affairs.isEmpty else { return html.element(.p, text: visit.text(Words.emptyAgenda)) }
    if session.state == .closed {
      table(isEditable: false, &html)
    } else {
      // Removing is a form of its own: Enter in a field of the other does not remove anything.
      html.element(.form, .method("post"), .id("remove"), .action(address + "/remove")) { html in
        visit.formField(&html)
      }
      try undoing(&html)
      html.element(.form, .method("post"), .action(address + "/arrange")) { html in
        visit.formField(&html)
        table(isEditable: true, &html)
        html.element(.p, .class("hint"), text: visit.text(Words.arrangeHint))
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.arrange))
          html.element(.a, .href(address + "/agenda"), text: visit.text(Words.printAgenda))
        }
      }
    }
  }

  /// The way to take off together what was just put on together.
  private func undoing(_ html: inout Markup) throws {
    let numbers = try visit.desk().lastEnrolled(in: session.name)
    guard !numbers.isEmpty else { return }
    html.element(.form, .method("post"), .action(address + "/undo")) { html in
      visit.formField(&html)
      html.element(.p, .class("actions")) { html in
        html.text(visit.text(Words.justEnrolled(numbers.count)))
        html.element(.button, .type("submit"), .class("link"), text: visit.text(Words.undoEnrolment))
      }
    }
  }

  private func table(isEditable: Bool, _ html: inout Markup) {
    let columns = [Words.rank, Words.dossier, Words.programme, Words.rapporteur, Words.decision]
    visit.table(Words.agenda, columns + (isEditable ? [Words.remove] : [])).write(&html) { html in
      for affair in sheet.affairs {
        html.element(.tr, .dataRow) { html in row(affair, isEditable: isEditable, &html) }
      }
    }
  }

  private func row(_ affair: SessionSheet.Affair, isEditable: Bool, _ html: inout Markup) {
    let number = affair.dossier.number
    html.element(.td) { html in
      guard isEditable else { return html.text(String(affair.rank)) }
      html.element(.input, .type("hidden"), .name("affair"), .value(number))
      html.element(
        .input, .type("text"), .inputmode("numeric"), .class("rank"), .name("rank.\(number)"),
        .value(visit.form["rank.\(number)"] ?? String(affair.rank)),
        .ariaLabel(visit.text(Words.rankOf(number))))
    }
    html.element(.td, .class("key")) { html in
      html.element(.a, .href("\(address)/dossiers/\(number)"), text: number)
    }
    html.element(.td, text: visit.pack.header.typeset(affair.dossier.programme.label))
    html.element(.td) { html in
      guard isEditable else { return html.text(affair.rapporteur ?? "") }
      html.element(
        .input, .type("text"), .name("rapporteur.\(number)"), .autocomplete("off"), .maxlength(100),
        .value(visit.form["rapporteur.\(number)"] ?? affair.rapporteur ?? ""),
        .ariaLabel(visit.text(Words.rapporteurOf(number))))
    }
    html.element(.td) { html in outcome(affair, &html) }
    guard isEditable else { return }
    html.element(.td) { html in
      guard affair.state == .enrolled else { return }
      html.element(
        .button, .type("submit"), .class("link"), .form("remove"), .name("dossier"), .value(number),
        .ariaLabel(visit.text(Words.removeFrom(number))), text: visit.text(Words.remove))
    }
  }

  /// What became of an affair.
  func outcome(_ affair: SessionSheet.Affair, _ html: inout Markup) {
    switch affair.state {
    case .enrolled: html.element(.span, .class("quiet"), text: visit.text(Words.enrolled))
    case .adjourned: html.element(.span, .class("tag warn"), text: visit.text(Words.adjourned))
    case .decided:
      html.text(affair.decision ?? "")
      if let amount = affair.amount { html.text(" – \(visit.euros(amount))") }
    }
  }

  /// The agenda as it is printed and sent to members: dossiers by number, nobody by name.
  func printed(_ html: inout Markup) {
    facts(&html)
    guard !sheet.affairs.isEmpty else { return html.element(.p, text: visit.text(Words.emptyAgenda)) }
    let columns = [Words.rank, Words.dossier, Words.programme, Words.since, Words.choice, Words.rapporteur]
    visit.table(Words.agenda, columns).write(&html) { html in
      for affair in sheet.affairs {
        html.element(.tr) { html in
          html.element(.td, text: String(affair.rank))
          html.element(.td, .class("key"), text: affair.dossier.number)
          html.element(.td, text: visit.pack.header.typeset(affair.dossier.programme.label))
          html.element(.td, text: affair.dossier.submitted.map(visit.written) ?? "")
          html.element(.td) { html in
            guard affair.state == .enrolled else { return outcome(affair, &html) }
            var steps: [String] = []
            for choice in StepChoice.choices(of: session.commission, on: affair.dossier) {
              let label = affair.dossier.programme.transition(choice.step)?.label ?? choice.step
              if !steps.contains(label) { steps.append(label) }
            }
            html.text(steps.joined(separator: " / "))
          }
          html.element(.td, text: affair.rapporteur ?? "")
        }
      }
    }
  }
}
