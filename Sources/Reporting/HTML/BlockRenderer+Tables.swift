// SPDX-License-Identifier: Apache-2.0

import Base

extension BlockRenderer {
  /// A table in a box that scrolls by itself, reachable by keyboard. A table without caption is named for those who do not see it.
  func table(_ table: Table, _ html: inout Markup, named name: String? = nil) {
    let region = table.caption ?? name ?? Catalogue.table(language)
    html.element(.div, .class("table-box")) { html in
      html.element(.div, .class("scroll"), .role("region"), .tabindex(0), .ariaLabel(region)) { html in
        html.element(.table, .class(table.isWide ? "wide" : "narrow")) { html in
          if let caption = table.caption { html.element(.caption, text: caption) }
          head(table, &html)
          html.element(.tbody) { html in
            for row in table.rows { self.row(row, table, &html) }
          }
        }
      }
      remarks(table, &html)
    }
  }

  private func head(_ table: Table, _ html: inout Markup) {
    html.element(.thead) { html in
      html.element(.tr) { html in
        // An empty header cell names nothing: it is a plain cell.
        if table.corner.isEmpty {
          html.element(.td)
        } else {
          html.element(.th, .scope("col"), text: table.corner)
        }
        for column in table.columns {
          html.element(.th, .scope("col"), alignment(column), text: column.head)
        }
      }
    }
  }

  private func row(_ row: Table.Row, _ table: Table, _ html: inout Markup) {
    html.element(.tr, row.isTotal ? .class("total") : nil) { html in
      html.element(.th, .scope("row")) { inlines(row.header, &$0) }
      for (cell, column) in zip(row.cells, table.columns) {
        html.element(.td, alignment(column)) { self.cell(cell, &$0) }
      }
    }
  }

  private func alignment(_ column: Table.Column) -> Attribute? {
    column.alignment == .end ? .class("end") : nil
  }

  private func cell(_ cell: Table.Cell, _ html: inout Markup) {
    switch cell {
    case .text(let content): inlines(content, &html)
    case .number(let number):
      self.number(number, &html)
      if let note = number.note { html.element(.sup, text: Table.mark(note)) }
    case .absent(let cause):
      html.element(.span, .class("absent"), .title(cause), text: Catalogue.notAvailable(language))
    case .empty: break
    }
  }

  private func remarks(_ table: Table, _ html: inout Markup) {
    for remark in table.remarks(in: language) { html.element(.p, .class("remark"), text: remark) }
  }
}

extension Table {
  /// Whether its rows need the whole measure: a table of few short columns reads better when it is narrow.
  var isWide: Bool { columns.count > 3 || columns.contains { $0.alignment == .start } }
}
