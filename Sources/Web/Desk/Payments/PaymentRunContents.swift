// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Pack
import Reporting

/// The parts of the page of a run.
struct PaymentRunContents {
  typealias Words = Catalogue.Paying
  let visit: Visit
  let programme: Programme
  let run: PaymentRunEntry
  let totals: PaymentTotals
  let files: [BankFileEntry]
  let rejected: [PaymentEntry]

  var address: String {
    visit.link("/desk/payments/\(programme.name)/\(run.month.monthCode)")
  }

  func write(_ html: inout Markup) throws {
    html.element(.div, .class("columns")) { html in
      html.element(.section, .ariaLabel(visit.text(Words.run))) { html in
        facts(&html)
        check(&html)
      }
      html.element(.section, .class("panel")) { html in accounting(&html) }
    }
    bank(&html)
    try rejects(&html)
  }

  private func facts(_ html: inout Markup) {
    html.element(.dl, .class("facts")) { html in
      func fact(_ label: Message, _ text: String) {
        html.element(.dt, text: visit.text(label))
        html.element(.dd, text: text)
      }
      fact(Words.state, visit.text(run.isClosed ? Words.closed : Words.running))
      if let begun = run.begun { fact(Words.begun, visit.written(begun)) }
      fact(Words.payments, Number(totals.count).formatted(in: visit.language))
      fact(Words.due, visit.euros(totals.due))
      fact(Words.withheld, visit.euros(totals.withheld))
      fact(Words.paid, visit.euros(totals.total))
    }
    guard !run.isClosed else { return }
    html.element(.form, .method("post"), .action(visit.link("/desk/payments/\(programme.name)"))) { html in
      visit.formField(&html)
      html.element(.input, .type("hidden"), .name("month"), .value(run.month.monthCode))
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Words.goOn))
      }
    }
  }

  /// Whether payments, debts and decisions agree.
  private func check(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.check))
    guard !totals.problems.isEmpty else {
      return html.element(.p) { html in
        html.element(.span, .class("tag good"), text: "✓")
        html.text(" \(visit.text(Words.agrees))")
      }
    }
    html.element(.p, text: visit.text(Words.differs))
    html.element(.ul) { html in
      for problem in totals.problems { html.element(.li, text: visit.text(problem).sentence) }
    }
  }

  private func accounting(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.accounting))
    html.element(.ul) { html in
      for (path, label) in [("mandates", Words.mandates), ("receipts", Words.receipts)] {
        html.element(.li) { html in
          html.element(.a, .href("\(address)/\(path)"), text: visit.text(label))
        }
      }
    }
    html.element(.p, .class("hint"), text: visit.text(Words.namesNoted))
  }

  /// The files that were made, and the one that can be.
  private func bank(_ html: inout Markup) {
    html.element(.h2, text: visit.text(Words.bank))
    if files.isEmpty {
      html.element(.p, text: visit.text(Words.noFile))
    } else {
      visit.table(
        Words.bank, [Words.file, Words.sentOn, Words.payments, Words.sum, Words.download], numbers: [2, 3]
      ).write(&html) { html in
        for file in files {
          html.element(.tr, .dataRow) { html in
            html.element(.td, .class("key"), text: file.name)
            html.element(.td, text: file.day.map(visit.written) ?? "")
            html.element(.td, .class("end"), text: Number(file.count).formatted(in: visit.language))
            html.element(.td, .class("end"), text: visit.euros(file.total))
            html.element(.td) { html in
              html.element(
                .a, .href("\(address)/files/\(file.name)"),
                .ariaLabel(visit.text(Words.downloadOf(file.name))), text: visit.text(Words.download))
            }
          }
        }
      }
    }
    guard let waiting = totals.states["prepare"], waiting.count > 0 else { return }
    html.element(.form, .method("post"), .action(address + "/send")) { html in
      visit.formField(&html)
      html.element(.p, text: visit.text(Words.waiting(waiting.count, visit.euros(waiting.sum))))
      html.element(.p, .class("hint"), text: visit.text(Words.sendHint))
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Words.send))
      }
    }
  }
}
