// SPDX-License-Identifier: Apache-2.0

import Base
import Import
import Pack
import Reporting
import Store

/// What is shown of a table that is to be imported.
struct TableImportView {
  let scene: RegisterVisit
  private typealias Words = Catalogue.DeskRegisters

  /// The columns that a table may have.
  func columns(_ html: inout Markup) {
    html.element(.h2, text: scene.text(Words.expectedColumns))
    html.element(.p, .class("quiet"), text: scene.text(Words.labelOrName))
    table(Words.expectedColumns, [Words.column, Words.expectedContent, Words.required], &html) {
      html in
      for field in scene.register.fields {
        html.element(.tr) { html in
          html.element(.th, .scope("row")) { html in
            html.text(scene.label(field))
            html.element(.br)
            html.element(.code, .class("quiet"), text: field.name)
          }
          html.element(.td, text: scene.text(scene.expectation(field)))
          html.element(.td, text: scene.text(field.isRequired ? Catalogue.yes : Catalogue.no))
        }
      }
    }
  }

  /// How many rows would be written, which not and why, and the form that writes them.
  func preview(_ upload: UploadedTable, _ rehearsal: Rehearsal, _ address: String, _ html: inout Markup) {
    let summary = rehearsal.summary
    counts(
      [
        (Words.toBeInserted, summary.inserted), (Words.toBeUpdated, summary.updated),
        (Words.unchanged, summary.unchanged), (Words.refusedRows, summary.rejected),
      ], &html)
    html.element(.form, .method("post"), .action(address)) { html in
      scene.visit.formField(&html)
      if summary.inserted + summary.updated == 0 {
        html.element(.p, text: scene.text(Words.nothingToImport))
      }
      html.element(.div, .class("actions")) { html in
        if summary.inserted + summary.updated > 0 {
          html.element(
            .button, .type("submit"),
            text: scene.text(summary.rejected > 0 ? Words.doImportOthers : Words.doImport))
        }
        html.element(.a, .href("\(scene.path)/import"), text: scene.text(Words.otherFile))
      }
    }
    if !rehearsal.refusals.isEmpty { refusals(rehearsal.refusals, &html) }
    rows(upload, &html)
  }

  /// Counts, each with what it is of.
  func counts(_ counts: [(label: Message, count: Int)], _ html: inout Markup) {
    html.element(.p, .class("lead")) { html in
      for (index, (label, count)) in counts.enumerated() {
        html.text(index == 0 ? "" : " · ")
        html.text(scene.text(label) + scene.colon + " ")
        html.element(.strong, text: Number(count).formatted(decimals: 0, in: scene.language))
      }
    }
  }

  private func refusals(_ refusals: [RowError], _ html: inout Markup) {
    html.element(.h2, text: scene.text(Words.refusals))
    if refusals.count >= 200 {
      html.element(.p, .class("quiet"), text: scene.text(Words.firstRefusals(refusals.count)))
    }
    table(Words.refusals, [Words.line, Words.column, Words.expectedHeader, Words.foundHeader], &html) {
      html in
      for refusal in refusals {
        let field = refusal.field.flatMap(scene.register.field)
        html.element(.tr) { html in
          html.element(.td, text: String(refusal.line))
          html.element(.td, text: field.map(scene.label) ?? scene.text(Words.wholeRow))
          html.element(.td, text: scene.text(field.map(scene.expectation) ?? refusal.expected))
          html.element(.td, text: refusal.field == nil ? "–" : refusal.found ?? scene.text(Words.nothing))
        }
      }
    }
  }

  private func rows(_ upload: UploadedTable, _ html: inout Markup) {
    html.element(.h2, text: scene.text(Words.firstRows))
    html.scroll(scene.text(Words.firstRows)) { html in
      html.element(.table, .class("wide")) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in upload.columns {
              let label = scene.register.field(column).map(scene.label) ?? column
              html.element(.th, .scope("col"), text: label)
            }
          }
        }
        html.element(.tbody) { html in
          for row in upload.firstRows {
            html.element(.tr) { html in
              for cell in row { html.element(.td, text: cell) }
            }
          }
        }
      }
    }
  }

  private func table(
    _ title: Message, _ columns: [Message], _ html: inout Markup, _ body: (inout Markup) -> Void
  ) {
    html.scroll(scene.text(title)) { html in
      html.element(.table, .class("wide")) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for column in columns { html.element(.th, .scope("col"), text: scene.text(column)) }
          }
        }
        html.element(.tbody, content: body)
      }
    }
  }
}
