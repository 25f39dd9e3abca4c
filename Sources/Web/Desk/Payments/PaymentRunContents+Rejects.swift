// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Pack
import Reporting

/// What the bank sent back.
extension PaymentRunContents {
  func rejects(_ html: inout Markup) throws {
    html.element(.h2, .id("rejects"), text: visit.text(Words.rejected))
    if rejected.isEmpty {
      html.element(.p, text: visit.text(Words.noneRejected))
    } else {
      try visit.table(
        Words.rejected,
        [
          Words.identifier, Words.dossier, Words.payee, Words.account, Words.sum, Words.reason, Words.reissue,
        ],
        numbers: [4]
      ).write(&html) { html in
        for payment in rejected { try row(payment, &html) }
      }
    }
    guard !files.isEmpty else { return }
    html.element(.form, .method("post"), .action(address + "/reject"), .class("panel")) { html in
      visit.formField(&html)
      html.element(.h3, text: visit.text(Words.noteReject))
      html.element(.div, .class("fields")) { html in
        let isTyped = visit.form["reason"] != nil
        FieldWriter(
          name: "payment", label: visit.text(Words.identifier),
          value: isTyped ? visit.form["payment"] ?? "" : "", hint: visit.text(Words.identifierHint),
          isRequired: true
        ).input(&html, others: [.maxlength(35)])
        FieldWriter(
          name: "reason", label: visit.text(Words.reason), value: visit.form["reason"] ?? "", isRequired: true
        ).input(&html, others: [.maxlength(300)])
      }
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.noteReject))
      }
    }
  }

  private func row(_ payment: PaymentEntry, _ html: inout Markup) throws {
    let subject = ConfidentialSubject(
      service: programme.service, register: "dossier", number: payment.dossier)
    let isOpen = try visit.body.confidentiality.isOpen(subject, to: visit.account)
    if isOpen { try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day) }
    html.element(.tr) { html in
      html.element(.td, .class("key"), text: payment.identifier)
      html.element(.td, .class("key")) { html in
        guard visit.may(.dossiers, in: programme.service) else { return html.text(payment.dossier) }
        html.element(
          .a, .href(visit.link("/desk/dossiers/\(payment.dossier)")), text: payment.dossier)
      }
      for text in [payment.payee, payment.account] {
        html.element(.td) { html in if isOpen { html.text(text) } else { visit.masked(&html) } }
      }
      html.element(.td, .class("end"), text: visit.euros(payment.sum))
      html.element(.td, text: payment.reason ?? "")
      html.element(.td) { html in reissue(payment, &html) }
    }
  }

  private func reissue(_ payment: PaymentEntry, _ html: inout Markup) {
    html.element(.form, .method("post"), .action(address + "/reissue"), .class("short")) { html in
      visit.formField(&html)
      html.element(.input, .type("hidden"), .name("payment"), .value(payment.identifier))
      let isThis = visit.form["payment"] == payment.identifier && visit.form["reason"] == nil
      html.element(
        .input, .type("text"), .name("iban"), .autocomplete("off"), .maxlength(42),
        .value(isThis ? visit.form["iban"] ?? "" : ""), .placeholder("IBAN"),
        .ariaLabel(visit.text(Words.newAccount)), .title(visit.text(Words.newAccount)))
      html.text(" ")
      html.element(
        .button, .type("submit"), .class("second"),
        .ariaLabel(visit.text(Words.reissueOf(payment.identifier))), text: visit.text(Words.reissue))
    }
  }
}
