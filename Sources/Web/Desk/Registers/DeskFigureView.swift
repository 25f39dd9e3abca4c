// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack
import Reporting

/// The records that a figure counts, each leading to its page.
struct DeskFigureView {
  let visit: Visit
  let register: Register
  let table: RecordTable
  /// Of the records that the account may read.
  let links: [Int64: Link]
  let page: Int
  let pages: Int

  /// Where a record is read.
  struct Link {
    let label: String
    let href: String
  }

  private typealias Words = Catalogue.DeskRegisters

  /// The fields shown: none that is confidential, and not the dossier twice.
  private var shown: [Int] {
    table.fields.indices.filter { index in
      let field = table.fields[index]
      if case .reference(let target) = field.type, target == "dossier" { return false }
      // The first column says it already.
      return !field.isConfidential && [field.name] != register.key
    }.prefix(6).map { $0 }
  }

  func write(_ html: inout Markup) {
    html.element(.p, .class("lead"), text: visit.text(Catalogue.recordCount(table.total)))
    guard !table.rows.isEmpty else {
      return html.element(.p, text: visit.text(Catalogue.noRecordFound))
    }
    let title = visit.pack.header.typeset(register.plural)
    html.scroll(title) { html in
      html.element(.table, .class("wide")) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: visit.pack.header.typeset(register.label))
            for index in shown {
              let field = table.fields[index]
              html.element(.th, .scope("col"), field.alignment, text: visit.pack.header.typeset(field.label))
            }
          }
        }
        html.element(.tbody) { html in
          for row in table.rows { self.row(row, &html) }
        }
      }
    }
    turning(&html)
  }

  private func row(_ row: RecordTable.Row, _ html: inout Markup) {
    html.element(.tr, .dataRow) { html in
      guard let link = links[row.id] else {
        html.element(
          .td, .class("quiet"), .colspan(shown.count + 1), text: visit.text(Words.otherService))
        return
      }
      html.element(.td) { html in html.element(.a, .href(link.href), text: link.label) }
      for index in shown {
        html.element(.td, table.fields[index].alignment, text: text(row.cells[index], table.fields[index]))
      }
    }
  }

  private func text(_ cell: RecordCell, _ field: Field) -> String {
    switch cell {
    case .absent: "–"
    case .text(let text): text
    case .number(let number):
      number.formatted(decimals: field.type.scale ?? 0, in: visit.language)
        + (field.unit == "€" ? "\u{A0}€" : "")
    case .date(let date): date.formatted(in: visit.language)
    case .boolean(let flag): visit.text(flag ? Catalogue.yes : Catalogue.no)
    case .choice(let choice): visit.pack.header.typeset(choice.label)
    case .commune(_, let name): name
    case .hidden: "•••"
    }
  }

  private func turning(_ html: inout Markup) {
    guard pages > 1 else { return }
    func link(_ page: Int, _ label: Message, _ html: inout Markup) {
      html.element(
        .a, .href(visit.query.setting("page", to: String(page)).text), text: visit.text(label))
    }
    html.element(.nav, .ariaLabel(visit.text(Catalogue.pages))) { html in
      html.element(.p) { html in
        if page > 1 { link(page - 1, Catalogue.previousPage, &html) }
        html.text(" " + visit.text(Catalogue.page(page, of: pages)) + " ")
        if page < pages { link(page + 1, Catalogue.nextPage, &html) }
      }
    }
  }
}
