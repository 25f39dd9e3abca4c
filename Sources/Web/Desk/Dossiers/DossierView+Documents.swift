// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// The documents of a dossier, asked for and received, and its letters.
extension DossierView {
  func documents(_ html: inout Markup) {
    section(Words.documents, "documents", &html) { html in
      if sheet.requests.isEmpty, sheet.documents.isEmpty { nothing(&html) }
      if !sheet.requests.isEmpty {
        html.element(.ul, .class("plain")) { html in
          for request in sheet.requests {
            html.element(.li) { html in
              html.text(visit.typeset(request.kind.label) + " ")
              html.element(
                .span, .class(request.isThere ? "tag good" : "tag warn"),
                text: visit.text(request.isThere ? Words.there : Words.missing))
            }
          }
        }
      }
      if !sheet.documents.isEmpty { received(&html) }
      if visit.may(.handle), !isFinal { upload(&html) }
    }
  }

  private func received(_ html: inout Markup) {
    html.element(.h3, text: visit.text(Words.received))
    let areSeveral = sheet.members.count > 1
    visit.table(
      &html, named: Words.received,
      [Words.kind] + (areSeveral ? [Words.whose] : [])
        + [Words.receivedOn, Words.expires, Words.file, Words.state]
    ) { html in
      for document in sheet.documents {
        html.element(.tr) { html in
          html.element(.td, text: visit.label(of: "nature", in: document))
          if areSeveral { html.element(.td, text: owner(document)) }
          html.element(.td, text: visit.date(document.date("recue_le")))
          html.element(.td, text: visit.date(document.date("expire_le")))
          html.element(.td) { file(document, &$0) }
          html.element(.td) { verdict(document, &$0) }
        }
      }
    }
  }

  private func owner(_ document: StoredRecord) -> String {
    let id = document.integer("personne")
    if id == dossier.applicant { return sheet.applicant?.personName ?? "–" }
    return sheet.members.first { $0.person.id == id }?.person.personName ?? "–"
  }

  private func file(_ document: StoredRecord, _ html: inout Markup) {
    guard let name = document.text("fichier") else { return html.text(visit.text(Words.onPaper)) }
    guard isOpen else { return visit.masked(&html) }
    guard let digest = document.text("empreinte"), digest.utf8.count == 64 else { return html.text(name) }
    html.element(.a, .href(link("/documents/\(document.id)")), text: name)
    html.text(" ")
    html.element(
      .a, .href(link("/documents/\(document.id)?download=1")),
      .ariaLabel(visit.text(Words.downloadNamed(name))), text: visit.text(Words.download))
  }

  /// Where the document stands, and the ways to say otherwise: what was said by a slip is taken back so.
  private func verdict(_ document: StoredRecord, _ html: inout Markup) {
    let state = document.text("etat").flatMap(DocumentVerdict.init) ?? .received
    html.element(
      .span, .class(state == .refused ? "tag late" : state == .accepted ? "tag good" : "tag"),
      text: visit.label(of: "etat", in: document))
    guard visit.may(.handle), !isFinal else { return }
    let choices: [(DocumentVerdict, Message)] =
      state == .received
      ? [(.accepted, Words.accept), (.refused, Words.refuseDocument)] : [(.received, Words.takeBack)]
    if undoable == .receipt(document: document.id) {
      html.element(.form, .method("post"), .action(link("/undo")), .class("inline")) { html in
        visit.formField(&html)
        html.element(.button, .type("submit"), .class("link"), text: visit.text(Words.undoReceipt))
      }
    }
    for (verdict, label) in choices {
      html.element(.form, .method("post"), .action(link("/verdict")), .class("inline")) { html in
        visit.formField(&html)
        html.element(.input, .type("hidden"), .name("document"), .value(String(document.id)))
        html.element(.input, .type("hidden"), .name("verdict"), .value(verdict.rawValue))
        let kind = visit.label(of: "nature", in: document)
        html.element(
          .button, .type("submit"), .class("link"), .ariaLabel("\(visit.text(label)) – \(kind)"),
          text: visit.text(label))
      }
    }
  }

  private func upload(_ html: inout Markup) {
    let wasRefused = visit.refusal != nil && visit.form["kind"] != nil
    html.element(.details, wasRefused ? .open : nil) { html in
      html.element(.summary, text: visit.text(Words.receiveDocument))
      postForm("/documents", &html, hasFile: true) { html in
        html.element(.div, .class("fields")) { html in
          let asked =
            sheet.requests.filter { !$0.isThere }.map(\.kind) + sheet.requests.filter(\.isThere).map(\.kind)
          let others = visit.pack.procedures.documents.filter { kind in
            !asked.contains { $0.name == kind.name }
          }
          FieldWriter(
            name: "kind", label: visit.text(Words.kind), value: visit.form["kind"] ?? "", isRequired: true
          ).select(
            &html, (asked + others).map { ($0.name, visit.typeset($0.label)) },
            empty: visit.text(Words.choose))
          if sheet.members.count > 1 {
            FieldWriter(name: "person", label: visit.text(Words.whose), value: visit.form["person"] ?? "")
              .select(
                &html, sheet.members.map { (String($0.person.id), $0.person.personName) },
                empty: sheet.applicant?.personName ?? "")
          }
          FieldWriter(
            name: "file", label: visit.text(Words.file),
            hint: visit.text(Words.fileHint(DocumentStore.largest >> 20))
          ).input(&html, type: "file", others: [.accept(".pdf,.png,.jpg,.jpeg,.odt,.docx")])
        }
        FieldWriter(name: "paper", label: visit.text(Words.paperOnly), value: visit.form["paper"] ?? "")
          .checkbox(&html)
        button(Words.receiveDocument, &html, style: "second")
      }
    }
  }

  func letters(_ html: inout Markup) {
    guard !sheet.letters.isEmpty else { return }
    section(Words.letters, "letters", &html) { html in
      html.element(.ul, .class("plain")) { html in
        for letter in sheet.letters.reversed() {
          html.element(.li) { html in
            let label = visit.typeset(letter.text("objet") ?? "")
            if isOpen {
              html.element(.a, .href(link("/letters/\(letter.id)")), text: label)
            } else {
              html.text(label)
            }
            html.text(" – " + visit.date(letter.date("le")))
          }
        }
      }
    }
  }
}
