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
  /// What was asked.
  let query: AddressQuery
  /// The last part of the page's address, which the same rows as data have with `.csv` and `.json`.
  let name: String
  let header: Header
  let language: Language
  let text: (RecordCell, Field) -> String

  /// A field that the list can be restricted by.
  struct Filter {
    let name: String
    let label: String
    /// What can be chosen: value and label.
    let options: [(value: String, label: String)]
    let chosen: String?

    /// What can be chosen, and what the address chose even where it is none of that.
    fileprivate var choices: [(value: String, label: String)] {
      guard let chosen, !options.contains(where: { $0.value == chosen }) else { return options }
      return options + [(chosen, chosen)]
    }
  }

  /// The fields shown: a confidential one is left out, as it is from the data.
  private var shown: [Int] { table.fields.indices.filter { !table.fields[$0].isConfidential } }

  func html(in frame: PageFrame) -> String {
    frame.page(title: title, trail: trail) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: Catalogue.recordCount(table.total)(language))
      if !filters.isEmpty { form(&html) }
      html.element(.p) { html in
        html.text(Catalogue.download(language) + " ")
        let asked = query.without("page").text
        html.element(.a, .href("\(name).csv\(asked)"), text: "CSV")
        html.text(", ")
        html.element(.a, .href("\(name).json\(asked)"), text: "JSON")
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
      // What the form does not show stays as it was asked: the period, a field that has no list.
      for name in query.names where name != "page" && !filters.contains(where: { $0.name == name }) {
        html.element(.input, .type("hidden"), .name(name), .value(query[name] ?? ""))
      }
      for filter in filters {
        html.element(.p) { html in
          html.element(.label, .for("filter-\(filter.name)"), text: header.typeset(filter.label))
          html.text(" ")
          html.element(.select, .id("filter-\(filter.name)"), .name(filter.name)) { html in
            html.element(.option, .value(""), text: Catalogue.all(language))
            for option in filter.choices {
              let isChosen = option.value == filter.chosen
              html.element(
                .option, .value(option.value), isChosen ? .selected : nil, text: header.typeset(option.label))
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
        html.element(.table, .class("records")) { html in
          html.element(.thead) { html in
            html.element(.tr) { html in
              for index in shown {
                let field = table.fields[index]
                html.element(.th, .scope("col"), alignment(field), text: header.typeset(field.label))
              }
            }
          }
          html.element(.tbody) { html in
            for row in table.rows {
              html.element(.tr) { html in
                for index in shown {
                  let field = table.fields[index]
                  html.element(.td, alignment(field), text: text(row.cells[index], field))
                }
              }
            }
          }
        }
      }
    }
  }

  /// Numbers are set to the right.
  private func alignment(_ field: Field) -> Attribute? { field.type.scale == nil ? nil : .class("end") }

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
