// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack
import Reporting

/// A page that lists records: those of a public register, or those that make a figure.
struct RecordsPage {
  let title: String
  let trail: [PageFrame.Step]
  let table: RecordTable
  let filters: [Filter]
  let pagination: Pagination
  /// Addresses of the same rows as data.
  let csv: String
  let json: String
  let language: Language
  let text: (RecordCell, Field) -> String

  /// A field that the list can be restricted by.
  struct Filter {
    let name: String
    let label: String
    /// What can be chosen: value and label.
    let options: [(value: String, label: String)]
    let chosen: String?
  }

  func html(in frame: PageFrame) -> String {
    frame.page(title: title, trail: trail) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: Catalogue.recordCount(table.total)(language))
      if !filters.isEmpty { form(&html) }
      html.element(.p) { html in
        html.text(Catalogue.download(language) + " ")
        html.element(.a, .href(csv), text: "CSV")
        html.text(", ")
        html.element(.a, .href(json), text: "JSON")
      }
      if table.rows.isEmpty {
        html.element(.p, text: Catalogue.noRecordFound(language))
      } else {
        rows(&html)
        pages(&html)
      }
    }
  }

  private func form(_ html: inout Markup) {
    html.element(.form, .method("get"), .class("filters")) { html in
      for filter in filters {
        html.element(.p) { html in
          html.element(.label, .for("filter-\(filter.name)"), text: filter.label)
          html.text(" ")
          html.element(.select, .id("filter-\(filter.name)"), .name(filter.name)) { html in
            html.element(.option, .value(""), text: Catalogue.all(language))
            for option in filter.options {
              let isChosen = option.value == filter.chosen
              html.element(.option, .value(option.value), isChosen ? .selected : nil, text: option.label)
            }
          }
        }
      }
      html.element(.p) { html in html.element(.button, .type("submit"), text: Catalogue.filter(language)) }
    }
  }

  private func rows(_ html: inout Markup) {
    html.element(.div, .class("table-box")) { html in
      html.element(.div, .class("scroll"), .tabindex(0), .role("region"), .ariaLabel(title)) { html in
        html.element(.table) { html in
          html.element(.thead) { html in
            html.element(.tr) { html in
              for field in table.fields { html.element(.th, .scope("col"), text: field.label) }
            }
          }
          html.element(.tbody) { html in
            for row in table.rows {
              html.element(.tr) { html in
                for (cell, field) in zip(row.cells, table.fields) {
                  html.element(.td, cell.isNumber ? .class("number") : nil, text: text(cell, field))
                }
              }
            }
          }
        }
      }
    }
  }

  private func pages(_ html: inout Markup) {
    guard pagination.count > 1 else { return }
    html.element(.nav, .ariaLabel(Catalogue.pages(language))) { html in
      html.element(.p) { html in
        if let previous = pagination.previous {
          html.element(.a, .href(previous), .rel("prev"), text: Catalogue.previousPage(language))
          html.text(" ")
        }
        html.text(Catalogue.page(pagination.page, of: pagination.count)(language))
        if let next = pagination.next {
          html.text(" ")
          html.element(.a, .href(next), .rel("next"), text: Catalogue.nextPage(language))
        }
      }
    }
  }
}

extension RecordCell {
  fileprivate var isNumber: Bool {
    guard case .number = self else { return false }
    return true
  }
}
