// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting
import Store

/// The tables of readings and exceptional accesses.
struct OversightView {
  let visit: Visit
  /// The names of accounts.
  let names: [Int64: String]
  /// What records of registers go by.
  let records: [String: [String: String]]
  let most: Int
  private typealias Words = Catalogue.DeskOversight

  func exceptions(_ records: [StoredRecord], _ html: inout Markup) {
    guard !records.isEmpty else {
      return html.element(.p, text: visit.text(Words.noException))
    }
    table(Words.exceptions, [Words.when, Words.agent, Words.what, Words.reason, Words.seen], records, &html) {
      record, html in
      html.element(.td, text: record.text("motif") ?? "")
      html.element(.td) { html in seen(record, &html) }
    }
  }

  func readings(_ records: [StoredRecord], _ html: inout Markup) {
    guard !records.isEmpty else {
      return html.element(.p, text: visit.text(Words.noReading))
    }
    table(Words.readings, [Words.when, Words.agent, Words.what, Words.reason], records, &html) {
      record, html in
      html.element(.td, text: record.text("motif") ?? visit.text(Words.byRole))
    }
  }

  private func table(
    _ title: Message, _ columns: [Message], _ records: [StoredRecord], _ html: inout Markup,
    _ last: (StoredRecord, inout Markup) -> Void
  ) {
    if records.count >= most { html.element(.p, .class("quiet"), text: visit.text(Words.latest(most))) }
    html.scroll(visit.text(title)) { html in
      html.element(.table, .class("wide")) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in columns { html.element(.th, .scope("col"), text: visit.text(column)) }
          }
        }
        html.element(.tbody) { html in
          for record in records {
            html.element(.tr, .dataRow) { html in
              let time = DeskClock.text(
                record.integer("moment") ?? 0, visit.language, on: record.date("le"))
              html.element(.td, text: time)
              html.element(.td, text: record.integer("compte").flatMap { names[$0] } ?? "–")
              html.element(.td, .class("key")) { html in subject(record, &html) }
              last(record, &html)
            }
          }
        }
      }
    }
  }

  /// What was read, with a link to it where it has a page.
  private func subject(_ record: StoredRecord, _ html: inout Markup) {
    let (name, number) = (record.text("registre") ?? "", record.text("numero") ?? "")
    let register = visit.pack.register(name)
    let label = visit.pack.header.typeset(register?.label ?? name)
    let known = records[name]?[number] ?? number
    guard number != RegisterVisit.wholeList else {
      return html.text(
        "\(visit.pack.header.typeset(register?.plural ?? name)) (\(visit.text(Words.wholeList)))")
    }
    let address: String? =
      if name == "dossier" {
        visit.may(.dossiers, in: record.text("service")) ? "/desk/dossiers/\(number)" : nil
      } else if register?.isOpen(to: visit) == true {
        "/desk/registers/\(name)/\(number)"
      } else {
        nil
      }
    guard let address else { return html.text("\(label) \(known)") }
    html.element(.a, .href(visit.link(address)), text: "\(label) \(known)")
  }

  private func seen(_ record: StoredRecord, _ html: inout Markup) {
    if let name = record.integer("vu_par").flatMap({ names[$0] }), let day = record.date("vu_le") {
      return html.text(visit.text(Words.seenBy(name, day)))
    }
    guard record.integer("compte") != visit.account.id else {
      return html.element(.span, .class("tag warn"), text: visit.text(Words.toSee))
    }
    html.element(
      .form, .method("post"), .action(visit.link("/desk/oversight/\(record.id)/seen"))
    ) { html in
      visit.formField(&html)
      html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.markSeen))
    }
  }
}
