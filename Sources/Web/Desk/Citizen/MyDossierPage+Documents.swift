// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// The documents that are asked for, and those that came.
extension MyDossierPage {
  func documents(_ html: inout Markup) {
    guard !file.documents.isEmpty || !file.received.isEmpty else { return }
    html.element(.h2, text: visit.text(Catalogue.yourDocuments))
    html.element(.ul) { html in
      for document in file.documents {
        html.element(.li) { html in
          html.text(typeset(document.label))
          if document.isThere || !file.isClosed {
            html.text(" ")
            html.element(
              .span, .class(document.isThere ? "tag good" : "tag warn"),
              text: visit.text(document.isThere ? Catalogue.documentIsThere : Catalogue.documentIsAwaited))
          }
        }
      }
    }
    if !file.received.isEmpty {
      html.element(.details) { html in
        html.element(.summary, text: visit.text(Catalogue.documentsReceived))
        html.element(.ul) { html in
          for document in file.received {
            html.element(.li) { html in
              html.text(
                "\(day(document.day))\(Catalogue.colon(language))\(typeset(document.label)), "
                  + document.state.lowercased())
              guard let file = document.file else { return }
              html.text(" – ")
              html.element(
                .a, .href("\(address)/documents/\(document.id)"),
                text: visit.text(Catalogue.downloadDocument(file.name)))
            }
          }
        }
      }
    }
    guard !file.isClosed else { return }
    upload(&html)
  }

  private func upload(_ html: inout Markup) {
    let kinds = file.documents.sorted { !$0.isThere && $1.isThere }
    html.element(
      .form, .method("post"), .action("\(address)/documents"), .enctype("multipart/form-data")
    ) { html in
      visit.formField(&html)
      html.element(.div, .class("fields")) { html in
        FieldWriter(
          name: "kind", label: visit.text(Catalogue.documentKind), value: visit.form["kind"] ?? "",
          isRequired: true
        ).select(&html, kinds.map { ($0.kind, typeset($0.label)) }, empty: Catalogue.choose(language))
        FieldWriter(
          name: "file", label: visit.text(Catalogue.fileToSend), hint: visit.text(Catalogue.fileHint),
          isRequired: true
        ).input(&html, type: "file", others: [.accept(".pdf,.png,.jpg,.jpeg,.odt,.docx")])
      }
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Catalogue.sendDocument))
      }
    }
  }
}
