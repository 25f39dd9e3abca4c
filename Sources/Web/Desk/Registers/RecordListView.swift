// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting

/// The page that lists records.
struct RecordListView {
  let scene: RegisterVisit
  let request: RecordListRequest
  let listing: RecordListPages.Listing
  let views: [SavedView]

  private var visit: Visit { scene.visit }
  private typealias Words = Catalogue.DeskRegisters
  private static let bulkForm = "bulk"

  /// What the page has within `<main>`.
  func write(_ html: inout Markup) {
    html.element(.h1, text: scene.title)
    if let changed = request.query["changed"].flatMap({ Int($0) }) {
      html.element(.p, .class("notice"), .role("status"), text: scene.text(Words.bulkDone(changed)))
    }
    html.element(.p, .class("lead"), text: scene.text(Catalogue.recordCount(listing.total)))
    if scene.mayEnter { actions(&html) }
    if !views.isEmpty { savedViews(&html) }
    RecordFilterForm(scene: scene, request: request, references: listing.references).write(&html)
    if request.columns.contains(where: \.isConfidential) {
      html.element(.p, .class("quiet"), text: scene.text(Words.confidentialShown))
    }
    guard !listing.rows.isEmpty else {
      return html.element(.p, text: scene.text(Catalogue.noRecordFound))
    }
    table(&html)
    pages(&html)
    html.element(.p, .class("quiet")) { html in
      html.text(scene.text(Words.export) + " ")
      html.element(.a, .href("\(scene.path)/records.csv\(request.kept.text)"), text: "CSV")
      html.text(", ")
      html.element(.a, .href("\(scene.path)/records.json\(request.kept.text)"), text: "JSON")
      html.text(", ")
      html.element(.a, .href("\(scene.path)/records.xlsx\(request.kept.text)"), text: "Excel (XLSX)")
    }
    if scene.mayEnter { bulk(&html) }
    SavedViewPages.form(scene, request, views, &html)
  }

  private func actions(_ html: inout Markup) {
    html.element(.p, .class("actions")) { html in
      html.element(
        .a, .class("button"), .href("\(scene.path)/new"), .dataKey("n"), text: scene.text(Words.newRecord))
      if !scene.register.key.isEmpty {
        html.element(
          .a, .class("button second"), .href("\(scene.path)/import"), text: scene.text(Words.importTable))
      }
    }
  }

  private func savedViews(_ html: inout Markup) {
    html.element(.nav, .ariaLabel(scene.text(Words.views))) { html in
      html.element(.p) { html in
        html.element(.span, .class("quiet"), text: scene.text(Words.views) + scene.colon)
        for (index, view) in views.enumerated() {
          html.text(index == 0 ? " " : " · ")
          html.element(.a, .href(scene.path + view.query), text: view.name)
        }
      }
    }
  }

  private func table(_ html: inout Markup) {
    html.scroll(scene.title) { html in
      html.element(.table, .class("wide")) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            if scene.mayEnter { html.element(.th, .scope("col"), text: scene.text(Words.select)) }
            for field in request.columns { heading(field, &html) }
          }
        }
        html.element(.tbody) { html in
          for row in listing.rows { self.row(row, &html) }
        }
      }
    }
  }

  private func heading(_ field: Field, _ html: inout Markup) {
    let isSorted = request.sort?.field.name == field.name
    let isDescending = isSorted && request.sort?.isDescending == true
    let label = scene.label(field) + (field.unit.map { " (\(scene.pack.header.typeset($0)))" } ?? "")
    html.element(
      .th, .scope("col"), field.alignment,
      isSorted ? .ariaSort(isDescending ? "descending" : "ascending") : nil
    ) { html in
      guard !field.isConfidential else { return html.text(label) }
      let order = isSorted && !isDescending ? "-\(field.name)" : field.name
      html.element(
        .a, .href(scene.path + request.kept.setting("sort", to: order).text),
        .title(scene.text(Words.sortBy(label))), text: label + (isSorted ? (isDescending ? " ↓" : " ↑") : ""))
    }
  }

  private func row(_ row: (id: Int64, name: String, cells: [String]), _ html: inout Markup) {
    html.element(.tr, .dataRow) { html in
      if scene.mayEnter {
        html.element(.td) { html in
          html.element(
            .input, .type("checkbox"), .name("record"), .value(String(row.id)), .form(Self.bulkForm),
            .ariaLabel(scene.text(Words.selectRecord(row.name))))
        }
      }
      for (index, (field, cell)) in zip(request.columns, row.cells).enumerated() {
        html.element(.td, field.alignment) { html in
          guard index == 0 else { return html.text(cell.isEmpty ? "–" : cell) }
          html.element(.a, .href("\(scene.path)/\(row.id)"), text: cell.isEmpty ? row.name : cell)
        }
      }
    }
  }

  private func pages(_ html: inout Markup) {
    guard listing.pages > 1 else { return }
    func link(_ page: Int, _ label: Message, _ rel: String, _ html: inout Markup) {
      html.element(
        .a, .href(scene.path + request.kept.setting("page", to: String(page)).text), .rel(rel),
        .dataKey(rel == "next" ? "+" : "-"), text: scene.text(label))
    }
    html.element(.nav, .ariaLabel(scene.text(Catalogue.pages))) { html in
      html.element(.p) { html in
        if listing.page > 1 { link(listing.page - 1, Catalogue.previousPage, "prev", &html) }
        html.text(" " + scene.text(Catalogue.page(listing.page, of: listing.pages)) + " ")
        if listing.page < listing.pages { link(listing.page + 1, Catalogue.nextPage, "next", &html) }
      }
    }
  }

  private func bulk(_ html: inout Markup) {
    html.element(.details) { html in
      html.element(.summary, text: scene.text(Words.bulk))
      html.element(.form, .method("post"), .id(Self.bulkForm), .action("\(scene.path)/bulk")) { html in
        visit.formField(&html)
        html.element(.input, .type("hidden"), .name("asked"), .value(request.kept.text))
        BulkPages.scopeFields(scene, listing.total, &html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: scene.text(Words.goOn))
        }
      }
    }
  }
}

extension RegisterVisit {
  /// What stands between a label and what it names.
  var colon: String { language == .fr ? "\u{A0}:" : ":" }
}

extension Field {
  /// Numbers are set to the right.
  var alignment: Attribute? { type.scale == nil ? nil : .class("end") }
}
